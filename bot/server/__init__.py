"""The composition root: puts the rooms together and serves them, by HTTP or through Socket Mode.

clock.py       this moment
lifecycle.py   everything with a life of its own: opened in order, closed in reverse
reloading.py   the knowledge, read anew at SIGHUP
listening.py   a port, and a web server that ends quietly
watching.py    /healthz, /readyz, /metrics
installing.py  the pages through which a workspace installs the app
http.py        the ASGI app with its endpoints, and `serve`; imports little, so that it soon says that it lives
answering.py   what becomes of Slack's requests; imports everything
socket.py      Socket Mode with its watchdog, and `serve_socket`
"""
