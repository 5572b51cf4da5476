"""Needs that most of a team answered with, taken over into their thread."""

from typing import Final

from bot.advisor.conversation import Conversation, Message
from bot.slack import threads
from bot.slack.adopting import agreed
from bot.slack.services import Services
from bot.slack.team import TeamAnswer
from bot.slack.work.answering import answer, ignore
from bot.store import team
from bot.store.inbox import Accepted

_FROM: Final = "Taken over from what most of the team answered."


async def adopt(services: Services, accepted: Accepted) -> int | None:
    """What most need becomes the thread's needs, and is told there like any change."""
    said, key = accepted.message, accepted.message.conversation
    async with services.db.read() as conn:
        question = await team.get(conn, said.tenant, int(said.text))
        answers = await team.answers(conn, question) if question else {}
    stored = await threads.stored(services, key)
    if stored is None:
        await ignore(services, accepted)
        return None
    before = Conversation.model_validate_json(stored.state)
    people = {user: TeamAnswer.model_validate_json(payload) for user, payload in answers.items()}
    stated = tuple(one.need.model_copy(update={"when": accepted.received_at}) for one in agreed(people, before.needs))
    message = Message(user=said.user, at=accepted.received_at, mentioned=True, stated=stated)
    return await answer(services, accepted, message, before, stored, key, note=_FROM)
