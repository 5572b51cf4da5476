"""Cases for the views of decisions."""

from collections.abc import Callable, Iterable, Iterator

from bot.decisions.life import Act, Decision, Event, Finding
from bot.decisions.model import Proposal, Status
from bot.decisions.summary import Summary, summarise
from bot.slack.overview import Known
from bot.slack.views import (
    announced,
    asked_about,
    considered,
    decision,
    decision_card,
    decision_dialogs,
    decision_list,
    decision_people,
    named,
    placing,
    record_preview,
    recording,
    review,
)
from bot.slack.views import replay as replay_views
from bot.slack.views.blocks import Block, Content
from bot.slack.views.deciders import accept_confirm
from tests.advice_cases import NOW
from tests.slack.view_stage import Shown, Stage, among_actions, part


def _records(stage: Stage) -> Iterator[Block]:
    missing = (stage.words * 9,) * 3
    yield recording.record_modal(stage.form, stage.proposal, "draft", moved_on=True, missing=missing)
    agreeing = stage.proposal.model_copy(update={"outcome": (stage.form.recommendation.winner,)})
    yield recording.record_modal(stage.form, agreeing, "draft")
    away = recording.Form(stage.known, stage.advice, NOW.date(), remarks=tuple(placing.away(["C1"], ["C2"], ["C3"])))
    yield recording.record_modal(away, stage.proposal, "draft")
    bare = recording.Form(stage.known, stage.advice, NOW.date())
    dated = Proposal(title="t", proposed=True, review_on=NOW.date())
    for proposal in (Proposal(title="t", outcome=stage.options[:1]), Proposal(), dated):
        yield recording.record_modal(bare, proposal, "draft")


def _recorded(stage: Stage) -> Iterator[Content]:
    places = [
        announced.Place("C1", permalink="https://a.slack.com/archives/C1/p1"),
        announced.Place("C2", permalink=""),
        announced.Place("C3"),
        *[announced.Place(f"C{n}", error=stage.words or "not_in_channel", retry="{}", tries=n) for n in range(20)],
    ]
    for told in _summaries(stage):
        yield announced.recorded(told, places, "U9")
        yield announced.recorded(told)


def _listings(stage: Stage) -> Iterator[Content]:
    full = [(stage.decided, stage.known)] * 40
    yield decision_list.listing(full, 400, stage.words, "/stack", people=("U1", "U2"), offset=24)
    yield decision_list.listing([(Decision(record=stage.record), None)], 1, "", "/stack")
    yield decision_list.listing([], 0, stage.words, "/stack")


def _earlier(stage: Stage) -> list[record_preview.Earlier]:
    outcome, people = stage.words * 9, tuple(f"U{n}" for n in range(9))
    return [
        record_preview.Earlier(number, outcome, NOW.date(), "decides the same", replaced, may, people, ("C1",) * 9)
        for number, (replaced, may) in enumerate([(True, True), (False, True), (False, False)], start=1)
    ]


def _refused(stage: Stage) -> list[placing.Refusal]:
    typed = placing.Why.TYPED
    return [placing.Refusal(stage.words if why is typed else "C9", why) for why in placing.Why]


def _nothing_found(stage: Stage) -> Iterator[Content]:
    word = decision_list.Alone(words=stage.words, count=3)
    for asked in ([word], [word] * 20, [word, decision_list.Alone(person="U1", count=2), decision_list.Alone("x")]):
        yield decision_list.not_found(asked, 12)


def _summaries(stage: Stage) -> Iterator[Summary]:
    yield stage.told
    yield summarise(Decision(record=stage.record), None)
    yield summarise(Decision(record=stage.record.model_copy(update={"status": Status.PROPOSED})), stage.known)


def _objected_to(stage: Stage, count: int) -> Decision:
    """The decision once so many people objected to it."""
    said = [Event(act=Act.OBJECT, by=f"U{number}", at=NOW, reason=stage.words) for number in range(1, count + 1)]
    return Decision(record=stage.record, events=tuple(said))


def _details(stage: Stage) -> Iterator[Content]:
    for told in _summaries(stage):
        before = [_objected_to(stage, count) for count in (0, 1, 9)]
        yield decision.details(told, stage.decided.events, tuple(decision.LABELS), before)
        yield decision.details(told)


def _happened(stage: Stage) -> Iterator[Content | None]:
    links = dict.fromkeys(range(100), "https://a.slack.com/archives/C1/p1")
    yield announced.happened(stage.told, stage.decided.events, stage.decided.events, links)
    yield announced.happened(stage.told, stage.decided.events)
    yield announced.happened(stage.told, ())


def _act_forms(stage: Stage) -> Iterator[Block]:
    for act in (Act.OBJECT, Act.REJECT, Act.REOPEN, Act.WITHDRAW, Act.SUPERSEDE, Act.REVIEW, Act.REPLAN):
        yield decision_dialogs.act_form(stage.told, act, "m", Finding.RIGHT)
    many = [stage.told.model_copy(update={"number": number, "id": f"D-{number}"}) for number in range(1, 200)]
    yield decision_dialogs.act_form(stage.told, Act.SUPERSEDE, "m", newer=many)


def _way(stage: Stage) -> decision_card.Way:
    return decision_card.Way("/stack", private=stage.private)


CASES: dict[str, Callable[[Stage], Iterable[Shown | None]]] = {
    "announced.changed_since": lambda s: [
        announced.changed_since(s.told, events, links)
        for events in (s.decided.events, ())
        for links in ({}, {s.told.number: "https://a.slack.com/archives/C1/p1"})
    ],
    "announced.elsewhere": part(lambda s: announced.elsewhere([(s.told, "https://a.slack.com/p1"), (s.told, "")] * 9)),
    "announced.happened": _happened,
    "announced.posted": lambda s: [
        announced.posted(told, [announced.Place(f"C{n}", permalink="https://a.slack.com/p1") for n in range(20)])
        for told in _summaries(s)
    ],
    "announced.recorded": _recorded,
    "named.named": lambda s: [
        named.named(told.model_copy(update={"dissent": s.words or "No", "dissenters": others}), user)
        for told in _summaries(s)
        for others, user in (((), "U1"), (("U1", "U5"), "U1"), (("U1", "U5"), "U5"))
    ],
    "named.accepted_all_the_same": lambda s: [
        named.accepted_all_the_same(told, Event(act=Act.ACCEPT, by="U2", at=NOW), event)
        for told in _summaries(s)
        for event in _objected_to(s, 1).events
    ],
    "deciders.accept_confirm": lambda s: [
        Content("x", (among_actions(decision.act_button(told, Act.ACCEPT) | {"confirm": accept_confirm(told)}),))
        for told in _summaries(s)
    ],
    "decision.act_button": part(lambda s: among_actions(decision.act_button(s.told, Act.WITHDRAW))),
    "decision.details": _details,
    "asked_about.recorded_about": lambda s: [
        asked_about.recorded_about([Known(s.decided, s.known)] * count, topic, topic, 9, _way(s), near=near)
        for count in (1, 2, 5)
        for topic, near in ((s.words, False), (s.words, True), ("", False))
    ],
    "asked_about.nothing_about": lambda s: [
        asked_about.nothing_about(s.words, s.words, [Known(s.decided, s.known)] * count, total, _way(s))
        for count, total in ((0, 0), (1, 1), (3, 3), (3, 12))
    ],
    "asked_about.nothing_here": lambda s: [
        asked_about.nothing_here([Known(s.decided, s.known)] * count, total, _way(s))
        for count, total in ((0, 0), (1, 1), (3, 3), (3, 12))
    ],
    "considered.bars": lambda s: [[considered.bars(told.options)] for told in _summaries(s)],
    "decision.summary": lambda s: [
        decision.summary(told, newer) for told in _summaries(s) for newer in ("", "https://a.slack.com/archives/C1/p1")
    ],
    "decision_card.cards": lambda s: [
        decision_card.cards([Known(s.decided, known)] * count, [7] * (5 - count), "/stack", private=s.private)
        for count in range(6)
        for known in (s.known, None)
    ],
    "decision_dialogs.act_form": _act_forms,
    "decision_dialogs.another_channel": lambda s: [
        decision_dialogs.another_channel("the summary", "m", channels) for channels in ((), ("C1", "C2"))
    ],
    "decision_dialogs.markdown": lambda s: [
        decision_dialogs.markdown(s.told, s.words * 300, refused) for refused in ("", s.words)
    ],
    "decision_dialogs.uploaded_already": lambda s: [decision_dialogs.uploaded_already(s.told)],
    "decision_list.listing": _listings,
    "decision_list.none_so_far": lambda s: [decision_list.none_so_far()],
    "decision_list.not_found": _nothing_found,
    "decision_people.by_whom": lambda s: [
        decision_people.by_whom(told, where, reader)
        for told in _summaries(s)
        for where, reader in (("", "U1"), ("https://a.slack.com/p1", ""))
    ],
    "decision_people.what_people_say": lambda s: [
        decision_people.what_people_say(told, where)
        for told in _summaries(s)
        for where in ("", "https://a.slack.com/p1")
    ],
    "decision_people.whether_it_holds": lambda s: [
        decision_people.whether_it_holds(told, where, where)
        for told in _summaries(s)
        for where in ("", "https://a.slack.com/p1")
    ],
    "decision_people.said_in_words": lambda s: [
        decision_people.said_in_words(told, where, user)
        for told in _summaries(s)
        for where in ("", "https://a.slack.com/p1")
        for user in ("U1", "U2")
    ],
    "decision_people.whether_one_agreed": lambda s: [
        decision_people.whether_one_agreed(told, "", user, reader)
        for told in _summaries(s)
        for user, reader in (("U1", "U1"), ("U2", ""), ("U999", ""))
    ],
    "decision_people.who_was_told": lambda s: [
        decision_people.who_was_told(told, "", channels, hidden=hidden)
        for told in _summaries(s)
        for channels, hidden in (([], 0), (["C1", "C2"], 0), ([f"C{n}" for n in range(40)], 3), ([], 1))
    ],
    "decision_people.what_one_says": lambda s: [
        decision_people.what_one_says(told, s.decided, where, user, reader)
        for told in _summaries(s)
        for where, user, reader in (("", "U1", "U1"), ("https://a.slack.com/p1", "U1", ""), ("", "U999", ""))
    ],
    "decision_people.nobody_called": lambda s: [
        decision_people.nobody_called(told, "", words) for told in _summaries(s) for words in ("zoe", s.words)
    ],
    "placing.nothing_to_post": lambda s: [
        placing.nothing_to_post(["C1"], _refused(s)),
        placing.nothing_to_post([]),
    ],
    "placing.offer": lambda s: [
        placing.offer(told, channels, already, refused)
        for told in _summaries(s)
        for channels, already, refused in (([f"C{n}" for n in range(20)], ["C30"], _refused(s)), ([], ["C1"], ()))
    ],
    "placing.on_its_way": lambda s: [placing.on_its_way(s.told, ["C1", "C2"], fresh=fresh) for fresh in (True, False)],
    "record_preview.preview": lambda s: (
        [
            record_preview.preview(
                told, ("C1", "C2")[:at], "draft", record_preview.Discussion(channel, private, direct)
            )
            for at, told in enumerate(_summaries(s))
            for channel, private, direct in (("C1", s.private, False), ("D1", True, True), ("C9", True, False))
        ]
        + [
            record_preview.preview(
                s.told,
                [f"C{n}" for n in range(20)],
                "draft",
                record_preview.Discussion("C1", private=s.private),
                waiting=["C1"],
                remarks=placing.away([f"C{n}" for n in range(7)], ["C8"], ["C9"], "U1"),
            )
        ]
        + [
            record_preview.preview(
                told,
                ["C1"],
                "draft",
                record_preview.Discussion("C1", private=False),
                earlier=_earlier(s),
                asks=[recording.why_input(s.proposal)],
            )
            for told in _summaries(s)
        ]
    ),
    "record_preview.recorded_already": lambda s: [record_preview.recorded_already("D-7", s.words, "U1")],
    "recording.why_input": lambda s: [[recording.why_input(one)] for one in (s.proposal, Proposal())],
    "recording.record_modal": _records,
    "replay.replay": lambda s: [replay_views.replay(s.replay, known) for known in (s.known, None)],
    "replay.today": lambda s: [replay_views.today(s.replay, s.known)],
    "review.comes_with": lambda s: [
        review.comes_with(on, "v1", recommended=known) for on in (NOW.date(), None) for known in (True, False)
    ],
    "review.moved": lambda s: map(review.moved, _summaries(s)),
    "review.plan": lambda s: [
        review.plan(told, on, never=never, may=may)
        for told in _summaries(s)
        for on, never in ((NOW.date(), False), (None, True), (None, False))
        for may in (True, False)
    ],
    "review.due": lambda s: [review.due(s.told, s.replay, s.known)],
}
