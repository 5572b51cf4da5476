"""How people record a decision in tests: the dialog, then its preview."""

import itertools

from tests.driving.driven import Message
from tests.driving.driven_modal import Modal
from tests.driving.driver import SlackDriver

_TITLES = itertools.count(1)


def hand_in(slack: SlackDriver, form: Modal) -> dict[str, str] | None:
    """Has the decision previewed, and then recorded. What it was refused for, by label; None when it was accepted."""
    wrong = form.submit()
    if wrong:
        return wrong
    preview = slack.modal
    assert preview.title == "Preview", preview.text
    return preview.submit()


def decide(
    slack: SlackDriver,
    *deciders: str,
    proposed: bool = False,
    channels: tuple[str, ...] = ("#general",),
    other: tuple[str, str] | None = None,
) -> str:
    """The id of a decision that Ana records for these people to decide; `other` is an opinion, and whose it is."""
    title = f"Backend {next(_TITLES)}"
    root = slack.command("/stack recommend an internal tool, we must have an admin panel").message()
    root.seen_by(slack).click("Record decision")
    form = slack.modal.fill({"Title": title}).choose("Who decides", *deciders)
    form.choose("Post the summary to", *channels)
    if other is not None:
        form.fill({"The other opinion": other[0]}).choose("Whose is it?", other[1])
    if proposed:
        form.choose("Still open?", "proposed")
    assert hand_in(slack, form) is None
    slack.wait_until(lambda: any(title in reply.text for reply in root.thread.replies))
    told = next(reply.text for reply in root.thread.replies if title in reply.text)
    id = next(word.rstrip(":") for word in told.split() if word.startswith("D-"))
    for channel in set(channels) - {"#leadership"}:  # where the app is no member
        summary(slack, id, channel.removeprefix("#"))
    return id


def summary(slack: SlackDriver, id: str, channel: str = "general") -> Message:
    """Its summary in the channel, waited for."""
    found: list[Message] = []

    def there() -> bool:
        found[:] = [m for m in slack.messages(channel) if m.text.startswith(f"{id}:")]
        return bool(found)

    slack.wait_until(there)
    return found[0]


def remove_from_leadership(slack: SlackDriver) -> None:
    """The app is no member of #leadership any more, as it is not at first."""
    channel = slack.world.channel("leadership")
    slack.call(lambda: channel.members.discard(slack.world.config.bot_user_id))
