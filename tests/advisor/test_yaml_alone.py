"""A fourth option and a second comparison are YAML alone: written as an editor writes them, and then used."""

import re
import shutil
from pathlib import Path

import pytest

from bot.advisor.conversation import Conversation, Kind, Message, Reply
from bot.advisor.reply import Advisor
from bot.facts.check import check
from bot.facts.load import CHECKOUT, load
from bot.opening import today

LITESTAR = """\
  - id: litestar
    name: Litestar
    what: An ASGI framework for typed APIs, with plugins for data and templates.
    version: "2.18"
    home: https://litestar.dev/
    aliases: [lite star]
    packages: [advanced-alchemy]

"""
ADMIN_FACT = """
  - id: admin.litestar.none
    options: [litestar]
    claim: Litestar brings no admin panel; a package such as SQLAdmin can be mounted beside it.
    sources: [{title: Litestar documentation, url: "https://docs.litestar.dev/", version: "2.18", checked: 2026-06-30}]
    asks: [does litestar have an admin]
"""
RATINGS = {
    "admin": "{value: 2, facts: [admin.litestar.none], why: Only by mounting somebody else's.}",
    "typed_validation": "{value: 5, facts: [admin.litestar.none], why: Types are the interface.}",
}


def put_before(path: Path, line: str, text: str) -> None:
    """Write `text` into a file before the line that begins with `line`."""
    before, found, after = path.read_text().partition(f"\n{line}")
    assert found
    path.write_text(f"{before}\n{text}{line}{after}")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What ships, with Litestar as a fourth option and the comparison that knowledge/README.md shows."""
    folder = tmp_path_factory.mktemp("edited") / "knowledge"
    shutil.copytree(CHECKOUT, folder)
    web = folder / "python-web"
    put_before(web / "comparison.yaml", "# The share of possible weights", LITESTAR)
    outside = web / "elsewhere.yaml"
    outside.write_text(outside.read_text().replace("litestar, ", "", 1))
    facts = web / "facts" / "admin.yaml"
    facts.write_text(facts.read_text().rstrip() + "\n" + ADMIN_FACT)
    criteria = web / "criteria.yaml"
    for criterion, rating in RATINGS.items():
        start, found, end = criteria.read_text().partition(f"\n  - id: {criterion}\n")
        assert found
        criteria.write_text(start + found + end.replace("ratings:\n", f"ratings:\n      litestar: {rating}\n", 1))
    readme = (CHECKOUT / "README.md").read_text()
    for file, text in re.findall(r"^`(teas/\S+\.yaml)`\n\n```yaml\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL):
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(text)
    return folder


@pytest.fixture(scope="module")
def advisor(folder: Path) -> Advisor:
    return Advisor(load(folder, today()))


def said(advisor: Advisor, text: str, **more: object) -> Reply:
    return advisor.reply(Message.model_validate({"text": text, **more}))[0]


def test_nothing_is_wrong_with_what_was_written(advisor: Advisor) -> None:
    assert [finding for finding in check(advisor.knowledge, today()) if finding.severity == "error"] == []


def test_what_the_new_option_lacks_is_told(advisor: Advisor) -> None:
    told = {finding.where: finding.message for finding in check(advisor.knowledge, today())}
    assert told["python-web: topic forms"] == "No fact speaks of Litestar."
    assert told["python-web: criterion forms"] == "Litestar has no rating, so scores become intervals."


@pytest.mark.parametrize("name", ["litestar", "Litestar", "lite star", "litstar"])
def test_the_new_option_is_asked_about_by_its_names(advisor: Advisor, name: str) -> None:
    reply = said(advisor, f"does {name} have an admin panel?", command="ask")
    assert (reply.kind, reply.options[0], reply.facts[0]) == (Kind.FACT, "litestar", "admin.litestar.none")
    assert "Litestar documentation (2.18), checked 30 Jun 2026" in reply.text


def test_the_new_option_is_compared(advisor: Advisor) -> None:
    reply = said(advisor, "django litestar on admin", command="compare")
    assert (reply.kind, reply.options) == (Kind.COMPARISON, ("django", "litestar"))
    assert "Litestar: 2 of 5. Only by mounting somebody else's." in reply.text


def test_the_new_option_is_recommended_where_its_ratings_say_so(advisor: Advisor) -> None:
    reply = said(advisor, "we need typed request validation", command="recommend", options=("litestar", "django"))
    assert reply.recommendation is not None
    assert reply.recommendation.leader == "litestar"
    scores = {score.option: (score.low, score.high) for score in reply.recommendation.ranking}
    low, high = scores["litestar"]
    assert low < high, "what is not rated has to make the score an interval"


def test_a_team_that_knows_the_new_option_can_say_so(advisor: Advisor) -> None:
    reply = said(advisor, "our team knows litestar", command="recommend")
    assert [(need.aspect, need.value) for need in reply.needs] == [("team_experience", "litestar")]
    assert reply.recommendation is not None
    assert {each.criterion for each in reply.recommendation.requirements} >= {"knows_litestar"}


def test_the_old_options_stay_in_a_thread_that_spoke_of_them(advisor: Advisor) -> None:
    before = Conversation(comparison="python-web", options=("flask", "django"))
    reply, _ = advisor.reply(Message(text="we need an admin panel", mentioned=True), before)
    assert reply.recommendation is not None
    assert set(reply.recommendation.options) == {"flask", "django"}


def test_the_second_comparison_answers(advisor: Advisor) -> None:
    reply = said(advisor, "is green tea bitter?", command="ask", comparison="teas")
    assert (reply.kind, reply.facts) == (Kind.FACT, ("taste.both.water",))
    assert "The tea book (2024), checked 30 Jun 2025" in reply.text


def test_the_second_comparison_compares(advisor: Advisor) -> None:
    reply = said(advisor, "green tea and black tea", command="compare", comparison="teas")
    assert reply.options == ("green", "black")
    assert "Green tea: 4 of 5. Mild when the water is not too hot." in reply.text


def test_the_second_comparison_recommends(advisor: Advisor) -> None:
    reply = said(advisor, "", command="recommend", comparison="teas")
    assert reply.recommendation is not None
    assert (reply.recommendation.comparison, reply.recommendation.leader) == ("teas", "green")


def test_the_first_comparison_knows_nothing_of_the_second(advisor: Advisor) -> None:
    reply = said(advisor, "is green tea bitter?", command="ask")
    assert reply.kind not in (Kind.FACT, Kind.COMPARISON)
