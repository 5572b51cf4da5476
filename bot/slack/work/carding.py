"""Decisions that somebody named when speaking to the app, shown where they did."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.decisions.life import Decision
from bot.slack.overview import Known
from bot.slack.received.naming_decisions import MOST, Named, named
from bot.slack.received.written import MESSAGE, OUTSIDE
from bot.slack.services import Services
from bot.slack.views.blocks import Content
from bot.slack.views.decision_card import cards
from bot.slack.work.replacing import way_to_newer
from bot.slack.work.telling_people import people_told
from bot.store import placed, records
from bot.store.inbox import Incoming
from bot.store.keys import is_direct
from bot.store.viewing import Viewer
from bot.understanding.intents.asked_people import PeopleAsked, people_asked_about

_SPACED: Final = re.compile(r"\s+([?!.,])")
"""What is left before a mark where the name of a decision was taken out."""


@dataclass(frozen=True)
class Shown:
    """What is on record, as a message; `alone` where that answers all that was said; `number` is the one decision that
    it tells."""

    card: Content
    alone: bool = False
    number: int | None = None


def names_decisions(said: Incoming) -> Named:
    """The decisions a message names, in a thread that is followed. Where the app is not spoken to, only of a message
    that names decisions and says nothing else, or asks what people said to one: beside other words that is for the
    others."""
    what = named(said.text) if said.kind.partition(":")[0] == MESSAGE else Named()
    return what if said.mentioned or what.alone or people_asked_of(what) else Named()


def people_asked_of(what: Named) -> PeopleAsked | None:
    """What is asked about the people around the one decision that is named; None for everything else."""
    one = len(what.numbers) == 1 or (what.places and not what.numbers)
    return people_asked_about(_SPACED.sub(r"\1", what.rest)) if one else None


async def shown_here(services: Services, said: Incoming, what: Named) -> Shown | None:
    """Their cards. In a channel only what everybody there may see: the answer is read by all. None for links alone
    that lead to no decision, which are links like any other."""
    viewer, private = reading(said), is_direct(said.channel)
    async with services.db.read() as conn:
        linked = await placed.at(conn, said.tenant, what.places)
        numbers: Sequence[int] = list(dict.fromkeys((*what.numbers, *linked)))[:MOST]
        loaded = {number: await records.load(conn, said.tenant, number, viewer) for number in numbers}
    if not numbers:
        return None
    found = [one for one in loaded.values() if one]
    people = people_asked_of(what) if len(found) == len(numbers) == 1 else None
    if people is not None:
        told = await people_told(services, said, found[0], people)
        return Shown(told, alone=True, number=found[0].record.number)
    hidden = [number for number, one in loaded.items() if one is None]
    name, newer = services.settings.slash_command, await newer_of(services, said, found)
    card = cards(known(services, found), hidden, name, private=private, newer=newer)
    return Shown(card, what.alone, found[0].record.number if len(found) == 1 else None)


async def newer_of(services: Services, said: Incoming, found: Sequence[Decision]) -> str:
    """The way to what took the place of a single decision; "" for several."""
    return await way_to_newer(services, said.tenant, found[0], said.channel) if len(found) == 1 else ""


def known(services: Services, found: Sequence[Decision]) -> list[Known]:
    """Decisions with what they compared, as far as that is known."""
    return [Known(one, services.advising.known(one.record.comparison)) for one in found]


def reading(said: Incoming) -> Viewer:
    """Who reads what is answered: in a direct message one person, in a channel everybody there."""
    outside = said.kind.endswith(f":{OUTSIDE}")
    return Viewer(said.user if is_direct(said.channel) else "", said.channel, outside)
