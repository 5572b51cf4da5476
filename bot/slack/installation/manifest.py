"""The app's manifest: what to paste at api.slack.com to create it."""

from collections.abc import Mapping
from typing import Any, Final

from bot.slack import ids
from bot.slack.installation.paths import PATH, REDIRECT_PATH

SCOPES: Final[dict[str, str]] = {
    "commands": "the slash command",
    "chat:write": "recommendations, answers in threads, summaries of decisions",
    "chat:write.public": "the same in public channels it is no member of",
    "channels:join": "joining one of these, when somebody presses Add me",
    "app_mentions:read": "being mentioned",
    "assistant:write": "prompts to choose from in the direct message",
    "channels:history": "following threads it was brought into in public channels, and reading them when asked",
    "groups:history": "the same in private channels",
    "im:history": "direct messages to it",
    "mpim:history": "the same in group messages",
    "im:write": "opening the direct message for “only me”, and for what could not be posted",
    "channels:read": "whether a channel that gets a summary is public",
    "groups:read": (
        "the same for private channels it is in, and whether whoever wants something posted there is a member"
    ),
    "users:read": "people’s names in what is exported, and who has left",
    "files:write": "uploading a decision as a Markdown file",
}
"""Bot scopes, each with what it is for; the least set for what the app does."""

EVENTS: Final = (
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "member_joined_channel",
    "message.channels",
    "message.groups",
    "message.im",
    "message.mpim",
    "tokens_revoked",
)
MESSAGE_SHORTCUTS: Final[dict[str, str]] = {ids.ABOUT_MESSAGE: "Ask Stack Advisor"}
"""What stands in the menu of every message, by callback id; also inside threads, where slash commands do not work."""
GLOBAL_SHORTCUTS: Final[dict[str, str]] = {ids.NEW_RECOMMENDATION: "Recommend a stack"}
"""What stands in the menu beside where one writes, and in Slack's search."""
STEPS: Final[dict[str, dict[str, Any]]] = {
    ids.RECOMMEND_STEP: {
        "title": "Recommend a stack",
        "description": "Posts a recommendation, with its reasons and sources, for what is said to be needed",
        "input_parameters": {
            "needs": {
                "type": "string",
                "title": "What is needed",
                "description": "What is being built, for whom and until when, in plain words",
                "is_required": True,
            },
            "channel": {
                "type": "slack#/types/channel_id",
                "title": "Channel",
                "description": "Where the recommendation is posted",
                "is_required": True,
            },
            "person": {
                "type": "slack#/types/user_id",
                "title": "For whom",
                "description": "Whose needs they are",
                "is_required": False,
            },
        },
        "output_parameters": {
            "outcome": {
                "type": "string",
                "title": "Outcome",
                "description": "The option that is recommended",
                "is_required": True,
            },
            "verdict": {
                "type": "string",
                "title": "Verdict",
                "description": "How clear that is, in a sentence",
                "is_required": True,
            },
            "link": {
                "type": "string",
                "title": "Link",
                "description": "Where it was posted",
                "is_required": True,
            },
        },
    }
}
"""What the app offers to Workflow Builder. Slack lets only apps do so that are ready for whole organisations."""
USES: Final[dict[str, str]] = {
    "recommend": "a few questions, then a recommendation",
    "compare flask django": "side by side, what differs most first",
    "ask": "a fact, with its source; only you see it",
    "decisions": "what was decided here, to search",
    "show D-1": "one decision",
    "replay D-1": "its recommendation, then and today",
    "facts": "what holds in this workspace alone",
    "challenges": "facts that somebody doubts",
    "settings": "how it behaves in this channel",
    "help": "what it can do, and how",
}
"""What can follow the command, each with a few words about it."""
USAGE_HINT: Final = "recommend | compare | a question | decisions | help"
"""What Slack shows beside the slash command while it is typed."""


def manifest(
    command: str, *, url: str | None, socket: bool | None = None, many: bool = False, step: bool = False
) -> dict[str, Any]:
    """The manifest for an app with this slash command.

    It is reached at `url` (https, no path), or by Socket Mode: without one, or where `socket` says so. For `many`
    workspaces `url` is also where they install it, and their tokens change twice a day. With `step` it offers its step
    to workflows.
    """
    by_socket = url is None if socket is None else socket
    base = None if url is None else url.rstrip("/")
    endpoint = None if by_socket or base is None else base + PATH
    redirect = {"redirect_urls": [base + REDIRECT_PATH]} if many and base is not None else {}
    at = {} if endpoint is None else {"request_url": endpoint}
    slash = {
        "command": command,
        "description": "Choose a stack, and remember why",
        "usage_hint": USAGE_HINT,
        "should_escape": True,
        **({} if endpoint is None else {"url": endpoint}),
    }
    return {
        "_metadata": {"major_version": 1, "minor_version": 1},
        "display_information": {
            "name": "Stack Advisor",
            "description": "Helps a team choose its stack and remember why.",
            "background_color": "#1d3557",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "agent_view": {"agent_description": "Helps a team choose its stack, from facts with a source and a date."},
            "bot_user": {"display_name": "Stack Advisor", "always_online": True},
            "slash_commands": [slash],
            "shortcuts": [
                *_shortcuts("message", MESSAGE_SHORTCUTS, "What the facts say to this message"),
                *_shortcuts("global", GLOBAL_SHORTCUTS, "A few questions, then a recommendation"),
            ],
        },
        **({"functions": _named(STEPS)} if step else {}),
        "oauth_config": {**redirect, "scopes": {"bot": sorted(SCOPES)}},
        "settings": {
            "event_subscriptions": {"bot_events": list(EVENTS), **at},
            "interactivity": {"is_enabled": True, **at},
            "org_deploy_enabled": many or step,
            **({"function_runtime": "remote"} if step else {}),
            "socket_mode_enabled": by_socket,
            "token_rotation_enabled": many,
        },
    }


def _named(steps: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    """Each parameter also says its own name."""

    def named(parameters: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
        return {name: {**one, "name": name} for name, one in parameters.items()}

    sides = ("input_parameters", "output_parameters")
    return {id: {**one, **{side: named(one[side]) for side in sides}} for id, one in steps.items()}


def _shortcuts(kind: str, named: Mapping[str, str], about: str) -> list[dict[str, str]]:
    return [
        {"name": name, "type": kind, "callback_id": callback, "description": about} for callback, name in named.items()
    ]
