"""What Slack tells of messages that were altered after they were posted: edited, or deleted."""

from bot.slack.received.heard import Heard
from bot.slack.received.written import addressed


def reworded(heard: Heard) -> tuple[str, str, str] | None:
    """The channel, the `ts` and the new words of a message that a person edited; None for every other event.

    Slack also tells of changes that nobody made, such as the preview of a link; those have no `edited`, or a bot's.
    """
    event = heard.body["event"]
    now = event.get("message")
    if event.get("subtype") != "message_changed" or not isinstance(now, dict) or not now.get("edited"):
        return None
    ts, text, by_person = now.get("ts"), now.get("text"), bool(now.get("user")) and not now.get("bot_id")
    if not (isinstance(ts, str) and isinstance(text, str) and by_person) or now["user"] == heard.installation.user:
        return None
    return event["channel"], ts, addressed(text, heard.installation.user)


def taken_back(heard: Heard) -> str | None:
    """The `ts` of a message that was deleted, from the event that says so; None for every other event.

    Where a thread hangs from it, Slack tells of a change to a message that only holds the place.
    """
    event = heard.body["event"]
    if event.get("subtype") == "message_deleted":
        ts = event.get("deleted_ts")
    else:
        left = event.get("message")
        is_grave = isinstance(left, dict) and left.get("subtype") == "tombstone"
        ts = left.get("ts") if is_grave and event.get("subtype") == "message_changed" else None
    return ts if isinstance(ts, str) else None
