"""Somebody doubts a fact: it is marked, an editor settles it, and whom it concerns is told once."""

from collections.abc import Iterator

import pytest

from tests.driving.driven import Message, Thread
from tests.driving.driven_modal import Modal
from tests.driving.driver import SlackDriver
from tests.knowing import app_with_editors, challenge
from tests.whole_app import WholeApp

ACCEPTED = "It does not hold in this workspace: the challenge is accepted"
REJECTED = "It stands: the challenge is rejected"
REASON = "Flask-Admin has been revived this year."


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WholeApp]:
    with app_with_editors(tmp_path_factory.mktemp("app"), "ben") as made:
        yield made


@pytest.fixture
def root(slack: SlackDriver) -> Message:
    return slack.command("/stack recommend an internal tool with an admin panel").message()


@pytest.fixture
def ben(slack: SlackDriver) -> Iterator[SlackDriver]:
    made = slack.as_user("ben")
    yield made
    while made.has_modal:
        made.modal.close()


def settling(ben: SlackDriver, name: str) -> Modal:
    """The form in which Ben settles the challenge, opened from the list."""
    listed = ben.command("/stack challenges")
    assert listed.reply is not None
    names = [word for word in listed.text.split() if word.startswith("C-")]
    block = [b for b in listed.reply.blocks if b["type"] == "actions"][names.index(name)]
    ben.run(
        ben.playground.actions.press(
            ben.user,
            ben.world.channel(listed.reply.channel),
            listed.reply.ts,
            block["block_id"],
            block["elements"][0]["action_id"],
            None,
        )
    )
    return ben.modal


def settle(ben: SlackDriver, name: str, *, accept: bool, answer: str, rating: str = "") -> None:
    """Ben settles the challenge from the list."""
    form = settling(ben, name)
    form.choose("What becomes of it?", ACCEPTED if accept else REJECTED).fill(
        {"Why it stands, or what is true instead": answer}
    )
    if rating:
        form.choose("Change a rating that rests on it", rating)
    assert form.submit() is None
    assert name in ben.modal.text
    ben.modal.close()


def says_corrected(slack: SlackDriver, thread: Thread) -> None:
    slack.wait_until(lambda: any("was corrected" in reply.text for reply in thread.replies))


def says_it_is_older(slack: SlackDriver, top: Message) -> None:
    slack.wait_until(lambda: top.text.startswith("Facts behind it have changed since; by now:"))


def named(told: str) -> str:
    return next(word.strip("*.") for word in told.split() if word.startswith(("C-", "*C-")))


def test_an_answer_is_marked_until_an_editor_rejects_the_challenge(
    slack: SlackDriver, root: Message, ben: SlackDriver
) -> None:
    answer = root.thread.say("does flask have an admin?").wait_for_reply()
    name = named(challenge(slack, answer, REASON, **{"Where that can be read": "https://flask-admin.example.org"}))
    slack.wait_until(lambda: f"Challenged by Ana Moreau ({name})" in answer.text)
    # The sentence goes on after what was quoted.
    assert ", until an editor settles it: “Flask-Admin has been revived this year” (source). Against: “" in answer.text
    assert answer.text.endswith(("”.", "…”"))
    # Whoever asks the same meanwhile hears of it, here and privately.
    assert f"Challenged by Ana Moreau ({name})" in root.thread.say("does flask have an admin?").wait_for_reply().text
    assert f"Challenged by Ana Moreau ({name})" in slack.command("/stack does flask have an admin?").text

    settle(ben, name, accept=False, answer="It has, and the claim says so already.")
    slack.wait_until(lambda: f"Challenged, and stands ({name})" in answer.text)
    assert "It has, and the claim says so already”." in answer.text
    slack.wait_until(lambda: f"Challenged, and stands ({name})" in root.thread.replies[-1].text)
    assert "@Ana Moreau said" in root.thread.replies[-1].text
    assert "Challenged by" not in slack.command("/stack does flask have an admin?").text
    assert sum("Challenged, and stands" in reply.text and reply.ts != answer.ts for reply in root.thread.replies) == 1


def test_however_often_it_is_delivered_a_challenge_is_made_and_settled_once(
    slack: SlackDriver, root: Message, ben: SlackDriver
) -> None:
    answer = root.thread.say("does flask have an admin?").wait_for_reply()
    with slack.deliver_duplicates(3):
        name = named(challenge(slack, answer, REASON))
        settle(ben, name, accept=False, answer="It has, and the claim says so already.")
    for submitted in [one for one in slack.deliveries("interaction") if one.payload["type"] == "view_submission"][-2:]:
        assert len(submitted.answers) == 3
        assert len({answer.body for answer in submitted.answers}) == 1
    slack.wait_until(lambda: f"Challenged, and stands ({name})" in answer.text)
    root.thread.say("what about testing?").wait_for_reply()
    assert sum("Challenged, and stands" in reply.text and reply.ts != answer.ts for reply in root.thread.replies) <= 1


def test_an_accepted_challenge_corrects_the_fact_and_tells_each_thread_once(
    slack: SlackDriver, root: Message, ben: SlackDriver
) -> None:
    elsewhere = slack.command("/stack recommend an internal tool with an admin panel", "engineering").message()
    unconcerned = slack.command("/stack recommend a tiny website", "engineering").message()
    answer = root.thread.say("does django come with an admin?").wait_for_reply()
    name = named(challenge(slack, answer, "Our company forbids the built-in admin."))
    listed = ben.command("/stack challenges")
    assert listed.reply is not None
    listed.reply.click("Settle")
    ratings = [
        o["text"]["text"]
        for b in ben.modal.view["blocks"]
        if b.get("block_id") == "rating"
        for o in b["element"]["options"]
    ]
    ben.modal.close()
    worst = next(words for words in ratings if ": 1 instead of" in words)
    settle(ben, name, accept=True, answer="Here the built-in admin may not be used.", rating=worst)

    for thread in (root.thread, elsewhere.thread):
        says_corrected(slack, thread)
    told = next(reply for reply in elsewhere.thread.replies if "was corrected" in reply.text)
    assert "Here the built-in admin may not be used”" in told.text
    slack.wait_until(lambda: f"Corrected ({name})" in answer.text)
    after = slack.command("/stack does django come with an admin?").text
    assert "In your workspace something else holds." in after
    assert "Yes, built in" not in after
    # What holds here comes before what it corrects, with who says so.
    assert "added by Ben Okafor" in after
    assert after.index("Here the built-in admin may not be used.") < after.index("Elsewhere, not in your workspace:")
    # What stands at the top of a thread says that it is older.
    for top in (root, elsewhere):
        says_it_is_older(slack, top)
        assert "Before: Recommended: " in top.text
    # Where it was challenged that is one message, which calls whoever did.
    assert "Doubted by @Ana Moreau, settled by Ben Okafor on" in root.thread.replies[-1].text
    assert "Doubted by Ana Moreau, settled by Ben Okafor on" in told.text
    assert not any("*Corrected*" in reply.fallback for reply in root.thread.replies if reply.ts != answer.ts)
    later = unconcerned.thread.say("does flask have an admin?").wait_for_reply()
    assert later.text
    for thread, count in ((root.thread, 1), (elsewhere.thread, 1)):
        assert sum("was corrected" in reply.text for reply in thread.replies) == count


@pytest.mark.parametrize(
    "question",
    [
        "does django come with an admin?",
        "why?",
        "why not Flask?",
        "what if we had three weeks?",
        "what would make Flask win?",
        "compare flask and django on auth",
        "compare flask, django and fastapi",
        "explain it to my boss in two sentences",
        "what do you recommend?",
    ],
)
def test_every_answer_that_rests_on_facts_can_be_challenged(
    slack: SlackDriver, root: Message, ben: SlackDriver, question: str
) -> None:
    answer = root.thread.say(question).wait_for_reply()
    name = named(challenge(slack, answer, REASON))
    slack.wait_until(lambda: f"Challenged by Ana Moreau ({name})" in answer.text)
    # Whoever asks the same meanwhile is told as well.
    assert f"Challenged by Ana Moreau ({name})" in root.thread.say(question).wait_for_reply().text
    settle(ben, name, accept=False, answer="It has been read again, and stands.")
    slack.wait_until(lambda: f"Challenged, and stands ({name})" in answer.text)


def test_what_a_recommendation_rests_on_is_challenged_from_its_sources(
    slack: SlackDriver, root: Message, ben: SlackDriver
) -> None:
    root.click("Sources")
    slack.wait_until(lambda: "How the scores come about" in slack.ephemerals()[-1].text)
    sources = slack.ephemerals()[-1]
    assert sources.buttons.count("Challenge") > 2
    name = named(challenge(slack, sources, REASON))
    slack.wait_until(lambda: f"Challenged by Ana Moreau ({name})" in root.text)
    root.click("Sources")
    slack.wait_until(lambda: f"Challenged by Ana Moreau ({name})" in slack.ephemerals()[-1].text)
    settle(ben, name, accept=False, answer="It has been read again, and stands.")
    slack.wait_until(lambda: f"Challenged, and stands ({name})" in root.text)
    slack.wait_until(lambda: any(f"Challenged, and stands ({name})" in reply.text for reply in root.thread.replies))


@pytest.mark.parametrize("question", ["does flask have an admin", "what if we had three weeks", "compare flask django"])
def test_whoever_challenged_what_only_they_saw_is_told_directly(
    slack: SlackDriver, ben: SlackDriver, question: str
) -> None:
    answer = slack.command(f"/stack {question}").reply
    assert answer is not None
    assert "Share in channel" in answer.buttons
    name, before = named(challenge(slack, answer, REASON)), slack.call(slack.world.next_ts)
    assert f"Challenged by Ana Moreau ({name})" in slack.command(f"/stack {question}").text
    settle(ben, name, accept=False, answer="It has been read again, and stands.")
    assert f"Challenged, and stands ({name})" in slack.first_from_app(slack.direct, before).text


def test_a_table_has_its_facts_to_choose_from(slack: SlackDriver, root: Message) -> None:
    root.thread.say("compare flask, django and fastapi").wait_for_reply().click("Challenge")
    form = slack.modal
    which = form.view["blocks"][0]["element"]["options"]
    assert len(which) > 12
    about = {option["text"]["text"].partition(". ")[2].partition(":")[0] for option in which}
    assert {"Flask", "Django", "FastAPI"} <= about
    last = which[-1]["text"]["text"]
    assert last.partition(":")[0] in form.text
    form.fill({"What is wrong with it?": "It was never so."})
    assert form.submit() == {"Which one?": "Please complete this required field."}  # none is doubted by mistake
    form.choose("Which one?", last)
    assert form.submit() is None
    assert "This is C-" in slack.modal.text


def test_a_fact_is_challenged_once_at_a_time(slack: SlackDriver, root: Message, ben: SlackDriver) -> None:
    answer = root.thread.say("does fastapi have an admin?").wait_for_reply()
    first = challenge(slack, answer, REASON)
    again = challenge(ben, answer, "I doubt it as well.")
    assert f"challenged already, as {named(first)}. Your reason now stands beside the first" in again
    # Whoever settles it reads both, once each, and both people hear how it ended.
    for _ in range(2):
        assert "challenged already" in challenge(ben, answer, "I doubt it as well.")
    listed = ben.command("/stack challenges").text
    told = listed[listed.index(f"{named(first)} ") :].partition("Settle")[0]
    assert "“Flask-Admin has been revived this year”, Ana Moreau on" in told
    assert told.count("“I doubt it as well”, Ben Okafor on") == 1
    settle(ben, named(first), accept=False, answer="It has been read again, and stands.")
    slack.wait_until(lambda: "@Ana Moreau and @Ben Okafor said" in root.thread.replies[-1].text)


def test_an_empty_reason_and_a_broken_link_are_refused(slack: SlackDriver, root: Message) -> None:
    root.thread.say("does flask have websockets?").wait_for_reply().click("Challenge")
    form = slack.modal.fill({"What is wrong with it?": "  \n ", "Where that can be read": "the internet"})
    if "Which one?" in form.labels:
        form.choose("Which one?", form.view["blocks"][1]["element"]["options"][0]["text"]["text"])
    refused = form.submit()
    assert refused is not None
    assert refused["What is wrong with it?"] == "Say what is wrong with it, in your own words."
    assert refused["Where that can be read"].startswith("Give a whole web address")


def test_markup_in_a_reason_comes_out_as_plain_text(slack: SlackDriver, root: Message) -> None:
    answer = root.thread.say("does flask have rate limits?").wait_for_reply()
    challenge(slack, answer, "<!channel> *nobody* reads <https://evil.test|this>")
    slack.wait_until(lambda: "Challenged by Ana Moreau" in answer.text)
    sent = str(slack.calls("chat.update")[-1].arguments)
    assert "<!channel>" not in sent
    assert "<https://evil.test" not in sent


def test_only_editors_settle(slack: SlackDriver, root: Message) -> None:
    listed = slack.command("/stack challenges")
    assert listed.reply is not None
    assert "Settle" not in listed.reply.buttons


def doubt_rating(slack: SlackDriver, root: Message, said: str) -> tuple[Message, str]:
    """The answer to somebody's doubt about a rating in words, and the name of the challenge made under it."""
    answer = root.thread.say(said).wait_for_reply()
    answer.seen_by(slack).click("Challenge")
    form = slack.modal
    which = next(block for block in form.view["blocks"] if block.get("block_id") == "fact")
    first = which["element"]["options"][0]["text"]["text"]
    assert first.startswith("1. Flask: Flask is rated 3 of 5 on “Accounts and login”")
    assert (
        form.choose("Which one?", first).fill({"What is wrong with it?": "Flask-Security does it all."}).submit()
        is None
    )
    name = named(slack.modal.text)
    slack.modal.close()
    return answer, name


def test_a_rating_is_doubted_in_words_and_its_challenge_names_what_it_rests_on(
    slack: SlackDriver, ben: SlackDriver
) -> None:
    root = slack.command("/stack recommend a customer portal with logins").message()
    answer, name = doubt_rating(slack, root, "I disagree with the 6 for Flask on accounts")
    slack.wait_until(lambda: f"Challenged by Ana Moreau ({name})" in answer.text)
    assert "Against: “Flask is rated 3 of 5 on “Accounts and login”" in answer.text
    # Whoever asks how it is rated hears of it; the fact it rests on is not doubted.
    asked = root.thread.say("why only 3 for Flask on accounts?").wait_for_reply()
    assert f"Challenged by Ana Moreau ({name})" in asked.text
    listed = ben.command("/stack challenges").text
    assert f"{name}  Flask is rated 3 of 5 on “Accounts and login”" in listed
    assert "It rests on  Flask has sessions but no users." in listed
    assert "Against it  “Flask-Security does it all”" in listed
    ben.open_home()
    ben.wait_until(lambda: "It rests on  Flask has sessions but no users." in ben.home.text)
    settle(ben, name, accept=False, answer="Flask-Security is in maintenance only.")
    slack.wait_until(lambda: f"Challenged, and stands ({name})" in answer.text)


def test_an_accepted_challenge_of_a_rating_scores_again_by_the_new_one(slack: SlackDriver, ben: SlackDriver) -> None:
    root = slack.command("/stack recommend a customer portal with logins").message()
    answer, name = doubt_rating(slack, root, "Flask deserves more than 3 on accounts")
    form = settling(ben, name).choose("What becomes of it?", ACCEPTED)
    form.fill({"Why it stands, or what is true instead": "Our platform team gives every Flask app its login."})
    wrong = form.submit()
    assert wrong == {"What it is rated instead": "Choose what it is rated instead, or reject the challenge."}
    assert form.choose("What it is rated instead", "Flask on Accounts and login: 5 instead of 3").submit() is None
    ben.modal.close()
    slack.wait_until(lambda: any("was corrected" in reply.text for reply in root.thread.replies))
    told = next(reply for reply in root.thread.replies if "was corrected" in reply.text).text
    assert f"A rating behind this recommendation was corrected ({name})" in told
    assert "Now: rated 5 of 5, “Our platform team gives every Flask app its login”" in told
    slack.wait_until(lambda: f"Corrected ({name})" in answer.text)
    after = root.thread.say("how is Flask rated on accounts?").wait_for_reply().text
    assert "it is rated 5 of 5" in after
    assert "Our platform team gives every Flask app its login" in after
