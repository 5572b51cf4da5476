"""What a posted summary and the details of a decision say: what it is for, and every reason as a whole."""

import re
from itertools import count

import pytest

from tests.deciding import hand_in, summary
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver

_TITLES = count(1)
_BEHIND = re.compile(r"•  \*(?P<about>[^*]+)\* \((?P<points>\d+) points? behind (?P<other>\w+)\)")
WHY_NOT = "Why not Django, which was recommended?"
MANY = (
    "an online shop, two of us know some Django, it has to be live in three months, we must have logins, "
    "payments by card, an admin panel, background jobs, file uploads, and many languages"
)


def decided(slack: SlackDriver, words: str) -> Message:
    """The summary in #general of what somebody recorded after these words."""
    title = f"Told {next(_TITLES)}"
    root = slack.command(f"/stack recommend {words}").message()
    root.seen_by(slack).click("Record decision")
    form = slack.modal.fill({"Title": title}).choose("Post the summary to", "#general")
    assert hand_in(slack, form) is None
    slack.wait_until(lambda: any(title in reply.text for reply in root.thread.replies))
    told = next(reply.text for reply in root.thread.replies if title in reply.text)
    return summary(slack, next(word.rstrip(":") for word in told.split() if word.startswith("D-")))


def section_of(message: Message, title: str) -> str:
    """The text of the section that begins with this title in bold."""
    texts = [block.get("text", {}).get("text", "") for block in message.blocks if block["type"] == "section"]
    return next((text for text in texts if text.startswith(f"*{title}")), "")


def lines_under(message: Message, title: str) -> list[str]:
    return [line for line in section_of(message, title).splitlines() if line.startswith("•")]


def test_the_summary_says_what_is_built_and_then_the_musts(slack: SlackDriver) -> None:
    told = section_of(decided(slack, MANY), "For")
    assert "\n" not in told
    needs = told.removeprefix("*For*").strip().split("; ")
    assert needs[0] == "E-commerce and marketplace"
    assert "(a must)" in needs[1]
    assert needs[-1].startswith("and ")
    assert needs[-1].endswith(" more")


def test_one_need_is_told_without_counting_more(slack: SlackDriver) -> None:
    told = section_of(decided(slack, "we must have an admin panel"), "For")
    assert told.endswith("(a must)")


def test_an_option_that_was_ruled_out_is_nothing_it_is_for(slack: SlackDriver) -> None:
    told = section_of(decided(slack, "an internal tool with an admin panel, no Flask"), "For")
    assert "Internal tool" in told
    assert "Flask" not in told


@pytest.mark.parametrize("words", [MANY, "a REST API with websockets and async", "a blog, we know Flask"])
def test_every_reason_is_whole(slack: SlackDriver, words: str) -> None:
    message = decided(slack, words)
    lines = [*lines_under(message, "Because"), *lines_under(message, "But")]
    assert lines
    for line in lines:
        assert "…" not in line.partition(" (<")[0]


@pytest.mark.parametrize(
    ("option", "words"),
    [
        ("Flask", MANY),
        ("Django", "a small internal tool with an admin panel and websockets, live in three weeks"),
        ("FastAPI", MANY),
    ],
)
def test_but_names_where_it_is_behind_as_the_thread_does(slack: SlackDriver, option: str, words: str) -> None:
    root = slack.command(f"/stack recommend {words}").message()
    asked = root.thread.say(f"what are the risks with {option}?")
    said = [line for line in asked.wait_for_reply().text.splitlines() if "” costs it" in line]
    root.click("Record decision")
    form = slack.modal.pick("Outcome", option)
    if option != "Django":
        slack.wait_until(lambda: WHY_NOT in form.labels)
        form.fill({WHY_NOT: "We like it"})
    title = f"{option} {len(slack.messages())}"
    assert hand_in(slack, form.fill({"Title": title}).choose("Post the summary to", "#general")) is None
    slack.wait_until(lambda: any(f": {title}" in one.text for one in slack.messages()))
    message = next(one for one in slack.messages() if f": {title}" in one.text)
    behind = [_BEHIND.match(line) for line in lines_under(message, "But")]
    assert len(behind) == 2
    for found, line in zip(behind, said, strict=False):
        assert found is not None
        assert f"“{found['about']}” costs it " in line
        assert f", {found['points']} more than {found['other']}: " in line


def test_what_the_team_knows_is_a_reason_in_a_sentence(slack: SlackDriver) -> None:
    message = decided(slack, "we all know Django, and nothing else matters")
    told = "\n".join(lines_under(message, "Because"))
    assert "*Knows Django*  The team knows Django already." in told


def test_details_tell_every_need_or_how_many_more_there_are(slack: SlackDriver) -> None:
    message = decided(slack, MANY)
    message.click("Details")
    slack.wait_until(lambda: any("Drivers" in note.text for note in slack.ephemerals()))
    told = slack.ephemerals()[-1].text.lower()
    for need in ("knows django", "live within", "payments", "languages"):
        assert need in told
