"""A decision is to be looked at again."""

from bot.decisions.life import Act
from bot.decisions.replay import Replay
from bot.decisions.summary import Summary
from bot.facts.model import Comparison
from bot.slack import ids
from bot.slack.mrkdwn import escape, link
from bot.slack.views.blocks import Content, actions, button, section
from bot.slack.views.deciders import decided_by
from bot.slack.views.decision import act_button
from bot.slack.views.replay import today
from bot.slack.views.when import on


def due(told: Summary, replay: Replay, known: Comparison | None) -> Content:
    """Asks those who decide whether they would decide the same again, with what today's knowledge says."""
    title = link(told.permalink, told.title) if told.permalink else escape(told.title)
    lead = (
        f"*Time to review {told.id}*  {title}\nOutcome: *{escape(told.outcome)}*, "
        f"{decided_by(told)}, {on(told.decided_on)}. Is it still right?"
    )
    shown = button("Details", ids.DETAILS, ids.ButtonValue(record=str(told.number)).encode())
    blocks = (section(lead), *today(replay, known), *actions([act_button(told, Act.REVIEW), shown]))
    return Content(text=lead, blocks=blocks)
