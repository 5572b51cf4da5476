"""How sure an answer is and what would change it, in words that a hurried reader takes in and that stay true."""

import re

import pytest

from bot.advisor.flips import weight_flip_words
from bot.advisor.verdicts import numbers_behind, often, thin_ground, verdict_words
from bot.facts.model import Comparison
from bot.scoring.model import OptionScore, Recommendation, Verdict, WeightFlip
from tests.advisor.conftest import Chat


@pytest.fixture
def given(chat: Chat) -> Recommendation:
    """A recommendation whose verdict and shares a test sets as it needs them."""
    found = chat.command("recommend an internal tool with an admin panel and accounts").recommendation
    assert found is not None
    return found


def shared(given: Recommendation, verdict: Verdict, first: float) -> Recommendation:
    """The same, the leader first in this share of the weightings and the next in all others."""
    shares = [first, 1 - first, *([0.0] * (len(given.ranking) - 2))]
    ranking: tuple[OptionScore, ...] = tuple(
        score.model_copy(update={"acceptability": share}) for score, share in zip(given.ranking, shares, strict=True)
    )
    return given.model_copy(update={"ranking": ranking, "verdict": verdict})


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (1.0, "always"),
        (0.998, "nearly always"),
        (0.95, "nearly always"),
        (0.949, "about 9 times in 10"),
        (0.9, "about 9 times in 10"),
        (0.8999, "nearly 9 times in 10"),
        (0.74, "about 7 times in 10"),
        (0.69, "nearly 7 times in 10"),
        (0.54, "about half the time"),
        (0.46, "nearly half the time"),
        (0.31, "about 3 times in 10"),
        (0.12, "about 1 time in 10"),
        (0.05, "nearly 1 time in 10"),
        (0.02, "hardly ever"),
        (0.0, "hardly ever"),
    ],
)
def test_a_share_is_said_in_tens_and_never_rounded_over_what_it_claims(share: float, words: str) -> None:
    assert often(share) == words


@pytest.mark.parametrize(
    ("verdict", "first", "told"),
    [
        (
            Verdict.CLEAR,
            1.0,
            "Clear: Django comes first, and stays first even if some needs turn out to matter more or less.",
        ),
        (
            Verdict.CLEAR,
            0.97,
            "Clear: Django comes first, and nearly always stays first if some needs turn out to matter more or less.",
        ),
        (
            Verdict.LEANING,
            0.83,
            "Leaning: Django comes first, but only about 8 times in 10 if some needs turn out to matter more or less.",
        ),
        (
            Verdict.TOO_CLOSE,
            0.52,
            "Too close to call between Django and Flask: Django comes first only about half the time if some needs "
            "turn out to matter more or less.",
        ),
    ],
)
def test_a_verdict_needs_no_statistics(
    chat: Chat, given: Recommendation, verdict: Verdict, first: float, told: str
) -> None:
    assert verdict_words(_known(chat), shared(given, verdict, first)) == told


def test_the_numbers_behind_the_words_add_up_to_all(chat: Chat, given: Recommendation) -> None:
    assert numbers_behind(_known(chat), shared(given, Verdict.LEANING, 0.6875)) == (
        "Tried with 512 weightings, each weight up to 50% higher or lower: Django comes first in 68.7% of them, Flask "
        "in 31.2%."
    )
    sure = numbers_behind(_known(chat), shared(given, Verdict.CLEAR, 1.0))
    assert sure.endswith(": Django comes first in 100% of them.")


@pytest.mark.parametrize(
    ("weight", "to", "change"),
    [
        (0.05, 3.92, "counted much more (4 of 5; it hardly counts now)"),
        (0.0, 1.2, "counted somewhat more (1.2 of 5; it does not count now)"),
        (2.5, 2.71, "counted slightly more (2.8 of 5, now 2.5)"),
        (4.0, 2.69, "counted somewhat less (2.6 of 5, now 4)"),
        (4.0, 0.41, "hardly counted (0.4 of 5, now 4)"),
        (0.4, 0.31, "counted slightly less (0.3 of 5; it hardly counts now)"),
        (4.0, 0.02, "did not count at all (now 4 of 5)"),
        (0.3, 0.0, "did not count at all (it hardly counts now)"),
    ],
)
def test_a_change_of_weight_is_told_in_words_first(chat: Chat, weight: float, to: float, change: str) -> None:
    flip = WeightFlip(criterion="admin", weight=weight, to=to, option="flask")
    told = weight_flip_words(_known(chat), flip)
    assert told.partition("” ")[2] == f"{change}."
    assert told.startswith("Flask would catch up if “")


@pytest.mark.parametrize(
    ("criterion", "weight", "change"),
    [
        ("knows_flask", 0.0, "the team knew Flask already, and that counted 2.3 of 5."),
        ("runs_flask", 0.0, "Flask ran here already, and that counted 2.3 of 5."),
        ("knows_flask", 1.5, "“Knows Flask” counted somewhat more (2.3 of 5, now 1.5)."),
    ],
)
def test_what_nobody_said_the_team_knows_is_supposed_and_not_weighed(
    chat: Chat, criterion: str, weight: float, change: str
) -> None:
    flip = WeightFlip(criterion=criterion, weight=weight, to=2.21, option="flask")
    assert weight_flip_words(_known(chat), flip) == f"Flask would catch up if {change}"


def test_what_would_make_another_win_names_no_tiny_numbers(chat: Chat) -> None:
    chat.command("recommend an internal tool with an admin panel and accounts")
    told = chat.mention("what would make FastAPI win?").text
    assert "of 5" in told
    assert not re.search(r"now 0(\.[0-4]\d?)? of 5|not 0\.", told)


@pytest.mark.parametrize(
    "asked",
    [
        'what does "nearly 7 times in 10" mean?',
        "how do you get about 9 times in 10?",
        "what does about half the time mean?",
        'what does "turn out to matter more or less" mean?',
    ],
)
def test_the_words_are_explained_to_who_asks(chat: Chat, asked: str) -> None:
    assert "up to 50% more or less" in chat.mention(asked).text


def _known(chat: Chat) -> Comparison:
    return chat.advisor.knowledge.comparison_by_id["python-web"]


@pytest.mark.parametrize(
    ("words", "thin"),
    [
        ("recommend we must have an admin panel", True),
        ("recommend it has to be easy to test", True),
        ("recommend we must have an admin panel and Flask is out", True),
        ("recommend an internal tool", False),
        ("recommend an internal tool with an admin panel", False),
        ("recommend we must have an admin panel and use MongoDB", False),
        ("recommend", False),
    ],
)
def test_an_answer_that_rests_on_one_need_says_so(chat: Chat, words: str, thin: bool) -> None:
    told = chat.command(words)
    assert bool(thin_ground(told.needs)) is thin
    assert ("So far it rests on this one need. Tell me what you are building" in told.text) is thin
