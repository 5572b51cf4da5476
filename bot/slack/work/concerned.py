"""Whose home shows something else once a piece of work is done."""

from bot.slack.services import Services
from bot.slack.work.home import publish_anew
from bot.slack.work.life import HAPPENED
from bot.slack.work.polls import concerned
from bot.slack.work.recording import DECIDED
from bot.slack.work.team import ASKED, CLOSED
from bot.store import records, team
from bot.store.inbox import Accepted


async def republish(services: Services, accepted: Accepted) -> None:
    """Publish the homes anew of those it concerns: of a decision, everybody who decides or recorded it; of a question
    to the team, whoever asked or is asked."""
    said = accepted.message
    people = {said.user} - {""}
    if said.kind.partition(":")[0] in (DECIDED, HAPPENED):
        async with services.db.read() as conn:
            found = await records.load(conn, said.tenant, int(said.text.split()[0]))
        if found is not None:
            people |= {found.record.created_by, *found.record.deciders}
    if said.kind.partition(":")[0] in (ASKED, CLOSED):
        async with services.db.read() as conn:
            question = await team.get(conn, said.tenant, int(said.text))
        people |= {*concerned(question)} if question is not None else set()
    if people:
        await publish_anew(services, said.tenant, people)
