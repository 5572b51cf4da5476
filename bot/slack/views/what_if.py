"""The What if dialog: what could be different, and the scores as they are and as they would be, side by side."""

from collections.abc import Mapping, Sequence

from bot.advisor.conversation import Reply
from bot.advisor.verdicts import verdict_words
from bot.advisor.words import criterion_name, need_words
from bot.decisions.summary import Driver
from bot.facts.model import Comparison
from bot.scoring.model import Need, Recommendation
from bot.slack import ids, limits
from bot.slack.limits import shorten
from bot.slack.mrkdwn import escape
from bot.slack.received.supposing import GONE, LESS, MORE, WORDS, Supposing, need_key
from bot.slack.views.blocks import Block, choice, context, field, modal, plain_text, section
from bot.slack.views.evidence import driver_lines
from bot.slack.views.scores import score_bars, score_changes
from bot.slack.views.sources import MOVED_ON

_UNDERSTOOD = 5


def what_if_modal(
    comparison: Comparison,
    now: Recommendation,
    needs: Sequence[Need],
    supposing: Supposing,
    draft: str,
    *,
    supposed: Reply | None = None,
    moved_on: bool = False,
) -> Block:
    """The dialog on the needs that stand. `supposed` is what would be; `moved_on`: the needs changed meanwhile."""
    criteria = {c.id: choice(c.name, c.id) for c in comparison.criteria if not c.by_definition}
    standing = {need_key(need): choice(need_words(comparison, need), need_key(need)) for need in needs}
    return modal(
        ids.WHAT_IF,
        "What if…",
        [
            *([context(MOVED_ON)] if moved_on else []),
            *(_compared(comparison, now, supposed) if supposed else _as_it_is(comparison, now)),
            _words(comparison, supposing),
            _menu(MORE, "These would matter more", criteria, supposing.more),
            _menu(LESS, "These would matter less", criteria, supposing.less),
            *([_menu(GONE, "These would not be needed", standing, supposing.gone)] if standing else []),
        ],
        submit={"type": "plain_text", "text": "Keep", "emoji": False},
        close={"type": "plain_text", "text": "Discard", "emoji": False},
        private_metadata=draft,
    )


def _as_it_is(comparison: Comparison, now: Recommendation) -> list[Block]:
    return [
        section(f"*As it is*  {escape(verdict_words(comparison, now))}", limit=700),
        score_bars(comparison, now),
        context("Change something below to see what it would do. The team’s needs stay as they are until you keep it."),
    ]


def _compared(comparison: Comparison, now: Recommendation, supposed: Reply) -> list[Block]:
    then = supposed.hypothetical_recommendation or now
    same = (then.winner, then.verdict) == (now.winner, now.verdict)
    told = "The answer would stay the same." if same else verdict_words(comparison, then)
    lines = driver_lines(Driver(text=need_words(comparison, n), said=n.said) for n in supposed.changed[:_UNDERSTOOD])
    return [
        section(f"*If so*  {escape(told)}", limit=700),
        score_changes(comparison, now, then, heads=("as it is", "if so")),
        context("  ·  ".join(lines) or "Nothing of that changes a need."),
    ]


def _menu(block: str, label: str, choices: Mapping[str, Block], picked: Sequence[str]) -> Block:
    shown = dict(list(choices.items())[: limits.SELECT_OPTIONS])
    element: Block = {
        "type": "multi_static_select",
        "action_id": ids.SUPPOSED,
        "options": list(shown.values()),
        "placeholder": plain_text("As it is", limits.PLACEHOLDER),
    }
    if initial := [shown[id] for id in picked if id in shown]:
        element["initial_options"] = initial
    return field(block, label, element, optional=True, dispatch_action=True)


def _words(comparison: Comparison, supposing: Supposing) -> Block:
    element: Block = {
        "type": "plain_text_input",
        "action_id": ids.SUPPOSED,
        "max_length": limits.INPUT_VALUE,
        "dispatch_action_config": {"trigger_actions_on": ["on_enter_pressed", "on_character_entered"]},
    }
    if supposing.text:
        element["initial_value"] = shorten(supposing.text, limits.INPUT_VALUE)
    heaviest = criterion_name(comparison, comparison.criteria[0].id)
    hint = f"For instance: we had three weeks, or: {heaviest} is a must."
    return field(WORDS, "In your own words", element, hint=hint, optional=True, dispatch_action=True)
