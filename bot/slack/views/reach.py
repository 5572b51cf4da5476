"""Why somebody who was chosen cannot be asked, beside the field they were chosen in; plain words."""

from collections.abc import Sequence

from bot.advisor.words import listing

_BUTTONS = "Buttons work only for people of this workspace"


def cannot_answer(outside: Sequence[str], absent: Sequence[str]) -> str:
    """People of other organisations, and people who cannot see the channel of the question, by their names."""
    parts = []
    if outside:
        parts.append(f"{_BUTTONS}, so {listing(list(outside))} cannot answer. Ask them in the thread.")
    if absent:
        one = len(absent) == 1
        parts.append(
            f"{listing(list(absent))} {'is' if one else 'are'} not in this channel and would not see the question. "
            f"Invite {'them' if not one else 'that person'} first, or leave {'them' if not one else 'that name'} out."
        )
    return " ".join(parts)


def cannot_agree(outside: Sequence[str]) -> str:
    """People of other organisations who are to agree to a proposal, by their names."""
    return (
        f"{_BUTTONS}, so {listing(list(outside))} cannot agree. Leave them out, or untick “Still open?” to record "
        "what was decided with them."
    )
