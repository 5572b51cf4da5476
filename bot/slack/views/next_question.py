"""The question whose answer would help most, with its answers to press or choose."""

from bot.facts.model import Comparison
from bot.scoring.model import Recommendation, Verdict
from bot.slack import ids, limits
from bot.slack.mrkdwn import escape
from bot.slack.views.blocks import Block, actions, button, choice, plain_text, section

_BUTTONS = 5
"""Up to so many answers are buttons; more go into a menu."""


def next_question(comparison: Comparison, given: Recommendation, version: str) -> list[Block]:
    """The next best question while the answer is not clear. Without a version it is asked, but cannot be answered."""
    question = comparison.question_by_id.get(given.next_question or "")
    if question is None or given.verdict is Verdict.CLEAR:
        return []
    told = f"*What would help most to know*\n{escape(question.text)}"
    if not version:
        return [section(told)]

    values = [
        ids.ButtonValue(record=question.id, version=version, text=str(place)).encode()
        for place in range(len(question.answers))
    ]
    if len(question.answers) <= _BUTTONS:
        pressed = [
            button(answer.label, ids.numbered(ids.NEXT, place), values[place])
            for place, answer in enumerate(question.answers)
        ]
        return [section(told), *actions(pressed)]
    menu = {
        "type": "static_select",
        "action_id": ids.numbered(ids.NEXT, 0),
        "placeholder": plain_text("Choose an answer", limits.PLACEHOLDER),
        "options": [choice(answer.label, value) for answer, value in zip(question.answers, values, strict=True)],
    }
    return [section(told), *actions([menu])]
