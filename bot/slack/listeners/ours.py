"""The shortcut used on a message of ours: the decision it shows, or why the recommendation under it came out so."""

from bot.advisor.conversation import Conversation, Kind, Message
from bot.slack import ids, threads
from bot.slack.challenged import open_on
from bot.slack.received.about import About
from bot.slack.received.incoming import Shortcut
from bot.slack.resting import facts_behind
from bot.slack.services import Services
from bot.slack.views import about_message as views
from bot.slack.views.blocks import Content
from bot.slack.views.challenge_marks import with_marks
from bot.slack.views.recommendation import Frame
from bot.slack.views.reply import content
from bot.slack.work.finding import find
from bot.slack.work.whole import whole
from bot.store.keys import ConversationKey
from bot.store.viewing import Viewer

_UNDER_ADVICE = (ids.ADJUST, ids.RECORD_DECISION, ids.WHAT_IF)


async def about_ours(services: Services, used: Shortcut) -> Content:
    """What there is to say of it, only to whoever asked. Raises NotFoundError when it is of a decision that they may
    not see."""
    decided = {ids.ButtonValue.decode(value).record for action, value in used.buttons if action == ids.DETAILS}
    if len(decided) == 1:
        return views.of_ours(await _decision(services, used, int(decided.pop())))
    if any(action in _UNDER_ADVICE for action, _ in used.buttons):
        why = await _why(services, used)
        if why is not None:
            return views.of_ours(why)
    return views.no_words(About.OURS)


async def _decision(services: Services, used: Shortcut, number: int) -> Content:
    viewer = Viewer(used.user, used.channel)
    return await whole(services, used.tenant, await find(services, used.tenant, number, viewer), viewer)


async def _why(services: Services, used: Shortcut) -> Content | None:
    """The reasons of the recommendation as its thread stands now; nothing is said or changed there."""
    key = ConversationKey(used.tenant, used.channel, used.root)
    stored = await threads.stored_soon(services, key, threads.PRESSED_AT_ONCE)
    if stored is None:
        return None
    held = Conversation.model_validate_json(stored.state)
    asked = Message(text="why?", user=used.user, at=services.now(), mentioned=True)
    reply, _ = await services.advising.reply(asked, held)
    if reply.kind is not Kind.WHY:
        return None
    comparison = services.advising.comparison(held.comparison)
    frame = Frame(command=services.settings.slash_command, version=ids.needs_version(held), private=True)
    shown = content(reply, comparison, frame)
    if shown is None:
        return None
    return with_marks(shown, await open_on(services, used.tenant, comparison.id, facts_behind(reply, comparison)))
