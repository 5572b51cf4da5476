"""Answers to questions: facts, comparisons, suggestions, and what the app says when it does not know."""

from collections.abc import Sequence

from bot.advisor.conversation import OptionFacts, Reply, TableRow
from bot.advisor.wanting import need_of
from bot.advisor.words import listing, option_name, subject_words
from bot.decisions.points import citations
from bot.facts.model import Comparison, Fact, Status, Topic
from bot.facts.own import is_own
from bot.slack import ids, limits
from bot.slack.limits import shorten
from bot.slack.mrkdwn import escape, one_line
from bot.slack.resting import ROWS, facts_behind
from bot.slack.views.blocks import Block, Content, actions, button, context, divider, section, table
from bot.slack.views.challenges import challenge_button
from bot.slack.views.cited import linked
from bot.slack.views.evidence import citation_line, fact_line, name, named_line, sources_line
from bot.slack.views.placing import filled_in, refusals
from bot.slack.views.recommendation import Frame, changed, record_button, share_buttons

_FACTS = 3
_COUNTERPARTS = 6
_TOPICS = 4
_SOURCES = 6
_CELL = 200


def fact(reply: Reply, comparison: Comparison, frame: Frame) -> Content:
    """The facts for the option asked about with their sources, then the counterparts, or all of them, a line each.

    A reply that shows no facts of its own, because it says one in short, is told in its words.
    """
    parts = list(reply.answer)
    blocks: list[Block] = []
    topic = comparison.topic_by_id.get(reply.topics[0]) if reply.topics else None
    alone = len(reply.options) == 1 and bool(parts)
    if topic is not None:
        about = f"{name(option_name(comparison, parts[0].option))}: " if alone else ""
        blocks.append(section(f"*{about}{name(topic.title)}*"))
    for known in _known(comparison, parts.pop(0))[:_FACTS] if alone else ():
        blocks += _whole(comparison, known)
    lines = [
        named_line(subject_words(comparison, facts[0], part.option), fact_line(comparison, facts[0]))
        for part in parts[:_COUNTERPARTS]
        if (facts := _known(comparison, part))
    ]
    if lines:
        blocks += [*([divider()] if alone else []), section("\n".join(lines))]
    if reply.note:
        blocks.insert(0 if topic is None else 1, section(escape(reply.note)))
    if not reply.answer:
        blocks = [section(linked(reply.text, comparison))]
    if reply.changed:
        doubt = actions(challenge_button(comparison, reply.facts))
        return Content(text=escape(reply.text), blocks=(*blocks, *doubt, *changed(reply, comparison, frame).blocks))
    return _with_buttons(reply, blocks, _answer_buttons(reply, comparison, frame, topic))


def comparison_table(reply: Reply, comparison: Comparison, frame: Frame) -> Content:
    """Options side by side."""
    if reply.table is None or not reply.table.rows:
        return plainly(reply, comparison, frame)
    names = [shorten(option_name(comparison, option), _CELL) for option in reply.table.options]
    width = limits.TABLE_COLUMNS - 1
    rows = [["Topic", *names[:width]]]
    room = limits.TABLE_TEXT
    for row in reply.table.rows[:ROWS]:
        cells = [shorten(one_line(cell), _CELL) or "–" for cell in (row.label, *row.cells[:width])]
        room -= sum(map(len, cells))
        if room < 0:
            break
        rows.append(cells)
    blocks = [section(f"*{escape(listing(names))}, side by side*\nWhat differs most comes first."), table(rows)]
    if reply.note:
        blocks.insert(0, section(escape(reply.note)))
    left = len(reply.table.rows) + 1 - len(rows)
    if left:
        blocks.append(context(f"{left} more rows differ less. Add “on” and a topic to compare just that."))
    cited = citations(comparison, _shown_facts(reply.table.rows[: len(rows) - 1], comparison, reply.facts))
    if cited:
        named = "  ·  ".join(map(citation_line, cited[:_SOURCES]))
        more = f"  ·  and {len(cited) - _SOURCES} more" if len(cited) > _SOURCES else ""
        blocks.append(context(f"Sources: {named}{more}", limit=2_000))
    return _with_buttons(reply, blocks, [*_answer_buttons(reply, comparison, frame, None), *_as_text(frame)])


def _as_text(frame: Frame) -> list[Block]:
    """The button that shows a private table in characters; others are told so when Slack refuses the table."""
    words = ids.ButtonValue(text=frame.words)
    wanted = frame.private and frame.words and words.fits
    return [button("As text", ids.AS_TEXT, words.encode())] if wanted else []


def _shown_facts(rows: Sequence[TableRow], comparison: Comparison, facts: Sequence[str]) -> list[str]:
    """Those of the facts that the rows shown rest on."""
    shown = {row.topic for row in rows}
    return [fact for fact in facts if fact in comparison.fact_by_id and comparison.fact_by_id[fact].topic in shown]


def suggestions(reply: Reply, comparison: Comparison, frame: Frame) -> Content:
    """Nothing matched well enough: what came nearest, as buttons."""
    topics = [comparison.topic_by_id[topic] for topic in reply.topics if topic in comparison.topic_by_id]
    buttons = [
        button(topic.title, ids.numbered(ids.TOPIC, index), _chosen(topic, reply.question).encode())
        for index, topic in enumerate(topics[:_TOPICS])
    ]
    return _with_buttons(reply, [section(linked(reply.text, comparison))], buttons)


def decide(reply: Reply, comparison: Comparison, frame: Frame) -> Content:
    """Somebody said what the team goes with: the way to record it is one press away."""
    outcome = ",".join(reply.decided)
    buttons = [] if frame.private else [record_button(frame, outcome)]
    said = (frame.may_not, filled_in(frame.channels), *refusals(frame.refused))
    words = "\n".join([escape(reply.text), *filter(None, said)])
    return Content(text=words, blocks=(section(words), *actions(buttons)))


def plainly(reply: Reply, comparison: Comparison, frame: Frame) -> Content:
    """A reply that is all words; one that asks what is being built has the questionnaire beside it."""
    start = [button("Answer questions", ids.START, ids.ButtonValue().encode(), style="primary")]
    invited = actions(start if reply.invites else [])
    return Content(text=escape(reply.text), blocks=(section(linked(reply.text, comparison)), *invited))


def _with_buttons(reply: Reply, blocks: list[Block], buttons: list[Block]) -> Content:
    return Content(text=escape(reply.text), blocks=(*blocks, *actions(buttons)))


def _known(comparison: Comparison, part: OptionFacts) -> list[Fact]:
    """The facts to show; a correction is shown with what it corrects, the workspace's own by itself."""
    facts = [comparison.fact_by_id[fact] for fact in part.facts if fact in comparison.fact_by_id]
    corrections = {fact.corrected_by for fact in facts if not is_own(fact.corrected_by or "")}
    return [fact for fact in facts if fact.id not in corrections]


def _whole(comparison: Comparison, fact: Fact) -> list[Block]:
    """A fact at full length: claim, standing, correction, every source."""
    claim = escape(fact.claim)
    if is_own(fact.corrected_by or ""):
        claim = f"*Elsewhere, not in your workspace:* {claim}"
    elif fact.status is not Status.CURRENT:
        claim = f"*{fact.status.value.capitalize()}:* {claim}"
        correction = comparison.fact_by_id.get(fact.corrected_by or "")
        if correction is not None:
            claim += f"\n*Today:* {fact_line(comparison, correction)}"
    return [section(claim, limit=1_500), context(sources_line(fact))]


def _answer_buttons(reply: Reply, comparison: Comparison, frame: Frame, topic: Topic | None) -> list[Block]:
    doubt = challenge_button(comparison, facts_behind(reply, comparison))
    if frame.private:
        return [*share_buttons(frame), *doubt]
    need = need_of(comparison, topic.id) if topic else None
    if need is None:
        return doubt
    value = ids.ButtonValue(record=need.id, text=f"We need {need.name}")
    return [button("This matters to us", ids.MATTERS, value.encode()), *doubt]


def _chosen(topic: Topic, question: str) -> ids.ButtonValue:
    """What asks about the topic; with the question it answers then, where both have room."""
    whole = ids.ButtonValue(record=question, text=topic.title)
    return whole if whole.fits else ids.ButtonValue(text=topic.title)
