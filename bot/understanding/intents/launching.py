"""A day on which it has to be live: “launch slipped, June 1 now instead of March”, “new deadline: 15 March”.

Scoring goes by how long it is until then, so the day is told as a span from the day on which it was said.
"""

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_FIRST = {"first": 1, "second": 2, "third": 3}
_DAY = (
    r"(?:(?P<iso>\d{4}-\d{2}-\d{2})|(?:(?:the )?(?P<before>\d{1,2}|first|second|third)(?:st|nd|rd|th)?(?: of)? )?"
    rf"{_MONTH}\b(?: (?:the )?(?P<after>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:))?(?:,? (?P<year>20\d\d))?"
    rf"|(?P<xmas>christmas|xmas))"
)
_LAUNCH = (
    r"(?:(?:the|our|new|a) )*(?:launch|go[- ]?live|deadline|release|delivery|due date|start|opening)(?: (?:date|day))?"
    r"(?=\s*[:,-]|\s+(?:is|was|has|had|must|will|can|may|slipped|slips|moved|moves|got|gets|now|on|by|until|in|at"
    r"|should|date"
    r"|stays|goes|went|comes)\b)"
)
_TOLD = re.compile(
    rf"^(?:(?:and|but|so|ok|sorry|oh|no|also|actually|btw|update|correction|news"
    rf"|we now have)[\s,:]+)*(?:{_LAUNCH}[^.?!]*?"
    rf"|(?:we|it|this|the (?:app|thing|site|whole thing)) (?:now |only |just |all )*(?:(?:have"
    rf"|has) (?:time )?(?:until|till|to)"
    r"|(?:must|has to|have to|should|needs to|will|can|may|want to|wants to)(?: now)? (?:be (?:live|ready|done"
    r"|finished|up"
    r"|out|online)|launch|go live|ship|open|start)|launch|go live|ship)[^.?!]*?)"
    rf"\b{_DAY}(?P<rest>[^.?!]*)[.!]*$",
    re.IGNORECASE,
)
_DAYS_OF_A_WEEK, _DAYS_OF_A_MONTH = 7, 30
_IN_WEEKS, _IN_MONTHS = 14, 84
"""Days from which a span is told in weeks, and in months."""


@dataclass(frozen=True)
class LaunchDay:
    """The day as it was named, and the span until then; "" where the day of speaking is not known."""

    said: str
    span: str = ""


def launch_day(text: str, today: date | None) -> LaunchDay | None:
    """The launch day that a normalised text tells, and nothing else; None where it tells none."""
    found = _TOLD.match(" ".join(text.split()))
    if found is None or "?" in text:
        return None
    start = min(found.start(part) for part in ("iso", "before", "month", "xmas") if found[part])
    said = found[0][start : found.start("rest")].strip(" ,")
    said = f"the {said}" if said.partition(" ")[0].lower() in _FIRST else said
    day = _day(found, today) if today else None
    return LaunchDay(said, _span((day - today).days) if day and today and day > today else "")


def _day(found: re.Match[str], today: date) -> date | None:
    """The day of that name that comes next; of a month alone its first."""
    try:
        if found["iso"]:
            return date.fromisoformat(found["iso"])
        month = 12 if found["xmas"] else _MONTHS.index(found["month"][:3].lower()) + 1
        named = found["before"] or found["after"] or "1"
        day = 24 if found["xmas"] else _FIRST.get(named.lower()) or int(named)
        year = int(found["year"]) if found["year"] else today.year
        on = date(year, month, day)
        return on if found["year"] or on > today else on.replace(year=year + 1)
    except ValueError:
        return None


def _span(days: int) -> str:
    """So many days as people say it: `9 days`, `6 weeks`, `5 months`."""
    if days < _IN_WEEKS:
        return f"{days} day{'' if days == 1 else 's'}"
    if days < _IN_MONTHS:
        return f"{round(days / _DAYS_OF_A_WEEK)} weeks"
    return f"{round(days / _DAYS_OF_A_MONTH)} months"
