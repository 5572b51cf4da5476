"""Recording a decision: what is asked, what is refused, and what several people at once get."""

import pytest

from bot.playground.driven import Message
from bot.playground.driven_modal import Modal
from bot.playground.driver import SlackDriver

REASON = "Why not the recommendation?"


@pytest.fixture
def root(slack: SlackDriver) -> Message:
    """A recommendation in #general, for Django."""
    return slack.command("/stack recommend an internal tool, we must have an admin panel").message()


def dialog(slack: SlackDriver, root: Message) -> Modal:
    root.seen_by(slack).click("Record decision")
    return slack.modal


def test_the_dialog_comes_filled_in(slack: SlackDriver, root: Message) -> None:
    form = dialog(slack, root)
    assert form.values["Title"]["value"].endswith(": Django")
    assert form.values["Who decided"]["selected_users"] == [slack.user.id]
    form.close()


def test_deciding_otherwise_needs_a_reason_and_the_summary_tells_it(slack: SlackDriver, root: Message) -> None:
    form = dialog(slack, root)
    form.choose("Outcome", "Flask").choose("Post the summary to", "#engineering")
    assert set(form.submit() or {}) == {REASON}
    form.fill({REASON: "We <!channel> know it"})
    assert form.submit() is None
    summary = slack.first_from_app(slack.world.channel("engineering").id, root.ts)
    assert "Recommended was Django. Overridden because: We <!channel> know it" in summary.text
    assert "&lt;!channel&gt;" in str(summary.blocks)
    assert "Django" in summary.thread.say("why not Django?").wait_for_reply().text


def test_every_mistake_stands_beside_its_field_and_nothing_is_lost(slack: SlackDriver, root: Message) -> None:
    form = dialog(slack, root)
    form.fill({"Title": "x" * 200, "Review on": "2020-01-01"})
    assert set(form.submit() or {}) == {"Title", "Review on"}
    form.close()
    again = dialog(slack, root).values
    assert again["Title"]["value"] == "x" * 200
    assert again["Review on"]["selected_date"] == "2020-01-01"


def test_a_recommendation_is_recorded_once(slack: SlackDriver, root: Message) -> None:
    ben = slack.as_user("ben")
    first, second = dialog(slack, root), dialog(ben, root)
    assert first.choose("Post the summary to").submit() is None
    second.submit()
    assert "already recorded as D-" in ben.modal.text
    slack.wait_until(lambda: len(root.thread.replies) == 1)


def test_needs_that_change_while_it_is_open_are_not_recorded_unseen(slack: SlackDriver, root: Message) -> None:
    form = dialog(slack, root)
    form.fill({"Title": "Ours"})
    root.thread.say("we must use MongoDB").wait_for_reply()
    assert "The needs changed while this was open" in (form.submit() or {})["Title"]
    form.close()
    again = dialog(slack, root)
    assert again.values["Title"]["value"] == "Ours"
    assert "The needs have changed since that message" in again.text
    assert again.choose("Post the summary to").submit() is None


def test_numbers_have_no_gaps(slack: SlackDriver) -> None:
    listed = slack.command("/stack decisions").text
    numbers = sorted(int(word[2:]) for word in listed.split() if word.startswith("D-") and word[2:].isdigit())
    assert sorted(set(numbers)) == list(range(1, max(numbers) + 1))


def test_decisions_are_found_by_words_and_shown_in_full(slack: SlackDriver, root: Message) -> None:
    form = dialog(slack, root)
    form.fill({"Title": "Framework of the zebra project"}).choose("Post the summary to", "#general")
    assert form.submit() is None
    slack.wait_until(lambda: any("zebra" in message.text for message in slack.messages()))
    slack.wait_until(lambda: any("Recorded as" in reply.text for reply in root.thread.replies))
    found = slack.command("/stack decisions zebra").text
    id = next(word for word in found.split() if word.startswith("D-"))
    assert "zebra" in slack.command(f"/stack show {id.lower()}").text


def test_one_failing_channel_leaves_the_others_posted(slack: SlackDriver, root: Message) -> None:
    before = slack.call(slack.world.next_ts)
    form = dialog(slack, root)
    form.choose("Post the summary to", "#random", "#engineering", "#leadership", "#general")
    assert form.submit() is None
    for channel in ("engineering", "general", "random"):
        assert slack.first_from_app(slack.world.channel(channel).id, before).text.startswith("D-")
    slack.wait_until(
        lambda: (
            {"#leadership"}
            <= {
                word.rstrip(":")
                for m in slack.messages(slack.direct)
                for word in m.text.split()
                if word.startswith("#")
            }
        )
    )
