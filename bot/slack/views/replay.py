"""A decision's recommendation made again: then, and today."""

from bot.decisions import replay_words as words
from bot.decisions.replay import Replay, Result
from bot.facts.model import Comparison
from bot.slack.mrkdwn import escape
from bot.slack.views.blocks import Block, Content, bullets, context, section
from bot.slack.views.evidence import name

_LINES = 20


def replay(given: Replay, known: Comparison | None) -> Content:
    """What was decided and recommended, whether that can be reproduced, and what would be recommended today."""
    record, sign = given.record, "" if given.result is Result.IDENTICAL else ":warning: "
    decided, _, against = words.outcome_line(given, known).partition(". ")
    lead = "\n".join(
        [
            f"*{record.id}*  {escape(record.title)}",
            f"*{escape(decided)}.* {escape(against)}" if against else f"*{escape(decided)}*",
            escape(words.stored_words(given, known)),
        ]
    )
    made = f"{sign}{escape(words.result_words(given))}"
    text = f"{lead}\n{made}\n{escape(words.today_words(given, known))}"
    blocks: list[Block] = [section(lead, limit=2_500), section(made)]
    if lines := words.again_lines(given, known):
        blocks.append(section(f"*What differs now*\n{_bulleted(lines)}", limit=1_500))
    blocks += today(given, known)
    blocks.append(context(f"Knowledge of then: {name(record.knowledge[:12])}"))
    return Content(text=text, blocks=tuple(blocks))


def today(given: Replay, known: Comparison | None) -> list[Block]:
    """What today's knowledge says, and what has changed in it."""
    lines = words.today_lines(given, known)
    more = f"\n{_bulleted(lines)}" if lines else ""
    return [section(f"*{escape(words.today_words(given, known))}*{more}", limit=2_500)]


def _bulleted(lines: list[str]) -> str:
    return bullets(escape(line) for line in lines[:_LINES])
