"""A recommendation as a message: the outcome first, then because."""

from dataclasses import dataclass

from bot.advisor.conversation import Reply
from bot.advisor.recommending import assumed_line
from bot.advisor.words import change_words, criterion_name, need_words, option_name, verdict_words
from bot.decisions.summary import Driver, citations, reason_point
from bot.facts.model import Comparison
from bot.scoring.canonical import result_digest
from bot.scoring.model import Reason, Recommendation, Verdict
from bot.slack import ids
from bot.slack.mrkdwn import escape, mention
from bot.slack.views.blocks import Block, Content, actions, bullets, button, context, section
from bot.slack.views.evidence import citation_line, driver_lines, name, point_line
from bot.slack.views.scores import score_bars, score_changes

_REASONS = 5
_COUNTER_REASONS = 2
_WORTH_SAYING = 0.5
"""Points below which one counter-reason is enough; at least one is always told."""
_NEEDS = 8
_UNKNOWNS = 4
_CITATIONS = 5


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
    """Who asked for a recommendation that opens a thread."""


def recommendation(reply: Reply, comparison: Comparison, frame: Frame) -> Content:
    """The recommendation that opens a thread, or is given again inside it."""
    given = reply.recommendation
    if given is None:
        return Content(text=escape(reply.text), blocks=(section(escape(reply.text)),))
    blocks = [
        section(headline(comparison, given), limit=700),
        score_bars(comparison, given),
        *_because(comparison, given),
        *_counter(comparison, given),
        *_changes(comparison, given),
        *_said(reply, comparison, given),
        *_open_questions(comparison, given),
        *actions(_buttons(frame)),
        *([] if frame.private else [context(_invitation(frame))]),
        context(_proof(given)),
    ]
    return Content(text=escape(reply.text), blocks=tuple(blocks))


def changed(reply: Reply, comparison: Comparison, frame: Frame) -> Content:
    """What was understood, in the person's own words, and what it did to the scores."""
    lines = driver_lines(Driver(text=need_words(comparison, n), said=n.said) for n in reply.changed[:_NEEDS])
    now = reply.recommendation
    blocks = [section(f"*Understood*\n{bullets(lines)}" if lines else escape(reply.text), limit=2_000)]
    if now is not None:
        blocks.append(score_changes(comparison, reply.previous, now) if reply.previous else score_bars(comparison, now))
        blocks.append(section(headline(comparison, now), limit=700))
    if not frame.private and now is not None:
        blocks += actions([*([_undo(frame)] if reply.changed else []), record_button(frame)])
    blocks += actions(share_buttons(frame))
    return Content(text=escape(reply.text), blocks=tuple(blocks))


def what_if(reply: Reply, comparison: Comparison, frame: Frame) -> Content:
    """A what-if: the scores as they are and as they would be. Nothing was changed, and it says so."""
    supposed, now = reply.hypothetical_recommendation, reply.recommendation or reply.previous
    if supposed is None or now is None:
        return Content(text=escape(reply.text), blocks=(section(escape(reply.text), limit=2_500),))
    same = (supposed.winner, supposed.verdict) == (now.winner, now.verdict)
    told = "The answer would stay the same." if same else headline(comparison, supposed)
    blocks = (
        section(escape(reply.text.partition("\n")[0]), limit=2_500),
        score_changes(comparison, now, supposed),
        section(told, limit=700),
        context("Only supposed: the team’s needs stay as they are."),
    )
    return Content(text=escape(reply.text), blocks=blocks)


def why(reply: Reply, comparison: Comparison, frame: Frame) -> Content:
    """The reasons behind the standing recommendation; or, for one option, why it is not first, with its evidence."""
    given = reply.recommendation
    if given is None or (len(reply.options) == 1 and reply.options[0] != given.leader):
        evidence = "  ·  ".join(citation_line(c) for c in citations(comparison, reply.facts)[:_CITATIONS])
        blocks = [section(escape(reply.text), limit=2_500), *([context(evidence)] if evidence else [])]
    else:
        first_line = reply.text.partition("\n")[0]
        blocks = [section(escape(first_line), limit=700), *_because(comparison, given), *_counter(comparison, given)]
    return Content(text=escape(reply.text), blocks=tuple(blocks))


def understood(reply: Reply, comparison: Comparison) -> Content:
    """Said privately while the recommendation is on its way: which needs were read out of the words."""
    lines = driver_lines(Driver(text=need_words(comparison, need), said=need.said) for need in reply.needs[:_NEEDS])
    told = f"*Understood*\n{bullets(lines)}\nThe recommendation follows here; its Adjust button changes any of this."
    return Content(text=told, blocks=(section(told),))


def nothing_understood(comparison: Comparison, frame: Frame) -> Content:
    """Said privately when the words tell no need; nothing is posted."""
    told = (
        "I found no need in those words, so I have posted nothing. Answer a few questions, or name needs, for "
        f"instance `{frame.command} recommend two of us know {name(comparison.options[0].name)}`."
    )
    start = button("Answer questions", ids.START, ids.ButtonValue().encode(), style="primary")
    return Content(text=told, blocks=(section(told), *actions([start])))


def headline(comparison: Comparison, given: Recommendation) -> str:
    """The outcome in bold, and how sure it is."""
    told = verdict_words(comparison, given)
    if given.winner is not None:
        return f"*{name(option_name(comparison, given.winner))}*\n{escape(told)}"
    outcome, sign, rest = told.partition(": " if given.verdict is Verdict.TOO_CLOSE else ". ")
    return f"*{escape(outcome + sign.rstrip(': '))}*\n{escape(rest)}".strip()


def record_button(frame: Frame, outcome: str = "") -> Block:
    """Opens the record dialog for the needs of this version; `outcome` is the option it starts with."""
    value = ids.ButtonValue(version=frame.version, text=outcome).encode()
    return button("Record decision", ids.RECORD_DECISION, value, style="primary")


def share_buttons(frame: Frame) -> list[Block]:
    """The button that gives a private answer again in public, when a button can carry what was asked."""
    share = ids.ButtonValue(text=frame.words)
    wanted = frame.private and frame.words and share.fits
    return [button("Share in channel", ids.SHARE, share.encode())] if wanted else []


def _undo(frame: Frame) -> Block:
    return button("Undo", ids.UNDO, ids.ButtonValue(version=frame.version).encode())


def _buttons(frame: Frame) -> list[Block]:
    value = ids.ButtonValue(version=frame.version).encode()
    if frame.private:
        return share_buttons(frame)
    return [
        record_button(frame),
        button("Adjust", ids.ADJUST, value),
        button("Ask the team", ids.ASK_TEAM, value),
        button("Mute in this thread", ids.MUTE, value),
    ]


def _invitation(frame: Frame) -> str:
    by = f"Asked for by {mention(frame.asked_by)}. " if frame.asked_by else ""
    return by + "Reply in this thread: ask for facts, add or take back needs, “why not …”, “what if …”, “undo that”."


def _proof(given: Recommendation) -> str:
    """The same on every surface for the same needs and knowledge."""
    return f"Result {result_digest(given)[:12]}, knowledge {escape(given.knowledge[:12])}"


def _because(comparison: Comparison, given: Recommendation) -> list[Block]:
    lines = [_reason(comparison, reason) for reason in given.reasons[:_REASONS]]
    return [section(f"*Because*\n{bullets(lines)}", limit=3_000)] if lines else []


def _counter(comparison: Comparison, given: Recommendation) -> list[Block]:
    speaking = [reason for reason in given.counter_reasons if reason.points >= _WORTH_SAYING] or given.counter_reasons[
        :1
    ]
    lines = [_reason(comparison, reason) for reason in speaking[:_COUNTER_REASONS]]
    if not lines:
        return []
    other = name(option_name(comparison, given.counter_reasons[0].option))
    return [section(f"*What speaks for {other}*\n{bullets(lines)}", limit=1_500)]


def _reason(comparison: Comparison, reason: Reason) -> str:
    return f"+{reason.points:.0f}  {point_line(reason_point(comparison, reason))}"


def _changes(comparison: Comparison, given: Recommendation) -> list[Block]:
    lines = [escape(line) for line in change_words(comparison, given)]
    return [section(f"*What would change it*\n{bullets(lines)}", limit=1_500)] if lines else []


def _said(reply: Reply, comparison: Comparison, given: Recommendation) -> list[Block]:
    """What the team said, by whom, apart from what was assumed."""
    drivers = [Driver(text=need_words(comparison, n), said=n.said, who=n.who) for n in reply.needs]
    more = f"\n…and {len(drivers) - _NEEDS} more" if len(drivers) > _NEEDS else ""
    blocks = []
    if drivers:
        blocks.append(section(f"*What the team said*\n{bullets(driver_lines(drivers[:_NEEDS]))}{more}", limit=2_000))
    if assumed := assumed_line(given, comparison):
        blocks.append(context(escape(assumed)))
    return blocks


def _open_questions(comparison: Comparison, given: Recommendation) -> list[Block]:
    lines = []
    unknown = [u for u in given.unknowns if u.could_change] or list(given.unknowns)
    if unknown:
        told = "; ".join(
            f"{name(criterion_name(comparison, u.criterion))} for {name(option_name(comparison, u.option))}"
            for u in unknown[:_UNKNOWNS]
        )
        lines.append(f"Not known: {told}" + (" (this could change the answer)" if unknown[0].could_change else ""))
    question = comparison.question_by_id.get(given.next_question or "")
    if question and given.verdict is not Verdict.CLEAR:
        lines.append(f"The answer that would help most: {escape(question.text)}")
    return [context(*lines)] if lines else []
