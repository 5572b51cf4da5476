"""What the page is shown, as JSON: the workspace to one person, messages, and what went over the wire."""

from bot.playground import files
from bot.playground.delivery import Courier, Delivery
from bot.playground.faults import Faults
from bot.playground.rates import Rates
from bot.playground.records import Channel, Json, Message, Person
from bot.playground.web_api import Call
from bot.playground.world import SLACKBOT, World

UNREAD_COUNTED = 100


def state(world: World, user: Person) -> Json:
    """Everything but messages and views."""
    config = world.config
    direct = world.direct(user.id)
    return {
        "title": config.title,
        "hint": config.hint,
        "app": {"id": config.bot_user_id, "name": config.app_name},
        "command": {"name": config.command, "hint": config.command_hint, "more": dict(config.commands)},
        "shortcuts": dict(config.shortcuts),
        "global_shortcuts": dict(config.global_shortcuts),
        "slackbot": SLACKBOT,
        "me": user.id,
        "direct": direct.id,
        "kept": str(config.keep_in.parent) if config.keep_in else "",
        "people": [
            {
                "id": p.id,
                "name": p.name,
                "real_name": p.real_name,
                "is_bot": p.is_bot,
                "left": p.left,
                "outside": bool(p.team_id),
            }
            for p in world.people.values()
        ],
        "channels": [channel(world, one, user) for one in world.channels_of(user.id)],
    }


def channel(world: World, one: Channel, user: Person) -> Json:
    """A conversation in somebody's list. `unread` counts to a hundred; `mentions` are those that name the reader."""
    unread = world.unread(user.id, one)[: UNREAD_COUNTED + 1]
    mentions = sum(f"<@{user.id}>" in message.text for message in unread)
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.kind,
        "topic": one.topic,
        "archived": one.archived,
        "shared": one.shared,
        "app_is_member": world.app_is_in(one),
        "members": sorted(id for id in one.members if not world.people[id].left),
        "read": world.reads.get(user.id, {}).get(one.id, "0"),
        "unread": len(unread),
        "mentions": len(unread) if one.kind == "im" else mentions,
    }


def message(one: Message) -> Json:
    """A message as the page takes it."""
    return {
        "ts": one.ts,
        "channel": one.channel,
        "thread_ts": one.thread_ts,
        "user": one.user,
        "text": one.text,
        "blocks": one.blocks if one.from_app else [],
        "subtype": one.subtype,
        "private": one.visible_to is not None,
        "edited": one.edited_ts is not None,
        "answers": one.answers,
        "reactions": one.reactions,
        "files": [_file(file) for file in one.files],
    }


def _file(one: Json) -> Json:
    return {name: one[name] for name in ("id", "name", "title", "size")} | {"preview": files.preview(one)}


def wire(courier: Courier, calls: list[Call], after: int) -> Json:
    """What went to the app and what it called, changed since version `after`, and how the app is."""
    deliveries = [one for one in courier.deliveries if one.version > after]
    shown_calls = [one for one in calls if one.version > after]
    versions = [*(one.version for one in deliveries), *(one.version for one in shown_calls)]
    return {
        "version": max(versions, default=after),
        "deliveries": [_delivery(one) for one in deliveries],
        "calls": [_call(one) for one in shown_calls],
        "app": health(courier),
    }


def health(courier: Courier) -> Json:
    """Whether the app answers (`trouble` is empty, or why the last delivery failed), and what waits for it."""
    waiting = courier.waiting()
    return {
        "trouble": courier.trouble,
        "waiting": len(waiting),
        "given_up": len(courier.given_up()),
        "next_try": min((one.next_try for one in waiting if one.next_try is not None), default=None),
    }


def _delivery(one: Delivery) -> Json:
    answers = [{"status": a.status, "failure": a.failure, "body": a.body, "took": a.took} for a in one.answers]
    return {
        "id": one.id,
        "kind": one.kind,
        "payload": one.payload,
        "at": one.at,
        "state": one.state,
        "next_try": one.next_try,
        "answers": answers,
        "problem": one.problem,
    }


def _call(one: Call) -> Json:
    return {
        "id": one.version,
        "method": one.method,
        "arguments": one.arguments,
        "answer": one.answer,
        "at": one.at,
        "took": one.took,
    }


def conditions(faults: Faults, rates: Rates) -> Json:
    """The switches that make Slack worse than it is."""
    return {
        "slow": faults.wait("*"),
        "failing": faults.failing,
        "duplicates": faults.duplicates,
        "rates": rates.on,
    }
