"""A workspace's own fact that rates every option alike is told to make no difference."""

from datetime import date

from bot.advisor.conversation import Message
from bot.advisor.reply import Advisor
from bot.facts.own import OwnEntry, with_own

FLAT = "Your own fact makes no difference between the options here: all are rated 5 of 5 on “NoSQL database”"


def told(advisor: Advisor, *options: str, text: str = "an internal tool, we must use MongoDB") -> str:
    """What is recommended where somebody added that these options have MongoDB as a service."""
    entry = OwnEntry(
        number=1,
        comparison="python-web",
        topic="nosql",
        options=options,
        claim="We run MongoDB as a service.",
        criterion="nosql",
        rating=5,
        by="U1",
        by_name="Ana",
        on=date(2026, 11, 1),
    )
    ours = advisor.over(with_own(advisor.knowledge, [entry]))
    return ours.reply(Message(text=text, command="recommend"))[0].text


def test_it_is_said_where_the_criterion_weighs_something(advisor: Advisor) -> None:
    assert f"{FLAT}, by “We run MongoDB as a service.”" in told(advisor, "flask", "django", "fastapi")


def test_it_is_not_said_where_the_options_still_differ_or_nobody_needs_it(advisor: Advisor) -> None:
    assert "no difference" not in told(advisor, "flask")
    assert "no difference" not in told(advisor, "flask", "django", "fastapi", text="a REST API")


def test_a_rating_that_everybody_shares_anyway_is_no_own_fact(advisor: Advisor) -> None:
    text = advisor.reply(Message(text="an internal tool, we must use MongoDB", command="recommend"))[0].text
    assert "Your own fact" not in text
