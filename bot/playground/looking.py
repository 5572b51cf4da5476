"""What the page may look at, as JSON: the workspace, a channel's messages, views, and the wire."""

from typing import TYPE_CHECKING

from starlette.requests import Request

from bot.playground import payloads, shown
from bot.playground.records import Json, Person, RefusalError

if TYPE_CHECKING:
    from bot.playground.app import Playground


class Looking:
    """Everything is shown as one person sees it, whom `as` names by id; the first person where nobody is named."""

    def __init__(self, playground: "Playground") -> None:
        self._playground = playground
        self._world = playground.world

    def state(self, request: Request) -> Json:
        return shown.state(self._world, self.reader(request)) | {"health": shown.health(self._playground.courier)}

    def reader(self, request: Request) -> Person:
        asked = request.query_params.get("as")
        return self._world.person(asked) if asked else self._world.humans()[0]

    def messages(self, request: Request) -> Json:
        user = self.reader(request)
        channel = self._world.channel(request.query_params.get("channel", ""))
        if channel not in self._world.channels_of(user.id):
            raise RefusalError("channel_not_found")
        assistant = {
            "prompts": self._world.prompts.get(channel.id),
            "statuses": self._world.statuses.get(channel.id, {}),
        }
        seen = [shown.message(m) for m in channel.messages.values() if m.visible_to in (None, user.id)]
        return assistant | {"messages": seen}

    def views(self, request: Request) -> Json:
        user, world, window = self.reader(request), self._world, request.query_params.get("window", "")
        modal, home = world.current_view(user.id, window), world.views.get(world.homes.get(user.id, ""))
        return {
            "modal": payloads.view(world, modal) if modal else None,
            "depth": len(world.stack(user.id, modal.window)) if modal else 0,
            "anywhere": modal is not None and not modal.window,
            "home": payloads.view(world, home) if home else None,
        }

    def wire(self, request: Request) -> Json:
        after = request.query_params.get("after", "0")
        if not after.isdigit():
            raise RefusalError("invalid_arguments")
        return shown.wire(self._playground.courier, list(self._playground.calls), int(after))

    def conditions(self, request: Request) -> Json:
        return shown.conditions(self._playground.faults, self._playground.rates)
