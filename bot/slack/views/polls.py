"""An open question to the team, told to one person: on their home, and once everybody has answered."""

from typing import Final

from bot.slack import ids
from bot.slack.mrkdwn import channel as channel_link
from bot.slack.mrkdwn import link, mention
from bot.slack.overview import PollLine
from bot.slack.team import Round
from bot.slack.views.blocks import Block, Content, actions, button, section
from bot.slack.views.evidence import name
from bot.slack.views.team import closing_button, number_words, people_words
from bot.slack.views.when import at as moment

_ALL: Final = {1: "Whoever", 2: "Both whom"}


def poll_row(one: PollLine) -> list[Block]:
    """What is asked and where, who is missing, and what this person can do about it."""
    round = one.round
    who = "You asked" if one.mine else f"{mention(round.asked_by)} asks"
    lead, look = f"*{who} the team{_about(one.use_case)}*", f"  ·  {link(one.link, 'open it')}" if one.link else ""
    where = f" in {channel_link(one.channel)}" if one.channel else ""
    until = f"  ·  until {moment(round.due_at)}" if round.due_at else ""
    told = f"{lead}{where}{until}{look}\n{_missing(one)}"
    value = ids.ButtonValue(record=str(round.id)).encode()
    pressed = []
    if one.awaits:
        pressed.append(button("Answer", ids.TEAM_ANSWER, value, style="primary"))
    if one.answered:
        pressed.append(button("Change your answer", ids.TEAM_ANSWER, value))
    if one.mine:
        pressed.append(closing_button(round))
    return [section(told, limit=2_000), *actions(pressed)]


def everybody_answered(round: Round, use_case: str, where: str) -> Content:
    """Told to whoever asked, once; `where` is the way to the question, if there is one."""
    count, about = len(round.people), _about(use_case)
    who = f"{_ALL.get(count, f'All {count} whom')} you asked{about} {'has' if count == 1 else 'have'} answered"
    look = f" ({link(where, 'open it')})" if where else ""
    text = f"*{who}*{look}. Close the question to see and post what their answers come to."
    return Content(text=text, blocks=(section(text, limit=1_000), *actions([closing_button(round)])))


def _about(use_case: str) -> str:
    return f" about {name(use_case)}" if use_case else ""


def _missing(one: PollLine) -> str:
    round = one.round
    if not round.people:
        told = f"{number_words(len(round.answered), 'answer')} so far." if round.answered else "Nobody has answered."
    elif round.complete and one.mine:
        told = "Everybody you asked has answered."
    else:
        left = f" Not yet: {people_words(round.missing)}." if round.missing else ""
        count = f"{len(round.answered)} of {len(round.people)}"
        told = f"{count} so far.{left}" if one.answered else f"{count} answered.{left}"
    told = f"You answered; {told}" if one.answered and not (one.mine and round.complete) else told
    return f"{told} It waits for your answer." if one.awaits and not one.mine else told
