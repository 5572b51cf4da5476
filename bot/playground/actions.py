"""How a person uses the app: runs a command, presses, chooses, takes a shortcut, opens its home.

Writing is in writing.py, modals are in modals.py.

Each of these changes the world as Slack's client would and tells the app. Where Slack itself would answer the
person (an unknown command, an app that does not answer), a notice appears that only they can see. A thing that
cannot be done at all raises `RefusalError`.
"""

from dataclasses import dataclass
from typing import Any

from bot.playground import chat, inputs, payloads, steps
from bot.playground.delivery import TIMEOUT, Answer, Courier, Delivery
from bot.playground.pressing import find, offered, pressed
from bot.playground.records import Channel, Execution, Json, Message, Person, RefusalError, refused
from bot.playground.world import World
from bot.playground.writing import Writing


@dataclass(frozen=True)
class Outcome:
    """What came of a command, a press or a shortcut: the app's answer, and the message it made, if any."""

    answer: Answer
    message: Message | None = None


class Actions:
    def __init__(self, world: World, courier: Courier, writing: Writing) -> None:
        self._world = world
        self._courier = courier
        self._writing = writing

    async def command(self, user: Person, where: Channel, line: str, thread: str | None = None) -> Outcome | None:
        """Runs a slash command; None when it was not one of the app's."""
        world, config = self._world, self._world.config
        name, _, text = line.strip().partition(" ")
        self._writing.may_write(user, where)
        if thread is not None:
            self._writing.notice(user, where, f"`{name}` is not supported in threads. Sorry!", thread)
            return None
        if name == "/invite":
            self._writing.invite(user, where)
            return None
        if name != config.command or "commands" not in config.scopes or user.team_id:
            self._writing.notice(
                user, where, f"`{name}` is not a valid command. Type `{config.command}` to ask the app."
            )
            return None
        form = payloads.command(world, user, where, name, text.strip())
        delivery, answer = await self._courier.send("command", form)
        message = None
        if answer.failure:
            error = "operation_timeout" if answer.failure == TIMEOUT else "dispatch_failed"
            self._writing.notice(user, where, f"`{name}` failed with the error `{error}`.")
        elif answer.body.strip():
            message = self._answered(delivery, answer, user, where, name)
        return Outcome(answer, message)

    def _answered(self, delivery: Delivery, answer: Answer, user: Person, where: Channel, name: str) -> Message | None:
        said = answer.json()
        body = said if isinstance(said, dict) else {"text": answer.body}
        if not body.get("text") and not body.get("blocks"):
            return None
        try:
            return chat.answer_command(self._world, self._courier, where.id, user.id, body)
        except RefusalError as refusal:
            self._courier.noted(delivery, refused(refusal))
            self._writing.notice(user, where, f"`{name}` failed with the error `{refusal.error}`.")
            return None

    async def press(
        self, user: Person, where: Channel, ts: str, block_id: str, action_id: str, value: Any = None
    ) -> Outcome:
        """Presses a button or chooses from a menu in a message. `value` is the plain answer; see inputs.py."""
        world = self._world
        message = self._seen(user, where, ts)
        block, element = find(message.blocks, block_id, action_id)
        message.answers.setdefault(block_id, {})[action_id] = value
        payload = payloads.interaction(
            world,
            "block_actions",
            user,
            **payloads.message_place(world, message),
            trigger_id=world.tickets.new_trigger(user.id, where.id),
            response_url=world.tickets.new_response_url(where.id, user.id, message),
            state={"values": inputs.state_values(message.blocks, message.answers)},
            actions=[pressed(world, block, element, value)],
        )
        return Outcome((await self._courier.send("interaction", payload))[1])

    async def suggest(
        self, user: Person, where: Channel, ts: str, block_id: str, action_id: str, words: str
    ) -> list[Json]:
        """The options the app offers for these words, in a message's menu that it fills itself."""
        message = self._seen(user, where, ts)
        find(message.blocks, block_id, action_id)
        asked = payloads.interaction(
            self._world,
            "block_suggestion",
            user,
            **payloads.message_place(self._world, message),
            block_id=block_id,
            action_id=action_id,
            value=words,
        )
        return offered((await self._courier.send("interaction", asked))[1])

    def _seen(self, user: Person, where: Channel, ts: str) -> Message:
        message = where.messages.get(ts)
        if message is None or message.visible_to not in (None, user.id):
            raise RefusalError("message_not_found")
        return message

    async def shortcut(self, user: Person, where: Channel, ts: str, callback_id: str) -> Outcome:
        """Uses a message shortcut; `message_not_found` for one that only one person sees, or that is gone."""
        world = self._world
        if callback_id not in world.config.shortcuts or user.team_id:
            raise RefusalError("shortcut_not_found")
        if where not in world.channels_of(user.id):
            raise RefusalError("channel_not_found")
        message = world.message(where, ts)
        payload = payloads.interaction(
            world,
            "message_action",
            user,
            callback_id=callback_id,
            action_ts=world.next_ts(),
            message_ts=ts,
            message=payloads.message(world, message),
            channel={"id": where.id, "name": payloads.shown_name(where)},
            trigger_id=world.tickets.new_trigger(user.id, where.id),
            response_url=world.tickets.new_response_url(where.id, user.id, message),
        )
        return Outcome((await self._courier.send("interaction", payload))[1])

    async def global_shortcut(self, user: Person, callback_id: str) -> Outcome:
        """Uses a shortcut that belongs to no message."""
        if callback_id not in self._world.config.global_shortcuts or user.team_id:
            raise RefusalError("shortcut_not_found")
        payload = payloads.interaction(
            self._world,
            "shortcut",
            user,
            callback_id=callback_id,
            action_ts=self._world.next_ts(),
            trigger_id=self._world.tickets.new_trigger(user.id),
        )
        return Outcome((await self._courier.send("interaction", payload))[1])

    async def step(self, step: str, inputs: Json) -> Execution:
        """Runs a workflow's step; the app says later how it ended."""
        run, told = steps.event(self._world, step, inputs)
        await self._courier.send("event", payloads.event(self._world, told))
        return run

    async def open_home(self, user: Person, tab: str = "home") -> None:
        """Opens the app's home or messages tab."""
        world = self._world
        where = world.direct(user.id)
        event: Json = {
            "type": "app_home_opened",
            "user": user.id,
            "channel": where.id,
            "tab": tab,
            "event_ts": world.next_ts(),
        }
        view = world.views.get(world.homes.get(user.id, ""))
        if tab == "home" and view is not None:
            event["view"] = payloads.view(world, view)
        delivery = self._courier.event(event)
        if delivery is not None:
            await delivery.settled.wait()

    async def verify_url(self) -> bool:
        """Asks the app for the challenge, as Slack does when a request URL is entered; true when it is echoed."""
        challenge = self._world.new_id("challenge")
        token = self._world.config.verification_token
        asked = {"token": token, "challenge": challenge, "type": "url_verification"}
        _, answer = await self._courier.send("url_verification", asked)
        said = answer.json()
        return not answer.failure and (said.get("challenge") if isinstance(said, dict) else answer.body) == challenge
