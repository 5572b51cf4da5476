"""What a use case fills in, and what is found wrong or doubtful before a questionnaire is handed in."""

import pytest

from bot.advisor.answers import suggested_answers
from bot.facts.model import Answer, AnswerNeed, Comparison, Criterion, Direction, NeedSpec, Question, UseCase
from bot.slack.prefilling import with_suggestions
from bot.slack.received.checking import mistakes
from bot.slack.received.forms import Filled, known_part
from tests.advice_cases import comparison


def _answer(id: str, *needs: AnswerNeed, use_case: str | None = None) -> Answer:
    return Answer(id=id, label=id.capitalize(), needs=needs, use_case=use_case)


def _wants(need: str, direction: Direction = Direction.REQUIRE, value: str | None = None) -> AnswerNeed:
    return AnswerNeed(need=need, direction=direction, value=value)


def _known() -> Comparison:
    """Two use cases, and questions whose answers they imply, contradict or leave open."""
    base = comparison()
    shop, blog = _answer("shop", use_case="shop"), _answer("blog", use_case="blog")
    return base.model_copy(
        update={
            "criteria": (
                *base.criteria,
                Criterion(id="free", name="Free", question="?", low="l", high="h", topic="t0", opposite="tied"),
                Criterion(id="tied", name="Tied", question="?", low="l", high="h", topic="t0", opposite="free"),
            ),
            "needs": (NeedSpec(id="size", name="Size", single=True),),
            "use_cases": (
                UseCase(id="shop", name="Shop", weights={"c0": 4, "c1": 3, "c2": 5}),
                UseCase(id="blog", name="Blog", weights={"c2": 4, "c3": 3.9}),
            ),
            "questions": (
                Question(id="what", text="What?", short="What", required=True, answers=(shop, blog, _answer("other"))),
                Question(
                    id="needs",
                    text="Needs?",
                    short="Needs",
                    kind="many",
                    answers=(
                        _answer("zero", _wants("c0")),
                        _answer("one", _wants("c1")),
                        _answer("two", _wants("c2")),
                        _answer("liked", _wants("c3", Direction.PREFER)),
                        _answer("valued", _wants("c2", value="v")),
                        _answer("small", _wants("size", value="small")),
                        _answer("large", _wants("size", value="large")),
                        _answer("never", _wants("c0", Direction.AVOID)),
                    ),
                ),
                Question(
                    id="style",
                    text="Style?",
                    short="Style",
                    answers=(_answer("free", _wants("free")), _answer("tied", _wants("tied"))),
                ),
            ),
        }
    )


KNOWN = _known()


def _filled(what: str | None, *needs: str, **more: object) -> Filled:
    answers: dict[str, tuple[str, ...]] = {"what": (what,)} if what else {}
    if needs:
        answers["needs"] = needs
    return Filled.model_validate({"comparison": "web", "answers": answers, **more})


def test_a_use_case_suggests_only_what_weighs_no_more_than_it_says_itself() -> None:
    assert suggested_answers(KNOWN, "shop") == {"needs": ("zero", "two")}
    assert suggested_answers(KNOWN, "blog") == {"needs": ("two", "liked")}
    assert suggested_answers(KNOWN, None) == {}


def test_choosing_a_use_case_adds_to_what_is_ticked_and_another_takes_only_its_own_back() -> None:
    shop = with_suggestions(KNOWN, _filled(None, "one"), _filled("shop", "one"))
    assert shop.answers["needs"] == ("zero", "one", "two")
    assert shop.suggested == {"needs": ("zero", "two")}
    blog = with_suggestions(KNOWN, shop, _filled("blog", *shop.answers["needs"], revision=shop.revision))
    assert blog.answers["needs"] == ("one", "two", "liked")
    none = with_suggestions(KNOWN, blog, _filled("other", *blog.answers["needs"], revision=blog.revision))
    assert none.answers["needs"] == ("one",)
    assert not none.suggested


def test_what_somebody_unticks_stays_unticked_while_the_use_case_stays() -> None:
    shop = with_suggestions(KNOWN, _filled(None), _filled("shop"))
    unticked = _filled("shop", "two", revision=shop.revision, suggested=shop.suggested)
    assert with_suggestions(KNOWN, shop, unticked) == unticked


def test_a_tick_made_before_the_suggestions_were_shown_is_kept_with_them() -> None:
    shop = with_suggestions(KNOWN, _filled(None), _filled("shop"))
    meanwhile = _filled("shop", "one", suggested=shop.suggested)
    assert with_suggestions(KNOWN, shop, meanwhile).answers["needs"] == ("zero", "one", "two")


@pytest.mark.parametrize(
    ("needs", "style", "beside"),
    [
        (("small", "large"), None, {"question:needs"}),
        (("zero", "never"), None, {"question:needs"}),
        (("zero", "two"), "free", set()),
    ],
)
def test_answers_that_contradict_each_other(needs: tuple[str, ...], style: str | None, beside: set[str]) -> None:
    filled = _filled("shop", *needs)
    if style:
        filled = filled.model_copy(update={"answers": {**filled.answers, "style": (style,)}})
    assert set(mistakes(KNOWN, filled)) == beside


def test_wanting_both_of_two_opposites_is_a_contradiction() -> None:
    both = {"what": ("shop",), "style": ("free", "tied")}
    (told,) = mistakes(KNOWN, Filled(comparison="web", answers=both)).values()
    assert told == "“Free” and “Tied” contradict each other. Keep one of them."


def test_answers_the_knowledge_no_longer_holds_are_left_out_by_name() -> None:
    kept, lost = known_part(KNOWN, _filled("shop", "two", "gone", options=("flask", "rails")))
    assert (kept.answers["needs"], kept.options) == (("two",), ("flask",))
    assert lost == ("rails", "gone")
