"""Questions about the score, the sources, the world and what is unknown, as readers put them, in their own threads."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat


@pytest.fixture
def thread(chat: Chat) -> Chat:
    chat.mention("we need an admin panel and payments")
    return chat


OF_THE_SCORE = [
    ("How does the scoring work? Is it a weighted sum?", "weight times its rating"),
    ("Who decided these ratings?", "that people read"),
    ("Can I see the weights?", "weight times its rating"),
    ("Is that a Monte Carlo simulation?", "weightings"),
    ("What's the confidence interval?", "weightings"),
    ("on what basis do you claim 86 times in 100?", "weightings"),
    ("Why does Django have 93 when nobody told you anything?", "Django has 93"),
    ("Which of those inputs had the highest weight?", "weight"),
    ("Is this an LLM making things up?", "No language model"),
    ("So basically you're just a lookup table?", "No language model"),
    ("Do you have any bias towards Django?", "gain nothing"),
    ("where do these facts come from, and when were they last verified?", "last read"),
    ("which facts are older than 6 months?", "last read"),
    ("Is there a single fact here that isn't from the vendor's own docs?", "that people read"),
    ("status", "Django comes first"),
    ("what's left?", "Django comes first"),
]


@pytest.mark.parametrize(("text", "told"), OF_THE_SCORE)
def test_a_question_about_the_score_or_the_app_is_answered(thread: Chat, text: str, told: str) -> None:
    assert told in thread.mention(text).text


@pytest.mark.parametrize("text", ["What is your source for that?", "source? that sounds made up"])
def test_the_source_of_what_was_just_said_is_told(chat: Chat, text: str) -> None:
    chat.mention("does django support async?")
    assert "docs.djangoproject.com" in chat.mention(text).text


@pytest.mark.parametrize(
    "text",
    [
        "Which framework has had the most CVEs in the last two years?",
        "which of them has been hacked the most?",
        "recommend a restaurant",
        "Which one would Jesus use?",
        "Which framework did NASA use for the moon landing?",
        "recommend something, but not Flask, not Django and not FastAPI",
        "why not Ruby on Rails instead of Django?",
        "does fastapi work with cobol?",
    ],
)
def test_what_no_need_decides_is_not_recommended(thread: Chat, text: str) -> None:
    assert thread.mention(text).kind is Kind.NOT_COVERED


@pytest.mark.parametrize(
    "text",
    [
        "which framework would you use?",
        "which one should we take?",
        "recommend a stack please",
        "Which of those has won?",
        "recommend an admin panel for our shop",
        "which one should a beginner pick?",
    ],
)
def test_what_the_needs_decide_still_is(thread: Chat, text: str) -> None:
    assert thread.mention(text).kind in (Kind.RECOMMENDATION, Kind.WHY, Kind.COMPARISON)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Is Go faster than FastAPI?", "Go"),
        ("Is Node better than Django for websockets?", "Node"),
        ("Pyramid vs Django", "Pyramid"),
        ("is django better than PHP", "PHP"),
        ("would Haskell be safer than FastAPI?", "Haskell"),
    ],
)
def test_a_rival_without_facts_is_named_as_such(thread: Chat, text: str, name: str) -> None:
    assert f"I have no facts about {name}, so this leaves it out." in thread.mention(text).text


@pytest.mark.parametrize(
    "text", ["does Flask work with Postgres?", "is it easier than Flask?", "is async faster than Flask?"]
)
def test_what_is_known_beside_an_option_is_no_rival(thread: Chat, text: str) -> None:
    assert "no facts about" not in thread.mention(text).text


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("Flask vs FastAPI for background jobs, leave Django out of it.", ("flask", "fastapi")),
        ("Between Flask and Django, since FastAPI isn't permitted by our platform team: which?", ("flask", "django")),
        ("compare all except Flask", ("django", "fastapi")),
    ],
)
def test_what_a_question_leaves_out_is_not_compared(chat: Chat, text: str, options: tuple[str, ...]) -> None:
    assert chat.mention(text).options == options


def test_an_option_left_out_of_a_request_is_not_recommended(thread: Chat) -> None:
    asked = thread.mention("recommend something, but not Django").recommendation
    assert asked is not None
    assert asked.leader == "flask"


@pytest.mark.parametrize(
    "text",
    [
        "wich is easier",
        "which is easyer",
        "what r u even recommending now",
        "status",
        "ugh make up ur mind",
        "thanks! can you explain it simply for my boss?",
    ],
)
def test_somebody_who_speaks_to_the_app_in_its_thread_gets_an_answer(thread: Chat, text: str) -> None:
    assert thread.say(text).kind is not Kind.SILENT


def test_a_decision_taken_back_in_the_next_breath_is_for_the_other(thread: Chat) -> None:
    assert thread.say("lets go with flask").decided == ("flask",)
    assert thread.say("nvm fastapi").decided == ("fastapi",)


def test_never_mind_an_option_settles_nothing_by_itself(thread: Chat) -> None:
    assert thread.say("nvm fastapi").kind is not Kind.DECIDE


def test_the_one_chosen_over_another_is_decided(thread: Chat) -> None:
    assert thread.say("go with Flask over Django").decided == ("flask",)


@pytest.mark.parametrize("text", ["Is Django off the table?", "Nobody said Django is off the table", "is django out?"])
def test_what_is_not_ruled_out_is_said_not_to_be(chat: Chat, text: str) -> None:
    assert chat.mention(text).text.startswith("Django is not ruled out.")
    chat.mention("we need an API. Flask is out")
    assert chat.mention(text).text.startswith("Django is not ruled out.")
    assert chat.mention("we ruled Flask out, didn't we?").text.startswith("Flask is out")
