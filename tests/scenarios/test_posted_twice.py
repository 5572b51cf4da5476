"""A summary that is on its way, or there, when it is asked for again: it is posted once, and goes on being kept up."""

from tests.deciding import decide, remove_from_leadership, summary
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver

LEADERSHIP = "#leadership"


def refused(slack: SlackDriver) -> tuple[str, Message]:
    """A decision that is in #general, and the message that says why it is not in #leadership."""
    remove_from_leadership(slack)
    id = decide(slack, "ana", "ben", channels=("#general", LEADERSHIP), proposed=True)

    def told() -> list[Message]:
        return [m for m in slack.messages(slack.direct) if f"the summary of {id}" in m.text]

    slack.wait_until(lambda: bool(told()))
    return id, told()[-1]


def agreed(slack: SlackDriver, card: Message) -> None:
    card.click("Agree")
    slack.wait_until(lambda: "Agree: @Ana" in card.text)


def test_another_channel_that_has_it_keeps_its_summary_up_to_date(slack: SlackDriver) -> None:
    id, notice = refused(slack)
    card = summary(slack, id)
    notice.click("Another channel")
    slack.modal.choose("Post the summary to", "#general", "#engineering").submit()
    summary(slack, id, "engineering")
    agreed(slack, card)
    assert sum(message.text.startswith(f"{id}:") for message in slack.messages("general")) == 1


def test_the_channel_that_refused_it_may_be_chosen_once_more(slack: SlackDriver) -> None:
    id, notice = refused(slack)
    slack.invite("leadership")
    notice.click("Another channel")
    slack.modal.choose("Post the summary to", LEADERSHIP).submit()
    agreed(slack, summary(slack, id, "leadership"))


def test_a_rate_limit_between_two_channels_leaves_the_first_one_live(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool, we must have an admin panel").message()
    root.click("Record decision")
    form = slack.modal.fill({"Title": "The tool of two teams"})
    assert form.choose("Post the summary to", "#general", "#engineering").submit() is None
    slack.faults.slow("conversations.info", 0.7)
    assert slack.modal.submit() is None

    def first() -> str:
        posted = slack.messages("general")[-1].text
        return posted.split(":")[0] if "The tool of two teams" in posted else ""

    # One channel was looked at and has it; looking at the other one is under way.
    slack.wait_until(lambda: first().startswith("D-"))
    slack.faults.rate_limit("conversations.info")
    slack.faults.slow("conversations.info", 0)
    id = first()
    agreed(slack, summary(slack, id, "engineering"))
    agreed(slack, summary(slack, id))


def test_a_rate_limit_on_the_link_to_its_thread_does_not_lose_it(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool, we must have an admin panel", "engineering").message()
    root.click("Record decision")
    form = slack.modal.fill({"Title": "The tool with a thread"}).choose("Post the summary to", "#general")
    assert form.submit() is None
    slack.faults.rate_limit("chat.getPermalink")
    assert slack.modal.submit() is None
    slack.wait_until(lambda: "The tool with a thread" in slack.messages("general")[-1].text)
    link = root.permalink
    assert any(link in str(block) for block in slack.messages("general")[-1].blocks)
