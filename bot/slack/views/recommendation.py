"""A recommendation as a message: the outcome first, then because."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.advisor.conversation import Reply
from bot.advisor.heaviest import heaviest_first
from bot.advisor.recommending import next_question_line
from bot.advisor.verdicts import says_nothing, thin_ground, verdict_words
from bot.advisor.words import need_words, not_understood, option_name, sentence
from bot.decisions.points import citations
from bot.decisions.summary import Driver
from bot.facts.model import Comparison
from bot.scoring.model import Need, Recommendation, Verdict
from bot.slack import ids
from bot.slack.mrkdwn import escape, mention
from bot.slack.preferences import Following
from bot.slack.resting import facts_behind
from bot.slack.views.because import changes, grounds, needed, not_first, outs, reasons
from bot.slack.views.blocks import Block, Content, actions, bullets, button, context, header, section
from bot.slack.views.challenges import challenge_button
from bot.slack.views.charts import contributions_chart
from bot.slack.views.cited import linked
from bot.slack.views.evidence import citation_line, driver_lines, quote
from bot.slack.views.next_question import next_question
from bot.slack.views.placing import Refusal
from bot.slack.views.scores import score_bars, score_changes, score_line
from bot.slack.views.taken_back import taken_back

RECOMMENDED: Final = "Recommended: "
"""How the headline begins of a recommendation that claims a winner."""
RECORD: Final = "Record decision"
RECORD_ANOTHER: Final = "Record another"
"""The same once there is a decision."""
UNDERSTOOD: Final = "*Understood*"
"""How a message begins that repeats what was said."""
_NEEDS = 8
OTHER_WORDS: Final = "Say it in other words."
"""What to do about words that were not understood."""
_CITATIONS = 5
_SAY = "ask, add or take back needs, “why not …”, “what if …”, “undo that”."
_INVITATIONS: Final = {
    Following.THREADS: f"Reply here: {_SAY}",
    Following.MENTIONED: f"Reply here and mention me: {_SAY}",
    Following.OFF: "I am switched off in this channel, so I read no reply here; the buttons above work all the same.",
}


@dataclass(frozen=True)
class Frame:
    """Where a reply is shown, as far as its look depends on it."""

    command: str = "/stack"
    version: str = ""
    """`ids.needs_version` of the conversation, for the buttons."""
    private: bool = False
    """Shown to one person as the answer to a command, outside any thread of ours."""
    words: str = ""
    """What the person typed, so that a private answer can be asked again in public."""
    asked_by: str = ""
    """Who asked for a recommendation, in other ways than in its thread."""
    channels: tuple[str, ...] = ()
    """Where somebody who says what the team goes with wants it posted; and `refused`, where it cannot be."""
    refused: tuple[Refusal, ...] = ()
    following: Following = Following.THREADS
    """Which replies are heard there."""
    may_not: str = ""
    """Who may record decisions there, as markup, where whoever says what the team goes with may not."""
    recorders: str = ""
    """Who may record decisions there, as markup, where not everybody may."""
    direct: bool = False
    """Shown in a thread that one person has with the app alone."""


def recommendation(reply: Reply, comparison: Comparison, frame: Frame) -> Content:
    """The recommendation that opens a thread, or is given again inside it."""
    given = reply.recommendation
    if given is None:
        return Content(text=escape(reply.text), blocks=(section(escape(reply.text)),))
    blocks = [
        *_headline(comparison, given, reply.needs),
        *([context(escape(reply.note))] if reply.note else []),
        *_unread(reply),
        *outs(comparison, given),
        *(contributions_chart(comparison, given) if given.leader else []),
        *reasons(comparison, given),
        *changes(comparison, given),
        *next_question(comparison, given, "" if frame.private else frame.version),
        *grounds(comparison, given),
        *actions(_buttons(reply, comparison, frame, sure=_is_advice(given))),
        *([context(frame.recorders)] if frame.recorders and not frame.private else []),
        *([] if frame.private else [{**context(_invitation(frame, reply.needs)), "block_id": ids.INVITATION}]),
    ]
    return Content(text=escape(reply.text), blocks=tuple(blocks))


def changed(reply: Reply, comparison: Comparison, frame: Frame) -> Content:
    """What was understood, in the person's own words, and what it did to the scores."""
    lines = driver_lines(Driver(text=need_words(comparison, n), said=n.said) for n in reply.changed[:_NEEDS])
    now = reply.recommendation
    asked = next_question(comparison, now, frame.version) if now is not None else []
    # What stands below with its answers to press need not be asked in words before.
    told = reply.text.replace(next_question_line(now, comparison), "").strip() if now and asked else reply.text
    if reply.undone is not None:
        blocks = taken_back(comparison, reply.undone, heaviest_first(reply.recommendation, reply.needs))
    else:
        blocks = [section(f"{UNDERSTOOD}\n{bullets(lines)}" if lines else escape(told), limit=2_000), *_unread(reply)]
    if now is not None:
        before = reply.previous if reply.previous and not says_nothing(reply.previous) else None
        blocks.append(score_changes(comparison, before, now) if before else score_bars(comparison, now))
        blocks += outs(comparison, now, reply.changed)
        blocks.append(section(escape(verdict_words(comparison, now)), limit=700))
        blocks += [section(escape(reply.note), limit=700)] if reply.note else []
        blocks += asked
    if not frame.private and now is not None:
        blocks += actions([*([_undo(frame, reply.needs)] if reply.changed else []), record_button(frame)])
    blocks += actions(share_buttons(frame))
    return Content(text=escape(reply.text), blocks=tuple(blocks))


def what_if(reply: Reply, comparison: Comparison, frame: Frame) -> Content:
    """A what-if: the scores as they are and as they would be. Nothing was changed, and it says so.

    Its facts can be challenged like any answer's: only the needs are supposed, the facts that decide are as real as
    elsewhere, and a what-if that looks wrong is where somebody notices a wrong one.
    """
    supposed, now = reply.hypothetical_recommendation, reply.recommendation or reply.previous
    if supposed is None or now is None:
        words = section(linked(reply.text, comparison))
        return Content(text=escape(reply.text), blocks=(words, *actions(_about_facts(reply, comparison, frame))))
    lead = next((line for line in reply.text.splitlines() if line not in reply.note.splitlines()), "")
    if reply.note and supposed.ranking == now.ranking:
        return Content(text=escape(reply.text), blocks=(section(linked(reply.text, comparison)),))
    same = (supposed.winner, supposed.verdict) == (now.winner, now.verdict)
    told = "The answer would stay the same." if same else escape(verdict_words(comparison, supposed))
    blocks = (
        section(escape(f"{reply.note}\n{lead}".strip()), limit=2_500),
        score_changes(comparison, now, supposed, heads=("as it is", "if so")),
        *outs(comparison, supposed),
        section(told, limit=700),
        context("Only supposed: the team’s needs stay as they are."),
        *actions(_about_facts(reply, comparison, frame)),
    )
    return Content(text=escape(reply.text), blocks=blocks)


def why(reply: Reply, comparison: Comparison, frame: Frame) -> Content:
    """The reasons behind the standing recommendation; or, for one option, why it is not first, with its evidence."""
    given = reply.recommendation
    other = reply.options[0] if len(reply.options) == 1 else None
    if given is None or (other != given.leader and other not in (None, *given.options)):
        words = linked(reply.text, comparison)
        lines = map(citation_line, citations(comparison, reply.facts)[:_CITATIONS])
        evidence = "  ·  ".join(line for line in lines if line not in words)
        blocks = [section(words), *([context(evidence)] if evidence else [])]
        blocks += [context(f"Who said it: {whose}")] if (whose := _said_by(reply.drivers)) else []
    elif other is not None and other != given.ranking[0].option:
        blocks = not_first(comparison, given, other)
    else:
        first_line = reply.text.partition("\n")[0]
        blocks = [section(escape(first_line), limit=700), *outs(comparison, given), *reasons(comparison, given)]
    blocks += actions(_about_facts(reply, comparison, frame))
    return Content(text=escape(reply.text), blocks=tuple(blocks))


def _said_by(needs: Sequence[Need]) -> str:
    """Whose words the needs come from, where that is known; each statement once, however much was read from it."""
    said = dict.fromkeys((need.said, need.who) for need in needs if need.who)
    return "  ·  ".join(f"{mention(who)}, {quote(words)}" for words, who in [*said][:_CITATIONS])


def outcome_line(comparison: Comparison, given: Recommendation) -> str:
    """The outcome in bold, and how sure it is."""
    title, told = _outcome(comparison, given)
    return f"*{escape(title)}*\n{escape(told)}".strip()


def _headline(comparison: Comparison, given: Recommendation, needs: Sequence[Need]) -> list[Block]:
    """The outcome, how sure it is, every score, and what it was asked for."""
    title, told = _outcome(comparison, given)
    if _is_advice(given):
        title = f"{RECOMMENDED}{title}"
    lines = [escape(told), escape(thin_ground(needs)), score_line(comparison, given), *needed(comparison, given, needs)]
    return [header(title), section("\n".join(filter(None, lines)), limit=1_500)]


def _outcome(comparison: Comparison, given: Recommendation) -> tuple[str, str]:
    told = verdict_words(comparison, given)
    if given.winner is not None and _is_advice(given):
        return option_name(comparison, given.winner), told
    after = ": " if given.verdict is Verdict.TOO_CLOSE or says_nothing(given) else ". "
    outcome, _, rest = told.partition(after)
    return outcome, sentence(rest)


def _unread(reply: Reply) -> list[Block]:
    return [context(f"{escape(not_understood(reply.unread))} {OTHER_WORDS}")] if reply.unread else []


def _is_advice(given: Recommendation) -> bool:
    """Whether an option is recommended, for something that was said."""
    return given.winner is not None and not says_nothing(given)


def record_button(frame: Frame, outcome: str = "", *, inviting: bool = True) -> Block:
    """Opens the record dialog for the needs of this version; `outcome` is the option it starts with.

    Where no winner is claimed it is one button among others, and not `inviting`.
    """
    value = ids.ButtonValue(version=frame.version, text=outcome, channels=frame.channels).encode()
    return button(RECORD, ids.RECORD_DECISION, value, style="primary" if inviting else None)


def share_buttons(frame: Frame) -> list[Block]:
    """The button that gives a private answer again in public, when a button can carry what was asked."""
    share = ids.ButtonValue(text=frame.words)
    wanted = frame.private and frame.words and share.fits
    return [button("Share in channel", ids.SHARE, share.encode())] if wanted else []


def _about_facts(reply: Reply, comparison: Comparison, frame: Frame) -> list[Block]:
    """What can be done with an answer that rests on facts."""
    return [*share_buttons(frame), *challenge_button(comparison, facts_behind(reply, comparison))]


def _undo(frame: Frame, needs: Sequence[Need]) -> Block:
    """Takes back the change that brought these needs about."""
    return button("Undo", ids.UNDO, ids.ButtonValue(version=frame.version, text=ids.needs_digest(needs)).encode())


def _buttons(reply: Reply, comparison: Comparison, frame: Frame, *, sure: bool) -> list[Block]:
    value = ids.ButtonValue(version=frame.version).encode()
    if frame.private:
        return _about_facts(reply, comparison, frame)
    return [
        record_button(frame, inviting=sure),
        button("Adjust", ids.ADJUST, value),
        button("What if…", ids.WHAT_IF, value),
        button("Ask the team", ids.ASK_TEAM, value),
        button("Sources", ids.SOURCES, value),
        *challenge_button(comparison, facts_behind(reply, comparison)),
        button("Share in a channel", ids.SHARE_OUT, value)
        if frame.direct
        else button("Mute in this thread", ids.MUTE, value),
    ]


def _invitation(frame: Frame, needs: Sequence[Need]) -> str:
    named = not frame.asked_by or any(need.who == frame.asked_by for need in needs)
    by = "" if named else f"Asked for by {mention(frame.asked_by)}. "
    return by + _INVITATIONS[frame.following]
