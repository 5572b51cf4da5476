"""Dates as whoever reads them writes dates: Slack fills in their language and time zone."""

from datetime import UTC, date, datetime, time

from bot.advisor.words import day


def on(when: date) -> str:
    """A day, after “on”: markup that Slack shows in the reader's own way, and as our own words where it cannot.

    A point in time falls on the reader's day. A day by itself is noon in UTC, so that nearly everybody sees that day.
    """
    return f"on {date_of(when)}"


def date_of(when: date) -> str:
    """The same day by itself, as after “checked”."""
    moment = when if isinstance(when, datetime) else datetime.combine(when, time(12, tzinfo=UTC))
    return _mark(moment, "{date_short}", day(when))


def at(when: datetime) -> str:
    """A point in time: the day of the week, the day and the time, as the reader's clock has them."""
    return _mark(when, "{date_long} {time}", f"{when:%a} {day(when)}, {when:%H:%M} UTC")


def _mark(when: datetime, shape: str, ours: str) -> str:
    return f"<!date^{int(when.timestamp())}^{shape}|{ours}>"
