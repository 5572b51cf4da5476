"""The options that a decision was between."""

from collections.abc import Sequence

from bot.advisor.words import bar, listing, score_words
from bot.decisions.summary import OptionLine, Ruled
from bot.slack.limits import shorten
from bot.slack.mrkdwn import escape, mention, one_line
from bot.slack.views.blocks import Block, preformatted
from bot.slack.views.evidence import name, quote

_NAME = 18
_SHOWN = 12


def in_a_line(options: Sequence[OptionLine]) -> str:
    """Every score in a line: `Django 92 of 100, Flask 52, FastAPI 47 (out)`."""
    return ", ".join(
        f"{name(option.name)} {score_words(option.score)}{'' if place else ' of 100'}{' (out)' if option.out else ''}"
        for place, option in enumerate(options[:_SHOWN])
    )


def bars(options: Sequence[OptionLine]) -> Block:
    """Every option with its score as a bar; what was chosen is ticked."""
    shown = options[:_SHOWN]
    names = [shorten(one_line(option.name), _NAME) for option in shown]
    width = max(map(len, names), default=0)
    scores = max((len(score_words(option.score)) for option in shown), default=0)
    return preformatted(
        "\n".join(
            f"{'✓' if option.chosen else ' '} {label:{width}}  {bar(option.score, 14)}  "
            f"{score_words(option.score):>{scores}}{'  out' if option.out else ''}"
            for label, option in zip(names, shown, strict=True)
        )
    )


def outs(options: Sequence[OptionLine]) -> list[str]:
    """Who took an option off the list, and in which words; or which must it fails."""
    lines = []
    for option in options[:_SHOWN]:
        told = [f"ruled out by {_ruled(ruled)}" for ruled in option.ruled]
        failed = [f"fails the must {escape(listing(list(option.failed)))}"] if option.failed else []
        if option.out:
            lines.append(f"*{name(option.name)}*  {'; '.join([*told, *failed])}")
    return lines


def out_but_ahead(options: Sequence[OptionLine]) -> list[OptionLine]:
    """Those that are out and score more than the best that was chosen."""
    best = max((_middle(option) for option in options if option.chosen), default=None)
    return [one for one in options if one.out and not one.chosen and best is not None and _middle(one) > best]


def _middle(option: OptionLine) -> float:
    return (option.score.low + option.score.high) / 2


def _ruled(ruled: Ruled) -> str:
    who = mention(ruled.who) if ruled.who else "the team"
    return f"{who}: {quote(ruled.said)}" if ruled.said else who
