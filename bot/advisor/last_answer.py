"""Asked about the answer just given: where it can be read, more of it, or the same in short."""

import re

from bot.advisor.because import why
from bot.advisor.conversation import Answered, Kind, OptionFacts, Reply
from bot.advisor.courtesies import silent
from bot.advisor.facts import option_lines, rating_rows
from bot.advisor.helping import example_options
from bot.advisor.turn import Turn
from bot.advisor.words import claim_words, day, listing, option_name, source_words, subject_words
from bot.facts.model import Fact, Status

_CITED = 3
"""Facts whose sources are told."""
_MORE = 2
"""Further facts told of an option."""
_RATING = re.compile(r"\b([1-5]) ?(?:of|out of|/|from) ?5\b", re.IGNORECASE)
_INSISTS = re.compile(r"\b(?:elaborate|tell (?:me|us) more|explain|tl;?dr|eli ?5)\b", re.IGNORECASE)
"""Asks for more in so many words, so that it is not just talk among colleagues."""


def said_facts(turn: Turn) -> list[Fact]:
    """The facts that the last reply showed, where it was about some options only those on them; of a recommendation
    those on the first."""
    known, about = turn.comparison.fact_by_id, set(turn.conversation.about)
    if _of_scores(turn) and len(about) != 1 and turn.recommendation.leader:
        about = {turn.recommendation.leader}
    facts = [known[fact] for fact in turn.conversation.shown if fact in known]
    return [fact for fact in facts if about & set(fact.options)] or facts


def cite(turn: Turn) -> Answered | None:
    """Where what was just said can be read, when it was read last, and when that is due again."""
    facts = _rated_so(turn) or said_facts(turn)[:_CITED]
    if not facts:
        one, _ = example_options(turn.comparison)
        text = (
            "I have not said anything here yet that has a source. Every fact I tell names its own; ask for one, such "
            f"as “how is {one} tested?”."
        )
        return (turn.reply(Kind.SMALLTALK, text, topics=()) if turn.addressed else silent()), turn.conversation
    parts = [OptionFacts(option=_option_of(turn, fact), facts=(fact.id,)) for fact in facts]
    lines = ["I score by your needs; what the heaviest reasons rest on can be read here:"] if _of_scores(turn) else []
    for part, fact in zip(parts, facts, strict=True):
        about = subject_words(turn.comparison, fact, part.option)
        if fact.status is not Status.CURRENT:
            lines.append(f"{about}: {claim_words(fact)}")
        lines += [f"{about}: {source_words(source)} {source.url}".rstrip() for source in fact.sources]
    lines = list(dict.fromkeys(lines))
    due = min(fact.due for fact in facts)
    lines.append(f"{'Its source is' if len(facts) == 1 else 'The first source is'} due to be read again by {day(due)}.")
    return _fact(turn, lines, parts), turn.conversation


def _of_scores(turn: Turn) -> bool:
    """Whether a recommendation was told last, which rests on needs as well as on facts."""
    return turn.conversation.recommended and turn.conversation.last in (Kind.RECOMMENDATION, Kind.WHY)


def _rated_so(turn: Turn) -> list[Fact]:
    """The facts behind the rating asked about, “the 3 of 5”: on the topic of the last answer, else the heaviest such
    rating of the answer that stands."""
    asked = _RATING.search(turn.text)
    if asked is None:
        return []
    value, topic, comparison = int(asked[1]), _topic(turn), turn.comparison
    about = turn.named.options or turn.conversation.about or turn.options
    weighed = sorted(turn.recommendation.requirements, key=lambda one: -one.weight)
    known = [
        comparison.criterion_by_id[one.criterion] for one in weighed if one.criterion in comparison.criterion_by_id
    ]
    of_topic = [criterion for criterion in comparison.criteria if topic and criterion.topic == topic]
    for criterion in of_topic or known:
        for option in about:
            rating = criterion.ratings.get(option)
            if rating is not None and rating.value == value and rating.facts:
                return [comparison.fact_by_id[fact] for fact in rating.facts][:_CITED]
    return []


def more(turn: Turn) -> Answered | None:
    """Further facts on what was just answered, or the reasons of the recommendation."""
    if not turn.addressed and not _INSISTS.search(turn.text):
        return silent(), turn.conversation
    topic = _topic(turn)
    if topic is None:
        return why(turn) if turn.conversation.recommended else None
    about = turn.conversation.about or turn.options
    told = set(turn.conversation.shown)
    parts = []
    for option in about:
        left = [fact for fact in turn.reader.index.facts(turn.match, topic, option) if fact.id not in told]
        facts = tuple(fact.id for fact in left[: _MORE if len(about) == 1 else 1])
        told.update(facts)
        if facts:
            parts.append(OptionFacts(option=option, facts=facts))
    if parts:
        return _fact(turn, [line for part in parts for line in option_lines(part, turn.comparison)], parts), (
            turn.conversation
        )
    names = listing([option_name(turn.comparison, option) for option in about])
    title = turn.comparison.topic_by_id[topic].title
    lead = f"That is all I have on “{title}” for {names}; the sources say more."
    cited = cite(turn)
    if cited is None:
        return None
    return cited[0].model_copy(update={"text": f"{lead}\n{cited[0].text}"}), turn.conversation


def shortly(turn: Turn) -> list[str]:
    """What was just answered, a line each: the ratings with their reason, else the first claim; none where none was."""
    topic = _topic(turn)
    if topic is None:
        return []
    options = turn.conversation.about or turn.options
    rows = rating_rows(turn.comparison, options, topic)[:1]
    told = [
        f"{option_name(turn.comparison, option)}: {cell}"
        for row in rows
        for option, cell in zip(options, row.cells, strict=True)
    ]
    return told or [claim_words(fact) for fact in said_facts(turn)[:1]]


def shorter(turn: Turn) -> Answered | None:
    """The fact just told, in short; None where none was."""
    lines = shortly(turn)
    if not lines:
        return None
    title = turn.comparison.topic_by_id[_topic(turn) or ""].title
    return _fact(turn, [f"In short, on “{title}”:", *lines], []), turn.conversation


def _topic(turn: Turn) -> str | None:
    """The topic of the last reply, if that was an answer of facts."""
    told = turn.conversation.last in (Kind.FACT, Kind.COMPARISON)
    known = turn.conversation.topic in turn.comparison.topic_by_id
    return turn.conversation.topic if told and known else None


def _option_of(turn: Turn, fact: Fact) -> str:
    """The option to tell a fact of: one spoken of, if it is about that."""
    return next((option for option in turn.conversation.about if option in fact.options), fact.options[0])


def _fact(turn: Turn, lines: list[str], parts: list[OptionFacts]) -> Reply:
    topic = turn.conversation.topic
    options = turn.conversation.about or tuple(dict.fromkeys(part.option for part in parts))
    topics = turn.published([topic] if topic else [])
    return turn.reply(Kind.FACT, "\n".join(lines), topics=topics, options=options, answer=tuple(parts))
