"""“FastAPI is at 1.0 by now, isn't it?”: set against the newest release that anything was read of."""

import re

from bot.advisor.turn import Turn
from bot.advisor.words import option_name

_CLAIMED = re.compile(
    r"\b(?:at|on|reached|hit|passed|beyond|past|above|is|has|released|already|now)(?: (?:a|its|the|already|now|by now"
    r"|version|release|at|reached|had|released|out|in"
    r"|long))* v?(?P<version>\d{1,4}(?:\.\d{1,3}){0,2})\b(?!\s*(?:%|of|out"
    r"|years?|months?|people|stars|k\b|points?|ms|times))"
)
_OF_VERSIONS = re.compile(r"\bversions?\b|\breleases?d?\b|\bv?\d{1,4}\.\d")


def version_note(turn: Turn) -> str:
    """Whether the version that an option is said to be at is the newest; "" where none is said to be."""
    found = _CLAIMED.search(turn.masked)
    if found is None or not _OF_VERSIONS.search(turn.masked) or len(turn.named.options) != 1:
        return ""
    option = turn.comparison.option_by_id[turn.named.options[0]]
    said, newest = _parts(found["version"]), _parts(option.version)
    name = option_name(turn.comparison, option.id)
    newest_is = f"the newest release of {name} that I read of is {option.version}"
    if newest[: len(said)] == said:
        return f"The facts agree: {newest_is}."
    return f"The facts say otherwise: {newest_is}."


def _parts(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version))
