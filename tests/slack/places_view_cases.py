"""Cases for the views of places: the home, a message somebody asks about, notices, a channel without the app."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from bot.advisor.conversation import Kind
from bot.decisions.life import STANCES
from bot.slack import ids
from bot.slack.mrkdwn import escape
from bot.slack.overview import (
    SIZES,
    AskedLine,
    DoubtLine,
    DraftLine,
    FactLine,
    Home,
    Known,
    Page,
    Part,
    PollLine,
    RecentLine,
)
from bot.slack.received.about import About
from bot.slack.views import (
    about_message,
    above,
    decision,
    going_on,
    home,
    notices,
)
from bot.slack.views import reply as reply_views
from bot.slack.views.blocks import Block, Content
from bot.slack.views.recommendation import Frame
from tests.advice_cases import NOW
from tests.slack.settling_view_cases import shown_ones
from tests.slack.team_view_cases import rounds
from tests.slack.view_stage import Shown, Stage


def _could_not_post(stage: Stage) -> Iterator[Content]:
    for error in ("not_in_channel", "is_archived", stage.words or "other"):
        for where in ("C1", "U1"):
            for elsewhere in (ids.ButtonValue(record="7"), None):
                yield notices.could_not_post("the summary", where, error, "U9", ids.ButtonValue(record="1"), elsewhere)


def _answers_about(stage: Stage) -> Iterator[Content]:
    private = Frame(version="0" * 12, private=True)
    for kind in Kind:
        shown = reply_views.content(stage.reply(kind), stage.known, private)
        if shown is not None:
            for there in (ids.ButtonValue(record="1.0", text=stage.words), None):
                yield about_message.answer("U1", stage.words, shown, there)
            yield about_message.asked_by("U1", shown)


def _leads(stage: Stage) -> Iterator[Content]:
    given = reply_views.content(stage.reply(Kind.RECOMMENDATION), stage.known, Frame(version="0" * 12))
    shown = given or Content("…")
    for read in (
        above.Read(1, 1),
        above.Read(200, 1_000, cut=True),
        above.Read(200, 500),
        above.Read(15, 15, cut=True),
    ):
        for told in (stage.said, ()):
            yield above.with_lead(shown, above.lead(read, told))
            yield above.with_lead(Content("Nothing"), above.lead(read, told))


def _unreadable(stage: Stage) -> Iterator[Content]:
    for code in ("not_in_channel", "thread_not_found", "missing_scope", stage.words or "other"):
        for private in (True, False):
            yield above.unreadable(code, "U9", "1.0", "7", private=private)


def _homes(stage: Stage) -> Iterator[Block]:
    """Every part at its longest, on its first page and on one between others; and nothing at all."""
    known = Known(stage.decided, stage.known)
    asked = AskedLine(stage.words, 3, (stage.words,) * 9, NOW)
    doubted = [DoubtLine(one, link) for one in shown_ones(stage) for link in ("", "https://a.example/p")]
    fact = FactLine("f0.django", stage.words, "https://a.example/p", NOW.date(), stage.words)
    for offset in (0, 50):
        yield home.home_view(
            Home(
                awaiting=Page((known,) * SIZES[Part.AWAITING], 1_000, offset),
                polls=Page(
                    (PollLine(next(rounds()), stage.words, "C1", True, True, link="https://a.example/p"),) * 3, 9
                ),
                drafts=Page(
                    (DraftLine(stage.words, NOW, "d1"), DraftLine(stage.words, NOW, link="https://a.example/p")) * 2,
                    200,
                    offset,
                ),
                open=Page((known, *(replace(known, mine=act) for act in STANCES), known), 1_000, offset),
                decided=Page((known,) * SIZES[Part.DECIDED], 1_000, offset),
                reviews=Page((known,) * SIZES[Part.REVIEWS], 1_000, offset),
                recent=Page(
                    tuple(
                        RecentLine(stage.known, stage.words, given, NOW, link, where, (stage.words,) * count)
                        for count, given, link, where in (
                            (0, stage.advice, "", "D1"),
                            (9, stage.out, "https://a.example/p", "C1"),
                            (2, stage.after, "", ""),
                        )
                    ),
                    25,
                    offset,
                ),
                challenges=Page(tuple(doubted[: SIZES[Part.CHALLENGES]]), 100, offset),
                unanswered=Page(
                    (asked, replace(asked, text=""), *(asked,) * (SIZES[Part.UNANSWERED] - 2)), 100, offset
                ),
                facts=Page((fact,) * SIZES[Part.FACTS], 100, offset),
            ),
            "/stack",
        )
    yield home.home_view(Home(), "/stack")
    yield home.home_view(Home(challenges=Page(), unanswered=Page(), facts=Page()), "/stack")
    yield home.home_view(Home(challenges=Page(), facts=Page()), "/stack")


CASES: dict[str, Callable[[Stage], Iterable[Shown | None]]] = {
    "about_message.answer": _answers_about,
    "about_message.asked_by": lambda s: [about_message.asked_by("U1", Content(escape(s.words)))],
    "about_message.no_words": lambda s: [about_message.no_words(one) for one in About if one is not About.WORDS],
    "about_message.of_ours": lambda s: [about_message.of_ours(Content(escape(s.words)))],
    "about_message.nothing_to_answer": lambda s: [about_message.nothing_to_answer(s.words)],
    "above.nothing_new": lambda s: [above.nothing_new()],
    "above.read_button": lambda s: [above.with_offer(Content("…"), "1.0", 2)],
    "above.points_above": lambda s: [above.points_above("U1", s.words, "1.0")],
    "above.unreadable": _unreadable,
    "above.with_lead": _leads,
    "above.with_offer": lambda s: [
        above.with_offer(Content(escape(s.words)), "1.0", count) for count in (None, 1, 2, 1_000)
    ],
    "going_on.questionnaire": lambda s: [going_on.questionnaire("d1", s.words)],
    "going_on.no_questionnaire": lambda s: [going_on.no_questionnaire()],
    "going_on.no_recommendation": lambda s: [going_on.no_recommendation()],
    "going_on.recommended": lambda s: [
        going_on.recommended(RecentLine(s.known, s.words, s.advice, NOW, link, "C1", (s.words,) * 9))
        for link in ("", "https://a.example/p")
    ],
    "home.details_view": lambda s: [
        home.details_view(s.told.id, decision.details(s.told, s.decided.events, STANCES), lead)
        for lead in ("", s.words)
    ],
    "home.home_view": _homes,
    "notices.could_not_post": _could_not_post,
    "notices.posted_after_all": lambda s: [
        notices.posted_after_all("the summary of D-7", where, link)
        for where in ("C1", "U1")
        for link in ("", "https://a.slack.com/p1")
    ],
    "notices.dialog_closed": lambda s: [notices.dialog_closed()],
    "notices.did_you_mean": lambda s: [notices.did_you_mean("/stack", s.words, "compare")],
    "notices.help_text": lambda s: [notices.help_text("/stack", s.known)],
    "notices.muted": lambda s: [notices.muted("1.0", already) for already in (True, False)],
    "notices.notice": lambda s: [notices.notice(escape(s.words * 90))],
    "notices.resume": lambda s: [notices.resume("d1")],
    "notices.handed_in": lambda s: [notices.handed_in()],
    "notices.shown_already": lambda s: [notices.shown_already("the sources")],
    "notices.took_too_long": lambda s: [notices.took_too_long("d1")],
    "notices.unexpected": lambda s: [notices.unexpected("abc")],
    "notices.never_quiet": lambda s: [notices.never_quiet()],
    "notices.unmuted": lambda s: [notices.unmuted(already) for already in (True, False)],
}
