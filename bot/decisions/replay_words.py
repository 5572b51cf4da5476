"""A replay in words, and as plain data."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from bot.advisor.words import criterion_name, listing, option_name, score_words
from bot.decisions.life import Decision
from bot.decisions.replay import Replay, Result
from bot.decisions.summary import summarise
from bot.facts.changes import Change
from bot.facts.model import Comparison
from bot.scoring.model import SCORING_VERSION, OptionScore, Recommendation, Verdict

MOST_CHANGES = 8
_SURE = {Verdict.CLEAR: "clearly", Verdict.LEANING: "but not by much"}


def result_words(replay: Replay) -> str:
    """How it came out when it was made again, in a sentence."""
    version = replay.stored.scoring_version
    return {
        Result.IDENTICAL: (
            "Made again from what was known then, the recommendation is exactly the same: reproduced byte for byte "
            f"(scoring version {version})."
        ),
        Result.DIFFERENT: (
            "Made again from what was known then, the recommendation differs, although the scoring is the same "
            f"(version {version}). Something is wrong here: tell whoever runs the app."
        ),
        Result.NEWER_SCORING: (
            f"The scoring has changed since (version {version} then, {SCORING_VERSION} now). Shown is what was stored."
        ),
        Result.NOT_KEPT: "It cannot be made again: the knowledge of then is gone, or cannot be read any more.",
        Result.TOO_OLD: "It was recorded before knowledge was kept along with decisions. Shown is what was stored.",
    }[replay.result]


def outcome_line(replay: Replay, comparison: Comparison | None) -> str:
    """What was decided, and how that stood to the recommendation."""
    told = summarise(Decision(record=replay.record), comparison)
    why = f"Why, in their words: “{' '.join(told.why.split())}”" if told.why else ""
    names = listing([replay.record.called(user) for user in told.dissenters])
    whose = f", of {names}" if names else ""
    other = f"The other opinion{whose}: “{' '.join(told.dissent.split())}”" if told.dissent else ""
    return " ".join(filter(None, [f"Decided: {told.outcome}.", why, told.against, other]))


def stored_words(replay: Replay, comparison: Comparison | None) -> str:
    """What was recommended then."""
    return f"Recommended then: {_answer(replay.stored, comparison)}"


def again_lines(replay: Replay, comparison: Comparison | None) -> list[str]:
    """What differs between the stored result and the one made again; nothing when they are identical."""
    if replay.again is None or replay.result is Result.IDENTICAL:
        return []
    found = list(_differences(replay.stored, replay.again, comparison))
    return found or ["The scores and the answer are the same; only details of the result differ."]


def today_words(replay: Replay, comparison: Comparison | None) -> str:
    """Whether the answer would be the same today, in a sentence."""
    now = replay.today.recommendation
    if now is None:
        return "Today nothing can be recommended for it: the comparison, or every option, is no longer known."
    if replay.today.flips(replay.stored):
        return f"Today the answer would be another one: {_answer(now, comparison)}"
    if now.knowledge == replay.stored.knowledge:
        return "Today's knowledge is that of then, and the answer the same."
    return f"Today the answer would be the same: {_answer(now, comparison)}"


def today_lines(replay: Replay, comparison: Comparison | None) -> list[str]:
    """By how much the scores would differ today, and which ratings and facts have changed since."""
    now = replay.today.recommendation
    lines = list(_differences(replay.stored, now, comparison)) if now else []
    if replay.today.gone:
        names = listing([option_name(comparison, option) for option in replay.today.gone])
        lines.append(f"No longer known: {names}")
    weighted = {part.criterion for score in replay.stored.ranking for part in score.contributions if part.weight > 0}
    ratings = [change for change in replay.today.changes if change.kind == "rating"]
    ratings.sort(key=lambda change: change.id.split()[0] not in weighted)
    facts = [change for change in replay.today.changes if change.kind == "fact"]
    lines += [_rating_line(change, weighted, comparison) for change in ratings[:MOST_CHANGES]]
    lines += _more(len(ratings), "rating")
    lines += [f"Fact {change.id}: {change.happened}" + _what(change) for change in facts[:MOST_CHANGES]]
    lines += _more(len(facts), "fact")
    others = len(replay.today.changes) - len(ratings) - len(facts)
    if others:
        lines.append(f"{others} other {'entry differs' if others == 1 else 'entries differ'}")
    return lines


def replay_data(replay: Replay, comparison: Comparison | None) -> dict[str, Any]:
    """A replay for programs."""
    now = replay.today.recommendation
    return {
        "id": replay.record.id,
        "title": replay.record.title,
        "outcome": list(replay.record.outcome),
        "recommended": replay.record.recommended,
        "why": replay.record.why,
        "override_reason": replay.record.override_reason,
        "dissent": replay.record.dissent,
        "dissenters": list(replay.record.dissenters),
        "result": replay.result.value,
        "scoring_version": replay.stored.scoring_version,
        "knowledge": replay.record.knowledge,
        "differences": again_lines(replay, comparison),
        "then": _data(replay.stored),
        "today": _data(now) if now else None,
        "flips_today": replay.today.flips(replay.stored),
        "changes": [asdict(change) for change in replay.today.changes],
    }


def _data(given: Recommendation) -> dict[str, Any]:
    scores = {score.option: [score.low, score.high] for score in given.ranking}
    return {"leader": given.leader, "verdict": given.verdict.value, "margin": given.margin, "scores": scores}


def _answer(given: Recommendation, comparison: Comparison | None) -> str:
    """Who came first, how surely, and by how much: `Django, clearly, 31.2 points of 100 ahead of FastAPI.`"""
    if given.leader is None:
        return "no option, because every one was out."
    leader = option_name(comparison, given.leader)
    if given.runner_up is None:
        return f"{leader}, with nothing left beside it."
    ahead = f"{given.margin:.1f} points of 100 ahead of {option_name(comparison, given.runner_up)}"
    if given.winner is None:
        return f"none, it was too close to call; {leader} was {ahead}."
    return f"{leader}, {_SURE.get(given.verdict, 'narrowly')}, {ahead}."


def _differences(then: Recommendation, now: Recommendation, comparison: Comparison | None) -> Iterator[str]:
    """One line for each option whose score is another one, by how much."""
    scores = {score.option: score for score in now.ranking}
    for before in then.ranking:
        after = scores.get(before.option)
        if after is None or (before.low, before.high, bool(before.disqualified_by)) == (
            after.low,
            after.high,
            bool(after.disqualified_by),
        ):
            continue
        moved = (after.low + after.high - before.low - before.high) / 2
        name = option_name(comparison, before.option)
        yield f"{name}: {_score(before)} → {_score(after)} ({moved:+.1f})"


def _score(score: OptionScore) -> str:
    return score_words(score) + (" out" if score.disqualified_by else "")


def _rating_line(change: Change, weighted: set[str], comparison: Comparison | None) -> str:
    criterion, _, option = change.id.partition(" ")
    name = f"{option_name(comparison, option)} on {criterion_name(comparison, criterion)}"
    bears = "" if criterion in weighted else " (carries no weight here)"
    return f"{name}: {change.what or change.happened}{bears}"


def _what(change: Change) -> str:
    return f" ({change.what})" if change.what else ""


def _more(number: int, noun: str) -> list[str]:
    more = number - MOST_CHANGES
    return [f"and {more} more {noun if more == 1 else f'{noun}s'}"] if more > 0 else []
