"""A question to the team on its way: posted in its thread, kept up to date, and answered for once it is closed."""

import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import replace
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.advisor.conversation import Conversation
from bot.delivery import RetryLater
from bot.slack import ids
from bot.slack.adopting import agreed
from bot.slack.calls.asking import RefusedError
from bot.slack.calls.posting import edit
from bot.slack.failures import told
from bot.slack.services import Services
from bot.slack.team import Outcome, Round, TeamAnswer, Terms
from bot.slack.views import team as views
from bot.slack.views.blocks import Content
from bot.slack.views.team_result import result
from bot.slack.work.asked_team import round_of, use_case_of, writers
from bot.slack.work.content import quiet
from bot.slack.work.home import publish_anew
from bot.slack.work.polls import concerned, tell_complete
from bot.slack.work.sending import answer_key, send_later
from bot.store import conversations, inbox, posts, team
from bot.store.inbox import Accepted, InboxState
from bot.store.keys import ConversationKey
from bot.store.posts import NewPost, PostState
from bot.store.team import TeamQuestion

ASKED: Final = "team_asked"
"""Kinds of inbox rows, followed by the question's id, which `text` holds too. ASKED: its message is to be posted."""
CLOSED: Final = "team_closed"
"""Its result is to be posted."""
TEAM: Final = "team"
"""The kind of durable work that brings a question's message up to date; its id is the question's."""

_NOT_THERE_YET: Final = 1.0

logger = logging.getLogger(__name__)


async def enqueue_showing(services: Services, question: TeamQuestion, version: int) -> None:
    """Have the message brought up to date with this version of the question, or a later one."""
    key = f"{TEAM}:{question.id}:{version}"
    await services.delivery.enqueue(TEAM, str(question.id), partition=question.asked.thread.partition, key=key)


async def show(services: Services, id: str) -> None:
    """Bring a question's message up to date. Whoever comes late finds it so and does nothing."""
    async with services.db.read() as conn:
        question = await team.of_work(conn, int(id))
        if question is None or question.post_id is None or question.shown >= question.version:
            return
        post, round = await posts.get(conn, question.post_id), await round_of(conn, question)
    if post is None or post.state is PostState.FAILED:
        return
    if post.ts is None:
        raise RetryLater(_NOT_THERE_YET)
    try:
        shown = views.question(round, use_case_of(services, question))
        await edit(await services.workspaces.client(question.tenant), post, shown.payload())
    except RefusedError as refusal:
        # Somebody may have deleted it; the question stays, and its result is posted all the same.
        logger.warning("Slack does not let question %d be changed: %s", question.id, refusal.code)
    place = ConversationKey(question.tenant, post.channel, post.ts)
    links = await services.links.of(await services.workspaces.client(question.tenant), [place])
    async with services.db.write() as conn:
        told = await tell_complete(conn, services, question, links.get(place, ""))
        await team.mark_shown(conn, question)
    if told is not None:
        await send_later(services, told)
    await publish_anew(services, question.tenant, {*concerned(question), *round.answered})


async def post_question(services: Services, accepted: Accepted) -> int | None:
    """Write the message that people answer from."""

    async def made(conn: AsyncConnection, question: TeamQuestion) -> Content:
        return views.question(await round_of(conn, question), use_case_of(services, question))

    return await _post(services, accepted, made, carries=True)


async def post_result(services: Services, accepted: Accepted) -> int | None:
    """Write what the answers came to, and take the buttons off the question."""
    async with services.db.read() as conn:
        question = await _named(conn, accepted)
        if question is None:
            return None
        round, answers = await round_of(conn, question), await team.answers(conn, question)
        wrote = round.people or await writers(conn, question)
    try:
        shown = await _result(services, question, round, answers, wrote)
    except Exception as error:  # noqa: BLE001
        # It would fail the same way again, so the thread hears of it now.
        shown = told(error, "scoring a team's answers")

    async def made(conn: AsyncConnection, question: TeamQuestion) -> Content:
        return shown

    post = await _post(services, accepted, made)
    await enqueue_showing(services, question, question.version)
    return post


async def _result(
    services: Services, question: TeamQuestion, round: Round, answers: dict[str, str], wrote: Iterable[str]
) -> Content:
    terms = Terms.model_validate_json(question.asked.terms)
    people = {user: TeamAnswer.model_validate_json(payload) for user, payload in answers.items()}
    comparison = services.advising.comparison(terms.comparison)
    together = None
    needs = {user: (*answer.needs, *terms.ruled) for user, answer in people.items() if not answer.assumed}
    if needs:
        options = [option for option in terms.options if option in comparison.option_by_id]
        together = await services.advising.recommend_together(needs, comparison, options)
    digest = services.advising.advisor.knowledge.digest
    silent = tuple(person for person in wrote if person not in people)
    changed = any(answer.knowledge != digest for answer in people.values())
    assumed = tuple(user for user, answer in people.items() if answer.assumed)
    rather = {user: answer.preference for user, answer in people.items() if answer.preference is not None}
    outcome = Outcome(round, together, silent, assumed, rather, changed)
    return result(await _beside(services, question, people, outcome), comparison)


async def _beside(
    services: Services, question: TeamQuestion, people: Mapping[str, TeamAnswer], outcome: Outcome
) -> Outcome:
    """The same beside what the needs of the thread come to by themselves, where it holds any."""
    async with services.db.read() as conn:
        stored = await conversations.load(conn, question.asked.thread)
    held = Conversation.model_validate_json(stored.state) if stored else Conversation()
    if not held.recommended:
        return outcome
    standing, version = await services.advising.recommend(held), ids.needs_version(held)
    telling = {user: answer for user, answer in people.items() if not answer.assumed}
    return replace(outcome, standing=standing, version=version, agreed=agreed(telling, held.needs))


async def _post(
    services: Services,
    accepted: Accepted,
    made: Callable[[AsyncConnection, TeamQuestion], Awaitable[Content]],
    *,
    carries: bool = False,
) -> int | None:
    """Write the post that `made` makes, once. `carries`: it is the message people answer from."""
    said = accepted.message
    async with services.db.write() as conn:
        question = await _named(conn, accepted)
        if question is None or not await inbox.mark(conn, accepted.id, InboxState.ANSWERED):
            return None
        post = NewPost(
            tenant=said.tenant,
            channel=said.channel,
            thread_ts=said.thread_ts,
            key=answer_key(accepted),
            payload=quiet(await made(conn, question)),
            started_by=said.user,
        )
        post_id = await posts.add(conn, post, at=services.now())
        if carries:
            await team.attach(conn, question, post_id)
        return post_id


async def _named(conn: AsyncConnection, accepted: Accepted) -> TeamQuestion | None:
    return await team.get(conn, accepted.message.tenant, int(accepted.message.text))
