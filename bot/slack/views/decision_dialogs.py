"""Dialogs about a decision: why, for what else, where to, and its Markdown."""

from collections.abc import Iterator, Sequence

from bot.advisor.words import day
from bot.decisions.acting import NEEDS_REASON
from bot.decisions.life import Act, Finding
from bot.decisions.summary import Summary
from bot.slack import ids, limits
from bot.slack.mrkdwn import escape, one_line
from bot.slack.views.blocks import (
    Block,
    Content,
    channels_menu,
    choice,
    context,
    field,
    modal,
    preformatted,
    section,
    text_input,
)
from bot.slack.views.decision import LABELS

_ASKING = {
    Act.OBJECT: "What speaks against it?",
    Act.REJECT: "Why is it rejected?",
    Act.REOPEN: "Why is it reopened?",
    Act.WITHDRAW: "Why was it a mistake?",
    Act.SUPERSEDE: "Why is it replaced?",
    Act.REVIEW: "What should later readers know?",
}
_FINDINGS = {
    Finding.RIGHT: "Still right: we would decide the same again",
    Finding.CHANGED: "Changed: it was right then, today we would decide otherwise",
    Finding.REGRET: "Regret: it was a mistake",
}
_READ_BY = "Everybody reads it in every channel that has the summary."
_NOT_YET = "Not recorded yet? Record it first, and say in its form that it replaces {id}."
_WHICH = "Which decision takes its place?"
_PIECE = 2_900
_PIECES = 12


def act_form(
    told: Summary, act: Act, metadata: str, finding: Finding | None = None, newer: Sequence[Summary] = ()
) -> Block:
    """Asks what is needed before something is done to a decision. `newer` are those that may take its place."""
    fields = list(_taking_its_place(told, newer)) if act is Act.SUPERSEDE else []
    if act is Act.REVIEW:
        choices = {found: choice(words, found.value) for found, words in _FINDINGS.items()}
        found: Block = {"type": "radio_buttons", "action_id": ids.ANSWER, "options": list(choices.values())}
        if finding is not None:
            found["initial_option"] = choices[finding]
        fields.append(field("finding", "Would you decide the same again?", found))
    if act is Act.REPLAN:
        day: Block = {"type": "datepicker", "action_id": ids.ANSWER}
        if told.review_on is not None:
            day["initial_date"] = told.review_on.isoformat()
        hint = "Left empty, nobody is asked."
        fields.append(field("review_on", "Ask whether it is still right", day, hint=hint, optional=True))
    else:
        why = {"type": "plain_text_input", "action_id": ids.ANSWER, "max_length": limits.INPUT_VALUE, "multiline": True}
        fields.append(field("reason", _ASKING[act], why, hint=_READ_BY, optional=act not in NEEDS_REASON))
    return modal(
        ids.LIFE_FORM,
        f"{LABELS[act]} to {told.id}" if act is Act.OBJECT else f"{LABELS[act]} {told.id}",
        [section(f"*{told.id}*  {escape(told.title)}\nOutcome: *{escape(told.outcome)}*"), *fields],
        submit={"type": "plain_text", "text": LABELS[act], "emoji": False},
        private_metadata=metadata,
    )


def _taking_its_place(told: Summary, newer: Sequence[Summary]) -> Iterator[Block]:
    """A menu of the decisions that may, which Slack searches as one types, and room for the id of any other."""
    not_yet = _NOT_YET.format(id=told.id)
    by_id = text_input("", 20)
    if not newer:
        yield field("other", _WHICH, by_id, hint=f"Its id, such as D-12. {not_yet}")
        return
    choices = {
        str(one.number): choice(one_line(f"{one.id} {one.title}"), str(one.number), f"{one.outcome}, {_held(one)}")
        for one in newer[: limits.SELECT_OPTIONS]
    }
    element: Block = {"type": "static_select", "action_id": ids.ANSWER, "options": list(choices.values())}
    yield field("newer", _WHICH, element, hint=f"Type to search. {not_yet}", optional=True)
    yield field("other", "Or its id", by_id, hint="Such as D-12.", optional=True)


def _held(one: Summary) -> str:
    settled = one.standing.settled
    return f"accepted {day(settled.at.date() if settled else one.decided_on)}"


def another_channel(what: str, metadata: str, channels: Sequence[str] = ()) -> Block:
    """Asks where else a summary should go. `what` is ours, `channels` are those it starts with."""
    return modal(
        ids.ELSEWHERE_FORM,
        "Another channel",
        [section(f"Where should {what} go?"), field("channels", "Post the summary to", channels_menu(channels))],
        submit={"type": "plain_text", "text": "Post", "emoji": False},
        private_metadata=metadata,
    )


def markdown(told: Summary, text: str, refused: str = "") -> Block:
    """The decision as Markdown, to be copied. `refused` says why it was not uploaded, if that was tried."""
    pieces = list(_pieces(text))
    said = [section(f":warning: {escape(refused)} Here is its text instead.")] if refused else []
    cut = (
        [context("It is longer than a dialog can show; the command below gives all of it.")] if pieces[_PIECES:] else []
    )
    hint = context("`stack-advisor decisions export` writes every decision to a file like this.")
    return modal(ids.NOTE, f"{told.id} as Markdown", [*said, *map(preformatted, pieces[:_PIECES]), *cut, hint])


def _pieces(text: str) -> Iterator[str]:
    """The text in pieces that a block can hold, between lines where that is possible."""
    piece = ""
    for line in text.splitlines(keepends=True):
        if piece and len(piece) + len(line) > _PIECE:
            yield piece
            piece = ""
        piece += line
        while len(piece) > _PIECE:
            yield piece[:_PIECE]
            piece = piece[_PIECE:]
    if piece:
        yield piece


def uploaded_already(told: Summary) -> Content:
    """Somebody pressed again."""
    text = f"*{told.id}* is in this thread as a file already, as it stands now."
    return Content(text=text, blocks=(section(text),))
