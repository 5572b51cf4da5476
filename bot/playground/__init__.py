"""A strict local Slack, with a page to type in. It knows nothing of what the app is about.

    config.py       what a playground is given: tokens, scopes, people, channels, where the app listens
    world.py        the workspace in memory: messages, views, trigger ids, response URLs
    web_api.py      `/api/<method>`: tokens, scopes, faults; the methods are in chat.py, views.py, reading.py
    delivery.py     signed requests to the app, three seconds to answer, retries; socket_mode.py the same by socket
    payloads.py     what those requests say, in Slack's shapes; inputs.py what a modal's fields hold
    actions.py      what a person can do: write, run a command, press, submit
    page.py         the page and the control API behind it (static/ has the page's files)
    driver.py       the same for tests, so that a test reads like a chat; hosting.py serves apps in a thread

Everything lives in memory and on one event loop; nothing is kept when the process ends.
"""

from bot.playground.app import Playground, create_playground
from bot.playground.config import ChannelSeed, PersonSeed, PlaygroundConfig, Seed

__all__ = ["ChannelSeed", "PersonSeed", "Playground", "PlaygroundConfig", "Seed", "create_playground"]
