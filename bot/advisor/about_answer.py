"""Asked about the answer that stands: how a score comes about, how sure it is, what it is, who is last, what to ask."""

import re

from bot.advisor.apart import missing
from bot.advisor.because import why_not
from bot.advisor.comparing import is_general
from bot.advisor.conversation import Answered, Kind, Reply
from bot.advisor.courtesies import silent
from bot.advisor.facts import comparison_answer
from bot.advisor.flips import change_words
from bot.advisor.last_answer import cite, said_facts
from bot.advisor.recommending import assumed_line, next_question_line, unknown_lines
from bot.advisor.turn import Turn
from bot.advisor.verdicts import numbers_behind, verdict_words
from bot.advisor.words import criterion_name, listing, need_words, option_name, score_words, weight_words
from bot.scoring.model import Contribution, OptionScore, Recommendation
from bot.understanding.retrieval.gate import SUGGEST

_NUMBER = re.compile(r"(?<![\w.])\d{1,3}(?![\w:])")
_FOR = re.compile(r"\b(?:for|at|on|in|with|about)\s+(.+)$", re.IGNORECASE)
_AT_ALL = re.compile(r"\bat (?:all|any) costs?\b|\bat all\b", re.IGNORECASE)
_LOOKS_ROUND = re.compile(r"\b(?:explor\w+|browsing|looking around|beginning|start|starting out)\b", re.IGNORECASE)
"""Says where the team stands, which is nothing to be answered among colleagues."""
_YOU = re.compile(
    r"\b(?:you|u|your|recommendation|answer|result|ranking|verdict|scores?|call|win|gap|confident)\b", re.IGNORECASE
)
_SHARES = re.compile(r"\b(?:share|forward|send|post|show)\b", re.IGNORECASE)
SHARING = (
    "In which channel? A direct message only you can read, a thread everybody in its channel. Say “let’s go with "
    "Django and post it in #engineering”, with your option and channel, to record the decision under your name and "
    "have its summary posted there. To have the team choose, type your words after the recommend command in their "
    "channel and press “Ask the team” there. Under a private answer “Share in channel” shows it to all."
)
_OF_VERDICT = re.compile(r"^(?:[^?]{0,60}[?.!,;]+ )?(?:\w+ ){0,2}(?:why|how come|how)\b[^?]{0,40}\bclear\b")
"""Asks why the answer is called clear, whatever was told since."""
_MOST = 3
"""Criteria told of a score; the others are summed up."""
HOW = (
    "Each criterion brings an option its weight times its rating: rated 5 of 5 on everything that counts makes 100 "
    "points, 1 of 5 on everything none."
)


def score_asked(turn: Turn) -> Answered | None:
    """Where the points come from: of the option that has the number asked about, else the one named, else the first."""
    ranking = turn.recommendation.ranking
    number = _NUMBER.search(turn.text)
    having = [score for score in ranking if number and score_words(score) == str(int(number[0]))]
    if not turn.conversation.recommended and not having:
        text = f"Nothing has been scored here yet; tell me what you are building. {HOW}"
        unsaid = (silent(), turn.conversation) if number else None
        return (_plain(turn, text), turn.conversation) if turn.addressed else unsaid
    named = [score for score in ranking if score.option in turn.named.options]
    score = next(iter([score for score in having if score in named] or having or named or ranking))
    lines = [_points(turn, score), HOW, *_parts(turn, score)]
    if number and not having:
        have = [f"{option_name(turn.comparison, one.option)} has {score_words(one)}" for one in ranking]
        lines.insert(0, f"Nobody has {number[0]} points here: {listing(have)}.")
    if turn.recommendation.asked_for_nothing:
        lines.append(assumed_line(turn.recommendation, turn.comparison))
    return _plain(turn, "\n".join(lines), score.option), turn.conversation


def _points(turn: Turn, score: OptionScore) -> str:
    return f"{option_name(turn.comparison, score.option)} has {score_words(score)} of 100 points."


def _parts(turn: Turn, score: OptionScore) -> list[str]:
    """What brings most points and what costs most, with ratings and weights."""
    parts = sorted(score.contributions, key=lambda part: (-(part.low + part.high), part.criterion))
    told, others = parts[:_MOST], parts[_MOST:]
    if not told:
        return []
    brought = [f"{_criterion(turn, part)} {(part.low + part.high) / 2:.0f} ({_rated(part)})" for part in told]
    whole = round((score.low + score.high) / 2)
    left = whole - sum(round((part.low + part.high) / 2) for part in told)
    more = f"; {len(others)} more criteria the other {left}" if others and left > 0 else ""
    lines = [f"Most points come from {listing(brought)}{more}."]
    missed = [f"{_criterion(turn, part)} {points:.0f} ({_rated(part)})" for points, part in missing(score)[:_MOST]]
    return [*lines, f"Most are missing on {listing(missed)}."] if missed else lines


def _criterion(turn: Turn, part: Contribution) -> str:
    return f"“{criterion_name(turn.comparison, part.criterion)}”"


def _rated(part: Contribution) -> str:
    rated = "not rated" if part.rating is None else f"rated {part.rating} of 5"
    return f"{rated}, weight {weight_words(part.weight)}"


def sure(turn: Turn) -> Answered | None:
    """How sure the last answer is: a fact by its source, a recommendation by what it takes to turn it round."""
    if turn.conversation.recommended and _OF_VERDICT.search(turn.masked):
        return _how_clear(turn)
    if not turn.addressed and not _YOU.search(turn.text):
        return silent(), turn.conversation
    if turn.conversation.last in (Kind.FACT, Kind.COMPARISON) and said_facts(turn):
        return cite(turn)
    if not turn.conversation.recommended:
        text = "I have not told you anything here yet that I could be sure of. Ask, or tell me what you are building."
        return (_plain(turn, text) if turn.addressed else silent()), turn.conversation
    recommendation = turn.recommendation
    nearest = change_words(turn.comparison, recommendation, most=1)
    lines = [verdict_words(turn.comparison, recommendation), *nearest]
    return standing(turn, recommendation, lines), turn.conversation


def _how_clear(turn: Turn) -> Answered:
    """How sure the verdict is, and what it rests on: what was said, and what was assumed beside."""
    recommendation = turn.recommendation
    told = [f"“{need_words(turn.comparison, need)}”" for need in turn.conversation.needs][:_MOST]
    said = f"You told me {listing(told)}." if told else ""
    numbers = numbers_behind(turn.comparison, recommendation)
    lines = [
        verdict_words(turn.comparison, recommendation),
        numbers,
        said,
        assumed_line(recommendation, turn.comparison),
    ]
    return standing(turn, recommendation, [line for line in lines if line]), turn.conversation


def worst(turn: Turn) -> Answered | None:
    """Who is last and why: on the topic named, or by the scores."""
    topic = _topic_after_for(turn)
    if topic is not None:
        reply = comparison_answer(turn, turn.named.options, topic)
        note = _lowest(turn, topic, reply.options)
        return reply.model_copy(update={"text": f"{note}\n{reply.text}" if note else reply.text, "note": note}), (
            turn.conversation
        )
    if not turn.conversation.recommended and not turn.addressed:
        return None
    reply, conversation = why_not(turn, turn.recommendation.ranking[-1].option)
    last = option_name(turn.comparison, turn.recommendation.ranking[-1].option)
    before = f"By everyday weights, as nobody has told me any need, {last} comes last."
    lead = before if turn.recommendation.asked_for_nothing else f"{last} comes last for what you told me."
    parts: dict[str, object] = {"text": f"{lead} {reply.text}", "topics": _general(turn)}
    if turn.recommendation.asked_for_nothing:
        parts["recommendation"] = None  # shown as words alone, which say that nobody has asked for it
    return reply.model_copy(update=parts), conversation


def _topic_after_for(turn: Turn) -> str | None:
    """What the options are to be worst at; none where that is the project, or everything."""
    named = _FOR.search(_AT_ALL.sub("", turn.text))
    found = turn.reader.index.search(named[1]) if named else None
    if found is None or not found.topics or found.confidence < SUGGEST:
        return None
    topic = found.topics[0].topic
    return None if is_general(turn, topic) else topic


def _lowest(turn: Turn, topic: str, options: tuple[str, ...]) -> str:
    """Who is rated lowest on the topic's criterion, if one is."""
    for criterion in turn.comparison.criteria:
        if criterion.topic != topic or criterion.by_definition or not set(options) <= set(criterion.ratings):
            continue
        values = {option: criterion.ratings[option].value for option in options}
        low = [option_name(turn.comparison, option) for option in options if values[option] == min(values.values())]
        if len(low) == len(options):
            return f"None: all are rated {min(values.values())} of 5 on “{criterion.name}”."
        return f"Lowest on “{criterion.name}”: {listing(low)}, {min(values.values())} of 5."
    return ""


def next_asked(turn: Turn) -> Answered | None:
    """What it does not know yet: the question worth most, ratings nobody has found out, and what it assumes."""
    if not turn.addressed and not turn.conversation.recommended:
        return None
    if not turn.addressed and _LOOKS_ROUND.search(turn.text):
        return silent(), turn.conversation
    recommendation = turn.recommendation
    question = next_question_line(recommendation, turn.comparison)
    lines = [
        question or "No question I have left would move the answer.",
        *unknown_lines(recommendation, turn.comparison),
        assumed_line(recommendation, turn.comparison),
    ]
    given = recommendation if turn.conversation.recommended else None
    text = "\n".join(line for line in lines if line)
    return turn.reply(Kind.NEEDS, text, topics=_general(turn), recommendation=given), turn.conversation


def assumed(turn: Turn) -> Answered | None:
    """What counts although nobody asked for it, and how to say otherwise."""
    if not turn.conversation.recommended:
        return None
    line = assumed_line(turn.recommendation, turn.comparison) or "Nothing: all that counts was said here."
    return _plain(turn, f"{line} Say which of these matters to you, or does not, and I score again."), turn.conversation


def next_steps(turn: Turn) -> Answered | None:
    """What can be done with the answer that stands: add to it, refuse it, or record it."""
    if not turn.conversation.recommended:
        return None
    if _SHARES.search(turn.text):
        return _plain(turn, SHARING), turn.conversation
    recommendation = turn.recommendation
    question = next_question_line(recommendation, turn.comparison)
    first = option_name(turn.comparison, recommendation.leader) if recommendation.leader else ""
    lines = [
        verdict_words(turn.comparison, recommendation),
        f"• Something missing or wrong? Say it here, and I score again. {question}".strip(),
        f"• Against it? Say why, or “no {first}” to rule it out." if first else "",
        f"• Agreed? Say “let's go with {first}”, and I help to record the decision." if first else "",
    ]
    return _plain(turn, "\n".join(line for line in lines if line)), turn.conversation


def standing(turn: Turn, recommendation: Recommendation, lines: list[str]) -> Reply:
    """An answer about the recommendation that stands."""
    shown = tuple(option for option in (recommendation.leader, recommendation.runner_up) if option)
    text = "\n".join(lines)
    return turn.reply(Kind.WHY, text, topics=_general(turn), recommendation=recommendation, options=shown)


def _plain(turn: Turn, text: str, *options: str) -> Reply:
    return turn.reply(Kind.WHY, text, topics=_general(turn), options=options)


def _general(turn: Turn) -> tuple[str, ...]:
    """The topics about the options as a whole, which an answer about all of them is about."""
    return tuple(topic.id for topic in turn.comparison.topics if topic.general)[:3]
