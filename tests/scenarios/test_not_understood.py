"""What was not understood of somebody's words is said, to them and under the recommendation."""

from tests.driving.driver import SlackDriver


def whispered(slack: SlackDriver) -> list[str]:
    return [note.text for note in slack.ephemerals() if "Not understood" in note.text]


def test_it_is_said_at_once_and_only_to_whoever_wrote_it(slack: SlackDriver) -> None:
    asked = slack.command("/stack recommend an internal tool with an admin panel. The zebras <!channel> are green")
    assert asked.reply is not None
    assert "Not understood: “The zebras @⁠channel are green”." in asked.reply.text
    posted = asked.message()
    assert "Not understood" not in posted.text + posted.fallback
    assert "<!channel>" not in str(posted.blocks)
    posted.thread.say("why?").wait_for_reply()
    assert whispered(slack)[-1] == asked.reply.text


def test_what_is_said_in_passing_is_nothing_to_understand(slack: SlackDriver) -> None:
    asked = slack.command("/stack recommend an internal tool with an admin panel. I am new here")
    assert "Not understood" not in asked.text
    assert "Not understood" not in asked.message().text


def test_what_was_typed_into_the_questionnaire_is_answered_for_to_its_writer(slack: SlackDriver) -> None:
    already = whispered(slack)
    slack.command("/stack recommend")
    before = len(slack.messages())
    form = slack.modal.choose("What are you building?", "Internal tool or back office")
    form.fill({"Anything else?": "we need an admin panel. The zebras are tall"})
    assert form.submit() is None
    slack.wait_until(lambda: len(slack.messages()) > before)
    posted = slack.messages()[-1]
    assert "Not understood" not in posted.text + posted.fallback
    slack.wait_until(lambda: len(whispered(slack)) > len(already))
    assert "“The zebras are tall”" in whispered(slack)[-1]


def test_nothing_is_said_where_all_was_understood(slack: SlackDriver) -> None:
    posted = slack.command("/stack recommend an internal tool, and we need an admin panel").message()
    assert "Not understood" not in posted.text


def test_in_a_thread_it_is_said_to_whoever_mentions_the_app(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool, and we need an admin panel").message()
    told = root.thread.mention("we must use MongoDB, the zebras are tall").wait_for_reply()
    assert "Understood" in told.text
    assert "Not understood" not in told.text + told.fallback
    heard = "Not understood: “the zebras are tall”. Only you see this. Say it in other words."
    slack.wait_until(lambda: heard in whispered(slack))
    (note,) = [note for note in slack.ephemerals() if note.text == heard]
    assert note.stored.thread_ts == root.ts
    assert heard not in whispered(slack.as_user("ben"))
    for words in (
        "sorry, we need websockets, thanks",
        "no wait, postgres instead of MongoDB",
        "good point, drop MongoDB",
    ):
        assert "Not understood" not in root.thread.mention(words).wait_for_reply().text


def test_what_people_say_among_themselves_is_not_corrected(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool, and we need an admin panel").message()
    told = root.thread.say("we must use MongoDB, the zebras are tall").wait_for_reply()
    assert "Understood" in told.text
    assert "Not understood" not in told.text


def test_a_direct_message_is_meant_for_the_app(slack: SlackDriver) -> None:
    told = slack.as_user("chloe").dm("we are building an internal tool with accounts. The zebras are tall")
    assert "Not understood: “The zebras are tall”." in told.wait_for_reply().text


def test_a_question_beside_the_project_is_answered_to_all_and_what_has_no_answer_is_named_to_its_writer(
    slack: SlackDriver,
) -> None:
    asked = slack.command("/stack recommend a shop with Stripe. Is Flask enough for that? Can you sing to us?")
    assert "Not understood: “Can you sing to us?”." in asked.text
    posted = asked.message()
    assert "“Is Flask enough for that?” Flask has" in posted.text
    assert "sing to us" not in posted.text + posted.fallback
