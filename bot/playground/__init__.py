"""A strict local Slack, with a page to type in. It knows nothing of what the app is about.

    config.py       what a playground is given: tokens, scopes, people, channels, where the app listens
    world.py        the workspace in memory: people, channels, messages, what is read; screens.py the views before
                    people, counting.py ids and times, records.py its records, tickets.py trigger ids and response
                    URLs, keeping.py keeps it all in a file
    web_api.py      `/api/<method>`: tokens, scopes; the methods are in chat.py, views.py, reading.py, assistant.py
    faults.py       what makes Slack slow, failing or cut off; rates.py its rate limits
    delivery.py     signed requests to the app, three seconds to answer, retries; socket_mode.py the same by socket
    payloads.py     what those requests say, in Slack's shapes; inputs.py and pressing.py for forms and presses
    writing.py      what a person writes; actions.py how a person uses the app, modals.py the same in modals
    page.py         the page and the control API behind it; looking.py and shown.py what it is shown, doing.py what
                    a person does on it, live.py changes as they happen; static/ has the page's files
    guard.py        keeps other web sites out
    driver.py       a person driven by a test, so that the test reads like a chat; driven*.py what they touch
    hosting.py      serves apps on loopback in a thread

Everything lives in memory and on one event loop; given a file, it is there again after a restart.
"""

from bot.playground.app import Playground, create_playground
from bot.playground.config import SHARED_WITH_OTHERS, ChannelSeed, PersonSeed, PlaygroundConfig, Seed

__all__ = [
    "SHARED_WITH_OTHERS",
    "ChannelSeed",
    "PersonSeed",
    "Playground",
    "PlaygroundConfig",
    "Seed",
    "create_playground",
]
