"""Cases for the views of what is settled for a channel or a workspace."""

from collections.abc import Callable, Iterable, Iterator

from bot.advisor.conversation import Conversation, Kind, Opposed
from bot.facts.challenge import ChallengeState, RatingDoubted, RestsOn
from bot.facts.doubtable import doubtable, rating_id
from bot.facts.model import Knowledge
from bot.facts.own import OwnEntry
from bot.slack import ids
from bot.slack.preferences import USUAL, Answers, ChannelSettings, Following, Recorders
from bot.slack.views import blocks, challenge_marks, hearing, sharing
from bot.slack.views import challenges as challenge_views
from bot.slack.views import own_facts as own_views
from bot.slack.views import settings as settings_views
from bot.slack.views import threads as thread_views
from bot.slack.views.blocks import Block, Content
from bot.slack.views.challenge_marks import Shown
from bot.slack.views.hearing import deaf as deaf_view
from bot.slack.views.recommendation import changed, recommendation
from tests.own_cases import challenge, own_entry
from tests.slack.view_stage import Shown as Made
from tests.slack.view_stage import Stage, among_actions, part

_PEOPLE = tuple(f"U{'0' * 8}{n:02}" for n in range(60))
_CHOSEN = ChannelSettings(
    following=Following.OFF,
    answers=Answers.PUBLIC,
    recorders=Recorders.PEOPLE,
    people=_PEOPLE,
    review_days=47,
    comparison="web",
)


def settings(stage: Stage) -> Iterator[Block]:
    yield settings_views.settings_modal(USUAL, "C1", [stage.known], "m")
    many = [stage.known.model_copy(update={"id": f"c{n}"}) for n in range(150)]
    yield settings_views.settings_modal(_CHOSEN, "C1", [stage.known, *many], "m", "Last changed by <@U1>.")


def saved(stage: Stage) -> Iterator[Block]:
    for chosen in (USUAL, _CHOSEN):
        yield settings_views.settings_saved(chosen, "C1", [stage.known])


def _entries(stage: Stage) -> Iterator[tuple[OwnEntry, int]]:
    claim = (stage.words * 20).strip()[:300] or "x" * 20
    for number in range(1, 70):
        entry = own_entry(number, options=stage.options[:1])
        changes = {
            "claim": claim,
            "by_name": stage.words,
            "criterion": "c0",
            "rating": 2,
            "link": "https://x.test",
            "asks": ((stage.words.strip() or "xx")[:80].ljust(2, "x"),) * 10,
        }
        yield entry.model_copy(update=changes if number % 2 else {"topic": stage.words}), 1


def own_facts(stage: Stage) -> Iterator[Block]:
    knowledge = Knowledge(comparisons=(stage.known,), digest="d")
    many = list(_entries(stage))
    for editor in (True, False):
        yield own_views.own_facts(many, knowledge, "web", editor=editor, offset=25)
        yield own_views.own_facts([], knowledge, "web", editor=editor)


def own_form(stage: Stage) -> Iterator[Block]:
    yield own_views.own_fact_form(stage.known, None, "m")
    for entry, _ in list(_entries(stage))[:2]:
        yield own_views.own_fact_form(stage.known, entry, "m")


def evened_out(stage: Stage) -> Iterator[Block]:
    criterion = stage.known.criteria[0]
    for before in ({}, {option: rating.value for option, rating in criterion.ratings.items()}):
        yield own_views.evened_out((stage.words * 30)[:300], criterion, 5, before, stage.known)


def changes_scores(stage: Stage) -> Iterator[Content]:
    known = stage.known
    every = [(criterion.id, option) for criterion in known.criteria for option in known.option_by_id]
    bare = known.model_copy(update={"criteria": tuple(c.model_copy(update={"ratings": {}}) for c in known.criteria)})
    for entry, _ in list(_entries(stage))[:2]:
        for added in (True, False):
            given = (stage.advice, stage.after)
            yield own_views.changes_scores(entry, (bare, known), every, given, added=added)


def _doubted_rating(stage: Stage, words: str) -> RatingDoubted:
    criterion = next(one for one in stage.known.criteria if any(rating.facts for rating in one.ratings.values()))
    option = next(option for option, rating in criterion.ratings.items() if rating.facts)
    rests_on = tuple(RestsOn(fact=f"f{n}", claim=(words * 30)[:300]) for n in range(6))
    return RatingDoubted(criterion=criterion.id, option=option, value=3, rests_on=rests_on)


def shown_ones(stage: Stage) -> Iterator[Shown]:
    words = stage.words.strip() or "x"
    for place, state in enumerate(ChallengeState):
        made = challenge(
            claim=words * 9, reason=(words * 30)[:900].strip() or "x", by_name=words, link="https://x.test/a?b=1&c=2"
        )
        settled = {"settled_by": "U2", "settled_name": words, "settled_at": made.at, "answer": (words * 30)[:300]}
        yield Shown(f"C-{place}", state, made.model_copy(update=settled))
        rating = _doubted_rating(stage, words)
        yield Shown(f"C-{10 + place}", state, made.model_copy(update={**settled, "rating": rating, "rated": 1}))


def challenge_buttons(stage: Stage) -> Iterator[list[Block]]:
    yield blocks.actions(challenge_views.challenge_button(stage.known, [*stage.known.fact_by_id, "gone"]))


def challenge_forms(stage: Stage) -> Iterator[Block]:
    named = [fact.id for fact in stage.known.facts]
    rated = [rating_id(one.id, option) for one in stage.known.criteria for option in one.ratings]
    facts, ratings = ([one for id in ids if (one := doubtable(stage.known, id))] for ids in (named, rated))
    for some in (facts[:1], facts[:12], ratings[:1], [*facts[:3], *ratings[:3]]):
        yield challenge_views.challenge_form(stage.known, some, "m")


def settle_forms(stage: Stage) -> Iterator[Block]:
    for shown in shown_ones(stage):
        for known in (stage.known, None):
            yield challenge_views.settle_form(shown, known, "1")


def challenges(stage: Stage) -> Iterator[Content]:
    for editor in (True, False):
        yield challenge_views.challenges(list(shown_ones(stage)) * 20, editor=editor)
        yield challenge_views.challenges([], editor=editor)


def kept(stage: Stage) -> Iterator[Block]:
    for shown in shown_ones(stage):
        yield challenge_views.kept(shown, fresh=True)
        yield challenge_views.kept(shown, fresh=False)


def marked(stage: Stage) -> Iterator[Content]:
    shown = recommendation(stage.reply(Kind.RECOMMENDATION), stage.known, stage.frame)
    yield challenge_marks.with_marks(shown, list(shown_ones(stage)))
    again = challenge_marks.marked(shown.payload(), next(shown_ones(stage)))
    yield Content(text=again["text"], blocks=tuple(again["blocks"]))


def corrected(stage: Stage) -> Iterator[Content]:
    for shown in shown_ones(stage):
        yield challenge_marks.corrected(shown, stage.known, stage.advice, stage.after)


def deaf(stage: Stage) -> Iterator[Content]:
    shown = recommendation(stage.reply(Kind.RECOMMENDATION), stage.known, stage.frame)
    for private in (True, False):
        yield deaf_view(shown, "U9", private=private)


def with_sides(stage: Stage) -> Iterator[Content]:
    old, new = stage.said[0], stage.said[-1]
    pairs = (Opposed(old=old, new=new), Opposed(old=new, new=old, both=True))
    reply = stage.reply(Kind.NEEDS, opposed=pairs, recap=True)
    yield thread_views.with_sides(changed(reply, stage.known, stage.frame), reply, stage.known)


def afresh(stage: Stage) -> Iterator[Content]:
    shown = changed(stage.reply(Kind.NEEDS), stage.known, stage.frame)
    yield thread_views.afresh(shown, Conversation(lapsed=stage.said), stage.known, 47)


CASES: dict[str, Callable[[Stage], Iterable[Made | None]]] = {
    "challenge_marks.corrected": corrected,
    "challenge_marks.marks": lambda s: [challenge_marks.marks(shown_ones(s))],
    "challenge_marks.settled": lambda s: map(challenge_marks.settled, shown_ones(s)),
    "challenge_marks.with_marks": marked,
    "challenges.challenge_button": challenge_buttons,
    "challenges.challenge_form": challenge_forms,
    "challenges.challenges": challenges,
    "challenges.kept": kept,
    "challenges.settle_button": part(
        lambda s: among_actions(
            challenge_views.settle_button(next(shown_ones(s)), s.words),
        )
    ),
    "challenges.settle_form": settle_forms,
    "hearing.barred": lambda s: [hearing.barred("U9", words) for words in (s.words, "x" * 2_000, "")],
    "hearing.deaf": deaf,
    "own_facts.changes_scores": changes_scores,
    "own_facts.evened_out": evened_out,
    "own_facts.own_fact_form": own_form,
    "own_facts.own_facts": own_facts,
    "settings.settings_modal": settings,
    "settings.settings_saved": saved,
    "sharing.on_its_way": lambda s: [sharing.on_its_way("C1")],
    "sharing.share_form": lambda s: [
        sharing.share_form("D1 1.0"),
        sharing.share_form("D1 1.0 C1", "C1", sharing.not_weighed("C1")),
    ],
    "sharing.left_out": lambda s: [
        sharing.left_out("C1", [s.words] * count, again)
        for count in (0, 1, 9)
        for again in (None, ids.ButtonValue(text="why", record="1.0"))
    ],
    "sharing.nothing_left": lambda s: [sharing.nothing_left("C1", [s.words] * count) for count in (0, 1, 9)],
    "threads.afresh": afresh,
    "threads.with_sides": with_sides,
}
