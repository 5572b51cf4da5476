"""How the app behaves in a channel, as somebody set it there."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from bot.decisions.model import NEVER, ON_A_DAY, REVIEW_DAYS, Proposal
from bot.slack.preferences import USUAL, ChannelSettings, Recorders, understood
from bot.slack.services import Services
from bot.slack.views.settings import allowed, refused
from bot.store import channels
from bot.store.keys import Tenant

_RECORDING: Final = "record decisions in this channel"


async def settings_of(services: Services, tenant: Tenant, channel: str) -> ChannelSettings:
    """The settings of a channel; the usual ones in direct messages, and where nobody chose."""
    if channel.startswith("D"):
        return USUAL

    async def read() -> ChannelSettings:
        async with services.db.read() as conn:
            stored = await channels.load(conn, tenant, channel)
        return understood(stored.payload) if stored else USUAL

    chosen = await services.channels.get((tenant, channel), read)
    gone = chosen.comparison is not None and services.advising.known(chosen.comparison) is None
    return chosen.model_copy(update={"comparison": None}) if gone else chosen


def may_not_record(services: Services, here: ChannelSettings, user: str) -> str:
    """Who may record decisions where these settings hold, as markup, when this person may not; else nothing."""
    if here.may_record(user, services.settings):
        return ""
    return refused(_RECORDING, _recorders(services, here))


async def is_closed_to(services: Services, tenant: Tenant, user: str, channels: Sequence[str]) -> bool:
    """Whether this person may record no decisions in one of the channels, and so have none posted there."""
    found = [await settings_of(services, tenant, channel) for channel in channels]
    return not all(there.may_record(user, services.settings) for there in found)


def who_may_record(services: Services, here: ChannelSettings, user: str) -> str:
    """The same before somebody tries."""
    return "" if here.may_record(user, services.settings) else allowed(_RECORDING, _recorders(services, here))


def who_records(services: Services, here: ChannelSettings) -> str:
    """The same for everybody who reads it; nothing where anybody may."""
    everybody = here.recorders is Recorders.ANYONE or (
        here.recorders is Recorders.EDITORS and not services.settings.editors
    )
    return "" if everybody else allowed(_RECORDING, _recorders(services, here))


def _recorders(services: Services, here: ChannelSettings) -> Sequence[str]:
    return here.people if here.recorders is Recorders.PEOPLE else services.settings.editors


def with_review(proposal: Proposal, here: ChannelSettings, today: date) -> Proposal:
    """What is proposed for a decision of today, with the review that the channel asks for."""
    if here.review_days in (0, *REVIEW_DAYS):
        return proposal.model_copy(update={"review": str(here.review_days) if here.review_days else NEVER})
    day = today + timedelta(days=here.review_days)
    return proposal.model_copy(update={"review": ON_A_DAY, "review_on": day})
