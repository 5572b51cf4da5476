"""What somebody began and can go on with: questionnaires, and recommendations they asked for, in words."""

from collections.abc import Mapping, Sequence

from bot.advisor.conversation import Conversation
from bot.advisor.words import being_built, built_words, need_words, sentence
from bot.errors import AdvisorError
from bot.facts.model import Comparison, NeedSpec
from bot.scoring.model import USE_CASE, Need
from bot.slack import kinds
from bot.slack.overview import RecentLine
from bot.slack.received.deciding import Recording
from bot.slack.received.forms import Filled
from bot.slack.services import Services
from bot.store.conversations import StoredConversation
from bot.store.drafts import Draft
from bot.store.keys import ConversationKey


def begun_as(services: Services, draft: Draft) -> str:
    """What was begun, in a few words; empty for other drafts, and where nothing was filled in that would be missed."""
    kind = draft.kind.partition(":")[0]
    if kind == kinds.RECORDING:
        recording = Recording.model_validate(draft.payload)
        title = recording.proposal.title
        return f"The decision “{title}”, not recorded yet" if recording.typed and title else ""
    if kind not in (kinds.QUESTIONNAIRE, kinds.ADJUSTING):
        return ""
    filled = Filled.model_validate(draft.payload)
    changed = filled.begun if kind == kinds.QUESTIONNAIRE else filled.answers != filled.prefilled or bool(filled.text)
    if not changed:
        return ""
    said = _said(services.advising.known(filled.comparison), filled)
    return f"A questionnaire: {said}" if kind == kinds.QUESTIONNAIRE else f"Adjusting the needs of a thread: {said}"


def first_answer(services: Services, draft: Draft) -> str:
    """What a questionnaire says first: what is being built, or the words written into it."""
    filled = Filled.model_validate(draft.payload)
    return _said(services.advising.known(filled.comparison), filled)


def _said(comparison: Comparison | None, filled: Filled) -> str:
    return _first_answer(comparison, filled) or f"“{filled.text.strip()}”"


def _first_answer(comparison: Comparison | None, filled: Filled) -> str:
    for question in comparison.questions if comparison else ():
        for given in filled.answers.get(question.id, ()):
            if given in question.answer_by_id:
                return question.answer_by_id[given].label
    return ""


def is_recommendation(one: StoredConversation) -> bool:
    """Whether something was recommended in it, for needs that somebody told."""
    held = Conversation.model_validate_json(one.state)
    return held.recommended and bool(held.needs)


async def recent_line(
    services: Services, one: StoredConversation, links: Mapping[ConversationKey, str]
) -> RecentLine | None:
    """A recommendation as it is today; None where what it compared is no longer known."""
    held = Conversation.model_validate_json(one.state)
    try:
        comparison = services.advising.comparison(held.comparison)
        given = await services.advising.recommend(held)
    except AdvisorError:
        return None
    return RecentLine(
        comparison=comparison,
        about=what_for(comparison, held.needs),
        given=given,
        at=one.updated_at,
        link=links.get(one.key, ""),
        channel=one.key.channel,
        main=_main(comparison, held.needs),
    )


def what_for(comparison: Comparison, needs: Sequence[Need]) -> str:
    """What is being built, as those who build it call it, or else its use case, or the first thing it must have. Who
    builds it and by when says nothing of what it is."""
    if named := built_words(comparison, needs):
        return sentence(named.removeprefix("a ").removeprefix("an "))
    case = next((need.value for need in being_built(needs)), None)
    known = comparison.use_case_by_id.get(case or "")
    if known:
        return known.name
    of_it = (need for need in needs if _says_what_it_is(comparison.need_by_id.get(need.aspect)))
    first = next(of_it, None)
    return need_words(comparison, first) if first else comparison.name


def _says_what_it_is(spec: NeedSpec | None) -> bool:
    return spec is None or not (spec.single or spec.states)


def _main(comparison: Comparison, needs: Sequence[Need]) -> tuple[str, ...]:
    """The musts and then the rest, in their order, without what is being built and what says the same."""
    told = sorted((need for need in needs if need.aspect != USE_CASE), key=lambda need: not need.must)
    about = what_for(comparison, needs)
    return tuple(words for need in told if (words := need_words(comparison, need)) != about)
