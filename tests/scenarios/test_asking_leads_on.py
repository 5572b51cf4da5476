"""What the result of asking the team says beside its ranking: how it differs from the thread, and what to do next."""

from tests.asking_the_team import answer, ask, result
from tests.deciding import hand_in, summary
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver


def test_the_result_says_why_it_differs_from_the_thread_and_leads_to_a_decision(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool, we must have an admin panel").message()
    ben = slack.as_user("ben")
    asked = ask(slack, root, "ana", "ben")
    assert closing(asked) == "2 people asked have not answered."
    answer(ben, asked, "we must use MongoDB and know Flask", "Blog")
    while ben.has_modal:
        ben.modal.close()
    slack.wait_until(lambda: "1 of 2 answered." in asked.text)
    assert closing(asked) == "1 person asked has not answered."
    asked.seen_by(slack).click("Close and post the result")
    told = result(slack, root)
    assert "Flask has " in told.text
    assert "here, from 1 person’s answers; by the needs of the thread it stands at " in told.text
    told.seen_by(slack).click("Record decision")
    form = slack.modal
    assert [one["value"] for one in form.values["Outcome"]["selected_options"]] == ["flask"]
    why = "Why not Django, which was recommended?"
    form.fill({"Title": "By the answers", why: "The answers say so"}).choose("Post the summary to", "#general")
    assert hand_in(slack, form) is None
    slack.wait_until(lambda: any("By the answers" in reply.text for reply in root.thread.replies))
    announced = next(reply.text for reply in root.thread.replies if "By the answers" in reply.text)
    id = announced.partition("D-")[2].partition(":")[0]
    assert "Outcome: Flask" in summary(slack, f"D-{id}").text


def closing(asked: Message) -> str:
    """What is said before the question is closed, after what that means."""
    buttons = [button for block in asked.blocks for button in block.get("elements", ()) if "confirm" in button]
    return str(buttons[0]["confirm"]["text"]["text"]).partition("result is posted. ")[2]
