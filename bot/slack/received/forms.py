"""A questionnaire as people fill it in: out of a dialog's state, and back into it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from pydantic import Field

from bot.advisor.conversation import Message
from bot.facts.model import Comparison, Model
from bot.scoring.model import Need
from bot.slack import ids
from bot.slack.received.fields import chosen, element, written

OPTIONS: Final = "options"
"""The blocks of the questionnaire beside its questions."""
EXTRA: Final = "extra"
PREFERENCE: Final = "preference"
"""With what stands for having none; an option's id cannot be empty."""
NO_PREFERENCE: Final = "-"
BEYOND: Final = "beyond"
POST_TO: Final = "post_to"
ONLY_ME: Final = "only_me"


class Filled(Model):
    """A questionnaire as far as it is filled in. It is stored as a draft, so a new field needs a default."""

    comparison: str
    answers: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Question id to answer ids; a skipped question is not there."""
    options: tuple[str, ...] = ()
    """Options to consider; empty means all."""
    text: str = ""
    post_to: str | None = None
    only_me: bool = False
    channel: str | None = None
    """With `root_ts`: the thread whose needs are being adjusted."""
    root_ts: str | None = None
    version: str = ""
    """With `root_ts`: `ids.needs_version` of the needs it was filled in from."""
    team: int | None = None
    """The question to the team that it answers, if it does."""
    so_far: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """With `team`: the answers that say what the thread says so far, told beside the questions."""
    beyond: tuple[Need, ...] = ()
    """With `team`: what the thread needs that no answer says, and `kept`, the places of those that were ticked."""
    kept: tuple[str, ...] = ()
    preference: str = ""
    """With `team`: the option that this person would rather use, or `NO_PREFERENCE`; "" when they did not say."""
    prefilled: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """With `root_ts`: the answers it was filled in with; one that is unticked is taken back."""
    suggested: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """The answers that the use case filled in, and nobody touched: they are assumed, and not said by handing it in."""
    declined: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """The answers that the use case had filled in and somebody unticked."""
    refused: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """The answers that words in the thread have refused; no use case fills them in."""
    revision: str = ""
    """Changes when answers are filled in for somebody; see `ids.of_question`."""
    knowledge: str = ""
    """The digest of the knowledge whose questions it shows."""
    ruled: tuple[Need, ...] = ()
    """With `root_ts`: what was ruled out in the thread, to be seen; the questionnaire leaves it as it is."""
    offered_at: datetime | None = None
    """When a notice offered to go on with it that nobody has pressed."""
    confirmed: str = ""
    """`checking.fingerprint` of the doubts that were shown; handed in again, it counts."""

    @property
    def begun(self) -> bool:
        """Whether anything was filled in that would be missed."""
        return bool(self.answers or self.text.strip())


def filled_in(before: Filled, state: Mapping[str, Any]) -> Filled:
    """The questionnaire after a change; `state` is the `state.values` of the view."""
    held = [(found, block) for block in state if (found := ids.question_of(block))]
    answers = {question: given for (question, _), block in held if (given := chosen(state, block))}
    revision = max((revision for (_, revision), _ in held), default=before.revision)
    return before.model_copy(
        update={
            "answers": answers,
            **(_touched(before, answers) if revision == before.revision else {}),
            "revision": revision,
            "options": chosen(state, OPTIONS),
            "text": written(state, EXTRA),
            "kept": chosen(state, BEYOND),
            "preference": next(iter(chosen(state, PREFERENCE)), ""),
            "post_to": element(state, POST_TO).get("selected_conversation") if POST_TO in state else before.post_to,
            "only_me": bool(chosen(state, ONLY_ME)),
        }
    )


def _touched(before: Filled, answers: Mapping[str, tuple[str, ...]]) -> dict[str, dict[str, tuple[str, ...]]]:
    """Which suggestions still stand, and which were unticked, once these are the answers."""
    suggested, declined = {}, {}
    for question in {*before.suggested, *before.declined}:
        given, offered = answers.get(question, ()), before.suggested.get(question, ())
        suggested[question] = tuple(answer for answer in offered if answer in given)
        gone = (*before.declined.get(question, ()), *offered)
        declined[question] = tuple(answer for answer in dict.fromkeys(gone) if answer not in given)
    return {
        "suggested": {question: kept for question, kept in suggested.items() if kept},
        "declined": {question: gone for question, gone in declined.items() if gone},
    }


def known_part(comparison: Comparison, filled: Filled) -> tuple[Filled, tuple[str, ...]]:
    """The part of it that the comparison still knows, and the ids of the answers and options that it does not."""
    answers, lost = {}, [option for option in filled.options if option not in comparison.option_by_id]
    for id, given in filled.answers.items():
        question = comparison.question_by_id.get(id)
        answers[id] = tuple(answer for answer in given if question and answer in question.answer_by_id)
        lost += [answer for answer in given if answer not in answers[id]]
    options = tuple(option for option in filled.options if option in comparison.option_by_id)
    kept = {id: given for id, given in answers.items() if given}
    return filled.model_copy(update={"answers": kept, "options": options}), tuple(lost)


def asked(filled: Filled, *, user: str, at: datetime) -> Message:
    """What is said by handing it in; what the use case filled in, and nobody touched, is not."""
    said = {
        question: tuple(answer for answer in given if answer not in filled.suggested.get(question, ()))
        for question, given in filled.answers.items()
    }
    return Message(
        text=filled.text,
        user=user,
        at=at,
        command="recommend",
        mentioned=True,
        comparison=filled.comparison,
        options=filled.options,
        answers={question: given for question, given in said.items() if given},
        prefilled=filled.prefilled,
        declined=filled.declined,
    )


def asking(state: Mapping[str, Any]) -> tuple[tuple[str, ...], str]:
    """Out of the `state.values` of the dialog that asks a team: who is asked, and the answer to “until when”."""
    people = tuple(element(state, "people").get("selected_users") or ())
    return people, next(iter(chosen(state, "until")), "")
