"""Cases for the views of a question to a team."""

from collections.abc import Callable, Iterable, Iterator

from bot.scoring.group import GroupRecommendation, recommend_together
from bot.slack.overview import PollLine
from bot.slack.team import MOST_PEOPLE, Agreed, Outcome, Round
from bot.slack.views import (
    polls,
    team,
    team_result,
)
from bot.slack.views.blocks import Content
from tests.advice_cases import NOW
from tests.slack.view_stage import Shown, Stage, among_actions

PEOPLE = tuple(f"U{'0' * 8}{n:02}" for n in range(MOST_PEOPLE))


def rounds() -> Iterator[Round]:
    """Questions to a team: to all there may be and to whoever writes, open and closed, with answers and without."""
    for people in (PEOPLE, PEOPLE[:2], ()):
        for answered in (frozenset(PEOPLE[:60]), frozenset[str]()):
            for due, closed, by in ((NOW, None, ""), (None, NOW, "U1"), (NOW, NOW, "")):
                yield Round(7, "U1", people, due, answered, closed, by)


def _together(stage: Stage, count: int) -> GroupRecommendation:
    """What so many people of two minds come to, with musts of each."""
    minds = (stage.said[::2], tuple(need.model_copy(update={"must": True}) for need in stage.said[1::2]))
    people = {
        who: [need.model_copy(update={"who": who}) for need in minds[n % 2]] for n, who in enumerate(PEOPLE[:count])
    }
    return recommend_together(people, stage.known, "d" * 64)


def _results(stage: Stage) -> Iterator[Content]:
    round = next(rounds())
    for count in (1, 2, MOST_PEOPLE if stage.criteria == 22 and len(stage.words) < 50 else 6):
        shared = tuple(Agreed(need, count) for need in stage.said * 3)
        rather = {who: (*stage.options, "")[n % (len(stage.options) + 1)] for n, who in enumerate(PEOPLE)}
        outcome = Outcome(round, _together(stage, count), PEOPLE, (), rather, True, stage.advice, "0" * 12, shared)
        yield team_result.result(outcome, stage.known)
    yield team_result.result(Outcome(round, None, PEOPLE), stage.known)


CASES: dict[str, Callable[[Stage], Iterable[Shown | None]]] = {
    "team.answer_kept": lambda s: [
        team.answer_kept([s.words] * 40),
        team.answer_kept([]),
        team.answer_kept([], [s.words] * 9),
    ],
    "team.ask_modal": lambda s: [team.ask_modal("C1 1.0")],
    "polls.everybody_answered": lambda s: [
        polls.everybody_answered(round, s.words, link) for round in rounds() for link in ("", "https://a.example/p")
    ],
    "polls.poll_row": lambda s: [
        polls.poll_row(PollLine(round, s.words, channel, mine, awaits, answered, link))
        for round in rounds()
        for channel, link in (("C1", "https://a.example/p"), ("", ""))
        for mine, awaits, answered in (
            (True, True, False),
            (True, False, False),
            (True, False, True),
            (False, True, False),
            (False, False, True),
        )
    ],
    "team.closing_button": lambda s: [
        [among_actions(team.closing_button(round, shared=shared))] for round in rounds() for shared in (True, False)
    ],
    "team.closed_already": lambda s: map(team.closed_already, rounds()),
    "team.not_asked": lambda s: map(team.not_asked, rounds()),
    "team.not_yours": lambda s: map(team.not_yours, rounds()),
    "team.open_already": lambda s: map(team.open_already, rounds()),
    "team.question": lambda s: [team.question(round, s.words) for round in rounds()],
    "team_result.result": _results,
}
