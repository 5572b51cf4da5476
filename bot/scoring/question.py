"""The next best question: the one whose answer would move the first rank most."""

from collections.abc import Collection, Sequence
from statistics import fmean

from bot.facts.model import Answer, Comparison
from bot.scoring.model import Need
from bot.scoring.requirements import answer_needs, requirements
from bot.scoring.robustness import Case, acceptability
from bot.scoring.standing import Standing, weights_and_musts


def next_question(
    needs: Sequence[Need], comparison: Comparison, standing: Standing, answered: Collection[str] = ()
) -> str | None:
    """The unanswered question whose answers, on average, move the leader's acceptability most.

    Each answer is taken by itself, on top of the needs. Among equals the question asked earlier. None when no answer
    moves anything, or when every option is out.
    """
    if standing.leader is None:
        return None
    best, moved = None, 0.0
    for question in comparison.questions:
        if question.id in answered:
            continue
        cases = [_case(needs, answer, comparison, standing) for answer in question.answers]
        shares = acceptability(standing.matrix, cases)[:, standing.leader]
        now = standing.acceptability[standing.leader]
        movement = fmean(abs(float(share) - now) for share in shares)
        if movement > moved:
            best, moved = question.id, movement
    return best


def _case(needs: Sequence[Need], answer: Answer, comparison: Comparison, standing: Standing) -> Case:
    matrix = standing.matrix
    weights, musts = weights_and_musts(matrix, requirements((*needs, *answer_needs(answer)), comparison))
    return weights, [option for option in range(len(matrix.options)) if not matrix.failing(option, musts)]
