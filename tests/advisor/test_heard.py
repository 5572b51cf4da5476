"""What is meant for the app in a thread is heard in everyday words, by kinds; its twins among colleagues are not."""

from datetime import UTC, datetime

import pytest

from bot.advisor.conversation import Kind, Message
from tests.advisor.conftest import Chat

BRIEF = "recommend a customer portal with an admin panel and logins, we are four people and launch in three months"


@pytest.fixture
def thread(chat: Chat) -> Chat:
    chat.command(BRIEF)
    return chat


HEARD = [
    # where it can be read
    ("is there a link for that?", Kind.FACT, "https://"),
    ("a link would be nice", Kind.FACT, "https://"),
    ("where can we read more about it online?", Kind.FACT, "https://"),
    # in short, for somebody
    ("the short version for our board, three sentences please", Kind.WHY, "Django fits best"),
    ("give me the gist for my boss, one sentence", Kind.WHY, "Django fits best"),
    # what was said
    ("remind us what we have told you so far", Kind.NEEDS, "What you have told me:"),
    ("what have you noted so far?", Kind.NEEDS, "What you have told me:"),
    ("list everything we asked for", Kind.NEEDS, "What you have told me:"),
    # put on record
    ("mark it as decided, all of us nodded", Kind.DECIDE, "Django it is."),
    ("put that on record, with the reasons please", Kind.DECIDE, "Django it is."),
    ("save the decision so that nobody forgets", Kind.DECIDE, "Django it is."),
    ("let's make it official", Kind.DECIDE, "Django it is."),
    # ask the others
    ("please put that to the team before we settle: is real time needed?", Kind.SMALLTALK, "Press “Ask the team”"),
    ("could you collect everybody's opinions", Kind.SMALLTALK, "Press “Ask the team”"),
    ("run a poll on it", Kind.SMALLTALK, "Press “Ask the team”"),
    # how it stands
    ("and the runner-up is?", Kind.WHY, "Flask comes second, with 4"),
    ("who comes third?", Kind.WHY, "FastAPI comes third, with 4"),
    ("is the recommendation final or still moving?", Kind.WHY, "Clear: Django comes first"),
    ("can that ranking still change?", Kind.WHY, "Clear: Django comes first"),
    ("so the order is unchanged?", Kind.WHY, "Clear: Django comes first"),
    ("what is still missing for a clear answer?", Kind.NEEDS, "No question I have left would move the answer."),
    ("what would make the answer more certain?", Kind.NEEDS, "No question I have left would move the answer."),
    ("what's the strongest argument against your choice?", Kind.WHY, "against Django"),
    ("play devil's advocate", Kind.WHY, "against Django"),
    ("what would a critic say?", Kind.WHY, "against Django"),
    ("which of our needs does FastAPI not meet?", Kind.WHY, "FastAPI has not built in: Admin panel"),
    ("explain the scores, I can't follow", Kind.WHY, "Django has 96 of 100 points."),
    # options in and out
    ("Flask is in again, Rolf overruled me", Kind.NEEDS, "Flask is not ruled out"),
    ("FastAPI stays in the running", Kind.NEEDS, "FastAPI is not ruled out"),
    ("We're not going to use Flask, I had enough of it at my last job", Kind.NEEDS, "Flask: ruled out by the team"),
    ("we won't be using Flask", Kind.NEEDS, "Flask: ruled out by the team"),
    # other numbers
    ("change the team to 9, we merge with Ops", Kind.NEEDS, "Many people"),
    ("sorry, I meant 80 not 800", Kind.NEEDS, "None of what you told me says 800, so nothing changes."),
    ("the 20k we gave were per month, not per day", Kind.NEEDS, "None of what you told me says 20k"),
    ("the launch slipped, June 1 instead of March", Kind.NEEDS, "do not know how far off June 1 is."),
    ("the launch slipped to June 1", Kind.NEEDS, "Live within months"),
    # needs put otherwise
    ("does that take into account that we're beginners?", Kind.NEEDS, "Not so far: nobody had told me. Now it counts."),
    ("if it's a tie I'd say take the boring one", Kind.NEEDS, "Long-term support and stability"),
    ("we can't use anything that isn't BSD or MIT licensed", Kind.NOT_COVERED, "Ask about “Licence and cost”"),
    ("customers upload photos of the damage, up to 10 MB each", Kind.NOT_COVERED, "I cannot weigh “customers upload"),
    ("what happens to the ranking when I leave out the admin?", Kind.WHAT_IF, "Your needs stay as they were."),
]


@pytest.mark.parametrize(("said", "kind", "told"), HEARD)
def test_it_is_heard_and_answered(thread: Chat, said: str, kind: Kind, told: str) -> None:
    reply = thread.say(said, user="ben")
    assert reply.kind is kind
    assert told in reply.text


LEFT = [
    "is there a link for the video call?",
    "the short version of the menu, three lines",
    "remind us what Tom said at lunch",
    "mark your calendars, we meet at three",
    "put the kettle on please",
    "save the date, summer party on 3 July",
    "please put the chairs back before you leave",
    "who came second at the quiz?",
    "is the room booking final?",
    "what's still missing for the party?",
    "Tom is in again tomorrow",
    "I said 3 pm not 4 pm",
    "the meeting is at 10, not at 11",
    "change the slides to dark please",
    "the launch party is on June 1",
    "Ruth is on leave until June 1",
    "can you take into account that the lift is broken?",
    "we can't use the big room on Tuesday",
]


@pytest.mark.parametrize("said", LEFT)
def test_its_twins_among_colleagues_are_left_alone(thread: Chat, said: str) -> None:
    assert thread.say(said, user="ben").kind is Kind.SILENT


def test_the_last_change_is_told_where_somebody_asks_whether_anything_moved(thread: Chat) -> None:
    thread.say("we need MongoDB")
    told = thread.say("so the ranking is unchanged even with MongoDB?").text
    assert told.startswith("The last change of your needs left the order as it was: Django 96 → 9")


def test_a_launch_day_counts_as_the_time_until_then(thread: Chat) -> None:
    said = datetime(2026, 11, 26, 12, tzinfo=UTC)
    reply, conversation = thread.advisor.reply(
        Message(text="the launch moved up to 10 December", user="ben", at=said), thread.conversation
    )
    assert "Live within weeks" in reply.text
    changed = next(need for need in conversation.needs if need.aspect == "time_to_market")
    assert (changed.who, changed.said) == ("ben", "the launch moved up to 10 December: in 2 weeks")
