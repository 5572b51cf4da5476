"""Messages as the arguments of `chat.postMessage`."""

from typing import Any

from bot.slack.views.blocks import Content


def quiet(shown: Content) -> dict[str, Any]:
    """A message whose links do not unfold into previews."""
    return {**shown.payload(), "unfurl_links": False, "unfurl_media": False}
