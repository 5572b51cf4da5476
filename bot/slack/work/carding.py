"""Decisions that somebody named when speaking to the app, shown where they did."""

from collections.abc import Sequence

from bot.slack.incoming import MESSAGE, OUTSIDE
from bot.slack.naming_decisions import MOST, Named, named
from bot.slack.overview import Known
from bot.slack.services import Services
from bot.slack.views.blocks import Content
from bot.slack.views.decision_card import cards
from bot.store import placed, records
from bot.store.inbox import Incoming
from bot.store.keys import is_direct
from bot.store.viewing import Viewer


def names_decisions(said: Incoming) -> Named:
    """The decisions a message names; none where the app is not spoken to."""
    spoken_to = said.mentioned and said.kind.partition(":")[0] == MESSAGE
    return named(said.text) if spoken_to else Named()


async def shown_here(services: Services, said: Incoming, what: Named) -> Content | None:
    """Their cards. In a channel only what everybody there may see: the answer is read by all. None for links alone
    that lead to no decision, which are links like any other."""
    private = is_direct(said.channel)
    outside = said.kind.endswith(f":{OUTSIDE}")
    viewer = Viewer(said.user if private else "", said.channel, outside)
    async with services.db.read() as conn:
        linked = await placed.at(conn, said.tenant, what.places)
        numbers: Sequence[int] = list(dict.fromkeys((*what.numbers, *linked)))[:MOST]
        loaded = {number: await records.load(conn, said.tenant, number, viewer) for number in numbers}
    if not numbers:
        return None
    found = [Known(one, services.advising.known(one.record.comparison)) for one in loaded.values() if one]
    hidden = [number for number, one in loaded.items() if one is None]
    return cards(found, hidden, services.settings.slash_command, private=private)
