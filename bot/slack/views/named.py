"""Somebody is named as having decided, and did not record that themselves."""

from bot.decisions.life import Act
from bot.decisions.summary import Summary
from bot.slack import ids
from bot.slack.mrkdwn import escape, link, mention
from bot.slack.views.blocks import Content, actions, button, section
from bot.slack.views.decision import act_button


def named(told: Summary) -> Content:
    """Told to each of them alone, with the way to say that it was not them."""
    title = link(told.permalink, told.title) if told.permalink else escape(told.title)
    role = "as the one who decided it" if len(told.deciders) == 1 else "among those who decided it"
    text = (
        f"{mention(told.recorded_by)} recorded *{told.id}*: {title}, and names you {role}. "
        f"Outcome: *{escape(told.outcome)}*.\nIf that is right, there is nothing to do."
    )
    shown = button("Details", ids.DETAILS, ids.ButtonValue(record=str(told.number)).encode())
    return Content(text=text, blocks=(section(text, limit=2_500), *actions([shown, act_button(told, Act.DISOWN)])))
