"""Open questions to the team that concern one person: those they asked, and those that they answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.slack.overview import PollLine
from bot.slack.services import Services
from bot.slack.views.polls import everybody_answered
from bot.slack.work.asked_team import round_of, use_case_of, writers
from bot.slack.work.content import quiet
from bot.store import posts, team
from bot.store.keys import ConversationKey, Tenant
from bot.store.posts import Post
from bot.store.team import TeamQuestion

_MOST: Final = 200
"""Open questions looked at, the newest."""
_MOST_UNNAMED: Final = 20
"""Those of them that ask whoever writes, for which the thread has to be looked at."""


_COMPLETE: Final = "team_complete"
"""How the key of the message begins that tells whoever asked that everybody has answered."""


@dataclass(frozen=True)
class Poll:
    """A line of a home, and the message that it leads to."""

    line: PollLine
    message: ConversationKey | None


async def polls_of(conn: AsyncConnection, services: Services, tenant: Tenant, user: str) -> list[Poll]:
    """Those that wait for this person's answer first, then their own, then those they have answered; the newest first.
    One that is answered stays until it is closed: the answer can be changed, and people wait for what it comes to."""
    found, unnamed = [], 0
    for question in await team.opened(conn, tenant, limit=_MOST):
        asked = question.asked
        if not question.takes_answers(services.now()):
            continue
        unnamed += not asked.people
        is_asked = user in asked.people
        if not asked.people and unnamed <= _MOST_UNNAMED:
            is_asked = user in await writers(conn, question)
        mine = asked.asked_by == user
        if not (mine or is_asked):
            continue
        post, round = await _message(conn, question), await round_of(conn, question)
        answered = user in round.answered
        use_case, channel = use_case_of(services, question), asked.thread.channel
        line = PollLine(round, use_case, channel, mine, awaits=is_asked and not answered, answered=answered)
        found.append(Poll(line, ConversationKey(tenant, post.channel, post.ts) if post and post.ts else None))
    return sorted(found, key=lambda one: (not one.line.awaits, not one.line.mine))


def with_link(poll: Poll, links: Mapping[ConversationKey, str]) -> PollLine:
    """The line, leading to its message where Slack gives a link."""
    return replace(poll.line, link=links.get(poll.message, "") if poll.message else "")


async def tell_complete(conn: AsyncConnection, services: Services, question: TeamQuestion, link: str) -> int | None:
    """Write the message that tells whoever asked that everybody has answered, once; None where that is not so."""
    round = await round_of(conn, question)
    if not round.complete or round.closed_at is not None:
        return None
    shown = everybody_answered(round, use_case_of(services, question), link)
    key = f"{_COMPLETE}:{question.id}"
    post = posts.NewPost(tenant=question.tenant, channel=question.asked.asked_by, key=key, payload=quiet(shown))
    return await posts.add(conn, post, at=services.now())


def concerned(question: TeamQuestion) -> Sequence[str]:
    """Whose home shows it."""
    return (question.asked.asked_by, *question.asked.people)


async def _message(conn: AsyncConnection, question: TeamQuestion) -> Post | None:
    return await posts.get(conn, question.post_id) if question.post_id else None
