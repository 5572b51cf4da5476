"""What people fill in about a decision: to record it, and before something is done to it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.decisions.life import Act, Finding
from bot.decisions.model import ON_A_DAY, Proposal
from bot.facts.model import Model
from bot.slack.received.fields import chosen, chosen_channels, chosen_people, element, written


class Recording(Model):
    """A decision being recorded: what was filled in, and the conversation it comes out of."""

    channel: str
    root_ts: str
    version: str
    """`ids.needs_version` of the needs the recommendation was made from."""
    proposal: Proposal = Proposal()
    typed: bool = False
    """Whether the proposal is what somebody typed and did not get to hand in."""
    added: tuple[str, ...] = ()
    """Those of its channels that came with the decision whose place it takes."""

    def replacing(self, proposal: Proposal, there: Sequence[str]) -> "Recording":
        """With this proposal, which takes the place of another decision than before, or of none: the summary of that
        stands `there`, so that is where this one is proposed to go, beside what was chosen."""
        kept = tuple(one for one in proposal.channels if one not in self.added)
        added = tuple(one for one in there if one not in kept)
        return self.model_copy(
            update={"proposal": proposal.model_copy(update={"channels": (*kept, *added)}), "added": added}
        )


def proposed(state: Mapping[str, Any]) -> Proposal:
    """The proposal out of the record dialog's `state.values`."""
    day = element(state, "review_on").get("selected_date")
    replaces = next(iter(chosen(state, "replaces")), "")
    return Proposal(
        title=written(state, "title"),
        outcome=chosen(state, "outcome"),
        uses=written(state, "uses"),
        why=written(state, "why"),
        override_reason=written(state, "override_reason"),
        dissent=written(state, "dissent"),
        dissenters=chosen_people(state, "dissenters"),
        deciders=chosen_people(state, "deciders"),
        review=next(iter(chosen(state, "review")), ON_A_DAY),
        review_on=date.fromisoformat(day) if day else None,
        replaces=int(replaces) if replaces.isdigit() else None,
        channels=chosen_channels(state),
        proposed=bool(chosen(state, "proposed")),
    )


class Asked(Model):
    """What a dialog about a decision was opened for; it goes with the dialog and comes back."""

    number: int
    channel: str = ""
    act: Act | None = None
    version: str = ""
    """As on the button that opened it."""


class Given(Model):
    """What was filled in before something is done to a decision."""

    reason: str = ""
    newer: str = ""
    """The number of the decision that was chosen to take its place; and `other`, the id that was typed instead."""
    other: str = ""
    finding: Finding | None = None
    on: date | None = None
    """The day of the review."""


def given(state: Mapping[str, Any]) -> Given:
    """What was filled in, out of the dialog's `state.values`."""
    found = next(iter(chosen(state, "finding")), None)
    day = element(state, "review_on").get("selected_date")
    return Given(
        reason=written(state, "reason"),
        newer=next(iter(chosen(state, "newer")), ""),
        other=written(state, "other"),
        finding=Finding(found) if found else None,
        on=date.fromisoformat(day) if day else None,
    )
