"""Asked to look at a decision again: “remind us in 90 days”, “move the review to 3 March”, “when is the review?”."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

_NUMBERS: Final = {
    word: n for n, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
} | {"a": 1, "an": 1, "a couple of": 2, "a few": 3, "half a": 0}
_MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DAYS: Final = {"day": 1, "week": 7}
_MONTHLY: Final = {"month": 1, "quarter": 3, "year": 12}

_WEEK: Final = "monday tuesday wednesday thursday friday saturday sunday".split()

_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_SPAN = rf"(?:{_COUNT}[ -](?P<unit>day|week|month|quarter|year)s?|next (?P<next>week|month|quarter|year))"
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*"
_DAY = (
    r"(?:(?P<iso>\d{4}-\d{2}-\d{2})"
    rf"|(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? (?P<year>\d{{4}}))?)"
)
_WHEN = rf"(?:(?:in|after|within|to|for|on|by|at|until|till)? ?(?:{_SPAN}|{_DAY})(?: from (?:now|today))?)"
_SOON = rf"(?:{_WHEN}|(?:on |by )?(?:(?:this|next|coming) )?(?P<weekday>{'|'.join(_WEEK)})|(?P<tomorrow>tomorrow))"
"""Days so near that only who asks to be reminded means a review by them: others “look at it on Monday” themselves."""
_LEAD = r"(?:(?:and|so|then|ok|okay|please|pls|hey|thanks|also|now|let'?s|can you|could you|you can)[\s,]+)*"
_IT = r"(?:it|this|that|this decision|the decision|(?:decision )?d-?\d+)"
_REVIEW = rf"(?:(?:the|our|its|that|a|next) )?review(?: date| day)?(?: (?:of|for|on) {_IT})?"
_END = r"(?:[\s,]+(?:please|pls|thanks|again|instead|then|from now))*"
_PLANS = tuple(
    re.compile(_LEAD + asked + _END)
    for asked in (
        rf"(?:remind|ping|nudge|ask|poke) (?:me|us|everybody|everyone|the team)(?: again)?"
        rf"(?: (?:about|of|to (?:review|revisit|look at|check)) {_IT})?(?: again)? {_SOON}"
        rf"(?: (?:about|of) {_IT}| to (?:decide|settle it|choose))?",
        rf"(?:review|revisit|re-?evaluate|reconsider|look at|check)(?: (?:{_IT}|{_REVIEW}))?(?: again)? {_WHEN}",
        rf"(?:make|set|move|change|push|put|postpone|schedule|plan|shift)(?: (?:it|that|{_REVIEW}))?(?: back)? {_WHEN}",
        rf"{_REVIEW}:? {_SOON}",
    )
)
_BARE_IT = re.compile(
    rf"{_LEAD}(?:make|set|move|change|push|put|postpone|schedule|plan|shift)(?: (?:it|that))?\b(?!.*review)"
)
_NEVER = re.compile(
    rf"{_LEAD}(?:(?:no|drop|cancel|skip|remove|forget) {_REVIEW}|(?:never|do not|don'?t) (?:review|remind)"
    rf" (?:{_IT}|me|us)(?: (?:of|about) {_IT})?){_END}"
)
_ASKS = re.compile(
    rf"{_LEAD}(?:when|on (?:which|what) day)(?:'s| is| was| will| do| are| should)*(?: we| you)?"
    rf" (?:{_REVIEW}|review {_IT})"
    rf"(?: (?:planned|due|scheduled|again|be))*{_END}"
)
_SENTENCES = re.compile(r"[?!;]+\s*|\.\s+|\.$|,\s*(?=(?:and |then |so )?(?:make|set|move|change|push|put)\b)")


@dataclass(frozen=True)
class ReviewAsked:
    """A review is asked for on this day, `never`, or (without either) only when it is."""

    on: date | None = None
    never: bool = False


def review_asked(text: str, today: date) -> ReviewAsked | None:
    """What a message asks about a review, and nothing else; None where it asks no such thing."""
    put = " ".join(text.replace("’", "'").lower().split())
    sentences = [one.strip(" ,") for one in _SENTENCES.split(put) if one and one.strip(" ,")]
    if not sentences or len(put) > 200:
        return None
    asked, spoken = ReviewAsked(), False
    for sentence in sentences:
        if _ASKS.fullmatch(sentence):
            spoken = True
        elif _NEVER.fullmatch(sentence):
            asked, spoken = ReviewAsked(never=True), True
        else:
            found = next((one for plan in _PLANS if (one := plan.fullmatch(sentence))), None)
            day = _day(found, today) if found else None
            # “make it 90 days” alone may be about anything.
            if day is None or (not spoken and _BARE_IT.match(sentence)):
                return None
            asked, spoken = ReviewAsked(on=day), True
    return asked if spoken else None


def _day(found: re.Match[str], today: date) -> date | None:
    said = found.groupdict()
    if said["iso"]:
        try:
            return date.fromisoformat(said["iso"])
        except ValueError:
            return None
    if said.get("tomorrow"):
        return today + timedelta(days=1)
    if weekday := said.get("weekday"):
        ahead = (_WEEK.index(weekday) - today.weekday()) % len(_WEEK)
        return today + timedelta(days=ahead or len(_WEEK))
    if said["month"]:
        return _named_day(int(said["day"]), _MONTHS.index(said["month"]) + 1, said["year"], today)
    unit, count = said["unit"] or said["next"], said["count"]
    if count == "half a":
        return _months_on(today, 6) if unit == "year" else None
    number = 1 if count is None else int(count) if count.isdigit() else _NUMBERS[count]
    if unit in _DAYS:
        return today + timedelta(days=number * _DAYS[unit])
    return _months_on(today, number * _MONTHLY[unit])


def _named_day(day: int, month: int, year: str | None, today: date) -> date | None:
    """The day of that name, the next one where no year was said."""
    try:
        found = date(int(year) if year else today.year, month, day)
        return found if year or found > today else found.replace(year=today.year + 1)
    except ValueError:
        return None


def _months_on(today: date, months: int) -> date:
    years, month = divmod(today.month - 1 + months, 12)
    year = today.year + years
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))
