"""The Slack app: the routing table, one line a listener."""

import logging
import re
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext

from bot.errors import AdvisorError
from bot.settings import Settings
from bot.slack import failures, ids
from bot.slack.limiting import BusyError, is_work
from bot.slack.listeners import (
    above,
    buttons,
    challenges,
    decisions,
    details,
    home,
    joining,
    life,
    markdown,
    messages,
    own_facts,
    questionnaire,
    removal,
    sharing,
    shortcuts,
    steps,
    team,
    what_if,
)
from bot.slack.listeners import settings as channel_settings
from bot.slack.listeners.accepting import only_once
from bot.slack.listeners.slash import slash
from bot.slack.received import incoming
from bot.slack.received.heard import Heard, is_outsider
from bot.slack.services import Services
from bot.slack.views.blocks import Content
from bot.slack.web import web_client

_NOT_YOURS = (
    "Only people of the workspace that I was installed in can do that. Write in the thread and mention me instead; "
    "there I answer everybody."
)

_Listener = Callable[[Services, Heard], Awaitable[BoltResponse | None]]
_BoltListener = Callable[..., Awaitable[BoltResponse | None]]


def create_app(settings: Settings, services: Services, *, verified: bool = False) -> AsyncApp:
    """The app. A request is acknowledged when its listener returns, not before.

    `verified`: whoever hands it requests has checked their signatures already.
    """
    secret = settings.slack_signing_secret
    app = AsyncApp(
        name="stack-advisor",
        # Given a logger, Bolt keeps to its level instead of the root's.
        logger=logging.getLogger("slack_bolt"),
        client=web_client(settings),
        signing_secret=secret.get_secret_value() if secret else "",
        authorize=_authorize(services),  # type: ignore[arg-type]  # it may give None, as Bolt's documentation says
        process_before_response=True,
        request_verification_enabled=not verified,
        # What these prepare for every request, no listener here uses.
        attaching_function_token_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )

    def on(listener: _Listener) -> _BoltListener:
        return _bound(services, listener)

    def once(listener: _Listener) -> _BoltListener:
        return _bound(services, _only_once(listener))

    app.command(settings.slash_command)(on(slash))
    app.function(ids.RECOMMEND_STEP, auto_acknowledge=False)(on(steps.executed))
    app.event("message")(on(messages.message))
    app.event("app_mention")(on(messages.message))
    app.event("member_joined_channel")(on(joining.arrived))
    app.event("app_home_opened")(on(home.opened))
    app.event("app_uninstalled")(_removed(services))
    app.event("tokens_revoked")(_removed(services))
    app.event(re.compile(".*"))(on(_nothing))

    app.shortcut(ids.ABOUT_MESSAGE)(on(shortcuts.about_message))
    app.action(ids.ANSWER_THERE)(on(shortcuts.answer_there))
    app.shortcut(ids.NEW_RECOMMENDATION)(on(questionnaire.begin_anywhere))
    app.action(re.compile(rf"^{ids.HOME_PAGE}:\d+$"))(on(home.turn_page))
    app.action(ids.START)(once(questionnaire.start))
    app.action(ids.RESUME)(once(questionnaire.resume))
    app.action(ids.ADJUST)(once(questionnaire.adjust))
    app.action(ids.ANSWER)(on(questionnaire.changed))
    app.view(ids.QUESTIONNAIRE)(on(questionnaire.submitted))
    app.view_closed(ids.QUESTIONNAIRE)(on(questionnaire.changed))

    app.action(ids.WHAT_IF)(once(what_if.what_if))
    app.action(ids.SUPPOSED)(on(what_if.changed))
    app.view(ids.WHAT_IF)(on(what_if.submitted))

    app.action(ids.RECORD_DECISION)(once(decisions.record))
    app.action(ids.RECORD_CHANGED)(on(decisions.changed))
    app.action(re.compile(rf"^{ids.REPLACING}:\d+$"))(on(decisions.replacing))
    app.view(ids.RECORD)(on(decisions.preview))
    app.view(ids.RECORD_PREVIEW)(on(decisions.submitted))
    app.action(re.compile(rf"^{ids.LIFE}:[a-z]+$"))(once(life.pressed))
    app.view(ids.LIFE_FORM)(on(life.filled_in))
    app.action(ids.REPLAN)(on(life.replan))
    app.action(ids.DETAILS)(on(details.details))
    app.action(ids.MARKDOWN)(once(markdown.markdown))
    app.action(ids.ELSEWHERE)(once(life.elsewhere))
    app.action(ids.POST_THERE)(on(life.post_there))
    app.view(ids.ELSEWHERE_FORM)(on(life.chosen_elsewhere))
    app.action(re.compile(rf"^{ids.PAGE}:\d+$"))(on(buttons.page))

    app.view(ids.SETTINGS)(on(channel_settings.submitted))
    app.action(ids.OWN_ADD)(once(own_facts.add))
    app.action(ids.OWN_EDIT)(once(own_facts.edit))
    app.action(ids.OWN_REMOVE)(on(own_facts.remove))
    app.action(re.compile(rf"^{ids.OWN_PAGE}(:older)?$"))(on(own_facts.page))
    app.view(ids.OWN_FORM)(on(own_facts.submitted))
    app.action(ids.CHALLENGE)(once(challenges.challenge))
    app.view(ids.CHALLENGE_FORM)(on(challenges.challenged))
    app.action(re.compile(rf"^{ids.SETTLE}(:[a-z]+)?$"))(once(challenges.settling))
    app.view(ids.SETTLE_FORM)(on(challenges.settled))

    app.action(ids.ASK_TEAM)(once(team.ask))
    app.view(ids.TEAM)(on(team.asked))
    app.action(ids.TEAM_ANSWER)(once(team.answer))
    app.view(ids.TEAM_FORM)(on(team.answered))
    app.view_closed(ids.TEAM_FORM)(on(questionnaire.changed))
    app.action(ids.TEAM_CLOSE)(on(team.close))
    app.action(ids.TEAM_ADOPT)(on(team.adopt))

    app.action(ids.SHARE)(on(sharing.share))
    app.action(ids.SHARE_OUT)(once(sharing.share_out))
    app.view(ids.SHARE_OUT_FORM)(on(sharing.shared))
    app.action(ids.AS_TEXT)(on(buttons.as_text))
    app.action(re.compile(rf"^{ids.TOPIC}:\d+$"))(on(buttons.topic))
    app.action(re.compile(rf"^{ids.HELP}:\d+$"))(on(buttons.recent_decisions))
    app.action(re.compile(rf"^{ids.NEXT}:\d+$"))(on(buttons.answer))
    app.action(ids.SOURCES)(on(buttons.sources))
    app.action(ids.MATTERS)(on(buttons.matters))
    app.action(ids.UNDO)(on(buttons.undo))
    app.action(re.compile(rf"^{ids.SIDE}:\d+$"))(on(buttons.side))
    app.action(ids.READ_ABOVE)(on(above.read_above))
    app.action(ids.REVIVE)(on(buttons.revive))
    app.action(ids.MUTE)(on(buttons.mute))
    app.action(ids.UNMUTE)(on(buttons.unmute))
    app.action(ids.TRY_AGAIN)(on(joining.try_again))
    app.action(ids.JOIN)(on(joining.join))
    app.action(ids.RETRY)(on(buttons.retry))
    app.action(re.compile(".*"))(on(buttons.unknown))

    app.error(_failed(services))
    return app


def _bound(services: Services, listener: _Listener) -> _BoltListener:
    """A listener of ours as Bolt calls it; Bolt finds the arguments by their names."""

    async def listen(body: dict[str, Any], ack: AsyncAck, context: AsyncBoltContext) -> BoltResponse | None:
        ours = await services.workspaces.of(context.enterprise_id, context.team_id)
        if ours is None:
            # It was removed since the request was let in.
            return BoltResponse(status=200, body="")
        heard = Heard(body, ours, ack)
        if is_outsider(heard):
            raise AdvisorError(_NOT_YOURS)
        if is_work(body):
            services.limits.ask(ours.tenant, context.user_id or "")
        return await listener(await services.of(ours.tenant), heard)

    return listen


def _only_once(listener: _Listener) -> _Listener:
    """The same, for a button that opens a dialog: a repeated delivery of one press is acknowledged, and that is all."""

    async def listen(services: Services, heard: Heard) -> BoltResponse | None:
        if await only_once(services, incoming.press(heard)):
            return await listener(services, heard)
        return BoltResponse(status=200, body="")

    return listen


def _removed(services: Services) -> _BoltListener:
    """The listener for the end of an installation, which is not there any more by then."""

    async def listen(body: dict[str, Any], context: AsyncBoltContext) -> None:
        await removal.removed(services, body, context.enterprise_id, context.team_id)

    return listen


def _authorize(services: Services) -> Callable[..., Awaitable[AuthorizeResult | None]]:
    """Whose workspace a request comes from: one that has the app, or nobody's whose token we have."""

    async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
        ours = await services.workspaces.of(enterprise_id, team_id)
        if ours is None:
            return None
        return AuthorizeResult(
            enterprise_id=ours.tenant.enterprise or None,
            team_id=ours.tenant.team or None,
            bot_user_id=ours.user,
            bot_id=ours.bot,
            bot_token=ours.token,
        )

    return authorize


def _failed(services: Services) -> Callable[..., Awaitable[BoltResponse]]:
    """The one error handler. Bolt turns every exception into 500, even after `ack()`; people get words instead."""

    async def failed(error: Exception, body: dict[str, Any], context: AsyncBoltContext) -> BoltResponse:
        words = failures.told(error, failures.named(body))
        if body.get("type") in ("block_actions", "message_action", "shortcut"):
            # When too much is under way for a whisper, the button is acknowledged in silence.
            with suppress(BusyError):
                services.background.start(_hear(services, body, context, words))
        return failures.answer(words, body)

    return failed


async def _hear(services: Services, body: dict[str, Any], context: AsyncBoltContext, words: Content) -> None:
    """Have whoever pressed something hear these words: there, or directly when it was in no conversation."""
    if body.get("response_url"):
        thread = body.get("container", {}).get("thread_ts")
        await failures.whisper(body["response_url"], words, thread)
        return
    ours = await services.workspaces.of(context.enterprise_id, context.team_id)
    if ours is not None:
        await failures.tell_directly(await services.workspaces.client(ours.tenant), body["user"]["id"], words)


async def _nothing(services: Services, heard: Heard) -> None:
    """An event that is not for us is acknowledged, so that Slack does not send it again."""
