"""What the dialog that records a decision is made from, what it starts with, and what stands in its way."""

from bot.advisor.conversation import Conversation
from bot.decisions import acting
from bot.decisions.life import Act
from bot.decisions.model import Proposal, why_field, why_given
from bot.decisions.rules import problems
from bot.scoring.model import Recommendation
from bot.slack import threads
from bot.slack.channels import is_closed_to
from bot.slack.received.deciding import Recording
from bot.slack.services import Services
from bot.slack.views.reach import cannot_agree
from bot.slack.views.recording import Form
from bot.slack.views.settings import NOT_THERE
from bot.slack.work.decided import Deciding
from bot.slack.work.on_record import goes_on_from
from bot.slack.work.people import left_since
from bot.slack.work.reach import outside_of
from bot.store import decisions, placed, records
from bot.store.keys import ConversationKey, Tenant
from bot.store.viewing import Viewer


async def form_of(services: Services, tenant: Tenant, user: str, recording: Recording, held: Conversation) -> Form:
    """What the dialog is made from; decisions that `user` may not supersede are not offered."""
    advice = await services.advising.recommend(held)
    async with services.db.read() as conn:
        stored = await decisions.accepted(conn, tenant, Viewer(user, recording.channel), advice.comparison)
        found = await records.read(conn, tenant, stored)
    mine = tuple(one for one in found if Act.SUPERSEDE in acting.acts_open_to(one, user))
    return Form(services.advising.comparison(held.comparison), advice, services.now().date(), mine)


async def as_begun(
    services: Services, thread: ConversationKey, form: Form, first: Proposal, *, again: bool = False
) -> Proposal:
    """What the dialog starts with: in the place of what the thread came to before, where that was something else; and
    also where it was the same, if somebody asks to record another."""
    async with services.db.read() as conn:
        stored = await threads.stored(services, thread)
        numbers = await placed.beside(conn, stored.key if stored else thread)
    held = Conversation.model_validate_json(stored.state) if stored else Conversation()
    before = [one for one in form.replaceable if one.record.number in numbers and goes_on_from(held, one)]
    other = [one.record.number for one in before if again or set(one.record.outcome) != set(first.outcome)]
    return first.model_copy(update={"replaces": max(other)}) if other else first


async def wrong_with(services: Services, deciding: Deciding) -> dict[str, str]:
    """What stands in the way, by the field it stands beside."""
    proposal = deciding.recording.proposal
    wrong = problems(proposal, deciding.recommendation, services.now().date())
    gone = await left_since(services, deciding.tenant, proposal.deciders)
    if gone:
        names = ", ".join(gone)
        wrong.setdefault("deciders", f"No longer in this workspace: {names}. Choose people who can still agree.")
    if proposal.proposed and (others := await outside_of(services, deciding.tenant, proposal.deciders)):
        wrong.setdefault("deciders", cannot_agree(others))
    if await is_closed_to(services, deciding.tenant, deciding.user, proposal.channels):
        wrong.setdefault("channels", NOT_THERE)
    return wrong


def with_why(recording: Recording, words: str, advice: Recommendation) -> Recording:
    """The same with the reason that the preview asked for, if it did."""
    proposal = recording.proposal
    if not words or why_given(proposal, advice):
        return recording
    said = proposal.model_copy(update={why_field(proposal, advice): words})
    return recording.model_copy(update={"proposal": said})
