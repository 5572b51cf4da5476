"""A strict local Slack, with a page to type in. It knows nothing of what the app is about.

    config.py       what a playground is given: tokens, scopes, people, channels, where the app listens
    world.py        the workspace in memory: messages, views, trigger ids, response URLs; records.py its records
    web_api.py      `/api/<method>`: tokens, scopes, faults; the methods are in chat.py, views.py, reading.py
    delivery.py     signed requests to the app, three seconds to answer, retries; socket_mode.py the same by socket
    payloads.py     what those requests say, in Slack's shapes; inputs.py and pressing.py for forms and presses
    actions.py      what a person can do: write, run a command, press; modals.py the same in modals and home tabs
    page.py         the page and the control API behind it, live.py its changes; static/ has the page's files
    guard.py        keeps other web sites out
    driver.py       a person driven by a test, so that the test reads like a chat; driven*.py what they touch
    hosting.py      serves apps on loopback in a thread

Everything lives in memory and on one event loop; nothing is kept when the process ends.
"""

from bot.playground.app import Playground, create_playground
from bot.playground.config import ChannelSeed, PersonSeed, PlaygroundConfig, Seed

__all__ = ["ChannelSeed", "PersonSeed", "Playground", "PlaygroundConfig", "Seed", "create_playground"]
