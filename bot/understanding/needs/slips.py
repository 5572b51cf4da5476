"""What somebody brushes aside before they go on: “actually nvm, we have 3 months” states a deadline and drops none."""

import re

_SLIP = re.compile(
    r"(?:^|(?<=[.;!?\n]))\s*(?:(?:oh|actually|ah|hm+|ok|wait|no|sorry|well|oops)[\s,]+)*"
    r"(?:nvm|never ?mind|forget (?:it|that|what i said)|scratch that|strike that|scrap that)[\s,.;:!-]+"
    r"(?=(?:we|we've|we're|we'll|i|i've|it|it's|its|there|the team|our \w+|they|no|not|without)\b(?! ?[.!?]*$))",
    re.IGNORECASE,
)
"""Takes back what was said before, where a whole statement follows that says what holds instead."""


def without_slips(plain: str) -> str:
    """The message with such openings blanked out; places in the text stay the same."""
    return _SLIP.sub(lambda found: " " * len(found.group()), plain)
