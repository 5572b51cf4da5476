"""What is told to one person alone of a decision that somebody else recorded, or accepted, and that names them."""

from collections.abc import Sequence

from bot.decisions.acting import takes_stances
from bot.decisions.life import STANCES, Act, Event
from bot.decisions.summary import Summary
from bot.slack import ids
from bot.slack.mrkdwn import escape, link, mention
from bot.slack.views.blocks import Block, Content, actions, button, section
from bot.slack.views.decision import act_button, event_line
from bot.slack.views.evidence import quote

_OPINION = 280


def named(told: Summary, user: str) -> Content:
    """Told to somebody whom it names as having decided, as holding the other opinion, or as both, with the way to say
    that it was not them, or to object."""
    asked = told.standing.asked
    decided = not asked and user in told.deciders
    other = quote(told.dissent, _OPINION) if told.dissent and user in told.dissenters else ""
    lead = f"{mention(told.recorded_by)} {'proposed' if asked else 'recorded'} {_title(told)}"
    outcome = f"Outcome: *{escape(told.outcome)}*."
    if decided:
        role = "as the one who decided it" if len(told.deciders) == 1 else "among those who decided it"
        also = f" It gives the other opinion as yours: {other}." if other else ""
        text = f"{lead}, and names you {role}. {outcome}{also}"
    else:
        text = f"{lead}, and gives the other opinion as yours: {other}. {outcome}"
    if asked and user in told.deciders:
        stances = [act_button(told, act, inviting=False) for act in STANCES]
        return _shown(told, f"{text}\nYou are among those who decide: it holds once all of you agree.", stances)
    objecting = [act_button(told, Act.OBJECT)] if other and takes_stances(told.standing) else []
    disowning = [act_button(told, Act.DISOWN)] if decided else []
    return _shown(told, f"{text}\nIf that is right, there is nothing to do.", [*objecting, *disowning])


def accepted_all_the_same(told: Summary, accepted: Event, objection: Event) -> Content:
    """Told to somebody whose objection stands, once it was accepted; they can still say otherwise."""
    why = f": {quote(objection.reason, _OPINION)}" if objection.reason else ""
    text = f"{_title(told)}: {event_line(accepted)}. Your objection stands{why}."
    others = [act_button(told, act, inviting=False) for act in STANCES if act is not Act.OBJECT]
    return _shown(told, f"{text}\nYou can still say otherwise.", others)


def _title(told: Summary) -> str:
    title = link(told.permalink, told.title) if told.permalink else escape(told.title)
    return f"*{told.id}*: {title}"


def _shown(told: Summary, text: str, acts: Sequence[Block]) -> Content:
    details = button("Details", ids.DETAILS, ids.ButtonValue(record=str(told.number)).encode())
    return Content(text=text, blocks=(section(text, limit=2_500), *actions([details, *acts])))
