"""Facts that somebody challenged: the dialogs, the mark under an answer, and what is told once it is settled."""

from collections.abc import Sequence
from typing import Final

from bot.advisor.words import criterion_name, listing, option_name
from bot.facts.challenge import REASON_LENGTH, Challenge, Doubt, RatingDoubted
from bot.facts.doubtable import Doubtable, doubtable
from bot.facts.model import Comparison
from bot.facts.own import LONGEST_CLAIM
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
    divider,
    field,
    menu,
    modal,
    plain_text,
    section,
    text_input,
)
from bot.slack.views.challenge_marks import Shown
from bot.slack.views.evidence import name, quote
from bot.slack.views.own_facts import SCORED_AGAIN
from bot.slack.views.when import on

FACT: Final = "fact"
"""Blocks of the dialogs."""
REASON: Final = "reason"
LINK: Final = "link"
OUTCOME: Final = "outcome"
ANSWER: Final = "answer"
RATING: Final = "rating"
ACCEPT: Final = "accept"
REJECT: Final = "reject"

_OFFERED = 40
"""Facts of one answer that can be challenged, as far as the button's value holds them."""
_FEW = 6
"""As many as are told in full before the question which one."""
_CLAIM = 300
_BRIEFLY = 160
_ADDRESS = 500


def challenge_button(comparison: Comparison, facts: Sequence[str], place: str = "") -> list[Block]:
    """The button under an answer, for as many of its facts and ratings as a button carries, each by its id in `facts`.

    `place` names the message that is marked, where that is not the one it stands under.
    """
    kept = [fact for fact in dict.fromkeys(facts) if doubtable(comparison, fact)][:_OFFERED]
    while kept and not (value := ids.ButtonValue(record=comparison.id, version=place, text=",".join(kept))).fits:
        kept.pop()
    return [button("Challenge", ids.CHALLENGE, value.encode())] if kept else []


def challenge_form(comparison: Comparison, facts: Sequence[Doubtable], metadata: str) -> Block:
    """Asks which fact or rating is doubted, where there are several, and why. Many are told last, each in brief."""
    few = len(facts) <= _FEW
    lines = [_claim(comparison, fact, _CLAIM if few else _BRIEFLY) for fact in facts]
    if len(facts) == 1 and (aimed := facts[0].rating):
        lines = [f"{lines[0]}\n{_rests_on(aimed)}"]
    which = {fact.id: f"{at}. {_about(comparison, fact)}: {fact.claim}" for at, fact in enumerate(facts, start=1)}
    told = lines if len(facts) == 1 else [f"{place}. {line}" for place, line in enumerate(lines, start=1)]
    claims = [section("\n".join(told[at : at + _FEW]), limit=2_900) for at in range(0, len(told), _FEW)]
    return modal(
        ids.CHALLENGE_FORM,
        "Challenge",
        [
            *(claims if few else []),
            *([field(FACT, "Which one?", menu(which))] if len(facts) > 1 else []),
            field(REASON, "What is wrong with it?", text_input("", REASON_LENGTH, multiline=True)),
            field(LINK, "Where that can be read", text_input("", _ADDRESS), optional=True),
            context("It is marked as challenged until an editor settles it. The recommendation stays as it is so far."),
            *([] if few else [divider(), *claims]),
        ],
        submit=plain_text("Challenge", limits.VIEW_BUTTON),
        private_metadata=metadata,
    )


def settle_form(shown: Shown, comparison: Comparison | None, metadata: str) -> Block:
    """Asks an editor whether the fact stands, and what is true instead; in their words, so nothing is filled in."""
    challenge = shown.challenge
    aimed = challenge.rating
    what = "rating" if aimed else "fact"
    outcomes = [
        choice("It stands: the challenge is rejected", REJECT),
        choice("It does not hold in this workspace: the challenge is accepted", ACCEPT),
    ]
    radio: Block = {"type": "radio_buttons", "action_id": ids.ANSWER, "options": outcomes}
    rests = _resting(comparison, challenge) if comparison else {}
    rating = field(
        RATING,
        "What it is rated instead" if aimed else "Change a rating that rests on it",
        menu(rests),
        optional=True,
        hint=("If accepted, this is needed. " if aimed else "") + SCORED_AGAIN,
    )
    return modal(
        ids.SETTLE_FORM,
        f"Settle {shown.name}",
        [
            section(doubt(shown), limit=2_500),
            field(OUTCOME, "What becomes of it?", radio),
            field(
                ANSWER,
                "Why it stands, or what is true instead",
                text_input("", LONGEST_CLAIM, multiline=True),
                hint=f"If accepted, this becomes a fact of your workspace that corrects the {what}.",
            ),
            field(LINK, "Where that can be read", text_input("", _ADDRESS), optional=True),
            *([rating] if rests else []),
        ],
        submit=plain_text("Settle", limits.VIEW_BUTTON),
        private_metadata=metadata,
    )


def challenges(listed: Sequence[Shown], *, editor: bool) -> Content:
    """The open ones, the oldest first; an editor gets a button to settle each."""
    if not listed:
        return Content(text="No fact is challenged.", blocks=(section("No fact is challenged."),))
    count = len(listed)
    told = f"*{_counted(listed)} challenged*"
    blocks: list[Block] = [section(told)]
    for shown in listed[:_LISTED]:
        blocks += [divider(), section(doubt(shown), limit=1_000)]
        if editor:
            blocks += actions([settle_button(shown, "Settle")])
    if count > _LISTED:
        where = "My Home tab lists" if editor else "The Home tab of an editor lists"
        blocks.append(context(f"and {count - _LISTED} more. {where} all of them."))
    lines = [f"{shown.name}: {escape(one_line(shown.challenge.claim))}" for shown in listed[:_LISTED]]
    return Content(text="\n".join([told, *lines]), blocks=tuple(blocks))


_LISTED = 12
_DOUBTS = 4
_FACTS = 3


def settle_button(shown: Shown, label: str) -> Block:
    """Opens the dialog that settles it."""
    return button(label, ids.SETTLE, ids.ButtonValue(record=shown.name.removeprefix("C-")).encode())


def kept(shown: Shown, *, fresh: bool) -> Block:
    """Said in place of the dialog: it was kept, or somebody else was first."""
    if fresh:
        told = (
            f"This is *{shown.name}* now. An editor settles it, and the answer says that it is challenged until then."
        )
    else:
        told = (
            f"That {'rating' if shown.challenge.rating else 'fact'} is challenged already, as *{shown.name}*. Your "
            f"reason now stands beside the first, and whoever settles it sees both:\n{doubt(shown)}"
        )
    return modal(ids.NOTE, "Challenged" if fresh else "Challenged already", [section(told, limit=2_500)])


def rating_of(value: str) -> tuple[str, str, int] | None:
    """Criterion, option and rating out of a choice of the settle dialog."""
    criterion, option, rating = (*value.split(" "), "", "")[:3]
    return (criterion, option, int(rating)) if rating.isdigit() else None


def _counted(listed: Sequence[Shown]) -> str:
    """How many are challenged: `1 fact is`, `3 facts and ratings are`."""
    ratings = sum(shown.challenge.rating is not None for shown in listed)
    if len(listed) == 1:
        return f"1 {'rating' if ratings else 'fact'} is"
    kinds = "ratings" if ratings == len(listed) else "facts and ratings" if ratings else "facts"
    return f"{len(listed)} {kinds} are"


def _resting(comparison: Comparison, challenge: Challenge) -> dict[str, str]:
    """The ratings that rest on the fact that is doubted, or the one that is, each with every other value it could
    have."""
    found, aimed = {}, challenge.rating
    for criterion in comparison.criteria:
        for option, rating in criterion.ratings.items():
            here = aimed is not None and (aimed.criterion, aimed.option) == (criterion.id, option)
            if here or challenge.fact in rating.facts:
                about = f"{option_name(comparison, option)} on {criterion_name(comparison, criterion.id)}"
                for value in range(1, 6):
                    if value != rating.value:
                        found[f"{criterion.id} {option} {value}"] = f"{about}: {value} instead of {rating.value}"
    return {value: words for value, words in found.items() if len(value) <= limits.OPTION_VALUE}


def _claim(comparison: Comparison, fact: Doubtable, most: int) -> str:
    return f"*{name(_about(comparison, fact))}*  {escape(shorten(one_line(fact.claim), most))}"


def _about(comparison: Comparison, fact: Doubtable) -> str:
    return listing([option_name(comparison, option) for option in fact.options[:3]])


def doubt(shown: Shown) -> str:
    """The fact, what is said against it, by whom and when; of many who say so the first ones."""
    challenge = shown.challenge
    claim = escape(shorten(one_line(challenge.claim), _CLAIM))
    said = [_against(one) for one in challenge.doubts[:_DOUBTS]]
    if (more := len(challenge.doubts) - _DOUBTS) > 0:
        said.append(f"and {more} more {'reason' if more == 1 else 'reasons'}")
    rests = [_rests_on(challenge.rating)] if challenge.rating and challenge.rating.rests_on else []
    return "\n".join([f"*{shown.name}*  {claim}", *rests, f"*Against it*  {said[0]}", *said[1:]])


def _rests_on(aimed: RatingDoubted) -> str:
    """The facts that a rating rests on."""
    told = [escape(shorten(one_line(one.claim), _BRIEFLY)) for one in aimed.rests_on[:_FACTS]]
    left = len(aimed.rests_on) - _FACTS
    more = [f"and {left} more {'fact' if left == 1 else 'facts'}"] if left > 0 else []
    return "*It rests on*  " + "\n".join([*told, *more])


def _against(one: Doubt) -> str:
    source = f" ({link(one.link, 'source')})" if one.link else ""
    return f"{quote(one.reason, _CLAIM)}{source}, {name(one.by_name)} {on(one.at)}"
