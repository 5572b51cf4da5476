"""What a person writes: messages, edits, deletions, reactions; and inviting the app.

Each of these changes the world as Slack's client would and tells the app. A thing that cannot be done at all raises
`RefusalError`.
"""

from bot.playground import joining, payloads
from bot.playground.delivery import Courier, Delivery
from bot.playground.records import Channel, Json, Message, Person, RefusalError
from bot.playground.world import SLACKBOT, World
from bot.slack import limits


class Writing:
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
        self, user: Person, where: Channel, text: str, thread: str | None = None, *, broadcast: bool = False
    ) -> tuple[Message, list[Delivery]]:
        """Writes a message; the deliveries it caused are under way. A `broadcast` reply shows in the channel too."""
        world = self._world
        self.may_write(user, where)
        typed = self._typed(text)
        if thread is not None:
            self._may_reply(where, thread)
        subtype = "thread_broadcast" if broadcast and thread else None
        message = Message(
            world.next_ts(), user.id, typed, where.id, payloads.typed_blocks(typed), thread, subtype=subtype
        )
        world.post(message)
        return message, self._tell(message)

    def edit(self, user: Person, where: Channel, ts: str, text: str) -> Message:
        """Changes what one has written oneself."""
        message = self._own(user, where, ts, "cant_update_message")
        typed = self._typed(text)
        before = payloads.message(self._world, message)
        self._world.edit(message, typed, payloads.typed_blocks(typed))
        self._tell_of(where, payloads.changed_event(self._world, message, before))
        return message

    def delete(self, user: Person, where: Channel, ts: str) -> None:
        """Takes back what one has written oneself."""
        message = self._own(user, where, ts, "cant_delete_message")
        before = payloads.message(self._world, message)
        self._world.delete(message)
        self._tell_of(where, payloads.deleted_event(self._world, before, where))

    def react(self, user: Person, where: Channel, ts: str, name: str) -> None:
        """Puts a reaction on a message, or takes one's own off it."""
        self.may_write(user, where)
        message = self._world.message(where, ts)
        on = user.id not in message.reactions.get(name, [])
        self._world.react(message, user.id, name, on=on)
        self._tell_of(where, payloads.reaction_event(self._world, message, user.id, name, on=on))

    def invite(self, user: Person, where: Channel) -> None:
        """Adds the app to a channel."""
        world = self._world
        self.may_write(user, where)
        if world.app_is_in(where) or where.kind == "im":
            self.notice(user, where, f"{world.config.app_name} is already in this conversation.")
            return
        joining.add_app(world, self._courier, where, inviter=user.id)

    def may_write(self, user: Person, where: Channel) -> None:
        """Refuses where this person cannot write: `channel_not_found`, `not_in_channel`, `is_archived`."""
        if where not in self._world.channels_of(user.id):
            raise RefusalError("channel_not_found")
        if user.id not in where.members:
            raise RefusalError("not_in_channel")
        if where.archived:
            raise RefusalError("is_archived")

    def notice(self, user: Person, where: Channel, text: str, thread: str | None = None) -> None:
        """Slack's own words to one person."""
        ts = self._world.next_ts()
        self._world.post(Message(ts, SLACKBOT, text, where.id, thread_ts=thread, visible_to=user.id))

    def _typed(self, text: str) -> str:
        if not text.strip():
            raise RefusalError("no_text")
        if len(text) > limits.MESSAGE_TEXT:
            raise RefusalError("msg_too_long")
        return payloads.as_typed(self._world, text)

    def _may_reply(self, where: Channel, thread: str) -> None:
        root = where.messages.get(thread)
        if root is None or root.visible_to is not None:
            raise RefusalError("message_not_found")

    def _own(self, user: Person, where: Channel, ts: str, refusal: str) -> Message:
        self.may_write(user, where)
        message = self._world.message(where, ts)
        if message.user != user.id or message.subtype == "channel_join":
            raise RefusalError(refusal)
        return message

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

    def _tell_of(self, where: Channel, event: Json) -> None:
        if self._world.app_is_in(where):
            self._courier.event(event)
