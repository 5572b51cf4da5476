"""Who set the weights: those the team's own words brought about, those that are usual, and the everyday ones."""

from collections.abc import Sequence

from bot.advisor.conversation import Answered, Kind
from bot.advisor.turn import Turn
from bot.advisor.words import criterion_name, listing, need_words, weight_words
from bot.scoring.model import Origin, Requirement

_MOST = 4
"""Weights named of those that somebody asked for."""
_PEOPLE = (
    "How much a must, a wish, what is usual and everything else weighs was set beforehand, by the people who wrote my "
    "knowledge; it is their judgement, and the same for every team."
)
_CHANGE = "“Sources” lists every weight. Say “… matters less” or “… matters more” of one, and I score again."


def weights_asked(turn: Turn) -> Answered | None:
    """Whose all the weights of the standing recommendation are, and how one is changed; among colleagues only once
    there are any."""
    if not turn.conversation.recommended:
        lead = "Most weights will come from what you tell me you need."
        reply = turn.reply(Kind.SMALLTALK, f"{lead} {_PEOPLE}", topics=())
        return (reply, turn.conversation) if turn.addressed else None
    counting = [each for each in turn.recommendation.requirements if each.weight]
    usual = [each for each in counting if each.origin is Origin.USE_CASE]
    everyday = [each for each in counting if each.origin is Origin.DEFAULT]
    asked = [each for each in counting if each not in (*usual, *everyday)]
    lines = [_asked(turn, asked), _usual(turn, usual), _everyday(everyday), _PEOPLE, _CHANGE]
    drivers = tuple(dict.fromkeys(need for each in asked for need in each.needs))
    return turn.reply(Kind.WHY, "\n".join(filter(None, lines)), topics=(), drivers=drivers), turn.conversation


def _asked(turn: Turn, asked: Sequence[Requirement]) -> str:
    """How many were asked for, and the heaviest by name."""
    if not asked:
        return "None of the weights was asked for here."
    heaviest = sorted(asked, key=lambda each: (-each.weight, each.criterion))[:_MOST]
    names = [
        f"“{criterion_name(turn.comparison, one.criterion)}” ({weight_words(one.weight)} of 5)" for one in heaviest
    ]
    lead = "1 weight comes" if len(asked) == 1 else f"{len(asked)} weights come"
    begin = ": " if len(heaviest) == len(asked) else ", the heaviest of them "
    return f"{lead} from what you told me here{begin}{listing(names)}."


def _usual(turn: Turn, usual: Sequence[Requirement]) -> str:
    if not usual:
        return ""
    cases = dict.fromkeys(f"“{need_words(turn.comparison, need)}”" for each in usual for need in each.needs)
    return (
        f"{len(usual)} I assumed because {'it is' if len(usual) == 1 else 'they are'} usual for {listing(list(cases))}."
    )


def _everyday(everyday: Sequence[Requirement]) -> str:
    """Those that count for everybody who says nothing of them."""
    if not everyday:
        return ""
    each = "1 counts" if len(everyday) == 1 else f"{len(everyday)} count"
    return f"{each} a little for everybody, whatever they say."
