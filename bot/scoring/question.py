"""The next best question: the one whose answer would move the first rank most."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import chain

import numpy as np

from bot.facts.model import Comparison
from bot.scoring.model import Need
from bot.scoring.requirements import answer_needs, level, pulls
from bot.scoring.robustness import acceptability_of
from bot.scoring.standing import Standing


def next_question(
    needs: Sequence[Need], comparison: Comparison, standing: Standing, answered: Collection[str] = ()
) -> str | None:
    """The unanswered question whose answers, on average, move the leader's acceptability most.

    `standing` is what the needs come to. Each answer is taken by itself, on top of the needs. Among equals the question
    asked earlier. None when no answer moves anything, or when every option is out.
    """
    questions = [question for question in comparison.questions if question.id not in answered]
    if standing.leader is None or not questions:
        return None
    answers = [answer_needs(answer) for question in questions for answer in question.answers]
    cases = _cases(needs, answers, comparison, standing)
    different = list(dict.fromkeys(cases))
    found = dict(zip(different, acceptability_of(standing.leader, standing.matrix, different), strict=True))
    shares = np.array([found[case] for case in cases])
    moved = np.abs(shares - standing.acceptability[standing.leader])
    ends = np.cumsum([len(question.answers) for question in questions])[:-1]
    means = [float(part.mean()) for part in np.split(moved, ends)]
    return questions[means.index(max(means))].id if max(means) > 0 else None


def _cases(
    needs: Sequence[Need], answers: Sequence[Sequence[Need]], comparison: Comparison, standing: Standing
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """What each answer would make of the standing. Only criteria that the answer's aspects pull on are settled anew."""
    matrix = standing.matrix
    place = {criterion.id: index for index, criterion in enumerate(matrix.criteria)}
    pulled = pulls(needs, comparison)
    pulled_by: dict[str, set[str]] = defaultdict(set)
    for criterion, pulling in pulled.items():
        for pull in pulling:
            pulled_by[pull.statement.aspect].add(criterion)
    cases: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
    eligible: dict[frozenset[int], tuple[int, ...]] = {}
    for answer in answers:
        aspects = {need.aspect for need in answer}
        restated = pulls([*(need for need in needs if need.aspect in aspects), *answer], comparison)
        weights, musts = list(standing.weights), set(standing.musts)
        for criterion in {*restated, *chain.from_iterable(pulled_by.get(aspect, ()) for aspect in aspects)}:
            kept = [pull for pull in pulled.get(criterion, ()) if pull.statement.aspect not in aspects]
            index = place[criterion]
            weights[index], must, _ = level(matrix.criteria[index], [*kept, *restated.get(criterion, ())])
            (musts.add if must else musts.discard)(index)
        key = frozenset(musts)
        if key not in eligible:
            left = (option for option in range(len(matrix.options)) if option not in standing.ruled)
            eligible[key] = tuple(option for option in left if not matrix.failing(option, key))
        cases.append((tuple(weights), eligible[key]))
    return cases
