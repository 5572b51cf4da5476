"""Short messages about the app itself: help, a word it does not know, what went wrong and the way out."""

from collections.abc import Mapping, Sequence
from typing import Final

from bot.advisor.helping import example_options
from bot.advisor.words import listing
from bot.facts.model import Comparison
from bot.slack import ids
from bot.slack.mrkdwn import channel, escape, link, mention
from bot.slack.views.blocks import Content, actions, bullets, button, context, section
from bot.slack.views.evidence import name, quote

NO_WAY_IN: Final[Mapping[str, str]] = {
    "not_in_channel": "the app is no member there",
    "channel_not_found": "the app cannot see that conversation",
    "is_archived": "the channel is archived",
    "thread_not_found": "the message it belongs to was deleted",
    "restricted_action": "a workspace setting keeps apps from posting there",
    "msg_too_long": "Slack found the message too long",
    "ratelimited": "Slack asked to wait and then stopped answering",
    "account_inactive": "the app was removed from this workspace",
    "invalid_auth": "Slack no longer accepts the app’s token",
}
"""Why something could not be posted, by Slack’s code."""
MOVED_ON_BELOW: Final = (
    "The needs of this thread changed while this was open. Press the button again to put these answers in their place, "
    "or close this and press Adjust to start from the needs as they are now."
)
WAITS_FOR_INVITATION: Final = ("not_in_channel", "channel_not_found")
"""Codes of refusals that end once the app is invited."""


def help_text(command: str, comparison: Comparison) -> Content:
    """Everything one can do, with buttons for the first steps."""
    one, other = map(name, example_options(comparison))
    lines = [
        f"`{command} recommend` asks a few questions and posts a recommendation; "
        f"`{command} recommend we know {one} and have three weeks` reads the needs from your words",
        f"`{command} compare {one} {other} on testing` puts options side by side",
        f"`{command} how is {one} tested?` answers from sourced facts, only to you",
        "*Record decision* under a recommendation records what you settle on, and posts it to the channels you tick; "
        f"in its thread “let’s go with {other}” offers the same",
        f"`{command} decisions` lists what was decided, `{command} show D-1` shows one, "
        f"`{command} replay D-1` makes its recommendation again",
        f"`{command} settings` sets how I behave in this channel, `{command} facts` shows what holds in your workspace "
        f"alone, `{command} challenges` what somebody doubts",
    ]
    told = f"*I help a team choose its stack and remember why.*\n{bullets(lines)}"
    thread = (
        "Slash commands do not work inside threads. There, write plainly: ask, add or take back needs, "
        f"“why not {other}?”, “what if we had more time?”, “undo that”, “let’s go with {other}”. "
        "Elsewhere, mention me, write me directly, or choose “Ask Stack Advisor” in a message’s menu."
    )
    buttons = [
        button("Get a recommendation", ids.START, ids.ButtonValue().encode(), style="primary"),
        button("Recent decisions", ids.numbered(ids.HELP, 0), ids.ButtonValue(text="decisions").encode()),
    ]
    return Content(text=f"{told}\n{thread}", blocks=(section(told), context(thread), *actions(buttons)))


def did_you_mean(command: str, typed: str, nearest: str) -> Content:
    told = f"I do not know {quote(typed)}. Did you mean `{command} {nearest}`? `{command} help` lists what there is."
    return Content(text=told, blocks=(section(told),))


def notice(text: str) -> Content:
    """A sentence of ours. `text` is markup already."""
    return Content(text=text, blocks=(section(text),))


def edit_not_counted(said: Sequence[str]) -> str:
    """For whoever edited a message with these words in it, from which needs were taken; markup."""
    quoted = listing([quote(words) for words in dict.fromkeys(said) if words])
    what = f": {quoted} still counts" if quoted else ""
    return f"Your edit is not counted{what}. To change a need, say so in a new message, or take it back with “undo”."


def shown_already(what: str) -> Content:
    """Said to whoever presses a button for something long that they were shown a moment ago."""
    return notice(f"You have {what} already, a little further up. Is it gone? Press once more.")


def meanwhile(knowledge: bool, needs: bool, lost: Sequence[str]) -> str:
    """What changed while a questionnaire was open, as plain text: the knowledge, or the needs of its thread; `lost` are
    answers there no longer are."""
    told = []
    if knowledge:
        told.append(
            "The knowledge changed while this was being filled in; the answers stand, scored with today's facts."
        )
    if lost:
        told.append(f"No longer known, and left out: {listing([f'“{one}”' for one in lost])}.")
    if needs:
        told.append("The needs changed meanwhile; these answers now stand in their place. Undo brings the others back.")
    return " ".join(told)


def resume(draft: str) -> Content:
    """An unfinished questionnaire is waiting."""
    told = "You have an unfinished questionnaire."
    buttons = [
        button("Continue it", ids.RESUME, ids.ButtonValue(record=draft).encode(), style="primary"),
        button("Start a new one", ids.START, ids.ButtonValue(record=draft).encode()),
    ]
    return Content(text=told, blocks=(section(told), *actions(buttons)))


def handed_in() -> Content:
    """In place of the notice that a questionnaire waits: it does not any more."""
    told = "That questionnaire has been handed in already."
    start = button("Start a new one", ids.START, ids.ButtonValue(record="-").encode())
    return Content(text=told, blocks=(section(told), *actions([start])))


def took_too_long(draft: str) -> Content:
    """The dialog did not open within Slack's three seconds, or Slack has troubles of its own."""
    told = "Slack could not open the questionnaire this time. Nothing you entered is lost."
    again = button("Continue", ids.RESUME, ids.ButtonValue(record=draft).encode(), style="primary")
    return Content(text=told, blocks=(section(told), *actions([again])))


def dialog_closed() -> Content:
    """The same of a dialog that a button opens."""
    return notice("Slack could not open the dialog this time. Nothing you entered is lost: press the button again.")


def inviting_helps(error: str) -> bool:
    """Whether the app only has to become a member there."""
    return error in WAITS_FOR_INVITATION


def refusal_words(error: str) -> str:
    """Why Slack refused a message, by its code, as a clause."""
    return NO_WAY_IN.get(error, f"Slack answered “{escape(error)}”")


def could_not_post(
    what: str, where: str, error: str, app: str, retry: ids.ButtonValue, elsewhere: ids.ButtonValue | None = None
) -> Content:
    """A message that Slack refused: where, why, what to do, and the button that tries again.

    `what` is ours ("the recommendation"), `where` a channel id, `error` Slack's code, `app` the app's user id. With
    `elsewhere` it can go to another channel instead.
    """
    why = refusal_words(error)
    todo = f"Write `/invite` <@{app}> there" if inviting_helps(error) else "Once that has changed, come back"
    place = f"in {channel(where)}" if where.startswith(("C", "G", "D")) else "to your direct messages"
    by_itself = elsewhere is not None and inviting_helps(error)
    then = ", and it is posted there by itself" if by_itself else ", then press Retry"
    told = f"I could not post {what} {place}: {why}. Nothing is lost. {todo}{then}."
    pressed = [button("Retry", ids.RETRY, retry.encode(), style="primary")]
    if elsewhere is not None:
        pressed.append(button("Another channel", ids.ELSEWHERE, elsewhere.encode()))
    return Content(text=told, blocks=(section(told), *actions(pressed)))


def posted_after_all(what: str, where: str, permalink: str) -> Content:
    """What `could_not_post` said is no longer so: it worked when it was tried again."""
    place = f"in {channel(where)}" if where.startswith(("C", "G", "D")) else "in your direct messages"
    there = f" ({link(permalink, 'open it')})" if permalink else ""
    return notice(f"It could be posted after all: {what} is {place}{there}.")


def unexpected(reference: str) -> Content:
    """Something nobody foresaw; `reference` is in the log."""
    return notice(
        "Something went wrong on our side. Try again; if it stays, give whoever runs this app "
        f"the reference {escape(reference)}."
    )


def muted(root: str, already: bool, by: str = "") -> Content:
    """Said in the thread that hangs from `root` once it was muted; `by`: who did so without a word of theirs in it."""
    lead = "I was quiet in this thread already" if already else "I stay quiet in this thread from now on"
    told = f"{_asked_by(by)}{lead}, unless somebody mentions me."
    again = button("Follow it again", ids.UNMUTE, ids.ButtonValue(record=root).encode())
    return Content(text=told, blocks=(section(told), *actions([again])))


def unmuted(already: bool, by: str = "") -> Content:
    """Said where the muting was taken back; `by` as in `muted`."""
    return notice("I was following this thread already." if already else f"{_asked_by(by)}I follow this thread again.")


def never_quiet() -> Content:
    """Said to whoever wants quiet, or the end of it, in a direct message."""
    return notice("Here you write to me alone, so I answer everything you write. There is nothing to mute.")


def _asked_by(person: str) -> str:
    return f"{mention(person)} asked for it: " if person else ""
