"""What somebody brushes aside before they go on: “actually nvm, we have 3 months” states a deadline and drops none."""

import re
from collections.abc import Callable

_SLIP = re.compile(
    r"(?:^|(?<=[.;!?\n]))\s*(?:(?:oh|actually|ah|hm+|ok|wait|no|sorry|well|oops)[\s,]+)*"
    r"(?:nvm|never ?mind|forget (?:it|that|what i said)|scratch that|strike that|scrap that)[\s,.;:!-]+"
    r"(?=(?:we|we've|we're|we'll|i|i've|it|it's|its|there|the team|our \w+|they|no|not|without)\b(?! ?[.!?]*$))",
    re.IGNORECASE,
)
"""Takes back what was said before, where a whole statement follows that says what holds instead."""
_CONTRADICTS = re.compile(
    r"^\s*no(?:pe)? (?:(?!the |our |my |need |more |one )[a-z]{2,12} )?"
    r"(?=(?:we|they|i|it) (?:do |really |still )?(?:need|must|want|have to)"
    r"s? (?!any|no\b)\w)",
    re.IGNORECASE,
)
"""Contradicts somebody, called by name or not, without a comma: “no ben we need an admin panel”."""


def without_slips(plain: str, is_known: Callable[[str], bool]) -> str:
    """The message with such openings blanked out; places in the text stay the same. `is_known` tells what can be needed
    from a name: “no admin we need speed” needs no admin."""
    found = _CONTRADICTS.match(plain)
    if found and not any(is_known(word) for word in found.group().lower().split()[1:]):
        plain = " " * found.end() + plain[found.end() :]
    return _SLIP.sub(lambda found: " " * len(found.group()), plain)
