"""The way back to what somebody began elsewhere, told in the direct message."""

from bot.slack import ids
from bot.slack.mrkdwn import escape
from bot.slack.overview import RecentLine
from bot.slack.views.blocks import Content, actions, button, section
from bot.slack.views.home import recent_line


def questionnaire(draft: str, about: str) -> Content:
    """An unfinished questionnaire, with the button that opens it where it was left."""
    told = f"{escape(about)}, not handed in yet."
    again = button("Continue", ids.RESUME, ids.ButtonValue(record=draft).encode(), style="primary")
    return Content(text=told, blocks=(section(told), *actions([again])))


def no_questionnaire() -> Content:
    """None is unfinished."""
    told = "You have no unfinished questionnaire."
    start = button("Answer questions", ids.START, ids.ButtonValue().encode(), style="primary")
    return Content(text=told, blocks=(section(told), *actions([start])))


def recommended(line: RecentLine) -> Content:
    """A recommendation in a channel, with the way to its thread."""
    told = f"{recent_line(line)}\nGo on in its thread there, or tell me here what you need."
    return Content(text=told, blocks=(section(told),))


def no_recommendation() -> Content:
    """They asked for none in a channel."""
    told = "You have asked for no recommendation in a channel yet. Tell me here what you are building."
    return Content(text=told, blocks=(section(told),))
