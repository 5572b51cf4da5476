"""What people are told when something fails: the error's own words, or a reference that is in the log."""

import logging
import secrets
from collections.abc import Mapping
from typing import Any

from slack_bolt import BoltResponse
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.errors import AdvisorError, StoreError
from bot.slack.calls.asking import asked_quietly
from bot.slack.mrkdwn import escape
from bot.slack.views.blocks import Content, note
from bot.slack.views.notices import notice, unexpected
from bot.slack.views.twins import has_twins, with_twins

logger = logging.getLogger(__name__)

NO_SENSE = "no_sense"
_LONGEST_CODE = 40


def told(error: BaseException, doing: str) -> Content:
    """The words for a person. An unexpected error is logged under the reference they carry; `doing` names the work.

    So is a `StoreError`: its words are for whoever runs the app, and name where the database is.
    """
    if isinstance(error, AdvisorError) and not isinstance(error, StoreError):
        return notice(escape(str(error)))
    reference = secrets.token_hex(4)
    logger.error("%s failed, reference %s", doing, reference, exc_info=error)
    return unexpected(reference)


def answer(words: Content, body: Mapping[str, Any]) -> BoltResponse:
    """The HTTP answer to a delivery whose listener failed with these words.

    A command is answered in words, a dialog keeps what was typed under a note, and a button is acknowledged (its words
    go through `whisper`). An event gets 500, so that Slack sends it again: taking it in twice has one effect.
    """
    if "command" in body:
        return BoltResponse(status=200, body=ephemeral(words))
    if body.get("type") == "view_submission":
        return BoltResponse(status=200, body={"response_action": "push", "view": note("Not yet", words.text)})
    if body.get("type") == "event_callback":
        return BoltResponse(status=500, body="")
    return BoltResponse(status=200, body="")


def ephemeral(content: Content) -> dict[str, Any]:
    """An answer only the person sees, as the body of an acknowledgement."""
    return {"response_type": "ephemeral", **content.payload()}


async def whisper(
    response_url: str | None, content: Content, thread: str | None = None, *, instead: bool = False
) -> None:
    """Tell one person something through the response URL of what they did, in `thread` where they did it in one, or
    `instead` of the message they pressed.

    Where Slack refuses the blocks, charts and tables are told in characters, and then the text alone. The last refusal
    is only logged."""
    if not response_url:
        return
    inside = {"thread_ts": thread} if thread and not instead else {}
    body = {**ephemeral(content), "replace_original": instead, **inside}
    plainer = [{**body, "blocks": with_twins(body["blocks"])}] if has_twins(body.get("blocks", [])) else []
    plainest = [{name: value for name, value in body.items() if name != "blocks"}] if "blocks" in body else []
    for attempt in (body, *plainer, *plainest):
        answered = await AsyncWebhookClient(response_url).send_dict(attempt)
        if answered.status_code != 400:
            break
    if answered.status_code != 200:
        logger.warning("a response URL answered %s", answered.status_code)


async def withdraw(response_url: str | None) -> None:
    """Take away the message that was pressed, which has done what it was for. Where Slack refuses, it stays."""
    if not response_url:
        return
    answered = await AsyncWebhookClient(response_url).send_dict({"delete_original": True})
    if answered.status_code != 200:
        logger.info("a message could not be taken away: %s", answered.status_code)


async def tell_directly(client: AsyncWebClient, user: str, content: Content) -> None:
    """Tell one person something in the app's direct messages with them. It is lost where Slack does not take it."""
    await asked_quietly(client.chat_postMessage(channel=user, **content.payload()), "chat.postMessage to a person")


def slack_error(error: SlackApiError) -> str:
    """Slack's code for what went wrong, such as `not_in_channel`.

    Only a short one: anything may stand there when Slack is out of order, which gives `no_sense`.
    """
    response = error.response
    # An answer that was not even JSON arrives as another type.
    data = response.data if isinstance(response, AsyncSlackResponse) else None
    code = data.get("error") if isinstance(data, dict) else None
    return code if isinstance(code, str) and len(code) <= _LONGEST_CODE and code.isascii() else NO_SENSE


def named(body: Mapping[str, Any]) -> str:
    """What was being done, for the log: never what somebody wrote."""
    if "command" in body:
        return "a slash command"
    event = body.get("event")
    if isinstance(event, dict):
        return f"the event {event.get('type')}"
    actions = body.get("actions") or [{}]
    return f"{body.get('type')} {actions[0].get('action_id', '')}".strip()
