"""A change that was taken back: what it had brought, what counts again, and what stands now."""

from collections.abc import Sequence

from bot.advisor.conversation import Undone
from bot.advisor.undoing import counting_again
from bot.advisor.words import need_words
from bot.decisions.summary import Driver
from bot.facts.model import Comparison
from bot.scoring.model import Need
from bot.slack.views.blocks import Block, bullets, section
from bot.slack.views.evidence import driver_lines

_NEEDS = 8


def taken_back(comparison: Comparison, undone: Undone, standing: Sequence[Need]) -> list[Block]:
    """Told in the words the needs were stated in; `standing` are all that count from now on,
    the heaviest first."""
    parts = (
        ("Taken back", undone.gone),
        (counting_again(undone.back), undone.back),
        ("What stands now", standing),
    )
    told = [f"*{title}*\n{_listed(comparison, needs)}" for title, needs in parts if needs]
    return [section("\n".join([*told, *([] if standing else ["No need stands now."])]), limit=2_900)]


def _listed(comparison: Comparison, needs: Sequence[Need]) -> str:
    drivers = (Driver(text=need_words(comparison, need), said=need.said) for need in needs[:_NEEDS])
    left = len(needs) - _NEEDS
    return bullets([*driver_lines(drivers), *([f"and {left} more"] if left > 0 else [])])
