"""A recommendation on a terminal: scores as bars, what weighed as a table, reasons with their sources."""

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot.advisor.assuming import marked
from bot.advisor.because import NOTHING_CHANGES
from bot.advisor.conversation import Reply
from bot.advisor.flips import change_words
from bot.advisor.recommending import assumed_line, next_question_line, out_words, said_line, unknown_lines
from bot.advisor.verdicts import numbers_behind, verdict_words
from bot.advisor.words import bar, claim_words, criterion_name, option_name, score_words, source_words, weight_words
from bot.facts.model import Comparison
from bot.scoring.model import Contribution, Reason, Recommendation

_ROWS = 10
_COLOURS = ("green", "blue", "magenta")


def show_advice(reply: Reply, given: Recommendation, comparison: Comparison, console: Console) -> None:
    """Outcome first, then because."""
    parts: list[RenderableType] = [
        Text(verdict_words(comparison, given), style="bold"),
        *([Text(tried, style="dim")] if (tried := numbers_behind(comparison, given)) else []),
        *([Text(reply.note, style="yellow")] if reply.note else []),
        _scores(given, comparison),
        *_reasons(_because(given, comparison), given.reasons, given, comparison),
        *_reasons(_speaks_for(given.counter_reasons, comparison), given.counter_reasons, given, comparison),
        *_listed("What would change it", change_words(comparison, given) or _nothing(given)),
        *_listed("Not known", unknown_lines(given, comparison)),
        *_listed("You said", [said_line(comparison, need) for need in reply.needs]),
        *_weighed(given, comparison),
        *[Text(line) for line in (assumed_line(given, comparison), next_question_line(given, comparison)) if line],
    ]
    for place, part in enumerate(parts):
        if place:
            console.print()
        console.print(part)


def _scores(given: Recommendation, comparison: Comparison) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column()
    for place, score in enumerate(given.ranking):
        name = Text(option_name(comparison, score.option), style="bold" if score.option == given.winner else "")
        colour = "red" if score.disqualified_by else _COLOURS[min(place, len(_COLOURS) - 1)]
        out = f"out: {out_words(comparison, score.disqualified_by)}" if score.disqualified_by else ""
        drawn = Text(bar(score))
        drawn.highlight_regex(r"[█▒]+", colour)
        drawn.highlight_regex(r"░+", "dim")
        points = Text.assemble(score_words(score), (" of 100", "dim"))
        table.add_row(name, drawn, points, Text(out, style="red"))
    return table


def _reasons(
    title: str, reasons: tuple[Reason, ...], given: Recommendation, comparison: Comparison
) -> list[RenderableType]:
    """The reasons, those on what somebody asked for first."""
    if not reasons:
        return []
    lines: list[RenderableType] = [Text(title, style="bold")]
    for reason, assumed in marked(reasons, given, comparison):
        points = f"+{reason.points:.0f}" if reason.points >= 1 else f"+{reason.points:.1f}"
        head = Text.assemble(
            (points, "green"), f"  {criterion_name(comparison, reason.criterion)}", (f"  {assumed}", "dim")
        )
        lines.append(Padding(head, (0, 0, 0, 2)))
        fact = comparison.fact_by_id.get(reason.facts[0]) if reason.facts else None
        if fact is not None:
            lines.append(Padding(Text(claim_words(fact)), (0, 0, 0, 6)))
            lines.append(Padding(Text(source_words(fact.sources[0]), style="dim"), (0, 0, 0, 6)))
    return [Group(*lines)]


def _because(given: Recommendation, comparison: Comparison) -> str:
    if given.winner is None or not given.reasons:
        return _speaks_for(given.reasons, comparison)
    return f"Because it does better than {option_name(comparison, given.reasons[0].against)} on"


def _nothing(given: Recommendation) -> tuple[str, ...]:
    """Said where no single change would do; nothing where there is nothing to change."""
    return (NOTHING_CHANGES,) if given.leader and len(given.ranking) > 1 else ()


def _speaks_for(reasons: tuple[Reason, ...], comparison: Comparison) -> str:
    return f"What speaks for {option_name(comparison, reasons[0].option)}" if reasons else ""


def _listed(title: str, lines: tuple[str, ...] | list[str]) -> list[RenderableType]:
    if not lines:
        return []
    shown = [Padding(Text(f"• {line}"), (0, 0, 0, 2)) for line in lines]
    return [Group(Text(title, style="bold"), *shown)]


def _weighed(given: Recommendation, comparison: Comparison) -> list[RenderableType]:
    """What weighed most, and the points each option has from it."""
    heaviest = sorted(given.requirements, key=lambda wanted: (-wanted.weight, wanted.criterion))[:_ROWS]
    if not heaviest:
        return []
    parts = {score.option: {part.criterion: part for part in score.contributions} for score in given.ranking}
    table = Table(title="Points from what weighs most", title_justify="left", title_style="bold", header_style="dim")
    table.add_column("Criterion", overflow="fold")
    table.add_column("Weight", justify="right")
    for option in parts:
        table.add_column(Text(option_name(comparison, option)), justify="right", overflow="fold")
    for wanted in heaviest:
        cells = [_points(own.get(wanted.criterion)) for own in parts.values()]
        name = criterion_name(comparison, wanted.criterion) + (" (a must)" if wanted.must else "")
        table.add_row(Text(name), weight_words(wanted.weight), *cells)
    return [table]


def _points(part: Contribution | None) -> str:
    if part is None:
        return "–"
    low, high = f"{part.low:.1f}", f"{part.high:.1f}"
    return low if low == high else f"{low}–{high}"
