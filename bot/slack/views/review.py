"""A decision is to be looked at again."""

from datetime import date

from bot.advisor.words import day
from bot.decisions.life import Act
from bot.decisions.replay import Replay
from bot.decisions.summary import Summary
from bot.facts.model import Comparison
from bot.slack import ids
from bot.slack.mrkdwn import escape, link
from bot.slack.views.blocks import Content, actions, button, section
from bot.slack.views.deciders import decided_by, mentions
from bot.slack.views.decision import act_button
from bot.slack.views.recommendation import RECORD
from bot.slack.views.replay import today
from bot.slack.views.when import on as on_day


def due(told: Summary, replay: Replay, known: Comparison | None) -> Content:
    """Asks those who decide whether they would decide the same again, with what today's knowledge says."""
    title = link(told.permalink, told.title) if told.permalink else escape(told.title)
    lead = (
        f"*Time to review {told.id}*  {title}\nOutcome: *{escape(told.outcome)}*, "
        f"{decided_by(told)}, {on_day(told.decided_on)}. Is it still right?"
    )
    shown = button("Details", ids.DETAILS, ids.ButtonValue(record=str(told.number)).encode())
    blocks = (section(lead), *today(replay, known), *actions([act_button(told, Act.REVIEW), shown]))
    return Content(text=lead, blocks=blocks)


def plan(told: Summary, on: date | None, *, never: bool, may: bool) -> Content:
    """When it is to be reviewed; where another day was asked for, or `never`, whether to move it, to whoever `may`."""
    which = f"*{told.id}* {escape(told.title)}"
    now = (
        f"The review of {which} is {on_day(told.review_on)}." if told.review_on else f"No review of {which} is planned."
    )
    version = f"r{told.standing.round}"
    choosing = act_button(told, Act.REPLAN)
    if not may:
        people = mentions(dict.fromkeys((*told.deciders, told.recorded_by)))
        who = f"Those who decide can change that, and who recorded it: {people}."
        return Content(text=f"{now} {who}", blocks=(section(f"{now} {who}", limit=2_500),))
    if (on is None and not never) or on == told.review_on:
        return Content(text=now, blocks=(section(now, limit=2_500), *actions([choosing])))
    value = ids.ButtonValue(record=str(told.number), version=version, text=on.isoformat() if on else "").encode()
    asked = f"Have it on {day(on)} instead?" if on else "Take it off?"
    if told.review_on is None:
        asked = f"Plan it for {day(on)}?" if on else ""
    doing = button(f"Review on {day(on)}" if on else "No review", ids.REPLAN, value, style="primary")
    text = f"{now} {asked}".strip()
    return Content(text=text, blocks=(section(text, limit=2_500), *actions([*([doing] if asked else []), choosing])))


def moved(told: Summary) -> Content:
    """Said to whoever moved it."""
    when = f"is {on_day(told.review_on)} now" if told.review_on else "is taken off"
    text = f"The review of *{told.id}* {when}."
    return Content(text=text, blocks=(section(text),))


def comes_with(on: date | None, version: str, *, recommended: bool) -> Content:
    """Nothing is recorded yet: a review comes with the decision. `version` is that of the needs, for the button that
    records where something was `recommended`."""
    filled = f" It comes with {day(on)} filled in." if on and recommended else ""
    text = (
        f"Nothing is recorded here yet; a review comes with the decision, and the form asks when.{filled} To be "
        "reminded of deciding, there is Slack's own `/remind`."
    )
    if not recommended:
        return Content(text=text, blocks=(section(text),))
    value = ids.ButtonValue(version=version, review=on.isoformat() if on else "").encode()
    recording = button(RECORD, ids.RECORD_DECISION, value)
    return Content(text=text, blocks=(section(text), *actions([recording])))
