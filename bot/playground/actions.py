"""What a person can do in the workspace: write, run a command, press, choose, invite. Modals are in modals.py.

Each of these changes the world as Slack's client would and tells the app. Where Slack itself would answer the
person (an unknown command, an app that does not answer), a notice appears that only they can see. A thing that
cannot be done at all raises `RefusalError`.
"""

from dataclasses import dataclass
from typing import Any

from bot.playground import chat, inputs, payloads
from bot.playground.delivery import TIMEOUT, Answer, Courier, Delivery
from bot.playground.pressing import find, pressed
from bot.playground.records import Channel, Json, Message, Person, RefusalError
from bot.playground.world import SLACKBOT, World
from bot.slack import limits


@dataclass(frozen=True)
class Outcome:
    """What came of a command, a press or a shortcut: the app's answer, and the message it made, if any."""

    answer: Answer
    message: Message | None = None


class Actions:
    def __init__(self, world: World, courier: Courier) -> None:
        self._world = world
        self._courier = courier

    async def say(self, user: Person, where: Channel, text: str, thread: str | None = None) -> Message:
        """Writes a message and returns once the app has been offered it (its first answer, or none in time)."""
        message, deliveries = self.post(user, where, text, thread)
        for delivery in deliveries:
            await delivery.settled.wait()
        return message

    def post(
        self, user: Person, where: Channel, text: str, thread: str | None = None
    ) -> tuple[Message, list[Delivery]]:
        """Writes a message; the deliveries it caused are under way."""
        world = self._world
        self._may_write(user, where)
        if not text.strip():
            raise RefusalError("no_text")
        if len(text) > limits.MESSAGE_TEXT:
            raise RefusalError("msg_too_long")
        if thread is not None:
            world.message(where, thread)
        typed = payloads.as_typed(world, text)
        message = Message(world.next_ts(), user.id, typed, where.id, payloads.typed_blocks(typed), thread)
        world.post(message)
        return message, self._tell(message)

    def _tell(self, message: Message) -> list[Delivery]:
        """The events of a new message: to members, and a mention wherever the channel is open to see."""
        world, where = self._world, self._world.channels[message.channel]
        inner = payloads.message_event(world, message)
        events = [inner] if world.app_is_in(where) else []
        mentioned = f"<@{world.config.bot_user_id}>" in message.text
        if mentioned and where.kind != "im" and (where.kind == "public" or world.app_is_in(where)):
            kept = {key: value for key, value in inner.items() if key not in ("channel_type", "parent_user_id")}
            events.append(kept | {"type": "app_mention"})
        return [sent for sent in map(self._courier.event, events) if sent is not None]

    async def command(self, user: Person, where: Channel, line: str, thread: str | None = None) -> Outcome | None:
        """Runs a slash command; None when it was not one of the app's."""
        world, config = self._world, self._world.config
        name, _, text = line.strip().partition(" ")
        self._may_write(user, where)
        if thread is not None:
            self._notice(user, where, f"`{name}` is not supported in threads. Sorry!", thread)
            return None
        if name == "/invite":
            await self.invite(user, where)
            return None
        if name != config.command or "commands" not in config.scopes:
            self._notice(user, where, f"`{name}` is not a valid command. Type `{config.command}` to ask the app.")
            return None
        form = payloads.command(world, user, where, name, text.strip())
        delivery, answer = await self._courier.send("command", form)
        message = None
        if answer.failure:
            error = "operation_timeout" if answer.failure == TIMEOUT else "dispatch_failed"
            self._notice(user, where, f"`{name}` failed with the error `{error}`.")
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
            delivery.problem = f"{refusal.error} {refusal.details or ''}".strip()
            self._notice(user, where, f"`{name}` failed with the error `{refusal.error}`.")
            return None

    async def press(
        self, user: Person, where: Channel, ts: str, block_id: str, action_id: str, value: Any = None
    ) -> Outcome:
        """Presses a button or chooses from a menu in a message. `value` is the plain answer; see inputs.py."""
        world = self._world
        message = where.messages.get(ts)
        if message is None or message.visible_to not in (None, user.id):
            raise RefusalError("message_not_found")
        block, element = find(message.blocks, block_id, action_id)
        message.answers.setdefault(block_id, {})[action_id] = value
        payload = payloads.interaction(
            world,
            "block_actions",
            user,
            **payloads.message_place(world, message),
            trigger_id=world.new_trigger(user.id, where.id),
            response_url=world.new_response_url(where.id, user.id, message),
            state={"values": inputs.state_values(message.blocks, message.answers)},
            actions=[pressed(world, block, element, value)],
        )
        return Outcome((await self._courier.send("interaction", payload))[1])

    async def shortcut(self, user: Person, where: Channel, ts: str, callback_id: str) -> Outcome:
        """Uses a message shortcut."""
        world = self._world
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
            trigger_id=world.new_trigger(user.id, where.id),
            response_url=world.new_response_url(where.id, user.id, message),
        )
        return Outcome((await self._courier.send("interaction", payload))[1])

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

    async def invite(self, user: Person, where: Channel) -> None:
        """Adds the app to a channel."""
        world, bot = self._world, self._world.config.bot_user_id
        self._may_write(user, where)
        if world.app_is_in(where) or where.kind == "im":
            self._notice(user, where, f"{world.config.app_name} is already in this conversation.")
            return
        where.members.add(bot)
        joined = Message(world.next_ts(), bot, f"<@{bot}> has joined the channel", where.id, subtype="channel_join")
        world.post(joined)
        world.changed(kind="channels")
        event = {
            "type": "member_joined_channel",
            "user": bot,
            "channel": where.id,
            "channel_type": "G" if where.kind == "private" else "C",
            "team": world.config.team_id,
            "inviter": user.id,
            "event_ts": joined.ts,
        }
        for inner in (payloads.message_event(world, joined) | {"inviter": user.id}, event):
            self._courier.event(inner)

    async def verify_url(self) -> bool:
        """Asks the app for the challenge, as Slack does when a request URL is entered; true when it is echoed."""
        challenge = self._world.new_id("challenge")
        token = self._world.config.verification_token
        asked = {"token": token, "challenge": challenge, "type": "url_verification"}
        _, answer = await self._courier.send("url_verification", asked)
        said = answer.json()
        return not answer.failure and (said.get("challenge") if isinstance(said, dict) else answer.body) == challenge

    def _may_write(self, user: Person, where: Channel) -> None:
        if where not in self._world.channels_of(user.id):
            raise RefusalError("channel_not_found")
        if user.id not in where.members:
            raise RefusalError("not_in_channel")
        if where.archived:
            raise RefusalError("is_archived")

    def _notice(self, user: Person, where: Channel, text: str, thread: str | None = None) -> None:
        ts = self._world.next_ts()
        self._world.post(Message(ts, SLACKBOT, text, where.id, thread_ts=thread, visible_to=user.id))
