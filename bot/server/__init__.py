"""The composition root: puts the rooms together and serves them, by HTTP or through Socket Mode.

lifecycle.py   everything with a life of its own: opened in order, closed in reverse
reloading.py   the knowledge, read anew at SIGHUP
listening.py   a port, and a web server that ends quietly
watching.py    /healthz, /readyz, /metrics
installing.py  the pages through which a workspace installs the app
http.py        the ASGI app with its endpoints, and `serve`
socket.py      Socket Mode with its watchdog, and `serve_socket`
"""

from bot.server.http import create_server, serve
from bot.server.socket import serve_socket

__all__ = ["create_server", "serve", "serve_socket"]
