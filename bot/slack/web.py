"""The client for Slack's Web API, which keeps count of what it is told."""

from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.metrics import Metrics
from bot.settings import Settings
from bot.slack.failures import slack_error


class CountedClient(AsyncWebClient):
    """slack_sdk's client; every call is measured."""

    metrics: Metrics | None = None

    async def api_call(self, api_method: str, **asked: Any) -> AsyncSlackResponse:
        if self.metrics is None:
            return await super().api_call(api_method, **asked)
        with self.metrics.asking(api_method):
            try:
                return await super().api_call(api_method, **asked)
            except SlackApiError as error:
                self.metrics.refused(api_method, slack_error(error))
                raise
            except Exception as error:
                self.metrics.refused(api_method, type(error).__name__)
                raise


def web_client(settings: Settings, token: str | None = None, metrics: Metrics | None = None) -> AsyncWebClient:
    """A client for the Slack of these settings."""
    client = CountedClient(token, base_url=settings.slack_api_url)
    client.metrics = metrics
    return client
