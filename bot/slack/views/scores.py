"""Scores at a glance, in fixed-width letters."""

from bot.advisor.words import bar, option_name, score_words
from bot.facts.model import Comparison
from bot.scoring.model import OptionScore, Recommendation
from bot.slack.limits import shorten
from bot.slack.mrkdwn import one_line
from bot.slack.views.blocks import Block, preformatted
from bot.slack.views.evidence import name

_NAME = 18
_NAME_BESIDE_TWO = 14
"""So much of a name leaves room on a phone for two columns of scores."""
_MOST = 12
_BAR = 14
"""Short enough for name, bar and score to stand on one line of a phone."""


def score_bars(comparison: Comparison, recommendation: Recommendation) -> Block:
    """One line an option: name, bar, score; those that fail a must say so."""
    shown = recommendation.ranking[:_MOST]
    names = _names(comparison, shown)
    digits = max((len(score_words(score)) for score in shown), default=0)
    lines = []
    for label, score in zip(names, shown, strict=True):
        out = " out" if score.disqualified_by else ""
        lines.append(f"{label} {bar(score, _BAR)} {score_words(score):>{digits}}{out}")
    return preformatted("\n".join(lines))


def score_line(comparison: Comparison, recommendation: Recommendation) -> str:
    """Every score in one line: `*Django 90*  ·  Flask 53  ·  FastAPI 48, out  (of 100 points)`."""
    told = []
    for score in recommendation.ranking[:_MOST]:
        words = f"{name(option_name(comparison, score.option))} {score_words(score)}"
        words += ", out" if score.disqualified_by else ""
        told.append(f"*{words}*" if score.option == recommendation.winner else words)
    return f"{'  ·  '.join(told)}  (of 100 points)"


def score_changes(
    comparison: Comparison,
    before: Recommendation,
    after: Recommendation,
    heads: tuple[str, str] = ("before", "now"),
) -> Block:
    """Old and new scores side by side, in the new order."""
    was = {score.option: score for score in before.ranking}
    shown = after.ranking[:_MOST]
    names = _names(comparison, shown, _NAME_BESIDE_TWO)
    cells = [(_cell(was.get(score.option)), _cell(score)) for score in shown]
    old_width, new_width = (max(map(len, column)) for column in zip(heads, *cells, strict=True))
    lines = [f"{'':{len(names[0]) if names else 0}}  {heads[0]:>{old_width}}  {heads[1]:>{new_width}}"]
    for label, score, (old, new) in zip(names, shown, cells, strict=True):
        lines.append(
            f"{label}  {old:>{old_width}}  {new:>{new_width}}  {_arrow(was.get(score.option), score)}".rstrip()
        )
    return preformatted("\n".join(lines))


def _names(comparison: Comparison, scores: tuple[OptionScore, ...], most: int = _NAME) -> list[str]:
    names = [shorten(one_line(option_name(comparison, score.option)), most) for score in scores]
    width = max(map(len, names), default=0)
    return [f"{label:{width}}" for label in names]


def _cell(score: OptionScore | None) -> str:
    if score is None:
        return "–"
    return "out" if score.disqualified_by else score_words(score)


def _arrow(old: OptionScore | None, new: OptionScore) -> str:
    if old is None or _cell(old) == _cell(new):
        return ""
    if bool(old.disqualified_by) != bool(new.disqualified_by):
        return "▼" if new.disqualified_by else "▲"
    before, now = old.low + old.high, new.low + new.high
    return "▲" if now > before else "▼" if now < before else ""
