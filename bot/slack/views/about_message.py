"""What a shortcut on somebody's message comes to: for one person, until they have it answered where everybody sees."""

from collections.abc import Mapping
from typing import Final

from bot.slack import ids
from bot.slack.limits import shorten
from bot.slack.mrkdwn import mention
from bot.slack.received.about import About
from bot.slack.views.blocks import Block, Content, actions, button, context, section
from bot.slack.views.evidence import quote
from bot.slack.views.notices import notice

_QUOTED = 120

_NO_WORDS: Final[Mapping[About, str]] = {
    About.NOTHING: "There are no words in that message, so there is nothing I can look up.",
    About.FILE: "That message is a file without words, and I read only words. Write a line about it, or ask me here.",
    About.OURS: "That is a message of mine. Use its buttons, or write in its thread.",
    About.BOT: "An app wrote that message. I answer what people write.",
    About.NOTE: "Slack wrote that message. I answer what people write.",
    About.DELETED: "That message was deleted.",
}


def answer(author: str, words: str, shown: Content, there: ids.ButtonValue | None) -> Content:
    """What the facts say to a message, with the way to say it in its thread; `there` is None where that helps nobody.
    `author` is who wrote it."""
    lead = f"About {mention(author)}’s message {quote(shorten(words, _QUOTED))}, only to you:"
    kept = [block for block in map(_without_thread_buttons, shown.blocks) if block is not None]
    doubt = [
        one for block in shown.blocks for one in block.get("elements", ()) if one.get("action_id") == ids.CHALLENGE
    ]
    pressed, told = list(doubt), []
    if there is not None and there.fits:
        pressed.insert(0, button("Answer in its thread", ids.ANSWER_THERE, there.encode(), style="primary"))
    elif there is not None:
        told = [context("It is too long for me to answer in its thread from here. Mention me there instead.")]
    foot = [*actions(pressed), *told]
    return Content(text=f"{lead}\n{shown.text}", blocks=(context(lead), *kept, *foot))


def of_ours(shown: Content) -> Content:
    """Why a recommendation of ours came out as it did, or everything about a decision, for whoever asked of it."""
    lead = "You asked about my message, only to you:"
    return Content(text=f"{lead}\n{shown.text}", blocks=(context(lead), *(shown.blocks or (section(shown.text),))))


def nothing_to_answer(words: str) -> Content:
    """The message is nothing one could look up: it greets, say, or is meant for somebody else."""
    return notice(f"I found nothing to answer in {quote(shorten(words, _QUOTED))}.")


def no_words(about: About) -> Content:
    """The message cannot be read, and why; it is not `About.WORDS`."""
    return notice(_NO_WORDS[about])


def asked_by(user: str, shown: Content) -> Content:
    """The answer where everybody sees it; `user` had it given."""
    by = f"{mention(user)} asked me about this message"
    return Content(text=f"{by}\n{shown.text}", blocks=(context(by), *(shown.blocks or (section(shown.text),))))


def _without_thread_buttons(block: Block) -> Block | None:
    """Buttons that act on a conversation are left out, as there is none yet; None when no button is left."""
    if block["type"] != "actions":
        return block
    kept = [one for one in block["elements"] if str(one["action_id"]).startswith((f"{ids.TOPIC}:", ids.START))]
    return {**block, "elements": kept} if kept else None
