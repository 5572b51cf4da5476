"""Ten threads as people have them: a sceptic, a hurried lead, a beginner, two who disagree, one that drifts off…"""

from bot.advisor.conversation import Kind, Reply
from bot.facts.model import Direction
from tests.advisor.conftest import Chat


def leader(reply: Reply) -> str | None:
    assert reply.recommendation is not None
    return reply.recommendation.leader


def changes(reply: Reply) -> set[tuple[str, str]]:
    return {(need.aspect, need.direction.value) for need in reply.changed}


def stands(reply: Reply) -> set[str]:
    return {need.aspect for need in reply.needs}


def test_a_sceptic(chat: Chat) -> None:
    given = chat.command("recommend a customer portal with accounts, roles and invoices")
    assert leader(given) == "django"
    assert {"auth", "permissions"} <= stands(given)

    why = chat.say("why?")
    assert (why.kind, why.recommendation) == (Kind.WHY, given.recommendation)
    assert why.facts
    assert why.text.count(", checked ") == 3, "the heaviest reasons with their sources, the others by name"
    assert "Also: " in why.text

    numbers = chat.say("says who? any numbers on performance?")
    assert "performance" in numbers.topics[:1]

    against = chat.say("why not fastapi?")
    assert (against.kind, against.options) == (Kind.WHY, ("fastapi",))

    secure = chat.say("is django really secure?")
    assert (secure.kind, secure.topics[0], secure.options) == (Kind.FACT, "security", ("django",))

    assert chat.say("what speaks against django?").kind is Kind.WHY

    win = chat.say("what would make flask win?")
    assert (win.kind, win.options) == (Kind.WHAT_IF, ("flask",))
    assert "Flask" in win.text

    assert chat.say("I do not believe it scales").changed == ()
    assert chat.say("ok, let's go with django").decided == ("django",)


def test_a_hurried_lead(chat: Chat) -> None:
    brief = chat.command("recommend mvp of a marketplace, 4 weeks, three devs who know flask")
    assert {"lifetime", "use_case", "team_experience", "time_to_market"} <= stands(brief)

    must = chat.say("admin panel is a must")
    assert [(need.aspect, need.must) for need in must.changed] == [("admin", True)]
    gone = chat.say("no wait, forget the admin")
    assert changes(gone) == {("admin", "drop")}
    left = [need for need in gone.needs if need.aspect == "admin"]
    assert [(need.direction, need.must) for need in left] == [(Direction.DEEMPHASISE, False)]
    assert "now it counts for little" in gone.text

    imagined = chat.say("what if we had three months?")
    assert (imagined.kind, imagined.hypothetical) == (Kind.WHAT_IF, True)
    assert chat.conversation.needs == gone.needs

    assert chat.say("and hiring?").topics[0] == "jobs"
    assert "4 weeks" in chat.say("show our needs").text
    back = chat.say("undo")
    assert "admin" in stands(back)
    assert chat.say("ok flask it is").decided == ("flask",)


def test_a_beginner(chat: Chat) -> None:
    assert chat.mention("hi").kind is Kind.SMALLTALK
    assert chat.mention("what can you do?").kind is Kind.HELP

    brief = chat.mention("I am a beginner and want to build a blog")
    assert brief.kind is Kind.RECOMMENDATION
    assert ("use_case", "require") in changes(brief)

    assert chat.mention("what is an ORM?").topics[0] == "orm"
    one = chat.mention("does django have one?")
    assert (one.topics[0], one.options) == ("orm", ("django",))
    other = chat.mention("and flask?")
    assert (other.topics[0], other.options) == ("orm", ("flask",))
    hard = chat.mention("is it hard to learn?")
    assert (hard.kind, hard.topics[0], hard.options) == (Kind.FACT, "learning", ("flask",))

    start = chat.mention("which one should I start with?")
    assert start.kind is Kind.RECOMMENDATION
    assert leader(start) == leader(brief)
    assert chat.mention("thanks!").text


def test_two_people_who_disagree(chat: Chat) -> None:
    chat.command("recommend a booking tool")
    free = chat.say("we want total freedom over the architecture", user="ana")
    assert ("flexibility", "require") in changes(free)
    assert free.note == ""

    strict = chat.say("no, I want one prescribed structure for everybody", user="ben")
    assert changes(strict) == {("conventions", "require")}
    assert "opposite directions" in strict.note
    assert {"flexibility", "conventions"} <= stands(strict)

    chat.say("no admin panel please", user="ana")
    panel = chat.say("an admin panel is a must for the office", user="ben")
    assert "“no admin panel please”" in panel.note
    assert panel.note in panel.text
    assert [need.direction for need in panel.needs if need.aspect == "admin"] == [Direction.REQUIRE]

    shown = chat.say("show our needs", user="cara")
    assert "“we want total freedom over the architecture”" in shown.text
    undone = chat.say("undo", user="ana")
    assert [need.direction for need in undone.needs if need.aspect == "admin"] == [Direction.AVOID]
    assert chat.say("why not flask?", user="cara").kind is Kind.WHY


def test_a_thread_that_drifts_off_topic(chat: Chat) -> None:
    chat.command("recommend internal dashboard for sales")
    assert chat.say("does flask do websockets?").topics[0] == "websockets"
    standing = chat.conversation
    for text in ("lunch at 12?", "pizza or sushi", "sushi!", "the deploy on friday was a disaster", "haha same"):
        assert chat.say(text).text == "", text
    assert chat.conversation == standing
    assert chat.mention("django what about testing then").topics[0] == "testing"
    follow = chat.say("and for fastapi?")
    assert (follow.topics[0], follow.options) == ("testing", ("fastapi",))
    assert chat.say("who is on call this weekend").text == ""
    budget = chat.say("ok back to topic: no budget for hosting")
    assert ("budget", "require") in changes(budget)
    assert chat.say("thanks, that helps").text == ""


def test_somebody_who_worries_about_security(chat: Chat) -> None:
    chat.command("recommend patient portal")
    worried = chat.say("we store medical records, security above everything")
    assert ("security", "emphasise") in changes(worried)
    injection = chat.say("does django prevent sql injection?")
    assert (injection.kind, injection.topics[0]) == (Kind.FACT, "security")
    flask = chat.say("and flask?")
    assert (flask.topics[0], flask.options) == ("security", ("flask",))
    csrf = chat.say("what about csrf?")
    assert (csrf.topics[0], csrf.options) == ("csrf", ("flask",))
    assert ("security", "require") in changes(chat.say("GDPR applies too"))
    assert chat.say("how do permissions work in django?").topics[0] == "permissions"
    assert chat.say("why?").kind is Kind.WHY


def test_a_data_scientist(chat: Chat) -> None:
    brief = chat.mention("we serve a pytorch model to a react app")
    assert ("ml", "require") in changes(brief)
    tokens = chat.mention("streaming tokens from an LLM is important")
    assert ("async_realtime", "emphasise") in changes(tokens)
    assert leader(tokens) == "fastapi"

    compared = chat.mention("async support compared")
    assert (compared.kind, compared.topics[0]) == (Kind.COMPARISON, "async")
    assert chat.mention("do I need celery?").topics[0] == "background"
    nice = chat.mention("swagger docs would be nice")
    assert changes(nice) == {("api_docs", "prefer")}

    imagined = chat.mention("what if the team only knows django?")
    assert imagined.hypothetical
    bare = chat.mention("no admin, no templates")
    assert changes(bare) == {("admin", "avoid"), ("templating", "avoid")}
    fresh = chat.mention("reset")
    assert fresh.needs == ()
    assert "not told me any need" in chat.mention("show our needs").text


def test_somebody_who_types_in_a_hurry(chat: Chat) -> None:
    chat.command("recommend shop")
    panel = chat.say("does djagno have a admn panel")
    assert (panel.topics[0], panel.options) == ("admin", ("django",))
    assert chat.say("and fastpai?").options == ("fastapi",)
    assert chat.say("what about authentcation").topics[0] == "auth"
    pg = chat.say("we hav to use postgress")
    assert [(need.aspect, need.value) for need in pg.changed] == [("database_relational", "postgresql")]
    k8s = chat.say("k8s is where it runs")
    assert [(need.aspect, need.value) for need in k8s.changed] == [("deployment", "kubernetes")]
    drf = chat.say("drf or fast api for the rest api")
    assert (drf.kind, drf.topics[0], set(drf.options)) == (Kind.COMPARISON, "rest_api", {"django", "fastapi"})
    gone = chat.say("scrap the postgres thing")
    assert "database_relational" not in stands(gone)


def test_a_team_with_something_old(chat: Chat) -> None:
    old = chat.mention("we have a big flask app, 40k lines, rewriting is not an option")
    assert {("existing_stack", "flask"), ("rewrite_cost", "flask")} <= {(n.aspect, n.value) for n in old.changed}
    assert leader(old) == "flask"
    assert chat.mention("can flask and fastapi run side by side?").topics[0] == "combining"
    going = chat.mention("what about going to django?")
    assert (going.topics[0], going.options) == ("combining", ("django",))
    assert chat.mention("how hard is moving from flask to fastapi").topics[0] == "combining"
    slow = chat.mention("performance is killing us")
    assert changes(slow) == {("performance", "emphasise")}
    fine = chat.mention("actually performance is fine, it was the database")
    assert ("performance", "deemphasise") in changes(fine)
    pick = chat.mention("which one would you pick?")
    assert (pick.kind, leader(pick)) == (Kind.RECOMMENDATION, "flask")
    assert chat.mention("why?").kind is Kind.WHY
    assert chat.mention("let us stick with flask").decided == ("flask",)


def test_somebody_who_keeps_correcting(chat: Chat) -> None:
    chat.command("recommend a forum")
    mongo = chat.say("we need mongodb")
    assert [(need.aspect, need.value) for need in mongo.changed] == [("nosql", "mongodb")]
    sorry = chat.say("sorry, ignore the mongo thing")
    assert "nosql" not in stands(sorry)
    assert "database_relational" in stands(chat.say("postgres instead"))
    assert "i18n" in stands(chat.say("in five languages"))
    assert "i18n" not in stands(chat.say("only english, drop the translations"))
    assert changes(chat.say("weigh speed higher")) == {("performance", "emphasise")}
    assert changes(chat.say("less weight on admin")) == {("admin", "deemphasise")}
    known = chat.say("what do you know so far?")
    assert "“postgres instead”" in known.text
    assert chat.say("start over").needs == ()
    assert chat.say("undo").needs == known.needs
