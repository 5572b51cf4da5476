"""The facts of a workspace's own: their list, and the dialog that adds or changes one."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from bot.advisor.verdicts import verdict_words
from bot.advisor.words import criterion_name, listing, option_name
from bot.facts.model import Comparison, Criterion, Knowledge
from bot.facts.own import LONGEST_ASK, LONGEST_CLAIM, MOST_ASKS, SHORTEST_CLAIM, OwnEntry
from bot.scoring.model import Recommendation
from bot.slack import ids, limits
from bot.slack.limits import shorten
from bot.slack.mrkdwn import escape, link, one_line
from bot.slack.views.blocks import (
    Block,
    Content,
    actions,
    button,
    choice,
    context,
    field,
    menu,
    modal,
    note,
    plain_text,
    section,
    text_input,
)
from bot.slack.views.evidence import name, quote
from bot.slack.views.scores import score_changes
from bot.slack.views.when import on

TOPIC: Final = "topic"
"""Blocks of the dialog."""
OPTIONS: Final = "options"
CLAIM: Final = "claim"
CRITERION: Final = "criterion"
RATING: Final = "rating"
ASKS: Final = "asks"
LINK: Final = "link"
PAGE: Final = 25
SCORED_AGAIN: Final = "Recommendations are scored again by it, and their threads are told."
NO_ADDRESS: Final = "Give a whole web address, such as https://wiki.example.org/page, or leave it empty."

_CLAIM = 400
_MOST_RATINGS = 6
"""Ratings told that a fact changes."""
_LINK = 500
_RATINGS: Final = {
    1: "1 of 5, serves it worst",
    2: "2 of 5",
    3: "3 of 5",
    4: "4 of 5",
    5: "5 of 5, serves it best",
}
_NOTHING = "Nothing is kept here that holds in your workspace alone."
_ABOUT = (
    "What holds in your workspace alone, such as “we run MongoDB as a service”. It is shown as yours and weighs like "
    "any other fact; no other workspace sees it."
)


def own_facts(
    facts: Sequence[tuple[OwnEntry, int]], knowledge: Knowledge, metadata: str, *, editor: bool, offset: int = 0
) -> Block:
    """The list, newest first, each with its version. Only an `editor` gets buttons."""
    shown = facts[offset : offset + PAGE]
    blocks = [context(_ABOUT if editor else f"{_ABOUT} Editors add and change these.")]
    if editor:
        blocks += actions([button("Add a fact", ids.OWN_ADD, ids.ButtonValue().encode(), style="primary")])
    if not facts:
        blocks.append(section(_NOTHING))
    for entry, version in shown:
        blocks += _listed(entry, version, knowledge, editor=editor)
    left = len(facts) - offset - len(shown)
    turning = [button("Newer", ids.OWN_PAGE, ids.ButtonValue(record=str(offset - PAGE)).encode())] if offset else []
    if left > 0:
        more = ids.ButtonValue(record=str(offset + PAGE)).encode()
        turning.append(button(f"{left} more", f"{ids.OWN_PAGE}:older", more))
    return modal(ids.NOTE, "Your own facts", [*blocks, *actions(turning)], private_metadata=metadata)


def _listed(entry: OwnEntry, version: int, knowledge: Knowledge, *, editor: bool) -> list[Block]:
    value = ids.ButtonValue(record=str(entry.number), version=str(version)).encode()
    removing = {
        "title": plain_text("Remove this fact?", 100),
        "text": plain_text("From now on nothing rests on it. Decisions made by it can still be replayed.", 300),
        "confirm": plain_text("Remove", 30),
        "deny": plain_text("Keep it", 30),
    }
    buttons = [
        button("Edit", ids.OWN_EDIT, value),
        {**button("Remove", ids.OWN_REMOVE, value, style="danger"), "confirm": removing},
    ]
    told = f"*{_about(entry, knowledge)}*\n{escape(shorten(one_line(entry.claim), _CLAIM))}"
    return [section(told), context(_origin(entry, knowledge), limit=1_500), *(actions(buttons) if editor else [])]


def _about(entry: OwnEntry, knowledge: Knowledge) -> str:
    comparison = knowledge.comparison_by_id.get(entry.comparison)
    names = listing([name(option_name(comparison, option)) for option in entry.options[:5]])
    if comparison and len(entry.options) > 1 and len(entry.options) == len(comparison.options):
        names = "Every option"
    topic = comparison.topic_by_id.get(entry.topic) if comparison else None
    return f"{names}: {name(topic.title if topic else entry.topic)}"


def _origin(entry: OwnEntry, knowledge: Knowledge) -> str:
    """Who added it and when, what it rates, where it can be read, and whether it still says anything."""
    parts = [f"Added by {name(entry.by_name)} {on(entry.on)}"]
    comparison = knowledge.comparison_by_id.get(entry.comparison)
    criterion = comparison.criterion_by_id.get(entry.criterion or "") if comparison else None
    if criterion is not None:
        parts.append(f"rates {entry.rating} of 5 on {name(criterion.name)}")
        if comparison and set(entry.options) >= set(comparison.option_by_id):
            parts.append("the same for every option, so it makes no difference between them")
    if entry.asks:
        asked = ", ".join(f"“{escape(one_line(ask))}”" for ask in entry.asks)
        parts.append(f"also found by {asked}")
    if entry.link:
        parts.append(link(entry.link, "where it can be read"))
    if not entry.fits(knowledge):
        parts.append("*no longer fits:* the shared knowledge has changed, so nothing rests on it")
    return "  ·  ".join(parts)


def evened_out(
    claim: str, criterion: Criterion, rating: int, before: Mapping[str, int], comparison: Comparison
) -> Block:
    """Said in place of the dialog once a fact is kept that leaves nothing to choose between the options; `before` are
    the ratings they had."""
    were = [f"{name(option_name(comparison, option))} {value}" for option, value in before.items()]
    told = (
        f"{quote(claim)} is kept. *It makes no difference between the options:* on "
        f"{name(criterion.name)} every one is rated {rating} of 5 now"
        f"{f' (before: {listing(were)})' if were else ''}, so that criterion no longer tells them apart in any "
        "recommendation here.\nIf it holds for some of them only, close this, press *Edit* and choose them under "
        "*About*. If it should only answer questions, take the rating away."
    )
    return note("Kept", told)


def own_fact_form(comparison: Comparison, entry: OwnEntry | None, metadata: str) -> Block:
    """Asks for a fact, or for what to change about one."""
    options: Block = {
        "type": "multi_static_select",
        "action_id": ids.ANSWER,
        "options": [choice(option.name, option.id) for option in comparison.options[: limits.SELECT_OPTIONS]],
    }
    if entry and (known := [one for one in options["options"] if one["value"] in entry.options]):
        options["initial_options"] = known
    topics = {topic.id: topic.title for topic in sorted(comparison.topics, key=lambda each: each.title.casefold())}
    criteria = {each.id: each.name for each in comparison.criteria if not each.by_definition}
    rates = {str(value): words for value, words in _RATINGS.items()}
    return modal(
        ids.OWN_FORM,
        "Change a fact" if entry else "Add a fact",
        [
            field(OPTIONS, "About", options, optional=True, hint="Leave it empty when it holds whichever you choose."),
            field(TOPIC, "Topic", menu(topics, entry.topic if entry else None)),
            field(
                CLAIM,
                "What holds in your workspace",
                text_input(entry.claim if entry else "", LONGEST_CLAIM, multiline=True, min_length=SHORTEST_CLAIM),
                hint=f"One sentence or two, {SHORTEST_CLAIM} to {LONGEST_CLAIM} characters.",
            ),
            field(
                ASKS,
                "Other words people use for it",
                text_input(", ".join(entry.asks) if entry else "", LONGEST_ASK * MOST_ASKS),
                optional=True,
                hint="With commas between, such as: our mongo, document store. It is found by its own words anyway.",
            ),
            field(
                CRITERION,
                "Changes the rating on",
                menu(criteria, entry.criterion if entry else None),
                optional=True,
                hint="Without one it answers questions, and no score changes. The same rating for every option makes "
                "no difference between them.",
            ),
            field(
                RATING,
                "To",
                menu(rates, str(entry.rating) if entry and entry.rating else None),
                optional=True,
                hint=SCORED_AGAIN,
            ),
            field(LINK, "Where it can be read", text_input(entry.link or "" if entry else "", _LINK), optional=True),
        ],
        submit=plain_text("Save", limits.VIEW_BUTTON),
        private_metadata=metadata,
    )


def changes_scores(
    entry: OwnEntry,
    compared: tuple[Comparison, Comparison],
    ratings: Iterable[tuple[str, str]],
    given: tuple[Recommendation, Recommendation],
    *,
    added: bool,
) -> Content:
    """Told once in a thread whose recommendation is another one by a fact that was added or changed: `compared` and
    `given` are then and now, `ratings` those it came to change, each as criterion and option."""
    before, known = compared
    done = "added a fact that holds in your workspace" if added else "changed a fact that holds in your workspace"
    lines = [
        f"{option_name(known, option)} on {criterion_name(known, criterion)}: {was} → {now} of 5"
        for criterion, option in ratings
        if (was := _rated(before, criterion, option)) != (now := _rated(known, criterion, option))
    ]
    told = "\n".join([f"{name(entry.by_name)} {done}: {quote(entry.claim)}", *map(escape, lines[:_MOST_RATINGS])])
    verdict = escape(verdict_words(known, given[1]))
    return Content(
        text=f"{told}\n{verdict}", blocks=(section(told), score_changes(known, *given), section(verdict, limit=700))
    )


def _rated(comparison: Comparison, criterion: str, option: str) -> str:
    rating = comparison.criterion_by_id[criterion].ratings.get(option)
    return str(rating.value) if rating else "unknown"
