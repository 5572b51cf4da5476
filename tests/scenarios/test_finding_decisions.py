"""Finding decisions again: by words and people, page by page, and only those that one may see."""

import pytest

from tests.deciding import hand_in
from tests.driving.driver import SlackDriver
from tests.whole_app import WholeApp

TERMS = "an internal tool, we must have an admin panel"


def decide(
    slack: SlackDriver, title: str, channel: str, *, deciders: tuple[str, ...] = ("ana",), reason: str = ""
) -> str:
    """The id of a decision talked over in #general and posted to the channel."""
    root = slack.command(f"/stack recommend {TERMS}").message()
    root.seen_by(slack).click("Record decision")
    form = slack.modal.fill({"Title": title}).choose("Who decides", *deciders)
    if reason:
        form.pick("Outcome", "Flask")
        slack.wait_until(lambda: "Why not Django, which was recommended?" in form.labels)
        form.fill({"Why not Django, which was recommended?": reason})
    assert hand_in(slack, form.choose("Post the summary to", channel)) is None
    slack.wait_until(lambda: bool(root.thread.replies))
    where = channel.removeprefix("#")
    slack.wait_until(lambda: any(title in message.text for message in slack.messages(where)))
    return root.thread.replies[0].text.split(":")[0].split()[-1]


@pytest.fixture(scope="module")
def private(app: WholeApp) -> str:
    """A private channel that the app is in."""
    app.slack.invite("leadership")
    return "leadership"


def test_a_decision_of_a_private_channel_is_found_only_there_and_by_its_deciders(
    slack: SlackDriver, private: str
) -> None:
    id = decide(slack, "Secret yak", f"#{private}", deciders=("ana", "ben"))
    ben, chloe = slack.as_user("ben"), slack.as_user("chloe")
    for command in (f"/stack show {id}", "/stack decisions yak", f"/stack replay {id}"):
        assert "Secret yak" in chloe.command(command, private).text
        assert "Secret yak" not in chloe.command(command, "general").text
        assert "Secret yak" in ben.command(command, "general").text


def test_they_are_found_by_title_option_reason_and_objection(slack: SlackDriver) -> None:
    id = decide(slack, "The quokka service", "#engineering", reason="Our wombats know it")
    summary = next(m for m in slack.messages("engineering") if m.text.startswith(f"{id}:"))
    summary.click("Object")
    assert slack.modal.fill({"What speaks against it?": "Too marsupial"}).submit() is None
    for words in ("quokka", "flask quokka", "WOMBATS", "marsupial", id.lower()):
        assert id in slack.command(f"/stack decisions {words}").text


def test_they_are_found_by_people(slack: SlackDriver) -> None:
    id = decide(slack, "For Chloe", "#engineering", deciders=("chloe",))
    chloe = slack.as_user("chloe").user
    found = slack.command(f"/stack decisions <@{chloe.id}|chloe> for").text
    assert id in found
    assert "with for and @Chloe Tanaka" in found
    ben = slack.as_user("ben").user
    assert "has “for” and @Ben" in slack.command(f"/stack decisions for <@{ben.id}>").text


def test_what_is_not_found_is_said_word_by_word_and_cleared_with_a_press(slack: SlackDriver) -> None:
    id = decide(slack, "The numbat service", "#engineering")
    other = decide(slack, "Something else", "#engineering")
    missed = slack.command("/stack decisions numbat bilby").reply
    assert missed is not None
    assert "No decision that you can see from here has “numbat” and “bilby” together." in missed.text
    assert "Each alone: “numbat” in 1; “bilby” in none" in missed.text
    assert missed.buttons == ["Show all decisions", "Only numbat"]
    missed.click("Only numbat")
    slack.wait_until(lambda: "Decisions with numbat" in slack.ephemerals()[-1].text)
    assert id in slack.ephemerals()[-1].text
    missed.click("Show all decisions")
    slack.wait_until(lambda: other in slack.ephemerals()[-1].text)
    alone = slack.command("/stack decisions bilby").reply
    assert alone is not None
    assert "has “bilby”: no title, option, need, reason or name." in alone.text
    assert alone.buttons == ["Show all decisions"]


def test_a_long_list_comes_in_pages(slack: SlackDriver) -> None:
    ids = [decide(slack, f"Penguin {turn:02d}", "#engineering") for turn in range(14)]
    first = slack.command("/stack decisions penguin").reply
    assert first is not None
    assert "1–12 of 14" in first.text
    assert ids[-1] in first.text
    assert ids[0] not in first.text
    assert first.buttons == ["Older"]
    first.click("Older")
    slack.wait_until(lambda: any("13–14 of 14" in one.text for one in slack.ephemerals()))
    second = next(one for one in slack.ephemerals() if "13–14 of 14" in one.text)
    assert ids[0] in second.text
    assert second.buttons == ["Newer"]


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("show D-9999", "There is no D-9999 that you can see from here"),
        ("replay D-9999", "There is no D-9999 that you can see from here"),
        ("show D--1", "A decision is named by its id, such as D-7"),
        ("replay 7", "A decision is named by its id, such as D-7"),
        ("decisions \N{PILE OF POO} <!channel> `%_'", "No decision that you can see from here has"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(slack: SlackDriver, command: str, told: str) -> None:
    reply = slack.command(f"/stack {command}").reply
    assert reply is not None
    assert told in reply.text
    assert "<!channel>" not in str(reply.blocks)


def test_a_title_of_five_thousand_characters_is_refused_and_markup_stays_text(slack: SlackDriver) -> None:
    root = slack.command(f"/stack recommend {TERMS}").message()
    root.click("Record decision")
    form = slack.modal.fill({"Title": "x" * 3_000})
    assert "Shorten the title to 150 characters; it has 3,000." in str(form.submit())
    form.fill({"Title": "<!here> *Bold* <https://evil.test|click>"}).choose("Post the summary to", "#engineering")
    assert hand_in(slack, form) is None
    slack.wait_until(lambda: bool(root.thread.replies))
    notice = root.thread.replies[0]
    assert "<!here>" in notice.text
    assert "<!here>" not in str(notice.blocks)
    assert "<https://evil.test" not in str(notice.blocks)
