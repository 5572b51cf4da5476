"""Options that a team takes off its list, puts back, or speaks of without doing either."""

import pytest

from bot.facts.model import Direction
from bot.opening import load_knowledge
from bot.scoring.model import RULED_OUT, Need
from bot.settings import Settings
from bot.understanding.needs import NeedReader

READER = NeedReader(load_knowledge(Settings()).default)

DONE = [
    ("-django", "django is off the table"),
    ("-django", "anything but Django"),
    ("-flask", "no flask please"),
    ("-django", "the client said no to Django"),
    ("-fastapi", "we can't use FastAPI, legal vetoed it"),
    ("-flask", "rule out flask"),
    ("-django", "Django is not an option for us"),
    ("-flask", "flask is a no-go"),
    ("-fastapi", "scratch fastapi from the list"),
    ("+django", "put django back on the table"),
    ("+flask", "flask is allowed again"),
    ("-django", "it has to be Flask or FastAPI"),
    ("-fastapi", "only Django or Flask are allowed"),
    ("-django", "Django is ruled out by policy."),
    ("-django", "Django is ruled out"),
    ("-django -fastapi -flask", "exclude Django, Flask and FastAPI"),
    ("-django -fastapi -flask", "Flask is out. Django is out. FastAPI is out."),
    ("-django", "Django's off the table, sorry"),
    ("-django -flask", "no Django, no Flask"),
    ("-django -flask", "neither Django nor Flask is an option"),
    ("-flask", "please exclude Flask"),
    ("-django", "our CTO says Django is off the table"),
    ("-django", "legal says no to Django"),
    ("-fastapi", "we've ruled out FastAPI"),
    ("-fastapi", "we decided against FastAPI"),
    ("-fastapi", "FastAPI was vetoed by security"),
    ("-flask", "Flask? not an option"),
    ("-django", "Django: no go"),
    ("-django", "Django won't be an option"),
    ("-flask", "our host doesn't support Flask"),
    ("-flask", "drop Flask"),
    ("-django -flask", "only FastAPI is allowed"),
    ("-django", "we narrowed it down to Flask and FastAPI"),
    ("-flask", "we're not allowed to use Flask"),
    ("-flask", "Flask is banned here"),
    ("-django", "use whatever, just not Django"),
    ("-django", "no Django please, the boss had a bad experience"),
    ("-django", "we won't use Django, full stop"),
    ("-flask", "can you scratch flask from the list?"),
    ("-django", "take Django off the list"),
    ("-flask", "management forbids Flask"),
    ("-django", "it's out of the question to use Django"),
    ("-django", "Django is out of the question"),
    ("-flask", "forget Flask"),
    ("-flask", "we refuse to use Flask"),
    ("-django -flask", "we don't want Django or Flask"),
    ("-fastapi", "FastAPI is not allowed at our company"),
    ("-django", "Django is a non-starter for us"),
    ("-flask", "Kick Flask out"),
    ("-flask", "Flask has been ruled out by the CTO"),
    ("-fastapi", "our security team won't approve FastAPI"),
    ("-fastapi", "security won't let us use FastAPI"),
    ("-django", "everything except Django is fine"),
    ("-flask", "I want anything other than Flask"),
    ("-django", "Django can't be used, the license committee rejected it"),
    ("-django", "as long as it's not Django we're happy"),
    ("-fastapi", "compliance rejected FastAPI"),
    ("-django", "let's leave Django out of this"),
    ("-django", "count Django out"),
    ("-flask", "skip Flask, we don't want it"),
    ("-django -flask", "the boss only allows FastAPI"),
    ("-flask", "the only options are Django and FastAPI"),
    ("-flask", "Django and FastAPI are the only options"),
    ("-django -flask", "FastAPI is the only framework ops supports"),
    ("-django", "Flask or FastAPI, nothing else"),
    ("-fastapi", "must be Django or Flask"),
    ("-fastapi", "it must be either Django or Flask"),
    ("-django -flask", "use nothing but FastAPI"),
    ("-flask", "Flask is not for us"),
    ("-django", "the customer forbade Django"),
    ("-django", "by policy we may not use Django"),
    ("-django", "Please don't suggest Django"),
    ("+flask", "flask is an option again"),
    ("-django", "we'd rather die than use Django"),
    ("-django", "over my dead body will we use Django"),
    ("-django", "we have to rule out Django"),
    ("-django", "we need to avoid Django"),
    ("-django -fastapi", "drop Django and FastAPI"),
    ("-django", "I was told Django is not allowed"),
    ("-django", "no Django, we need auth"),
    ("-django", "we need auth but no Django"),
    ("-django", "no Django or admin please"),
    ("-django", "a shop with payments, no Django"),
    ("-fastapi", "lose FastAPI"),
    ("-flask", "don't use Flask please"),
    ("-flask", "never Flask"),
    ("-django", "we're not going to use Django"),
    ("-django", "the client doesn't want Django"),
    ("-django", "Client's orders: no Django."),
    ("-django", "eliminate django"),
]
"""What is out after it (-), or back in (+)."""

BACK = [
    ("django", "+django", "actually Django is fine after all"),
    ("django", "+django", "django isn't off the table"),
    ("django", "+django", "I was wrong, Django is allowed after all."),
    ("django", "+all", "all options are open again"),
    ("django,flask", "+all", "everything is back on the table"),
    ("django", "+django", "bring Django back"),
    ("django", "+django", "we can use Django again"),
    ("django", "+django", "reconsider Django"),
    ("django", "+django", "legal approved Django after all"),
    ("flask", "", "is Flask still on the table?"),
    ("flask", "+flask", "Flask is back in the game"),
    ("flask", "+flask", "let's put flask back in"),
    ("flask", "+flask", "ok flask is fine now"),
    ("flask", "+flask", "legal changed their mind about Flask"),
    ("flask", "+flask", "we were wrong about Flask"),
    ("flask", "+flask", "un-ban Flask"),
    ("flask", "+flask", "allow Flask again"),
    ("flask", "+flask", "flask is possible again, the veto is lifted"),
    ("flask", "+all", "all three are allowed again"),
]
"""What was out before, and what comes back."""

SUPPOSED = [
    ("-django", "what if django is out?"),
    ("+django", "what if Django were allowed?"),
    ("-django", "what if we couldn't use Django?"),
    ("-django", "suppose Django is off the table"),
    ("-flask", "what if Flask was banned?"),
    ("-django -flask", "what if it had to be FastAPI?"),
    ("-django", "and without django?"),
    ("+django", "what if we allowed Django again?"),
]

NOTHING = [
    "never used Flask",
    "nobody knows Django",
    "we can't use Django's admin",
    "not Django again…",
    "should we rule out Flask?",
    "I don't like Django",
    "Bob thinks django is off the table",
    "django isn't off the table",
    "we hate Django",
    "I'd never use Flask, not even for $1,000,000 and 5 weeks with 3 people",
    "let's go with Django... said nobody ever",
    "I would never go with Django",
    "why not FastAPI?",
    "Are Django middlewares allowed to be classes or only functions?",
    "would you rule out django for that",
    "Django 6 is out",
    "is django 6 out?",
    "maybe Django is off the table",
    "I think we should rule out Flask",
    "if django is out, what is left",
    "Bob says Django is off the table",
    "don't rule out Django yet",
    "we have no Django experience",
    "we have no django devs",
    "Django has no websockets",
    "no Django admin please",
    "can django be used without its orm",
    "at my old job we couldn't use Django",
    "FastAPI only supports Django",
    "rewriting our fastapi services is out of the question",
    "our team knows Flask, not Django",
    "why is Django off the table?",
    "is Django off the table?",
    "remind me why we ruled out Django",
    "it is between us and Django",
    "we can't use Django for the admin",
    "unless Django is out we go with it",
    "it must be async in Flask",
    "Flask only has sessions",
    "the only thing Django lacks is async",
    "the docs said Django is out",
    "Netflix said no to Django",
    "Flask has been around for years",
    "you can use anything but Django handles it best",
    "skip Flask's session stuff",
    "Django is nothing but trouble",
    "Flask is not for us to judge",
    "we may use Django",
    "you may not use Django's ORM",
    "don't you think Django is off the table?",
    "so Django is off the table?",
    "does that mean Django is ruled out?",
    "who ruled out Django?",
    "is Flask still on the table?",
    "Flask is fine",
    "Django is allowed to use async",
    "all is fine",
    "we would rather not use Django",
    "we're tempted to rule out Django",
    "I'd rule out Django",
    "we may have to rule out Django",
    "my friend said Django is banned at his company",
    "no django tutorial helped me",
    "no, Django has an admin",
    "No Django is better than Flask",
    "don't use Flask for large files",
    "never use Flask in debug mode",
    "we are not going to use Django admin",
    "the client doesn't want Django templates",
    "forget Django for a moment, what about auth",
    "ignore Django migrations",
    "bring back the Django admin",
]
"""Opinions, questions, conditions, hearsay, and things of an option: none of them rules anything out."""


def ruled(text: str, *out: str) -> tuple[str, bool]:
    """What a message does to options, and whether it only supposes so."""
    standing = [Need(aspect=RULED_OUT, direction=Direction.AVOID, value=option, said="before") for option in out]
    read = READER.read(text, standing=standing)
    signs = {Direction.AVOID: "-", Direction.DROP: "+"}
    done = sorted(f"{signs[n.direction]}{n.value or 'all'}" for n in read.needs if n.aspect == RULED_OUT)
    assert all(n.said in text for n in read.needs)
    return " ".join(done), read.hypothetical


@pytest.mark.parametrize(("done", "text"), DONE)
def test_what_the_team_rules_out_is_out(done: str, text: str) -> None:
    assert ruled(text) == (done, False)


@pytest.mark.parametrize(("out", "done", "text"), BACK)
def test_what_was_out_comes_back(out: str, done: str, text: str) -> None:
    assert ruled(text, *out.split(",")) == (done, False)


@pytest.mark.parametrize(("done", "text"), SUPPOSED)
def test_a_what_if_only_supposes_it(done: str, text: str) -> None:
    assert ruled(text) == (done, True)


@pytest.mark.parametrize("text", NOTHING)
def test_whatever_else_is_said_of_an_option_rules_nothing_out(text: str) -> None:
    assert ruled(text)[0] == ""


def test_the_rest_of_the_message_is_read_as_ever() -> None:
    read = READER.read("We need accounts. The client said no to Django, and we have three weeks")
    assert [(need.aspect, need.said) for need in read.needs if need.aspect != "time_to_market"] == [
        ("auth", "We need accounts"),
        ("ruled_out", "The client said no to Django"),
    ]
    assert any(need.aspect == "time_to_market" for need in read.needs)


def test_the_last_word_on_an_option_counts() -> None:
    assert ruled("Django is off the table. No wait, Django is fine") == ("+django", False)
