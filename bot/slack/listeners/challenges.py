"""Challenging a fact of an answer, and settling that."""

import json

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import NotFoundError
from bot.facts.challenge import Challenge
from bot.facts.doubtable import doubtable
from bot.facts.own import LONGEST_CLAIM, SHORTEST_CLAIM, is_address
from bot.slack.challenged import is_open, shown
from bot.slack.failures import ephemeral
from bot.slack.listeners.accepting import is_first, open_later
from bot.slack.listeners.accepting import tell_later as say_later
from bot.slack.preferences import is_editor
from bot.slack.received import incoming
from bot.slack.received.fields import chosen, written
from bot.slack.received.heard import Heard
from bot.slack.received.incoming import Dialog, Slash
from bot.slack.services import Services
from bot.slack.views import challenge_marks as marks
from bot.slack.views import challenges as views
from bot.slack.views.blocks import note
from bot.slack.views.notices import dialog_closed, notice
from bot.slack.views.own_facts import NO_ADDRESS
from bot.slack.views.settings import refused
from bot.slack.work.challenging import tell_later
from bot.slack.work.home import publish_for_editors
from bot.slack.work.people import called
from bot.store import challenges
from bot.store.challenges import Place, StoredChallenge
from bot.store.keys import Tenant
from bot.store.settling import Verdict, settle

_DOING = "settle challenges"


async def challenge(services: Services, heard: Heard) -> None:
    """A button under an answer: ask what is wrong with which of its facts and ratings."""
    pressed = incoming.press(heard)
    comparison = services.advising.comparison(pressed.value.record)
    facts = [found for named in pressed.value.text.split(",") if (found := doubtable(comparison, named))]
    if not facts:
        raise NotFoundError("What this answer said is no longer in the knowledge. Ask again.")
    there = Place() if pressed.private else Place(pressed.channel, pressed.root, pressed.ts)
    place = Place.decode(pressed.value.version) if pressed.value.version else there
    metadata = json.dumps([comparison.id, facts[0].id, place.channel, place.root_ts, place.ts])
    await heard.ack()
    open_later(services, pressed, views.challenge_form(comparison, facts, metadata), too_late=dialog_closed())


async def challenged(services: Services, heard: Heard) -> None:
    """Keep the challenge, have its answer marked, and say so; one that is open already is shown instead."""
    dialog = incoming.dialog(heard)
    comparison_id, first, *place = json.loads(dialog.metadata)
    reason, link = written(dialog.state, views.REASON).strip(), written(dialog.state, views.LINK).strip()
    wrong = {} if reason else {views.REASON: "Say what is wrong with it, in your own words."}
    if link and not is_address(link):
        wrong[views.LINK] = NO_ADDRESS
    if wrong:
        await heard.ack(response_action="errors", errors=wrong)
        return
    comparison = services.advising.comparison(comparison_id)
    doubted = doubtable(comparison, next(iter(chosen(dialog.state, views.FACT)), first))
    if doubted is None:
        raise NotFoundError("What this answer said is no longer in the knowledge. Close this and ask again.")
    made = Challenge(
        comparison=comparison.id,
        fact=doubted.id,
        claim=doubted.claim,
        rating=doubted.rating,
        reason=reason,
        link=link or None,
        by=dialog.user,
        by_name=await called(services, dialog.tenant, dialog.user, dialog.name),
        at=services.now(),
    )
    async with services.db.write() as conn:
        repeated = not await is_first(conn, services, dialog)
        stored, fresh = await challenges.make(conn, dialog.tenant, made, Place(*place))
    services.challenged.forget(dialog.tenant)
    await tell_later(services, stored)
    await publish_for_editors(services, dialog.tenant)
    mine = fresh or (repeated and stored.challenge.by == dialog.user)
    await heard.ack(response_action="update", view=views.kept(shown(stored), fresh=mine))


async def listing(services: Services, heard: Heard, said: Slash) -> None:
    """The open challenges, to whoever asks."""
    async with services.db.read() as conn:
        found = await challenges.listed(conn, said.tenant)
    editor = is_editor(services.settings, said.user)
    await heard.ack(ephemeral(views.challenges([shown(one) for one in found], editor=editor)))


async def settling(services: Services, heard: Heard) -> None:
    """A button that asks an editor what becomes of a challenge."""
    pressed = incoming.press(heard)
    if not is_editor(services.settings, pressed.user):
        say_later(services, pressed, notice(refused(_DOING, services.settings.editors)))
        await heard.ack()
        return
    async with services.db.read() as conn:
        found = await _find(conn, pressed.tenant, int(pressed.value.record))
    await heard.ack()
    if not is_open(found):
        say_later(services, pressed, marks.settled(shown(found)))
        return
    comparison = services.advising.known(found.challenge.comparison)
    view = views.settle_form(shown(found), comparison, str(found.number))
    open_later(services, pressed, view, too_late=dialog_closed())


async def settled(services: Services, heard: Heard) -> None:
    """Keep the editor's word, and have everybody told whom it concerns."""
    dialog = incoming.dialog(heard)
    if not is_editor(services.settings, dialog.user):
        told = note("Not settled", refused(_DOING, services.settings.editors))
        await heard.ack(response_action="update", view=told)
        return
    outcome = next(iter(chosen(dialog.state, views.OUTCOME)), "")
    answer, link = written(dialog.state, views.ANSWER).strip(), written(dialog.state, views.LINK).strip()
    wrong = {}
    if not SHORTEST_CLAIM <= len(answer) <= LONGEST_CLAIM:
        wrong[views.ANSWER] = f"Say it in {SHORTEST_CLAIM} to {LONGEST_CLAIM} characters; this has {len(answer)}."
    if link and not is_address(link):
        wrong[views.LINK] = NO_ADDRESS
    rating = _rating(dialog)
    if rating is not None and outcome == views.REJECT:
        wrong[views.RATING] = "A fact that stands changes no rating. Leave this empty, or accept the challenge."
    shared, number = services.advising.shared.knowledge, int(dialog.metadata)
    async with services.db.read() as conn:
        aimed = (await _find(conn, dialog.tenant, number)).challenge.rating
    if aimed and rating is None and outcome == views.ACCEPT:
        wrong[views.RATING] = "Choose what it is rated instead, or reject the challenge."
    if wrong:
        await heard.ack(response_action="errors", errors=wrong)
        return
    editor = await called(services, dialog.tenant, dialog.user, dialog.name)
    verdict = Verdict(outcome == views.ACCEPT, answer, dialog.user, editor, link or None, rating)
    async with services.db.write() as conn:
        if await is_first(conn, services, dialog):
            stored = await settle(conn, dialog.tenant, number, verdict, shared, at=services.now())
        else:
            stored = await _find(conn, dialog.tenant, number)
    services.challenged.forget(dialog.tenant)
    services.tailored.changed(dialog.tenant)
    await tell_later(services, stored)
    await heard.ack(response_action="update", view=note(f"Settled {stored.name}", marks.settled(shown(stored)).text))


def _rating(dialog: Dialog) -> tuple[str, str, int] | None:
    return next((views.rating_of(value) for value in chosen(dialog.state, views.RATING)), None)


async def _find(conn: AsyncConnection, tenant: Tenant, number: int) -> StoredChallenge:
    found = await challenges.get(conn, tenant, number)
    if found is None:
        raise NotFoundError(f"There is no challenge C-{number} here.")
    return found
