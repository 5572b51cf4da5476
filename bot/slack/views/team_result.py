"""What a team's answers came to: the group's ranking, what each one's needs point to, what each would rather use, where
they disagree, and who is missing."""

from itertools import groupby

from bot.advisor.assuming import assumed_words
from bot.advisor.flips import change_words
from bot.advisor.meant import criterion_of
from bot.advisor.recommending import out_words
from bot.advisor.words import HARDLY, criterion_name, need_words, option_name, score_words, weight_words
from bot.facts.model import Comparison
from bot.scoring.group import GroupRecommendation, Spread
from bot.scoring.model import Need, OptionScore, Origin, Verdict
from bot.slack import ids
from bot.slack.mrkdwn import escape, mention
from bot.slack.team import MOST_PEOPLE, Outcome
from bot.slack.views.blocks import Block, Content, actions, bullets, button, context, section
from bot.slack.views.evidence import name
from bot.slack.views.recommendation import Frame, outcome_line, record_button
from bot.slack.views.scores import score_bars
from bot.slack.views.team import number_words, people_words

_RATHER = "What each would rather use"
_SPREADS = 4
_AGREED = 8


def result(outcome: Outcome, comparison: Comparison) -> Content:
    """What the answers came to."""
    together = outcome.together
    if together is None:
        return _nothing_to_score(outcome, comparison)
    first = outcome_line(comparison, together.together)
    only = "Only one said a need" if outcome.assumed else "Only one answered"
    alone = f"{only}, so this is their own ranking." if len(together.people) == 1 else ""
    lead = f"The team’s ranking, from {number_words(len(together.people), 'answer')}. {alone}".rstrip()
    firsts = _firsts(together, comparison)
    blocks = [
        section(f"{lead}\n{first}", limit=900),
        score_bars(comparison, together.together),
        section(f"*What each one’s needs point to*\n{bullets(firsts)}", limit=2_600),
        *_preferences(outcome, comparison),
        *_out(together, comparison),
        *_disagreement(together, comparison),
        *_changes(together, comparison),
        *_assumed(outcome),
        *_silent(outcome),
        *_beside(outcome, together, comparison),
        *_agreed(outcome, comparison),
        context(*_foot(outcome)),
        *actions(_next(outcome, together)),
    ]
    preferred = _preferred(outcome, comparison)
    rather = [f"{_RATHER}:\n{bullets(preferred)}"] if preferred else []
    text = "\n".join([lead, first, "What each one’s needs point to:", bullets(firsts), *rather])
    return Content(text=text, blocks=tuple(blocks))


def _nothing_to_score(outcome: Outcome, comparison: Comparison) -> Content:
    """Nobody answered, or nobody who said a need."""
    lead = "Nobody who answered said a need." if outcome.assumed else "Nobody answered the question to the team."
    told = f"*{lead}* The recommendation above stands as it was."
    blocks = (section(told), *_preferences(outcome, comparison), *_silent(outcome))
    rather = _preferred(outcome, comparison)
    return Content(text="\n".join([told, *([f"{_RATHER}:\n{bullets(rather)}"] if rather else [])]), blocks=blocks)


def _beside(outcome: Outcome, together: GroupRecommendation, comparison: Comparison) -> list[Block]:
    """Why the scores are not those of the thread, whose own needs they leave alone."""
    first, standing = together.together.ranking[0], outcome.standing
    own = next((one for one in standing.ranking if one.option == first.option), None) if standing else None
    if own is None or score_words(own) == score_words(first):
        return []
    option, people = name(option_name(comparison, first.option)), len(together.people)
    whose = f"{number_words(people, 'person’s answers', 'people’s answers')}"
    how = "press Use these needs, or say it in the thread" if outcome.agreed else "say it in the thread"
    told = (
        f"{option} has {score_words(first)} here, from {whose}; by the needs of the thread it stands at "
        f"{score_words(own)}. To go by something said here, {how}."
    )
    return [section(told, limit=500)]


def _agreed(outcome: Outcome, comparison: Comparison) -> list[Block]:
    """What most need, as far as the thread does not hold it; what the thread only assumed is marked so."""
    answers = len(outcome.together.people) if outcome.together else 0
    shown = outcome.agreed[:_AGREED]
    lines = [
        f"{name(need_words(comparison, one.need))}  ({one.count} of {answers}{_so_far(outcome, comparison, one.need)})"
        for one in shown
    ]
    left = len(outcome.agreed) - len(lines)
    more = [f"and {left} more"] if left else []
    title = "*Most of you need, and nobody said in this thread*"
    return [section(f"{title}\n{bullets([*lines, *more])}", limit=2_000)] if lines else []


def _so_far(outcome: Outcome, comparison: Comparison, need: Need) -> str:
    """How the thread has counted a need because of what is built, without anybody saying it; "" where it has not."""
    spec = comparison.need_by_id.get(need.aspect)
    criterion = criterion_of(comparison, spec) if spec else None
    counted = outcome.standing.requirements if outcome.standing else ()
    held = next((one for one in counted if one.criterion == criterion and one.origin is Origin.USE_CASE), None)
    return f"; so far {name(assumed_words(held, comparison))}" if held else ""


def _next(outcome: Outcome, together: GroupRecommendation) -> list[Block]:
    """What most need is taken over with a press; recording starts with the option that the answers put first."""
    if not outcome.version:
        return []
    value = ids.ButtonValue(record=str(outcome.round.id)).encode()
    adopting = [button("Use these needs", ids.TEAM_ADOPT, value)] if outcome.agreed else []
    return [*adopting, record_button(Frame(version=outcome.version), together.together.leader or "", inviting=False)]


def _firsts(together: GroupRecommendation, comparison: Comparison) -> list[str]:
    """A line for each option that is somebody’s first, in the group’s order."""
    leaders = {person: own.leader for person, own in together.people.items()}
    lines = []
    for option in (*(score.option for score in together.together.ranking), None):
        people = [person for person, leader in leaders.items() if leader == option]
        if people:
            label = name(option_name(comparison, option)) if option else "None: every option fails a must of theirs"
            lines.append(f"*{label}* ({len(people)}): {', '.join(_person(together, person) for person in people)}")
    return lines


def _preferences(outcome: Outcome, comparison: Comparison) -> list[Block]:
    lines = _preferred(outcome, comparison)
    return [section(f"*{_RATHER}*  (asked apart, and not scored)\n{bullets(lines)}", limit=2_600)] if lines else []


def _preferred(outcome: Outcome, comparison: Comparison) -> list[str]:
    """A line for each option that somebody would rather use, the most wanted first, and one for those without any."""
    people: dict[str, list[str]] = {}
    for person, option in outcome.preferences.items():
        people.setdefault(option, []).append(person)
    wanted = sorted(people.items(), key=lambda one: (not one[0], -len(one[1]), one[0]))
    return [
        f"*{name(option_name(comparison, option)) if option else 'No preference'}* ({len(who)}): "
        f"{people_words(who, most=MOST_PEOPLE)}"
        for option, who in wanted
    ]


def _person(together: GroupRecommendation, person: str) -> str:
    close = together.people[person].verdict is Verdict.TOO_CLOSE
    return f"{mention(person)} (close)" if close else mention(person)


def _out(together: GroupRecommendation, comparison: Comparison) -> list[Block]:
    """Options that fail somebody’s must, or that somebody ruled out, and whose doing it is."""
    lines = [_out_line(together, score, comparison) for score in together.together.ranking if score.disqualified_by]
    ruled = any(score.by_the_team for score in together.together.ranking)
    title = "Out" if ruled else "Out by a must"
    return [section(f"*{title}*\n{bullets(lines)}", limit=1_200)] if lines else []


def _out_line(together: GroupRecommendation, score: OptionScore, comparison: Comparison) -> str:
    people = _who_takes_it_out(together, score)
    only_ruled = all(out.by_the_team for out in score.disqualified_by)
    whose = f", {'said' if only_ruled else 'a must'} {'by' if only_ruled else 'of'} {people_words(tuple(people))}"
    whose = whose if people else ""
    return (
        f"{name(option_name(comparison, score.option))}: {escape(out_words(comparison, score.disqualified_by))}{whose}"
    )


def _who_takes_it_out(together: GroupRecommendation, score: OptionScore) -> list[str]:
    """Whoever ruled it out, and everybody whose own musts it fails."""
    people = [out.need.who for out in score.disqualified_by if out.by_the_team and out.need and out.need.who]
    failed = {out.criterion for out in score.disqualified_by if not out.by_the_team}
    for person, own in together.people.items():
        mine = next((one for one in own.ranking if one.option == score.option), None)
        if mine and any(out.criterion in failed for out in mine.disqualified_by):
            people.append(person)
    return list(dict.fromkeys(people))


def _disagreement(together: GroupRecommendation, comparison: Comparison) -> list[Block]:
    if len(together.people) < 2:
        return []
    moving = [spread for spread in together.spreads if spread.points]
    if not moving:
        told = "You weigh some things differently, but nothing that moves the first two apart."
        return [section(told if together.spreads else "You agree on every weight.")]
    lines = [_spread_line(spread, comparison) for spread in moving[:_SPREADS]]
    return [
        section(f"*What you disagree on most*\n{bullets(lines)}", limit=2_600),
        context(_ranges(together, comparison)),
    ]


def _spread_line(spread: Spread, comparison: Comparison) -> str:
    by_weight = sorted(spread.weights.items(), key=lambda each: (-each[1], each[0]))
    groups = [(weight, [p for p, _ in people]) for weight, people in groupby(by_weight, key=lambda each: each[1])]
    (high, for_high), (low, for_low) = groups[0], groups[-1]
    ends = f"{_counted(high)} for {people_words(for_high)}, {_counted(low)} for {people_words(for_low)}"
    about = name(criterion_name(comparison, spread.criterion))
    return f"*{about}*: {ends}. That is worth {number_words(round(spread.points), 'point')} between the first two."


def _counted(weight: float) -> str:
    """How much something counts for somebody; what is less than half of one is not worth its number."""
    if weight >= HARDLY:
        return f"{weight_words(weight)} of 5"
    return "next to nothing" if weight else "nothing"


def _ranges(together: GroupRecommendation, comparison: Comparison) -> str:
    """From where to where each option’s own scores go."""
    told = []
    for shared in together.together.ranking:
        own = [score for one in together.people.values() for score in one.ranking if score.option == shared.option]
        low, high = min(own, key=lambda s: s.low), max(own, key=lambda s: s.high)
        told.append(f"{name(option_name(comparison, shared.option))} {score_words(low)} to {score_words(high)}")
    return f"Your own scores go from lowest to highest: {', '.join(told)}."


def _changes(together: GroupRecommendation, comparison: Comparison) -> list[Block]:
    lines = [escape(line) for line in change_words(comparison, together.together, most=2)]
    return [section(f"*What would change it*\n{bullets(lines)}", limit=1_000)] if lines else []


def _assumed(outcome: Outcome) -> list[Block]:
    """Who answered without a need, and is in no score."""
    if not outcome.assumed:
        return []
    who = people_words(outcome.assumed, most=MOST_PEOPLE)
    return [section(f"*Said no need*, so is not in the scores: {who}", limit=2_000)]


def _silent(outcome: Outcome) -> list[Block]:
    if not outcome.silent:
        return []
    return [section(f"*Not answered*: {people_words(outcome.silent, most=MOST_PEOPLE)}", limit=2_000)]


def _foot(outcome: Outcome) -> list[str]:
    stay = "stay as they are until somebody presses Use these needs" if outcome.agreed else "stay as they were"
    told = [
        "Everybody counts the same: a weight of the group is the mean of yours, and anybody’s must is a must. The "
        f"needs of this thread {stay}."
    ]
    if outcome.knowledge_changed:
        told.append("The knowledge changed while the question was open; everything is scored by today’s.")
    return told
