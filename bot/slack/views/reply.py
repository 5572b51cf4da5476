"""Any reply as a message: which view shows which kind."""

from collections.abc import Callable, Mapping
from typing import Final

from bot.advisor.conversation import Kind, Reply
from bot.facts.model import Comparison
from bot.slack.views import answers, recommendation
from bot.slack.views.blocks import Content, section
from bot.slack.views.cited import linked
from bot.slack.views.notices import help_text
from bot.slack.views.recommendation import Frame

_View = Callable[[Reply, Comparison, Frame], Content]

_VIEWS: Final[Mapping[Kind, _View]] = {
    Kind.FACT: answers.fact,
    Kind.COMPARISON: answers.comparison_table,
    Kind.RECOMMENDATION: recommendation.recommendation,
    Kind.NEEDS: recommendation.changed,
    Kind.WHY: recommendation.why,
    Kind.WHAT_IF: recommendation.what_if,
    Kind.DECIDE: answers.decide,
    Kind.SUGGESTIONS: answers.suggestions,
    Kind.NOT_COVERED: answers.suggestions,
    Kind.SMALLTALK: answers.plainly,
    Kind.HELP: lambda _reply, comparison, frame: help_text(frame.command, comparison),
}


def content(reply: Reply, comparison: Comparison, frame: Frame) -> Content | None:
    """The reply as a message; None for one that is silent, or has nothing to say."""
    if reply.kind is Kind.SILENT or not reply.text:
        return None
    view = _VIEWS[reply.kind]
    if not reply.also:
        return view(reply, comparison, frame)
    main = reply.model_copy(update={"text": reply.text.removesuffix(reply.also).rstrip() or reply.text})
    shown, beside = view(main, comparison, frame), linked(reply.also, comparison)
    return Content(text=f"{shown.text}\n{beside}", blocks=(*shown.blocks, section(beside)))
