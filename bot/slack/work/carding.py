"""Decisions that somebody named when speaking to the app, shown where they did."""

from collections.abc import Sequence

from bot.slack.incoming import MESSAGE, OUTSIDE
from bot.slack.naming_decisions import MOST, Named, named
from bot.slack.overview import Known
from bot.slack.services import Services
from bot.slack.views.blocks import Content
from bot.slack.views.decision_card import cards, none_recorded, recorded_about
from bot.store import decisions, placed, records
from bot.store.inbox import Incoming
from bot.store.keys import is_direct
from bot.store.viewing import Viewer
from bot.understanding.asked_decisions import decision_asked_about, search_words


def names_decisions(said: Incoming) -> Named:
    """The decisions a message names, in a thread that is followed. Where the app is not spoken to, only of a message
    that names decisions and says nothing else: beside other words that is for the others."""
    what = named(said.text) if said.kind.partition(":")[0] == MESSAGE else Named()
    return what if said.mentioned or what.alone else Named()


async def shown_here(services: Services, said: Incoming, what: Named) -> Content | None:
    """Their cards. In a channel only what everybody there may see: the answer is read by all. None for links alone
    that lead to no decision, which are links like any other."""
    viewer, private = _reading(said), is_direct(said.channel)
    async with services.db.read() as conn:
        linked = await placed.at(conn, said.tenant, what.places)
        numbers: Sequence[int] = list(dict.fromkeys((*what.numbers, *linked)))[:MOST]
        loaded = {number: await records.load(conn, said.tenant, number, viewer) for number in numbers}
    if not numbers:
        return None
    found = [Known(one, services.advising.known(one.record.comparison)) for one in loaded.values() if one]
    hidden = [number for number, one in loaded.items() if one is None]
    return cards(found, hidden, services.settings.slash_command, private=private)


async def asked_for_here(services: Services, said: Incoming) -> Content | None:
    """What is on record of what somebody asks the decisions about, or came of the thread they ask in; None where they
    ask no such thing. In a channel only what everybody there may see."""
    spoken_to = said.mentioned and said.kind.partition(":")[0] == MESSAGE
    topic = decision_asked_about(said.text) if spoken_to else None
    if topic is None:
        return None
    viewer, private = _reading(said), is_direct(said.channel)
    async with services.db.read() as conn:
        if topic:
            page = await decisions.search(conn, said.tenant, viewer, search_words(topic), limit=MOST)
            found, total = await records.read(conn, said.tenant, page.decisions), page.total
        else:
            numbers = await placed.at(conn, said.tenant, [(said.channel, said.thread_ts or said.ts)])
            loaded = [await records.load(conn, said.tenant, number, viewer) for number in numbers[-MOST:]]
            found, total = tuple(one for one in loaded if one), len(numbers)
            if not found:
                total = (await decisions.search(conn, said.tenant, viewer, limit=0)).total
    known = [Known(one, services.advising.known(one.record.comparison)) for one in found]
    name = services.settings.slash_command
    if not known:
        return none_recorded(topic, search_words(topic), total, name, private=private)
    return recorded_about(known, topic, search_words(topic), total, name, private=private)


def _reading(said: Incoming) -> Viewer:
    """Who reads what is answered: in a direct message one person, in a channel everybody there."""
    outside = said.kind.endswith(f":{OUTSIDE}")
    return Viewer(said.user if is_direct(said.channel) else "", said.channel, outside)
