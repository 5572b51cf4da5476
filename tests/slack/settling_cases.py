"""Cases for the views of what is settled for a channel or a workspace."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.advisor.conversation import Kind
from bot.slack.preferences import USUAL, Answers, ChannelSettings, Following, Recorders
from bot.slack.views import settings as settings_views
from bot.slack.views.blocks import Block, Content
from bot.slack.views.hearing import deaf as deaf_view
from bot.slack.views.recommendation import recommendation

if TYPE_CHECKING:
    from view_cases import Stage

_PEOPLE = tuple(f"U{'0' * 8}{n:02}" for n in range(60))
_CHOSEN = ChannelSettings(
    following=Following.OFF,
    answers=Answers.PUBLIC,
    recorders=Recorders.PEOPLE,
    people=_PEOPLE,
    review_days=47,
    comparison="web",
)


def settings(stage: "Stage") -> Iterator[Block]:
    yield settings_views.settings_modal(USUAL, "C1", [stage.known], "m")
    many = [stage.known.model_copy(update={"id": f"c{n}"}) for n in range(150)]
    yield settings_views.settings_modal(_CHOSEN, "C1", [stage.known, *many], "m", "Last changed by <@U1>.")


def saved(stage: "Stage") -> Iterator[Block]:
    for chosen in (USUAL, _CHOSEN):
        yield settings_views.settings_saved(chosen, "C1", [stage.known])


def deaf(stage: "Stage") -> Iterator[Content]:
    shown = recommendation(stage.reply(Kind.RECOMMENDATION), stage.known, stage.frame)
    for private in (True, False):
        yield deaf_view(shown, "U9", private=private)
