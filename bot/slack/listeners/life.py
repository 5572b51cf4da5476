"""What people do to a decision: buttons under its summary, and the dialogs that ask why."""

from datetime import date, datetime

from bot.decisions import acting
from bot.decisions.life import STANCES, Act, Decision, Event
from bot.decisions.model import number_of
from bot.decisions.summary import Summary, summarise
from bot.errors import AdvisorError, NotFoundError, StaleError
from bot.slack.channels import is_closed_to
from bot.slack.listeners.accepting import open_later, tell_later, whisper_later, work_on
from bot.slack.listeners.details import show_anew
from bot.slack.received import incoming
from bot.slack.received.deciding import Asked, Given, given
from bot.slack.received.fields import chosen_channels
from bot.slack.received.heard import Heard
from bot.slack.received.incoming import Dialog, Press
from bot.slack.services import Services
from bot.slack.views import decision_dialogs, review
from bot.slack.views.announced import changed_since
from bot.slack.views.deciders import taken_in
from bot.slack.views.notices import dialog_closed, notice
from bot.slack.views.placing import on_its_way
from bot.slack.views.settings import NOT_THERE
from bot.slack.work.decided import due_at
from bot.slack.work.finding import find, holding_beside, not_seen, seen
from bot.slack.work.leading import links_to
from bot.slack.work.life import about, happened_row
from bot.slack.work.recording import ELSEWHERE, decided_text
from bot.slack.work.refreshing import refresh_where_pressed
from bot.store import inbox, records, reviews
from bot.store.inbox import Accepted
from bot.store.keys import Tenant
from bot.store.viewing import Viewer

_AT_ONCE = (Act.AGREE, Act.ABSTAIN, Act.ACCEPT, Act.DISOWN)
"""What asks for nothing more."""


class NotTheOtherError(AdvisorError):
    """The decision that was named to take the place of another cannot; what to write instead stands beside it."""


async def pressed(services: Services, heard: Heard) -> None:
    """Do it at once, or open the dialog that asks for what is missing."""
    press = incoming.press(heard)
    asked = Asked(
        number=int(press.value.record),
        act=Act(press.value.text),
        version=press.value.version,
        channel=press.channel,
    )
    act = asked.act
    assert act is not None
    found = await find(services, press.tenant, asked.number, Viewer(press.user, press.channel))
    if not _is_fresh(found, asked):
        await refresh_where_pressed(services, press.tenant, asked.number, press)
        links = await links_to(services, press.tenant, [asked.number], press.channel)
        words = changed_since(_told(services, found), found.events, links)
        if press.view:
            show_anew(services, press.tenant, press.view, press.user, found, words.text)
        else:
            tell_later(services, press, words)
        await heard.ack()
        return
    if act in _AT_ONCE:
        done = await _do(services, press.tenant, press.user, asked, Given())
        words = notice(taken_in(_told(services, done), act))
        if press.view:
            show_anew(services, press.tenant, press.view, press.user, done, words.text)
        else:
            whisper_later(services, press, words)
        await heard.ack()
        return
    if act not in STANCES:
        acting.check(found, act, press.user)
    others = await holding_beside(services, press, found) if act is Act.SUPERSEDE else ()
    newer = [_told(services, one) for one in others]
    await heard.ack()
    view = decision_dialogs.act_form(_told(services, found), act, asked.model_dump_json(), newer=newer)
    open_later(services, press, view, too_late=dialog_closed(), on_top=bool(press.view))


async def filled_in(services: Services, heard: Heard) -> None:
    """Do what the dialog was opened for; what was typed stays in it when that is refused."""
    dialog = incoming.dialog(heard)
    asked = Asked.model_validate_json(dialog.metadata)
    filled = given(dialog.state)
    try:
        done = await _do(services, dialog.tenant, dialog.user, asked, filled)
    except NotTheOtherError as error:
        beside = "newer" if filled.newer and not filled.other else "other"
        await heard.ack(response_action="errors", errors={beside: str(error)})
        return
    except acting.NotThatDayError as error:
        await heard.ack(response_action="errors", errors={"review_on": str(error)})
        return
    await heard.ack()
    if dialog.root != dialog.view:
        show_anew(services, dialog.tenant, dialog.root, dialog.user, done)


async def replan(services: Services, heard: Heard) -> None:
    """Have it looked at again on the day that the button names; its thread is told."""
    press = incoming.press(heard)
    asked = Asked(number=int(press.value.record), act=Act.REPLAN, version=press.value.version, channel=press.channel)
    on = date.fromisoformat(press.value.text) if press.value.text else None
    done = await _do(services, press.tenant, press.user, asked, Given(on=on))
    whisper_later(services, press, review.moved(_told(services, done)))
    await heard.ack()


async def elsewhere(services: Services, heard: Heard) -> None:
    """Ask for another channel in place of one that refused the summary."""
    press = incoming.press(heard)
    found = await _of_press(services, press)
    await heard.ack()
    metadata = Asked(number=found.record.number).model_dump_json()
    view = decision_dialogs.another_channel(f"the summary of {found.record.id}", metadata, press.value.channels)
    open_later(services, press, view, too_late=dialog_closed())


async def chosen_elsewhere(services: Services, heard: Heard) -> None:
    """Have the summary posted to the channels chosen; those that have it already are left alone."""
    dialog = incoming.dialog(heard)
    asked, channels = Asked.model_validate_json(dialog.metadata), chosen_channels(dialog.state)
    found = await find(services, dialog.tenant, asked.number, Viewer(dialog.user, ""))
    if await is_closed_to(services, dialog.tenant, dialog.user, channels):
        await heard.ack(response_action="errors", errors={"channels": NOT_THERE})
        return
    await _post_to(services, dialog, found, channels, by=dialog.view)
    await heard.ack()


async def post_there(services: Services, heard: Heard) -> None:
    """Have the summary posted to the channels that somebody asked for in the thread; a second press changes nothing."""
    press = incoming.press(heard)
    found, channels = await _of_press(services, press), press.value.channels
    if await is_closed_to(services, press.tenant, press.user, channels):
        whisper_later(services, press, notice(NOT_THERE))
    else:
        fresh = await _post_to(services, press, found, channels, by=press.ts)
        whisper_later(services, press, on_its_way(_told(services, found), channels, fresh=fresh))
    await heard.ack()


async def _post_to(
    services: Services, who: Dialog | Press, found: Decision, channels: tuple[str, ...], *, by: str
) -> bool:
    """Have the work done of posting it there; False when `by`, the dialog or message, had it done before."""
    words = decided_text(found.record.number, channels)
    row = about(who.tenant, who.user, found, f"{ELSEWHERE}:{by}", words)
    async with services.db.write() as conn:
        accepted, fresh = await inbox.accept(conn, row, at=services.now())
    await work_on(services, accepted)
    return fresh


async def _do(services: Services, tenant: Tenant, user: str, asked: Asked, filled: Given) -> Decision:
    """Do it, in one transaction, and have everything that shows the decision changed."""
    accepted: list[Accepted] = []
    viewer, now = Viewer(user, asked.channel), services.now()
    other = _other(asked, filled)
    async with services.db.write() as conn:
        # In the order of their numbers: two people who link the same two must not wait for each other.
        wanted = sorted({asked.number, *([other] if other else [])})
        held = {number: await records.load(conn, tenant, number, viewer, hold=True) for number in wanted}
        mine = held[asked.number]
        if mine is not None and asked.act is Act.REOPEN and mine.standing.superseded_by:
            newer = await records.load(conn, tenant, mine.standing.superseded_by, hold=True)
            held[mine.standing.superseded_by] = newer
        if other is not None and held[other] is None:
            raise NotTheOtherError(str(not_seen(services, other)))
        found = {number: seen(services, number, decided) for number, decided in held.items()}
        _fresh(found[asked.number], asked)
        for before, events in _deeds(found, user, asked, filled, other, now):
            after = await records.append(conn, tenant, before, events, at=now)
            held[after.record.number] = after
            if asked.act is Act.REPLAN:
                await reviews.move(conn, tenant, asked.number, due_at(filled.on))
            row = about(tenant, user, after, *happened_row(before, after))
            accepted.append((await inbox.accept(conn, row, at=now))[0])
    for one in accepted:
        await work_on(services, one)
    done = held[asked.number]
    assert done is not None
    return done


def _other(asked: Asked, filled: Given) -> int | None:
    """The number of the decision that takes the place of this one, when that is what happens."""
    if asked.act is not Act.SUPERSEDE:
        return None
    if not filled.other.strip() and not filled.newer:
        raise NotTheOtherError("Choose the decision that takes its place, or name its id, such as D-7.")
    try:
        number = number_of(filled.other.strip() or f"D-{filled.newer}")
    except NotFoundError as error:
        raise NotTheOtherError(str(error)) from None
    if filled.newer and number != int(filled.newer):
        raise NotTheOtherError(f"You chose D-{filled.newer} above. Leave this empty, or name the same.")
    if number == asked.number:
        raise NotTheOtherError("A decision cannot take its own place. Name the newer one.")
    return number


def _deeds(
    found: dict[int, Decision], user: str, asked: Asked, filled: Given, other: int | None, now: datetime
) -> list[tuple[Decision, tuple[Event, ...]]]:
    """What happens to which decision."""
    mine, act = found[asked.number], asked.act
    assert act is not None
    if act in STANCES:
        return [(mine, acting.take_stance(mine, act, user, now, filled.reason))]
    if act is Act.REVIEW and filled.finding is not None:
        return [(mine, acting.review(mine, filled.finding, user, now, filled.reason))]
    if act is Act.REPLAN:
        return [(mine, acting.replan(mine, filled.on, user, now))]
    if act is Act.DISOWN:
        return [(mine, acting.disown(mine, user, now))]
    if act is Act.SUPERSEDE and other is not None:
        gone, come = acting.supersede(mine, found[other], user, now, filled.reason)
        return [(mine, gone), (found[other], come)]
    newer = mine.standing.superseded_by if act is Act.REOPEN else None
    happened = [(mine, acting.settle(mine, act, user, now, filled.reason))]
    return [*happened, *([(found[newer], (acting.release(mine, user, now),))] if newer else [])]


def _is_fresh(found: Decision, asked: Asked) -> bool:
    """Whether the button was of this round, or of this very version."""
    return asked.version in (f"r{found.standing.round}", f"v{found.version}")


def _fresh(found: Decision, asked: Asked) -> None:
    """Raise StaleError unless `_is_fresh`."""
    if not _is_fresh(found, asked):
        raise StaleError(
            f"{found.record.id} has changed since that message. Nothing was done; look at it again and repeat it there."
        )


async def _of_press(services: Services, press: Press) -> Decision:
    return await find(services, press.tenant, int(press.value.record), Viewer(press.user, press.channel))


def _told(services: Services, found: Decision) -> Summary:
    return summarise(found, services.advising.known(found.record.comparison))
