"""Every function that makes blocks, with what it can be given at its largest and worst."""

import inspect
import typing
from collections.abc import Callable, Iterable
from types import ModuleType

from bot.slack.views import (
    about_message,
    above,
    announced,
    answers,
    asked_about,
    because,
    blocks,
    challenge_marks,
    challenges,
    charts,
    considered,
    deciders,
    decision,
    decision_card,
    decision_dialogs,
    decision_list,
    decision_people,
    going_on,
    hearing,
    home,
    named,
    next_question,
    notices,
    outdated,
    own_facts,
    placing,
    polls,
    questionnaire,
    reach,
    record_preview,
    recording,
    review,
    scores,
    settings,
    sharing,
    since,
    sources,
    taken_back,
    team,
    team_result,
    threads,
    twins,
    understood,
    what_if,
)
from bot.slack.views import recommendation as advice_views
from bot.slack.views import replay as replay_views
from bot.slack.views import reply as reply_views
from bot.slack.views.blocks import Block, Content
from tests.slack import (
    advice_view_cases,
    blocks_view_cases,
    decisions_view_cases,
    places_view_cases,
    settling_view_cases,
    team_view_cases,
)
from tests.slack.view_stage import Shown, Stage

MODULES: dict[str, ModuleType] = {
    "about_message": about_message,
    "above": above,
    "announced": announced,
    "asked_about": asked_about,
    "record_preview": record_preview,
    "answers": answers,
    "because": because,
    "blocks": blocks,
    "challenge_marks": challenge_marks,
    "challenges": challenges,
    "charts": charts,
    "considered": considered,
    "deciders": deciders,
    "decision": decision,
    "decision_card": decision_card,
    "decision_dialogs": decision_dialogs,
    "decision_list": decision_list,
    "decision_people": decision_people,
    "going_on": going_on,
    "hearing": hearing,
    "home": home,
    "named": named,
    "next_question": next_question,
    "notices": notices,
    "outdated": outdated,
    "own_facts": own_facts,
    "placing": placing,
    "polls": polls,
    "questionnaire": questionnaire,
    "reach": reach,
    "recommendation": advice_views,
    "recording": recording,
    "replay": replay_views,
    "reply": reply_views,
    "review": review,
    "scores": scores,
    "settings": settings,
    "sharing": sharing,
    "since": since,
    "sources": sources,
    "taken_back": taken_back,
    "team": team,
    "team_result": team_result,
    "threads": threads,
    "twins": twins,
    "understood": understood,
    "what_if": what_if,
}
_SHOWN = (Content, Content | None, Block, list[Block])

CASES: dict[str, Callable[[Stage], Iterable[Shown | None]]] = {
    **advice_view_cases.CASES,
    **blocks_view_cases.CASES,
    **decisions_view_cases.CASES,
    **places_view_cases.CASES,
    **settling_view_cases.CASES,
    **team_view_cases.CASES,
}


def builders() -> set[str]:
    """Every public function of the views that makes a message, a view or blocks."""
    return {
        f"{name}.{made.__name__}"
        for name, module in MODULES.items()
        for _, made in inspect.getmembers(module, inspect.isfunction)
        if made.__module__ == module.__name__
        and not made.__name__.startswith("_")
        and typing.get_type_hints(made)["return"] in _SHOWN
    }
