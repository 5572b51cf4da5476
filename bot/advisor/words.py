"""Scores, needs and facts in words: the same on every surface, so that the product has one voice.

A comparison may be missing or lack an id (an old record, newer knowledge); names then fall back to the id.
"""

import re
from collections.abc import Sequence
from datetime import date

from bot.facts.model import OPTION_VALUE, Comparison, Direction, Fact, NeedSpec, OwnFact, OwnSource, Source, Status
from bot.scoring.model import NOT, RULED_OUT, USE_CASE, Need, OptionScore, Origin
from bot.understanding.intents.built import says_what_is_built, thing_built, thing_described

_DIRECTIONS = {
    Direction.REQUIRE: "",
    Direction.PREFER: "nice to have",
    Direction.AVOID: "not wanted",
    Direction.DROP: "taken back",
    Direction.EMPHASISE: "matters more",
    Direction.DEEMPHASISE: "matters less",
    Direction.NEUTRAL: "",
}


def listing(items: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def option_name(comparison: Comparison | None, option: str) -> str:
    found = comparison.option_by_id.get(option) if comparison else None
    return found.name if found else option


def criterion_name(comparison: Comparison | None, criterion: str) -> str:
    found = comparison.criterion_by_id.get(criterion) if comparison else None
    return found.name if found else criterion.replace("_", " ")


def short_name(comparison: Comparison | None, criterion: str) -> str:
    """The name of a criterion where there is little room, such as under a bar."""
    found = comparison.criterion_by_id.get(criterion) if comparison else None
    return (found.short if found else None) or criterion_name(comparison, criterion)


def outcome_words(comparison: Comparison | None, outcome: Sequence[str]) -> str:
    """The outcome as people say it: `Django`, `Django and FastAPI`, `None of the options`."""
    return listing([option_name(comparison, option) for option in outcome]) or "None of the options"


def day(when: date) -> str:
    """A date that nobody reads the wrong way round: `23 Nov 2026`."""
    return f"{when.day} {when:%b %Y}"


def sentence(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def source_words(source: Source) -> str:
    """Where a claim can be read, without the address: `Django documentation (6.1), checked 23 Nov 2026`."""
    if isinstance(source, OwnSource):
        return f"{source.title}, added by {source.added_by} on {day(source.checked)}"
    edition = source.version or (str(source.year) if source.year else "")
    return f"{source.title}{f' ({edition})' if edition else ''}, checked {day(source.checked)}"


_STATUS = {Status.CURRENT: "", Status.CONTESTED: "Contested: ", Status.OUTDATED: "Outdated: "}


def claim_words(fact: Fact) -> str:
    """A claim, labelled when it does not simply hold."""
    return _STATUS[fact.status] + fact.claim


def subject_words(comparison: Comparison | None, fact: Fact, option: str) -> str:
    """What a claim is about: the option, or all of them when it speaks of several, or the workspace whose own it is."""
    if isinstance(fact, OwnFact) and len(fact.options) > 1:
        return "In your workspace"
    return option_name(comparison, option) if len(fact.options) == 1 else "In general"


BAR_WIDTH = 20


def bar(score: OptionScore, width: int = BAR_WIDTH) -> str:
    """A score as a bar of characters; the part that depends on unknown ratings is drawn lighter."""
    sure = round(score.low / 100 * width)
    possible = round(score.high / 100 * width)
    return "█" * sure + "▒" * (possible - sure) + "░" * (width - possible)


def bar_of(share: float, width: int) -> str:
    """A share of 0 to 1 as a bar of characters."""
    filled = round(share * width)
    return "█" * filled + "░" * (width - filled)


def score_words(score: OptionScore) -> str:
    """`82`, or `61–74` where ratings are unknown."""
    low, high = round(score.low), round(score.high)
    return str(low) if low == high else f"{low}–{high}"


def need_words(comparison: Comparison | None, need: Need) -> str:
    """A need by name, value and strength, without the words it was said in: `A NoSQL database: MongoDB (a must)`.

    Where a need takes one value, the value says it all: `Live within weeks`. What is being built is no must, however
    it was said. An option that the team ruled out is told as that: `Django: ruled out by the team`.
    """
    if need.aspect == RULED_OUT:
        about = option_name(comparison, need.value) if need.value else "Every option"
        return f"{about}: {'allowed again' if need.direction is Direction.DROP else 'ruled out by the team'}"
    named = sentence(": ".join(_named(comparison, need)))
    demanded = need.must and need.direction is not Direction.AVOID and need.aspect != USE_CASE
    strength = ("a limit" if _is_limit(comparison, need) else "a must") if demanded else _DIRECTIONS[need.direction]
    if need.direction is Direction.PREFER and _is_of_options(comparison, need):
        strength = "in part"
    return f"{named} ({strength})" if strength else named


def _is_limit(comparison: Comparison | None, need: Need) -> bool:
    """Whether it is a deadline or a sum of money, which holds as a must does, though nobody need have said “must”."""
    spec = comparison.need_by_id.get(need.aspect) if comparison else None
    return spec is not None and spec.states and need.value is not None


def _is_of_options(comparison: Comparison | None, need: Need) -> bool:
    """Whether it tells of an option how well it is known or what runs on it, which nobody wishes for."""
    spec = comparison.need_by_id.get(need.aspect) if comparison else None
    return spec is not None and spec.option_values and spec.states


def _named(comparison: Comparison | None, need: Need) -> list[str]:
    """The name of a need, and of its value; of a use case and of a need that takes one value the value alone."""
    value = need.value
    if comparison is None:
        return [_spelt(need.aspect), *([_spelt(value)] if value else [])]
    if need.aspect == USE_CASE:
        use_case = comparison.use_case_by_id.get(value or "")
        return [use_case.name if use_case else _spelt(value or "what is being built")]
    spec = comparison.need_by_id.get(need.aspect)
    if spec is None:
        return [criterion_name(comparison, need.aspect), *([_spelt(value)] if value else [])]
    if value in spec.value_by_id:
        told = spec.value_by_id[value].name
        return [told] if spec.single else [spec.name, told]
    if value is None:
        return [spec.name]
    option = value.removeprefix(NOT)
    own = criterion_of_option(spec, option) if option in comparison.option_by_id else None
    if own is None:
        return [spec.name, _spelt(option_name(comparison, value))]
    return [criterion_name(comparison, own), *(["no"] if option != value else [])]


def _spelt(id_or_words: str) -> str:
    """What is left of a name that is no longer known: its id as words, or the words that were said."""
    return id_or_words.replace("_", " ")


def criterion_of_option(spec: NeedSpec, option: str) -> str | None:
    """The criterion that naming an option acts on, where each option has one of its own: `knows_django`."""
    acting = (effect.criterion for effects in spec.effects.values() for effect in effects)
    return next((one.replace(OPTION_VALUE, option) for one in acting if OPTION_VALUE in one), None)


def allowing_words(comparison: Comparison | None, option: str) -> str:
    """How to let an option back in that the team ruled out, the beginning of a sentence."""
    return f"Say “{option_name(comparison, option)} is allowed again”"


def weight_words(weight: float) -> str:
    """A weight of 0-5 as a short number: `4`, `2.5`."""
    return f"{weight:.2f}".rstrip("0").rstrip(".")


MOST_WEIGHT = 5.0
HARDLY = 0.5
"""The weight below which a criterion hardly counts, and its number says less than that."""


def counting_words(weight: float) -> str:
    """How much something counts now: `now 2.5 of 5`, `it hardly counts now`, `it does not count now`."""
    if weight >= HARDLY:
        return f"now {weight_words(weight)} of 5"
    return "it hardly counts now" if weight else "it does not count now"


_UNREAD = 4
_UNREAD_LENGTH = 120


def not_understood(parts: Sequence[str]) -> str:
    """That parts of what somebody said told no need, in their words; nothing where there is none."""
    if not parts:
        return ""
    told = [f"“{part if len(part) <= _UNREAD_LENGTH else part[: _UNREAD_LENGTH - 1].rstrip() + '…'}”" for part in parts]
    left = len(told) - _UNREAD
    return f"Not understood: {listing([*told[:_UNREAD], *([f'{left} more'] if left > 0 else [])])}."


def built_words(comparison: Comparison | None, needs: Sequence[Need]) -> str:
    """What is being built, as those who build it call it: `a hotel booking site`; "" where nobody named it so."""
    for need in being_built(needs):
        case = comparison.use_case_by_id.get(need.value or "") if comparison and need.aspect == USE_CASE else None
        if case is not None and need.origin is Origin.SAID and need.said:
            known = {word for phrase in case.phrases for word in re.split(r"[\s/]+", str(phrase).lower())}
            if name := thing_built(need.said, known):
                return name
    first = [] if being_built(needs) else [need.said for need in needs if _at_first(need, needs)]
    return next(filter(None, map(thing_described, first)), "")


def being_built(needs: Sequence[Need]) -> tuple[Need, ...]:
    """The use cases that say what is being built, without those of something that was only mentioned afterwards."""
    cases = [need for need in needs if need.aspect == USE_CASE]
    return tuple(
        need
        for need in cases
        if need.origin is not Origin.SAID or says_what_is_built(need.said, at_first=_at_first(need, needs))
    )


def _at_first(need: Need, needs: Sequence[Need]) -> bool:
    """Whether it was stated when the first of them were; those of an answer that was shared later bear no time, and
    came before whatever was said below it."""
    if any(one.when is None for one in needs):
        return need.when is None
    return need.when == min((one.when for one in needs if one.when is not None), default=None)
