"""The app's home: what waits for somebody, what they left, and what editors look after."""

import asyncio
import json
from datetime import UTC, datetime, timedelta

from bot.decisions.model import DecisionRecord, Place, Proposal
from bot.opening import load_knowledge
from bot.scoring.score import recommend
from bot.store import decisions, drafts, reviews
from bot.store.database import Database
from bot.store.decisions import NewDecision
from bot.store.drafts import Draft
from bot.store.keys import Tenant
from tests.deciding import hand_in, summary
from tests.driving.driven import Message, buttons_in
from tests.driving.driver import SlackDriver
from tests.whole_app import WholeApp

TENANT = Tenant("", "T0PLAYROOM")
_MOST = 999_999_999
BUILDING = "What are you building?"


def recommended(slack: SlackDriver, words: str = "an internal tool, we must have an admin panel") -> Message:
    return slack.command(f"/stack recommend {words}").message().seen_by(slack)


def recorded(app: WholeApp, title: str, by: str, *deciders: str, count: int = 1, accepted: bool = False) -> None:
    """Decisions by this person, `count` of the same title with a number, still to be agreed with by these people."""
    slack = app.slack
    who = {name: slack.world.person(name).id for name in (by, *deciders)}
    today = app.now()
    root = slack.messages()[0]
    place = Place(channel=root.channel, ts=root.ts)
    known = load_knowledge(app.settings).comparisons[0]
    advice = recommend((), known, "0" * 64)
    proposal = Proposal(
        title=title, outcome=("django",), deciders=tuple(who[one] for one in deciders), proposed=not accepted
    )

    made = DecisionRecord.of(proposal, advice, (), number=_MOST, by=who[by], at=today, place=place)
    payload = made.model_dump_json()

    async def write() -> None:
        db = await Database.open(app.settings.database_url)
        try:
            async with db.write() as conn:
                for turn in range(count):
                    named = title if count == 1 else f"{title} {turn}"

                    def build(number: int, named: str = named) -> NewDecision:
                        return NewDecision(
                            status=made.status,
                            title=named,
                            outcome="django",
                            comparison=made.comparison,
                            payload=payload.replace(f'"{title}"', f'"{named}"').replace(f":{_MOST}", f":{number}"),
                            created_by=who[by],
                            deciders=frozenset(made.deciders),
                            channel=place.channel,
                            root_ts=place.ts,
                        )

                    stored, _ = await decisions.record(conn, TENANT, f"{title} {turn}", build, at=today)
                    if accepted:
                        await reviews.plan(conn, TENANT, stored.number, today - timedelta(days=1))
        finally:
            await db.close()

    asyncio.run(write())


def offered(slack: SlackDriver, title: str) -> list[str]:
    """The buttons under the line of the home that names this decision."""
    blocks = slack.home.view["blocks"]
    at = next(number for number, block in enumerate(blocks) if title in json.dumps(block))
    return [button["text"]["text"] for button in blocks[at + 1].get("elements", ())]


def id_at_the_top(root: Message) -> str:
    """The decision that the message says was recorded from it, waited for."""
    root.slack.wait_until(lambda: "Recorded as D-" in root.text)
    return root.text.partition("Recorded as ")[2].partition(":")[0]


def shows(slack: SlackDriver, *words: str) -> None:
    """Wait until this person's home has these words."""
    slack.wait_until(lambda: all(one in slack.home.text for one in words))


def test_it_is_friendly_when_empty_and_begins_a_recommendation(slack: SlackDriver) -> None:
    chloe = slack.as_user("chloe")
    chloe.open_home()
    shows(chloe, "I help your team choose its stack", "Nothing here yet.")
    assert chloe.home.buttons == ["Get a recommendation"]
    chloe.home.click("Get a recommendation")
    form = chloe.modal
    form.pick(BUILDING, "Blog")
    form.close()
    shows(chloe, "Begun and not finished", "A questionnaire: Blog")
    assert "Nothing here yet." not in chloe.home.text
    chloe.home.click("Continue")
    assert chloe.modal.values[BUILDING]["selected_option"]["text"]["text"] == "Blog"
    assert chloe.modal.submit() is None
    shows(chloe, "Your recent recommendations", "Blog in our direct message")
    assert "Begun and not finished" not in chloe.home.text


def test_my_recommendations_are_there_with_links(slack: SlackDriver) -> None:
    root = recommended(slack)
    slack.open_home()
    shows(slack, "Your recent recommendations", "Internal tool in #general  ·  Django", "An admin panel (a must)")
    link = root.permalink
    assert link in json.dumps(slack.home.view)
    root.thread.say("we must use MongoDB").wait_for_reply()
    shows(slack, "An admin panel (a must); A NoSQL database: MongoDB (a must)")


def test_my_recommendations_are_called_what_i_called_the_thing(slack: SlackDriver) -> None:
    recommended(slack, "we are building a hotel booking site with accounts")
    slack.open_home()
    shows(slack, "Hotel booking site in #general")


def test_recommendations_for_the_same_thing_are_told_apart(slack: SlackDriver) -> None:
    recommended(slack, "an internal tool, we must use Redis")
    slack.command("/stack recommend an internal tool, we need websockets", "engineering").message()
    slack.open_home()
    shows(slack, "Internal tool in #engineering")
    told = slack.home.text.partition("Your recent recommendations")[2]
    here, there = told.partition("Internal tool in #general")[2], told.partition("Internal tool in #engineering")[2]
    assert "WebSockets" in there.partition("Internal tool")[0]
    assert "Redis" in here.partition("Internal tool")[0]


def test_what_waits_for_me_is_answered_right_there(app: WholeApp, slack: SlackDriver) -> None:
    recorded(app, "The tea shop", "ana", "ana", "ben")
    ben = slack.as_user("ben")
    ben.open_home()
    shows(ben, "Waiting for your answer", "The tea shop", "proposed")
    assert ben.home.buttons[:5] == ["Get a recommendation", "Agree", "Object", "Abstain", "Details"]
    ben.home.click("Details")
    assert "The tea shop" in ben.modal.text
    ben.modal.close()
    slack.open_home()
    shows(slack, "Waiting for your answer", "The tea shop")

    ben.home.click("Agree")
    shows(ben, "Your open decisions", "The tea shop")
    assert "Waiting for your answer" not in ben.home.text
    slack.home.click("Agree")
    for person in (slack, ben):
        shows(person, "Your decisions", "The tea shop", "accepted")
        assert "Your open decisions" not in person.home.text
        assert "Nothing here yet." not in person.home.text


def test_details_on_the_home_have_what_can_be_done(app: WholeApp, slack: SlackDriver) -> None:
    recorded(app, "The toy shop", "ana", "ana", "ben")
    ben = slack.as_user("ben")
    ben.open_home()
    shows(ben, "The toy shop")
    ben.home.click("Details")
    form = ben.modal
    stances = ["Agree", "Object", "Abstain"]
    others = ["Accept for all", "Markdown", "Reject", "Withdraw", "Review date"]
    assert form.buttons == [*stances, *others]
    form.click("Agree")
    ben.wait_until(lambda: form.text.partition("\n")[2].startswith("You agree with "))
    assert "@Ben Okafor agrees" in form.text
    form.click("Object")
    ben.wait_until(lambda: ben.modal.title.startswith("Object"))
    assert ben.modal.fill({"What speaks against it?": "nobody knows it"}).submit() is None
    ben.wait_until(lambda: ben.modal.title == form.title and "“nobody knows it”" in form.text)
    form.click("Markdown")
    ben.wait_until(lambda: "Considered Options" in ben.modal.text)
    ben.modal.close()
    form.click("Reject")
    ben.wait_until(lambda: ben.modal.title.startswith("Reject"))
    assert ben.modal.fill({"Why is it rejected?": "we sell no toys"}).submit() is None
    ben.wait_until(lambda: "rejected" in form.text and "Reopen" in form.buttons)
    form.close()


def test_who_objected_can_still_agree_or_abstain_on_the_home(app: WholeApp, slack: SlackDriver) -> None:
    recorded(app, "The cake shop", "ana", "ben", "chloe")
    ben = slack.as_user("ben")
    ben.open_home()
    shows(ben, "The cake shop")
    ben.home.click("Object")
    assert ben.modal.fill({"What speaks against it?": "We bake none"}).submit() is None
    slack.wait_until(lambda: offered(ben, "The cake shop") == ["Agree", "Abstain", "Details"])
    assert "You object. You can still say otherwise:" in ben.home.text
    ben.home.click("Abstain")
    shows(ben, "You abstain. You can still say otherwise:")
    assert offered(ben, "The cake shop") == ["Agree", "Object", "Details"]


def test_a_recommendation_is_one_line_whatever_was_decided_from_it(slack: SlackDriver) -> None:
    root = recommended(slack, "a chat app, we know FastAPI")
    root.click("Record decision")
    form = slack.modal.fill({"Title": "The flower shop"})
    assert hand_in(slack, form.choose("Post the summary to", "#general", "#engineering")) is None
    id = id_at_the_top(root)
    summary(slack, id, "engineering")
    slack.open_home()
    shows(slack, "Your decisions", "The flower shop", "Your recent recommendations")
    links = json.dumps(slack.home.view).partition("Your recent recommendations")[2]
    assert links.count(root.ts.replace(".", "")) == 1
    for channel in ("general", "engineering"):
        assert summary(slack, id, channel).ts.replace(".", "") not in links
    assert "D-" in slack.home.text.partition("Your decisions")[2].partition("The flower shop")[0]


def test_an_objection_from_the_home_asks_why(app: WholeApp, slack: SlackDriver) -> None:
    recorded(app, "The coffee shop", "ana", "ben", "chloe")
    ben = slack.as_user("ben")
    ben.open_home()
    shows(ben, "The coffee shop")
    ben.home.click("Object")
    assert ben.modal.fill({"What speaks against it?": "We drink tea"}).submit() is None
    shows(ben, "Your open decisions", "The coffee shop")


def test_a_review_that_is_due_is_asked_for(app: WholeApp, slack: SlackDriver) -> None:
    recorded(app, "The bakery", "ana", "chloe", accepted=True)
    chloe = slack.as_user("chloe")
    chloe.open_home()
    shows(chloe, "To be reviewed", "The bakery", "accepted")
    chloe.home.click("Review")
    form = chloe.modal
    form.choose(form.labels[0], "right")
    assert form.submit() is None
    chloe.wait_until(lambda: "The bakery" not in chloe.home.text.partition("Your decisions")[0])
    assert "The bakery" in chloe.home.text


def test_a_press_on_a_home_of_yesterday_is_told_directly(app: WholeApp, slack: SlackDriver) -> None:
    recorded(app, "The cellar", "ana", "ben")
    ben = slack.as_user("ben")
    ben.open_home()
    shows(ben, "The cellar")
    stale, before = ben.home.view, slack.call(slack.world.next_ts)
    ben.home.click("Agree")
    shows(ben, "Your decisions", "The cellar", "accepted")
    view = slack.world.views[slack.world.homes[ben.user.id]]
    slack.call(lambda: slack.world.fill_view(view, stale))
    ben.home.click("Agree")
    assert "has changed since that message" in slack.first_from_app(ben.direct, before).text


def test_a_thousand_decisions_and_two_hundred_drafts_come_in_pages(app: WholeApp, slack: SlackDriver) -> None:
    recorded(app, "Number", "chloe", "chloe", "ana", count=1_000)
    chloe = slack.as_user("chloe")
    draft_many(app, chloe, 200)
    chloe.open_home()
    shows(chloe, "Number 999", "1–4 of 200")
    assert len(chloe.home.view["blocks"]) <= 100
    first = chloe.home.text
    chloe.home.click("More")
    shows(chloe, "Number 996")
    assert "Number 999" in first
    assert "Number 999" not in chloe.home.text


def turn(slack: SlackDriver, title: str, label: str) -> None:
    """Press More or Back under the part of that title."""
    blocks = slack.home.view["blocks"]
    heads = [at for at, block in enumerate(blocks) if title in json.dumps(block)]
    row = next(block for block in blocks[heads[0] :] if label in buttons_in([block]))
    pressed = next(element for element in row["elements"] if element["text"]["text"] == label)
    view = slack.world.views[slack.world.homes[slack.user.id]]
    acting = slack.playground.modals.press(slack.user, view, row["block_id"], pressed["action_id"], None, {})
    assert slack.run(acting).answer.status == 200


def test_turning_one_part_leaves_the_others_where_they_are(app: WholeApp, slack: SlackDriver) -> None:
    ben = slack.as_user("ben")
    recorded(app, "Pot", "ben", "ben", "chloe", count=9)
    draft_many(app, ben, 9)
    ben.open_home()
    shows(ben, "1–4 of 9", "1–3 of 9")
    stale = ben.home.view
    turn(ben, "Waiting for your answer", "More")
    shows(ben, "1–4 of 9", "4–6 of 9")
    turn(ben, "Begun and not finished", "More")
    shows(ben, "5–8 of 9", "4–6 of 9")
    # What is pressed before the new page is there turns nothing back either.
    view = slack.world.views[slack.world.homes[ben.user.id]]
    slack.call(lambda: slack.world.fill_view(view, stale))
    turn(ben, "Waiting for your answer", "More")
    shows(ben, "5–8 of 9", "4–6 of 9")
    # Nor does what happens to a decision.
    ben.home.click("Agree")
    shows(ben, "5–8 of 9", "4–6 of 8", "Your open decisions")
    ben.open_home()
    shows(ben, "1–4 of 9", "1–3 of 8")


def draft_many(app: WholeApp, slack: SlackDriver, count: int) -> None:
    async def write() -> None:
        db = await Database.open(app.settings.database_url)
        try:
            async with db.write() as conn:
                for turn in range(count):
                    payload = {"comparison": "python-web", "text": f"Idea {turn}"}
                    await drafts.save(
                        conn,
                        Draft(TENANT, f"many{turn}", slack.user.id, "questionnaire", "", payload),
                        at=datetime.now(UTC) - timedelta(minutes=turn),
                    )
        finally:
            await db.close()

    asyncio.run(write())


def test_slack_in_trouble_costs_nothing_but_the_look(app: WholeApp, slack: SlackDriver) -> None:
    ben = slack.as_user("ben")
    slack.faults.fail("views.publish", "internal_error")
    ben.open_home()
    slack.faults.cut("views.publish")
    ben.open_home()
    ben.open_home()
    shows(ben, "I help your team choose its stack")
