"""What a person can do in a modal or home tab: press, submit, close. The rest of what they can do is in actions.py."""

from typing import Any

from bot.playground import inputs, payloads, views
from bot.playground.actions import Outcome
from bot.playground.delivery import Courier
from bot.playground.inputs import Answers
from bot.playground.pressing import find, offered, pressed
from bot.playground.records import Json, Person, RefusalError, View, refused
from bot.playground.world import World

TROUBLE = "We had some trouble connecting. Try again?"


class Modals:
    def __init__(self, world: World, courier: Courier) -> None:
        self._world = world
        self._courier = courier

    async def press(
        self, user: Person, view: View, block_id: str, action_id: str, value: Any, answers: Answers
    ) -> Outcome:
        """Presses or chooses in a modal or home tab; `answers` are what its fields hold at that moment."""
        world = self._world
        block, element = find(view.payload["blocks"], block_id, action_id)
        view.answers = {**answers, block_id: {**answers.get(block_id, {}), action_id: value}}
        payload = payloads.interaction(
            world,
            "block_actions",
            user,
            container={"type": "view", "view_id": view.id},
            trigger_id=world.tickets.new_trigger(user.id, view.origin, view),
            view=payloads.view(world, view),
            actions=[pressed(world, block, element, value)],
        )
        return Outcome((await self._courier.send("interaction", payload))[1])

    async def suggest(self, user: Person, view: View, block_id: str, action_id: str, words: str) -> list[Json]:
        """The options the app offers for these words, in a menu that it fills itself."""
        find(view.payload["blocks"], block_id, action_id)
        asked = payloads.interaction(
            self._world,
            "block_suggestion",
            user,
            container={"type": "view", "view_id": view.id},
            view=payloads.view(self._world, view),
            block_id=block_id,
            action_id=action_id,
            value=words,
        )
        return offered((await self._courier.send("interaction", asked))[1])

    async def submit(self, user: Person, view: View, answers: Answers) -> dict[str, str]:
        """Submits a modal. Sentences by block id when it stays open; the key is empty for one about the whole."""
        world = self._world
        view.answers = answers
        blocks = view.payload["blocks"]
        shown = payloads.view(world, view)
        wrong = inputs.mistakes(blocks, shown["state"]["values"])
        if wrong:
            return wrong
        payload = payloads.interaction(
            world,
            "view_submission",
            user,
            trigger_id=world.tickets.new_trigger(user.id, view.origin, view),
            view=shown,
            response_urls=self._response_urls(user, view, shown["state"]["values"]),
        )
        delivery, answer = await self._courier.send("interaction", payload)
        said = answer.json() if answer.body.strip() else {}
        if answer.failure or not isinstance(said, dict):
            return {"": TROUBLE}
        try:
            return views.answer_submission(world, view, said)
        except RefusalError as refusal:
            self._courier.noted(delivery, refused(refusal))
            return {"": TROUBLE}

    def _response_urls(self, user: Person, view: View, values: dict[str, dict[str, Json]]) -> list[Json]:
        urls = []
        for block, element in inputs.elements(view.payload["blocks"]):
            action_id = element["action_id"]
            state = values.get(block["block_id"], {}).get(action_id, {})
            channel = state.get("selected_conversation") or state.get("selected_channel")
            if element.get("response_url_enabled") and channel:
                url = self._world.tickets.new_response_url(channel, user.id)
                where = {"block_id": block["block_id"], "action_id": action_id, "channel_id": channel}
                urls.append(where | {"response_url": url})
        return urls

    async def close(self, user: Person, view: View, *, whole: bool = False) -> None:
        """Closes a modal without submitting it; the one below it, if any, is shown again, or with `whole` none is."""
        world, cleared = self._world, whole or bool(view.payload.get("clear_on_close"))
        shown = payloads.view(world, view)
        if cleared:
            world.close_views(user.id, view.window)
        else:
            world.pop_view(view)
        if view.payload.get("notify_on_close"):
            payload = payloads.interaction(world, "view_closed", user, view=shown, is_cleared=cleared)
            await self._courier.send("interaction", payload)
