"""Asked for a review in words: of the decision that is talked of, or before there is one."""

from bot.advisor.conversation import Conversation
from bot.decisions import acting
from bot.decisions.life import Act
from bot.decisions.summary import summarise
from bot.slack import ids
from bot.slack.received.naming_decisions import named
from bot.slack.received.written import MESSAGE
from bot.slack.services import Services
from bot.slack.views import review as views
from bot.slack.views.blocks import Content
from bot.slack.work.carding import reading
from bot.store import placed, records
from bot.store.inbox import Incoming
from bot.store.keys import ConversationKey
from bot.understanding.intents.reviewing import review_asked


async def review_asked_for(
    services: Services, said: Incoming, thread: ConversationKey, held: Conversation
) -> Content | None:
    """What to say to it; None where no review is asked for, and, where nobody spoke to the app, where there is no
    decision to review."""
    today = services.now().date()
    asked = review_asked(said.text, today) if said.kind.partition(":")[0] == MESSAGE else None
    if asked is None:
        return None
    async with services.db.read() as conn:
        numbers = named(said.text).numbers or await placed.beside(conn, thread)
        loaded = [await records.load(conn, said.tenant, number, reading(said)) for number in numbers]
    open_ = [one for one in loaded if one and acting.takes_stances(one.standing)]
    if not open_:
        if not said.mentioned or named(said.text):
            return None
        return views.comes_with(asked.on, ids.needs_version(held), recommended=held.recommended)
    found = open_[-1]
    told = summarise(found, services.advising.known(found.record.comparison))
    may = Act.REPLAN in acting.acts_open_to(found, said.user)
    return views.plan(told, asked.on, never=asked.never, may=may)
