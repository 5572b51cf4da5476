"""Which recorded decisions an edit of the knowledge would flip."""

from bot.decisions.impact import decision_effects
from bot.decisions.model import DecisionRecord, Proposal
from bot.facts.model import Comparison, Knowledge
from bot.scoring.impact import Effect
from bot.scoring.score import recommend
from tests.advice_cases import NOW, comparison, needs, recommendation

KNOWN = comparison()


def knowledge(*comparisons: Comparison) -> Knowledge:
    return Knowledge(comparisons=comparisons or (KNOWN,), digest="d")


def rated(option: str, value: int) -> Comparison:
    """The comparison with one option rated alike on everything."""
    criteria = tuple(
        criterion.model_copy(
            update={
                "ratings": criterion.ratings | {option: criterion.ratings[option].model_copy(update={"value": value})}
            }
        )
        if option in criterion.ratings
        else criterion
        for criterion in KNOWN.criteria
    )
    return Comparison(**{**{name: getattr(KNOWN, name) for name in Comparison.model_fields}, "criteria": criteria})


def decision(options: tuple[str, ...] | None = None) -> DecisionRecord:
    advice = recommend(needs(), KNOWN, "d", options=options)
    proposal = Proposal(title="Web framework", outcome=(advice.leader or "",), deciders=("U1",))
    return DecisionRecord.of(proposal, advice, needs(), number=7, by="U1", at=NOW)


def effect(after: Knowledge, record: DecisionRecord | None = None) -> Effect:
    (found,) = decision_effects([record or decision()], knowledge(), after)
    return found


def test_an_edit_that_changes_nothing_leaves_a_decision_alone() -> None:
    found = effect(knowledge())
    assert (found.id, found.name, found.flips, found.moves) == ("D-7", "Web framework", False, False)


def test_an_edit_that_puts_another_option_first_flips_it() -> None:
    loser = recommendation(KNOWN).ranking[-1].option
    others = [option.id for option in KNOWN.options if option.id != loser]
    found = effect(knowledge(rated(loser, 5)))
    assert found.flips
    assert found.after is not None
    assert found.after.leader == loser
    assert found.before is not None
    assert found.before.leader in others


def test_only_the_options_that_were_compared_then_are_weighed_again() -> None:
    found = effect(knowledge(rated("flask", 5)), decision(("django", "fastapi")))
    assert found.after is not None
    assert set(found.after.scores) == {"django", "fastapi"}
    assert not found.moves


def test_an_option_that_is_gone_is_left_out() -> None:
    found = effect(knowledge(comparison(options=("django", "fastapi"))))
    assert found.after is not None
    assert set(found.after.scores) == {"django", "fastapi"}


def test_a_comparison_that_is_gone_recommends_nothing() -> None:
    other = KNOWN.model_copy(update={"id": "teas"})
    assert effect(knowledge(other)).after is None
