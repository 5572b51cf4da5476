"""A workspace's own facts: listed for everybody, added, changed and removed by editors."""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import AdvisorError, NotFoundError, StaleError
from bot.facts.model import Comparison, Criterion, Knowledge
from bot.facts.own import (
    LONGEST_ASK,
    LONGEST_CLAIM,
    MOST_ASKS,
    SHORTEST_CLAIM,
    OwnEntry,
    entries_of,
    is_address,
    with_own,
)
from bot.slack.channels import settings_of
from bot.slack.listeners.accepting import is_first, only_once, open_later, show_below_later, work_on
from bot.slack.preferences import is_editor
from bot.slack.received import incoming
from bot.slack.received.fields import chosen, written
from bot.slack.received.heard import Heard
from bot.slack.received.incoming import Dialog, Slash
from bot.slack.services import Services
from bot.slack.views import own_facts as views
from bot.slack.views.blocks import Block, note
from bot.slack.views.notices import dialog_closed
from bot.slack.views.settings import refused
from bot.slack.work.own_changing import rated_row
from bot.slack.work.people import called
from bot.store import inbox, own_facts
from bot.store.keys import Tenant

_DOING = "add facts of this workspace"


async def begin(services: Services, heard: Heard, said: Slash) -> None:
    """Show the list."""
    if not await only_once(services, said):
        await heard.ack()
        return
    here = await settings_of(services, said.tenant, said.channel)
    await heard.ack()
    comparison = services.advising.comparison(here.comparison).id
    view = await _list(services, said.tenant, said.user, comparison)
    open_later(services, said, view, too_late=dialog_closed())


async def page(services: Services, heard: Heard) -> None:
    """More of the list."""
    pressed, dialog = incoming.press(heard), incoming.dialog(heard)
    await heard.ack()
    offset = int(pressed.value.record or 0)
    show_below_later(services, dialog, await _list(services, dialog.tenant, dialog.user, dialog.metadata, offset))


async def add(services: Services, heard: Heard) -> None:
    """Ask for a fact, on top of the list."""
    pressed, dialog = incoming.press(heard), incoming.dialog(heard)
    await heard.ack()
    view = _refusal(services, dialog.user)
    if view is None:
        comparison = services.advising.comparison(dialog.metadata)
        view = views.own_fact_form(comparison, None, json.dumps([comparison.id, 0, 0]))
    open_later(services, pressed, view, too_late=dialog_closed(), on_top=True)


async def edit(services: Services, heard: Heard) -> None:
    """Ask what to change about a fact, on top of the list."""
    pressed, dialog = incoming.press(heard), incoming.dialog(heard)
    await heard.ack()
    view = _refusal(services, dialog.user) or await _form(services, dialog, int(pressed.value.record))
    open_later(services, pressed, view, too_late=dialog_closed(), on_top=True)


async def remove(services: Services, heard: Heard) -> None:
    """Take a fact away, and show the list without it."""
    pressed, dialog = incoming.press(heard), incoming.dialog(heard)
    view = _refusal(services, dialog.user)
    if view is None:
        try:
            async with services.db.write() as conn:
                version = int(pressed.value.version)
                await own_facts.remove(conn, dialog.tenant, int(pressed.value.record), version=version)
        except StaleError as error:
            view = note("Not removed", str(error))
        services.tailored.changed(dialog.tenant)
    await heard.ack()
    if view is not None:
        open_later(services, pressed, view, too_late=dialog_closed(), on_top=True)
    show_below_later(services, dialog, await _list(services, dialog.tenant, dialog.user, dialog.metadata))


async def submitted(services: Services, heard: Heard) -> None:
    """Keep the fact, and show it in the list below."""
    dialog = incoming.dialog(heard)
    if refusal := _refusal(services, dialog.user):
        await heard.ack(response_action="update", view=refusal)
        return
    comparison, number, version = json.loads(dialog.metadata)
    known = services.advising.comparison(comparison)
    wrong = _mistakes(dialog.state, known)
    if wrong:
        await heard.ack(response_action="errors", errors=wrong)
        return
    try:
        await _keep(services, dialog, comparison, number, version)
    except _KeptAlreadyError as error:
        await heard.ack(response_action="errors", errors={views.CLAIM: str(error)})
        return
    evened = await _evened_out(services, dialog, known, number)
    if evened:
        await heard.ack(response_action="update", view=evened)
    else:
        await heard.ack()
    show_below_later(services, dialog, await _list(services, dialog.tenant, dialog.user, comparison))


async def _evened_out(services: Services, dialog: Dialog, comparison: Comparison, number: int) -> Block | None:
    """What to say where the fact leaves every option with the same rating; None where they still differ. `number` is
    the fact that it takes the place of, 0 for none."""
    state, shared = dialog.state, services.advising.shared.knowledge
    rating = next((int(value) for value in chosen(state, views.RATING)), None)
    if rating is None or len(comparison.option_by_id) < 2:
        return None
    async with services.db.read() as conn:
        kept = entries_of(each.payload for each in await own_facts.every(conn, dialog.tenant))
    others = with_own(shared, [entry for entry in kept if entry.number != number])
    criterion = _criterion(others, comparison, state)
    about = chosen(state, views.OPTIONS) or tuple(comparison.option_by_id)
    left = [criterion.ratings.get(option) for option in comparison.option_by_id if option not in about]
    if any(other is None or other.value != rating for other in left):
        return None
    rated = _criterion(shared, comparison, state).ratings
    before = {option: rated[option].value for option in comparison.option_by_id if option in rated}
    return views.evened_out(written(state, views.CLAIM).strip(), criterion, rating, before, comparison)


def _criterion(knowledge: Knowledge, comparison: Comparison, state: Mapping[str, Any]) -> Criterion:
    return knowledge.comparison_by_id[comparison.id].criterion_by_id[chosen(state, views.CRITERION)[0]]


class _KeptAlreadyError(AdvisorError):
    """Somebody has added the same."""


async def _refuse_twice(conn: AsyncConnection, dialog: Dialog) -> None:
    topic, claim = next(iter(chosen(dialog.state, views.TOPIC)), ""), written(dialog.state, views.CLAIM).strip()
    kept = entries_of(each.payload for each in await own_facts.every(conn, dialog.tenant))
    if any((entry.topic, entry.claim.casefold()) == (topic, claim.casefold()) for entry in kept):
        raise _KeptAlreadyError("This is kept already. Close this to see it.")


async def _keep(services: Services, dialog: Dialog, comparison: str, number: int, version: int) -> None:
    now = services.now()
    every_option = tuple(services.advising.comparison(comparison).option_by_id)

    author = await called(services, dialog.tenant, dialog.user, dialog.name)

    def build(number: int) -> OwnEntry:
        return OwnEntry(
            number=number,
            comparison=comparison,
            topic=chosen(dialog.state, views.TOPIC)[0],
            options=chosen(dialog.state, views.OPTIONS) or every_option,
            claim=written(dialog.state, views.CLAIM),
            criterion=next(iter(chosen(dialog.state, views.CRITERION)), None),
            rating=next((int(value) for value in chosen(dialog.state, views.RATING)), None),
            link=written(dialog.state, views.LINK).strip() or None,
            asks=_asks(dialog.state),
            by=dialog.user,
            by_name=author,
            on=now.date(),
        )

    before: OwnEntry | None = None
    async with services.db.write() as conn:
        # Two editors who add the same at the same time come one after the other.
        await own_facts.hold(conn, dialog.tenant)
        if not await is_first(conn, services, dialog):
            return
        if number == 0:
            await _refuse_twice(conn, dialog)
            number = await own_facts.add(conn, dialog.tenant, lambda given: build(given).model_dump_json(), at=now)
        else:
            stored = await own_facts.get(conn, dialog.tenant, number)
            before = next(iter(entries_of([stored.payload])), None) if stored else None
            corrects = before.corrects if before else None
            payload = build(number).model_copy(update={"corrects": corrects}).model_dump_json()
            await own_facts.change(conn, dialog.tenant, number, payload, version=version, at=now)
        row = rated_row(dialog.tenant, before, build(number), version + 1)
        accepted = (await inbox.accept(conn, row, at=now))[0] if row else None
    services.tailored.changed(dialog.tenant)
    if accepted is not None:
        await work_on(services, accepted)


def _asks(state: Mapping[str, Any]) -> tuple[str, ...]:
    """The words people use for it, each once."""
    said = (" ".join(one.split()) for one in written(state, views.ASKS).replace("\n", ",").split(","))
    kept: dict[str, str] = {}
    for one in filter(None, said):
        kept.setdefault(one.casefold(), one)
    return tuple(kept.values())


def _mistakes(state: Mapping[str, Any], comparison: Comparison) -> dict[str, str]:
    """What is wrong, by the field it stands beside."""
    wrong = {}
    claim, link = written(state, views.CLAIM).strip(), written(state, views.LINK).strip()
    if not SHORTEST_CLAIM <= len(claim) <= LONGEST_CLAIM:
        wrong[views.CLAIM] = f"Say it in {SHORTEST_CLAIM} to {LONGEST_CLAIM} characters; this has {len(claim)}."
    if bool(chosen(state, views.CRITERION)) != bool(chosen(state, views.RATING)):
        wrong[views.RATING] = "Choose what is rated and the rating, or neither."
    if link and not is_address(link):
        wrong[views.LINK] = views.NO_ADDRESS
    asks = _asks(state)
    if len(asks) > MOST_ASKS or any(not 2 <= len(one) <= LONGEST_ASK for one in asks):
        wrong[views.ASKS] = f"Give at most {MOST_ASKS} with commas between, each of 2 to {LONGEST_ASK} characters."
    if any(topic not in comparison.topic_by_id for topic in chosen(state, views.TOPIC)):
        wrong[views.TOPIC] = "This topic is gone since the dialog was opened. Choose another one."
    return wrong


async def _form(services: Services, dialog: Dialog, number: int) -> Block:
    async with services.db.read() as conn:
        stored = await own_facts.get(conn, dialog.tenant, number)
    try:
        entry = next(iter(entries_of([stored.payload])), None) if stored else None
        if stored is None or entry is None:
            raise NotFoundError("This fact is no longer kept. Close this and look at the list again.")
        comparison = services.advising.comparison(entry.comparison)
    except AdvisorError as error:
        return note("Not there", str(error))
    return views.own_fact_form(comparison, entry, json.dumps([entry.comparison, number, stored.version]))


async def _list(services: Services, tenant: Tenant, user: str, comparison: str, offset: int = 0) -> Block:
    """The list, newest first; facts added from it are of this comparison."""
    async with services.db.read() as conn:
        stored = await own_facts.every(conn, tenant)
    listed = [(entry, each.version) for each in reversed(stored) for entry in entries_of([each.payload])]
    shared = services.advising.shared.knowledge
    return views.own_facts(listed, shared, comparison, editor=is_editor(services.settings, user), offset=offset)


def _refusal(services: Services, user: str) -> Block | None:
    if is_editor(services.settings, user):
        return None
    return note("Not changed", refused(_DOING, services.settings.editors))
