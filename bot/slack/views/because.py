"""Why an option is ahead, what speaks for the other, what would change it, and what all that rests on."""

from collections.abc import Iterable, Sequence

from bot.advisor.apart import gaps, nothing_apart, telling
from bot.advisor.assuming import marked
from bot.advisor.because import NOTHING_CHANGES
from bot.advisor.evened import evened_lines
from bot.advisor.flips import change_words
from bot.advisor.heaviest import heaviest_first
from bot.advisor.recommending import assumed_line
from bot.advisor.words import criterion_name, need_words, option_name, score_words
from bot.decisions.points import Citation, citations
from bot.facts.model import Comparison, Direction
from bot.scoring.model import RULED_OUT, Disqualification, Need, OptionScore, Reason, Recommendation, Verdict
from bot.slack.limits import shorten
from bot.slack.mrkdwn import escape, link, mention, one_line
from bot.slack.views.blocks import Block, bullets, context, section
from bot.slack.views.evidence import citation_line, name, quote, said_so, signed
from bot.slack.views.when import date_of

REASONS = 5
_EACH = 3
"""Reasons for either side while neither is ahead."""
_COUNTER_REASONS = 2
_WORTH_SAYING = 0.5
"""Points below which one counter-reason is enough; at least one is always told."""
_WHY = 170
_SOURCE = 48
_CHANGES = 2
_NEEDS = 6
_UNKNOWNS = 3
_OUT = 10
_WISHES = {
    Direction.EMPHASISE: "More important to",
    Direction.DEEMPHASISE: "Less important to",
    Direction.AVOID: "Not wanted by",
}
"""How needs are told, before a name, that say something else than that they are asked for."""


def reasons(comparison: Comparison, given: Recommendation) -> list[Block]:
    """For the first its reasons and what speaks for the next; while it is too close to call, both sides alike."""
    told = _both_sides(comparison, given) if given.verdict is Verdict.TOO_CLOSE else _of_first(comparison, given)
    alike = nothing_apart(comparison, given)
    return [*told, *([section(escape(alike))] if alike else [])]


def _of_first(comparison: Comparison, given: Recommendation) -> list[Block]:
    against = f"it does better than {_option(comparison, given.reasons[0].against)} here" if given.reasons else ""
    heavy = [reason for reason in given.counter_reasons if reason.points >= _WORTH_SAYING]
    counter = (heavy or list(given.counter_reasons[:1]))[:_COUNTER_REASONS]
    other = _option(comparison, counter[0].option) if counter else ""
    return [
        *_side(comparison, given, f"*Because {against}*", given.reasons[:REASONS]),
        *_side(comparison, given, f"*What speaks for {other}*", counter),
    ]


def _both_sides(comparison: Comparison, given: Recommendation) -> list[Block]:
    sides = [side[:_EACH] for side in (given.reasons, given.counter_reasons) if side]
    return [
        block
        for side in sides
        for block in _side(comparison, given, f"*What speaks for {_option(comparison, side[0].option)}*", side)
    ]


def _side(comparison: Comparison, given: Recommendation, title: str, speaking: Sequence[Reason]) -> list[Block]:
    """The reasons, a line each, those on what somebody asked for first; the day their sources were last read stands
    once where it is the same for all."""
    if not speaking:
        return []
    told = marked(speaking, given, comparison)
    cited = [_citation(comparison, reason) for reason, _ in told]
    wanted = {each.criterion: each for each in given.requirements}
    days = {(citation.checked, citation.added_by) for citation in cited if citation}
    checked, added_by = next(iter(days), (None, ""))
    read = f"; sources checked {date_of(checked)}" if len(days) == 1 and checked and not added_by else ""
    lines = [
        _reason(comparison, reason, mark, citation, dated=bool(read))
        + said_so(comparison, wanted.get(reason.criterion))
        for (reason, mark), citation in zip(told, cited, strict=True)
    ]
    return [section(f"{title}  (in points of 100{read})\n{bullets(lines)}", limit=2_800)]


def _reason(comparison: Comparison, reason: Reason, mark: str, citation: Citation | None, *, dated: bool) -> str:
    """A criterion, that it was assumed to matter if so, the points it brings, why in one line, and where to read it."""
    found = telling(comparison, reason)
    why = found[1].why if found else option_name(comparison, reason.option)
    if found and found[0] != reason.option:
        why = f"{option_name(comparison, found[0])}: {why}"
    assumed = f" ({escape(mark)})" if mark else ""
    told = f"{signed(reason.points)} *{name(criterion_name(comparison, reason.criterion))}*{assumed}  "
    told += escape(shorten(one_line(why), _WHY))
    if citation is None:
        return told
    source = link(citation.url, shorten(citation.title, _SOURCE)) if dated else citation_line(citation, _SOURCE)
    return f"{told} ({source})"


def _citation(comparison: Comparison, reason: Reason) -> Citation | None:
    found = telling(comparison, reason)
    return _source(comparison, found[1].facts if found else reason.facts)


def _source(comparison: Comparison, facts: Iterable[str]) -> Citation | None:
    """The first source by the name of the work; its page is behind the link, and in Sources."""
    found = citations(comparison, facts)
    return found[0].model_copy(update={"title": found[0].title.partition(": ")[0]}) if found else None


def not_first(comparison: Comparison, given: Recommendation, option: str) -> list[Block]:
    """Why an option is not first: the musts it misses, where it loses most to the first, and what speaks for it."""
    first = given.ranking[0]
    score = next(score for score in given.ranking if score.option == option)
    lead = f"*{_option(comparison, option)}* has {score_words(score)} of 100 points"
    if first.option == option:
        return [section(f"{lead}."), *_out([score], comparison)]
    if score.by_the_team and score.low > first.high:
        ahead = f"{lead}, more than *{_option(comparison, first.option)}* with {score_words(first)}."
        return [*_out([score], comparison), section(ahead)]
    behind = gaps(comparison, first, score, about=option)
    lost = [reason.model_copy(update={"option": option, "points": -reason.points}) for reason in behind]
    gained = gaps(comparison, score, first, about=option)
    return [
        section(f"{lead}, *{_option(comparison, first.option)}* {score_words(first)}."),
        *_out([score], comparison),
        *_side(comparison, given, f"*Where it loses most to {_option(comparison, first.option)}*", lost),
        *_side(comparison, given, "*What speaks for it*", gained),
    ]


def outs(comparison: Comparison, given: Recommendation, just_said: Sequence[Need] = ()) -> list[Block]:
    """The options that are out: by which must, on what evidence, and who asked for it; or who ruled them out.

    What was `just_said`, and stands above in its words, is not told again.
    """
    told = [score for score in given.ranking[:_OUT] if not _only_by(score, just_said)]
    return _out(told, comparison)


def _only_by(score: OptionScore, needs: Sequence[Need]) -> bool:
    return all(missed.by_the_team and missed.need in needs for missed in score.disqualified_by)


def _out(scores: Sequence[OptionScore], comparison: Comparison) -> list[Block]:
    lines = [
        f"*{_option(comparison, score.option)}* is out: "
        + " ".join(_missed(comparison, missed, score.option) for missed in score.disqualified_by)
        for score in scores
        if score.disqualified_by
    ]
    return [section(bullets(lines), limit=2_000)] if lines else []


def _missed(comparison: Comparison, missed: Disqualification, option: str) -> str:
    """A must that an option misses: whose it is, and what the option has instead; or who ruled it out, and how."""
    if missed.by_the_team:
        return _ruled_out(missed.need)
    about = name(criterion_name(comparison, missed.criterion))
    whose = f"a must of {mention(missed.need.who)}" if missed.need and missed.need.who else "a must"
    known = comparison.criterion_by_id.get(missed.criterion)
    rating = known.ratings.get(option) if known else None
    why = f" {escape(shorten(one_line(rating.why), _WHY))}" if rating else ""
    citation = _source(comparison, missed.facts)
    source = f" ({citation_line(citation, _SOURCE)})" if citation else ""
    return f"{about}, {whose}, is rated {missed.rating} of 5 and has to be {missed.threshold}.{why}{source}"


def _ruled_out(need: Need | None) -> str:
    by = mention(need.who) if need and need.who else "the team"
    said = f", {quote(need.said, _WHY)}" if need and need.said else ""
    return f"ruled out by {by}{said}."


def changes(comparison: Comparison, given: Recommendation) -> list[Block]:
    """The smallest change of a weight and of a rating that would alter the answer."""
    if given.leader is None or len(given.ranking) < 2:
        return []
    lines = [escape(line) for line in change_words(comparison, given, _CHANGES)]
    told = f"\n{bullets(lines)}" if lines else f"  {NOTHING_CHANGES}"
    return [section(f"*What would change it*{told}", limit=1_200)]


def grounds(comparison: Comparison, given: Recommendation) -> list[Block]:
    """In small print: what was assumed, what a fact of the workspace's own evened out, and what is not known."""
    evened = [escape(line) for line in evened_lines(given, comparison)]
    told = [*_assumed(comparison, given), *evened, *_unknown(comparison, given)]
    return [context("\n".join(told), limit=2_000)] if told else []


def needed(comparison: Comparison, given: Recommendation, needs: Sequence[Need]) -> list[str]:
    """Who needs what, a line each; where there is no room for all, what bears most on the answer. The rest is told
    under Sources, with the words it was said in.

    What was ruled out stands among the options that are out (`outs`).
    """
    needs = [need for need in needs if need.aspect != RULED_OUT]
    by_person: dict[tuple[str | None, str], list[str]] = {}
    shown = needs if len(needs) <= _NEEDS else heaviest_first(given, needs)[:_NEEDS]
    for need in sorted(shown, key=lambda need: need.direction in _WISHES):
        wish = _WISHES.get(need.direction, "")
        said = need.model_copy(update={"direction": Direction.NEUTRAL, "must": False}) if wish else need
        by_person.setdefault((need.who, wish), []).append(name(need_words(comparison, said)))
    lines = [f"*{_wished(who, wish)}*  {'; '.join(dict.fromkeys(told))}" for (who, wish), told in by_person.items()]
    if len(needs) > _NEEDS:
        lines[-1] += f"; and {len(needs) - _NEEDS} more, see Sources"
    return lines


def _wished(who: str | None, wish: str) -> str:
    """How somebody stands to what is named next, or the team where nobody is known."""
    if not wish:
        return f"{mention(who)} asked for" if who else "Asked for"
    return f"{wish} {mention(who)}" if who else wish.rpartition(" ")[0]


def _assumed(comparison: Comparison, given: Recommendation) -> list[str]:
    line = assumed_line(given, comparison)
    return [escape(line)] if line else []


def _unknown(comparison: Comparison, given: Recommendation) -> list[str]:
    decisive = [unknown for unknown in given.unknowns if unknown.could_change]
    unknown = decisive or list(given.unknowns)
    if not unknown:
        return []
    named = [
        f"{name(criterion_name(comparison, u.criterion))} for {_option(comparison, u.option)}"
        for u in unknown[:_UNKNOWNS]
    ]
    more = f" and {len(unknown) - _UNKNOWNS} more" if len(unknown) > _UNKNOWNS else ""
    weight = "could change who is first" if decisive else "changes nothing about who is first"
    return [f"*Not known*  {'; '.join(named)}{more}. This {weight}."]


def _option(comparison: Comparison, option: str) -> str:
    return name(option_name(comparison, option))
