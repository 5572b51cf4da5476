"""What the app says about itself: what it is, where its facts come from, what it keeps, and what its words mean.

Among colleagues it answers only what can be meant for nobody else.
"""

import re
from collections import Counter
from urllib.parse import urlsplit

from bot.advisor.conversation import Answered, Kind
from bot.advisor.courtesies import silent
from bot.advisor.turn import Turn
from bot.advisor.words import day, listing, option_name
from bot.facts.model import Comparison, Fact

_MEANT = re.compile(
    r"\byour? (?:facts?|knowledge|scor\w+|ratings?|weights?|recommendations?|sources?)\b"
    r"|\b(?:bots?|this app|ai|chat ?gpt|llm|language model)\b|\b(?:use|using) you\b",
    re.IGNORECASE,
)
"""Speaks of the app, so that nobody else can be meant."""
_SITES = 3
_BIAS = re.compile(
    r"\b(?:bias|biased|neutral|impartial|objective|partial|favou?r|favou?rite|prefer|pays?|paid|paying|sponsor\w*"
    r"|fund\w*"
    r"|bought|marketing|propaganda|advert\w*|ads?|rigged|affiliated?|partner|fan|fanboy|salesman)\b",
    re.IGNORECASE,
)
"""Asks whether it takes sides, or for whose money."""
_MONEY = re.compile(r"\b(?:pays?|paid|paying|sponsor\w*|fund\w*|bought|marketing|advert\w*|ads?)\b", re.IGNORECASE)
_DOUBTED = re.compile(r"\b(?:you|u|your|marketing|made up|invented|rigged|biased|propaganda)\b", re.IGNORECASE)
"""Can hardly be meant for anybody else in a talk about a recommendation."""


def who(turn: Turn) -> Answered | None:
    return _say(
        turn,
        "I am Stack Advisor, a program: no person and no chatbot. No language model writes what I say. I score the "
        "options by rules, from facts that people wrote down with a source and a date, so the same question always "
        "gets the same answer.",
    )


def sources_asked(turn: Turn) -> Answered | None:
    facts = _facts(turn)
    hosts = Counter(urlsplit(source.url).hostname for fact in facts for source in fact.sources if source.url)
    pages = {source.url for fact in facts for source in fact.sources if source.url}
    most = listing([str(host) for host, _ in sorted(hosts.items(), key=lambda one: (-one[1], str(one[0])))[:_SITES]])
    return _say(
        turn,
        f"From {len(facts)} facts{_about(turn)} that people read on {len(pages)} pages, most of them on {most}. "
        f"{_between(facts)} Every answer names its source and the day it was read.",
    )


def checked(turn: Turn) -> Answered | None:
    facts = _facts(turn)
    due = min(fact.due for fact in facts)
    return _say(
        turn,
        f"{_between(facts)} That holds for {len(facts)} facts{_about(turn)}; each answer says when its own were read. "
        f"The first of them is due to be read again on {day(due)}.",
    )


def privacy(turn: Turn) -> Answered | None:
    return _say(
        turn,
        "What you ask me by a command only you see; what stands in a thread or channel, everybody there; what you "
        "write to me in a direct message, nobody else. A button shows its result where it stands, unless it says that "
        "only you see it. In Slack I keep what was said to me, the needs it states and who stated them, decisions, "
        "and, without names, questions I could not answer; of other messages nothing, but for what states a need in a "
        "thread that somebody has me read. It lies in the database of whoever runs me and goes to nobody but Slack.",
    )


def fallible(turn: Turn) -> Answered | None:
    meant = turn.conversation.recommended and _DOUBTED.search(turn.text) is not None
    if _BIAS.search(turn.text):
        paid = "Nobody pays for a place in my ranking. " if _MONEY.search(turn.text) else ""
        return _say(
            turn,
            f"{paid}I gain nothing from any option: the same rules score all of them by the needs you tell. But I can "
            "be wrong: the ratings are judgements, made by people, of facts that mostly come from the options' own "
            "documentation. Each names the facts it rests on, and Challenge under an answer puts a fact up for a "
            "second look.",
            meant=meant,
        )
    return _say(
        turn,
        "Yes, I can be wrong: a fact may be out of date, a rating is somebody's judgement of facts, and I may misread "
        "what you wrote. So every claim has its source and date, “show our needs” lists what I understood, and "
        "Challenge under an answer puts a fact up for a second look.",
        meant=meant,
    )


def term(turn: Turn) -> Answered | None:
    """What one of the app's own words means, what its button does or how something is done, where the app is used or
    asked."""
    if not turn.addressed and not turn.conversation.recommended:
        return None
    return _told(turn, turn.reading.term.format_map(_how_firmly(turn.comparison)))


def _how_firmly(comparison: Comparison) -> dict[str, str]:
    """How firmly a first rank is tried, and from when on it is called clear."""
    clear, leaning = (round(100 * share) for share in (comparison.thresholds.clear, comparison.thresholds.leaning))
    tried = "I try weightings in which each need matters up to 50% more or less than you said"
    robust = (
        f"{tried}. “Clear” is an answer that stays first {clear} times in 100 or more, “leaning” one that does "
        f"{leaning} or more; below that it is “too close to call”."
    )
    return {"tried": tried, "robust": robust}


def _facts(turn: Turn) -> list[Fact]:
    """The facts asked about: those of the options named, or all."""
    named = turn.named.options
    about = [fact for fact in turn.comparison.facts if not named or set(named) & set(fact.options)]
    return about or list(turn.comparison.facts)


def _about(turn: Turn) -> str:
    named = turn.named.options or tuple(turn.comparison.option_by_id)
    return f" about {listing([option_name(turn.comparison, option) for option in named])}"


def _between(facts: list[Fact]) -> str:
    days = sorted(source.checked for fact in facts for source in fact.sources)
    first, last = day(days[0]), day(days[-1])
    when = f"on {first}" if first == last else f"between {first} and {last}"
    return f"They were last read {when}."


def _say(turn: Turn, text: str, *, meant: bool = False) -> Answered | None:
    """The answer where the app is asked, or where it is `meant` for certain; else silence."""
    if not (turn.addressed or meant or _MEANT.search(turn.text)):
        return silent(), turn.conversation
    return _told(turn, text)


def _told(turn: Turn, text: str) -> Answered:
    return turn.reply(Kind.SMALLTALK, text, topics=()), turn.conversation
