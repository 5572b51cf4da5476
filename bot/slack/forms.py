"""What people fill in: out of a dialog's state, and back into it."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from pydantic import Field

from bot.decisions.model import Proposal
from bot.facts.model import Answer, Comparison, Model
from bot.scoring.model import Need
from bot.slack import ids


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
    prefilled: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """With `root_ts`: the answers it was filled in with; one that is unticked is taken back."""

    @property
    def begun(self) -> bool:
        """Whether anything was filled in that would be missed."""
        return bool(self.answers or self.text.strip())


class Recording(Model):
    """A decision being recorded: what was filled in, and the conversation it comes out of."""

    channel: str
    root_ts: str
    version: str
    """`ids.needs_version` of the needs the recommendation was made from."""
    proposal: Proposal = Proposal()
    typed: bool = False
    """Whether the proposal is what somebody typed and did not get to hand in."""


def filled_in(before: Filled, state: Mapping[str, Any]) -> Filled:
    """The questionnaire after a change; `state` is the `state.values` of the view."""
    answers = {
        block.removeprefix(ids.of_question("")): chosen
        for block in state
        if block.startswith(ids.of_question("")) and (chosen := _chosen(state, block))
    }
    return before.model_copy(
        update={
            "answers": answers,
            "options": _chosen(state, "options"),
            "text": _text(state, "extra"),
            "post_to": _element(state, "post_to").get("selected_conversation")
            if "post_to" in state
            else before.post_to,
            "only_me": bool(_chosen(state, "only_me")),
        }
    )


def mistakes(comparison: Comparison, filled: Filled) -> dict[str, str]:
    """What keeps a questionnaire from being handed in, by the block it stands beside; empty when nothing does."""
    found = {
        ids.of_question(question.id): "Choose an answer, “not sure” is one too."
        for question in comparison.questions
        if question.required and not filled.answers.get(question.id)
    }
    if len(filled.options) == 1 and len(comparison.options) > 1:
        found["options"] = "Choose at least two options, or none to consider them all."
    return found


def proposed(state: Mapping[str, Any]) -> Proposal:
    """The proposal out of the record dialog's `state.values`."""
    day = _element(state, "review_on").get("selected_date")
    return Proposal(
        title=_text(state, "title"),
        outcome=_chosen(state, "outcome"),
        override_reason=_text(state, "override_reason"),
        deciders=tuple(_element(state, "deciders").get("selected_users") or ()),
        review_on=date.fromisoformat(day) if day else None,
        channels=tuple(_element(state, "channels").get("selected_conversations") or ()),
    )


def asking(state: Mapping[str, Any]) -> tuple[tuple[str, ...], str]:
    """Out of the `state.values` of the dialog that asks a team: who is asked, and the answer to “until when”."""
    people = tuple(_element(state, "people").get("selected_users") or ())
    return people, next(iter(_chosen(state, "until")), "")


def answers_of(comparison: Comparison, needs: Iterable[Need]) -> dict[str, tuple[str, ...]]:
    """The questionnaire's answers that say what `needs` say: how a dialog comes filled in from words."""
    held = {(need.aspect, need.direction, need.value) for need in needs}
    found: dict[str, tuple[str, ...]] = {}
    for question in comparison.questions:
        said = tuple(answer.id for answer in question.answers if _is_said(answer, held))
        if said:
            found[question.id] = said if question.kind == "many" else said[:1]
    return found


def _is_said(answer: Answer, held: set[tuple[str, Any, str | None]]) -> bool:
    if answer.use_case is not None:
        return any(aspect == "use_case" and value == answer.use_case for aspect, _, value in held)
    return bool(answer.needs) and all((n.need, n.direction, n.value) in held for n in answer.needs)


def _element(state: Mapping[str, Any], block: str) -> Mapping[str, Any]:
    """The one element of a block; Slack nests it under its action id."""
    return next(iter(state.get(block, {}).values()), {}) or {}


def _chosen(state: Mapping[str, Any], block: str) -> tuple[str, ...]:
    element = _element(state, block)
    one = element.get("selected_option")
    several = element.get("selected_options") or ([one] if one else [])
    return tuple(option["value"] for option in several)


def _text(state: Mapping[str, Any], block: str) -> str:
    return _element(state, block).get("value") or ""
