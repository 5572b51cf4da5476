"""A workflow's step ends: with the recommendation it asked for, or with the reason why there is none."""

import logging
from typing import Final

from bot.advisor.conversation import Conversation, Message
from bot.advisor.verdicts import verdict_words
from bot.advisor.words import option_name
from bot.slack.calls.asking import RefusedError, asked
from bot.slack.services import Services
from bot.slack.views.notices import NO_WAY_IN
from bot.slack.work.answering import answer, empty, ignore
from bot.slack.work.outside import as_read
from bot.store import posts
from bot.store.inbox import Accepted
from bot.store.keys import ConversationKey
from bot.store.posts import Post, PostState

NO_NEEDS: Final = (
    "I found no need in those words, so I posted nothing. Say in the step what is being built, and what is needed."
)

logger = logging.getLogger(__name__)


async def recommend(services: Services, accepted: Accepted) -> int | None:
    """Post the recommendation for the words that the step was given; nothing for words that tell no need."""
    said = accepted.message
    message = Message(text=said.text, user=said.user or None, at=accepted.received_at, command="recommend")
    before = await empty(services, said)
    reply, _ = await services.advising.reply(message, before)
    if not reply.needs:
        await ignore(services, accepted)
        return None
    return await answer(services, accepted, message, before, None, None)


async def complete(services: Services, accepted: Accepted, post_id: int | None) -> None:
    """Tell Slack how the step ended, so that the workflow goes on. Doing it again changes nothing."""
    said = accepted.message
    async with services.db.read() as conn:
        post = await posts.get(conn, post_id) if post_id else None
    client = await services.workspaces.client(said.tenant)
    try:
        if post is not None and post.state is PostState.SENT and post.ts and post.opens_conversation:
            outputs = await _outputs(await as_read(services, said), post, post.opens_conversation)
            await asked(client.functions_completeSuccess(function_execution_id=said.ts, outputs=outputs))
        else:
            why = _refused(post) if post else NO_NEEDS
            await asked(client.functions_completeError(function_execution_id=said.ts, error=why))
    except RefusedError as refusal:
        # It ended before, or its workflow did.
        logger.warning("a workflow's step cannot be ended: %s", refusal.code)


def _refused(post: Post) -> str:
    code = post.error or posts.NO_ANSWER
    return f"I could not post the recommendation: {NO_WAY_IN.get(code, f'Slack answered {code}')}."


async def _outputs(services: Services, post: Post, opened: str) -> dict[str, str]:
    held = Conversation.model_validate_json(opened)
    comparison = services.advising.comparison(held.comparison)
    given = await services.advising.recommend(held)
    place = ConversationKey(post.tenant, post.sent_to or post.channel, post.ts or "")
    links = await services.links.of(await services.workspaces.client(post.tenant), [place])
    return {
        "outcome": option_name(comparison, given.winner) if given.winner else "None yet",
        "verdict": verdict_words(comparison, given),
        "link": links.get(place, ""),
    }
