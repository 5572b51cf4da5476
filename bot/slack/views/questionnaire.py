"""The questionnaire: one dialog made of the comparison's questions, filled in as far as a draft goes."""

from collections.abc import Mapping, Sequence

from bot.advisor.words import allowing_words, listing, need_words
from bot.decisions.summary import Driver
from bot.facts.model import Comparison, Question
from bot.slack import ids, limits
from bot.slack.limits import shorten
from bot.slack.mrkdwn import escape
from bot.slack.received.forms import BEYOND, EXTRA, NO_PREFERENCE, ONLY_ME, OPTIONS, POST_TO, PREFERENCE, Filled
from bot.slack.views.blocks import Block, choice, context, field, modal, plain_text
from bot.slack.views.evidence import driver_lines

_RULED = 5
_TICK = "Tick what you need, too. What you leave is not in your answer."
_BOXES = 6
"""Up to so many answers are shown at once, as boxes to tick; more go into a menu."""


def questionnaire(comparison: Comparison, filled: Filled, draft: str) -> Block:
    """The dialog for `filled`; `draft` is the id of the row that keeps it."""
    adjusting = filled.root_ts is not None
    needed = "These are the needs as they stand." if adjusting else "Only the first question needs an answer."
    blocks: list[Block] = [context(f"{needed} What you enter is kept if you close this.{_ruled(comparison, filled)}")]
    questions = [_question(question, filled) for question in comparison.questions]
    blocks += [*questions[:1], *_suggested(comparison, filled), *questions[1:], _options(comparison, filled)]
    blocks.append(_extra(comparison, filled))
    if not adjusting:
        blocks += _place(filled)
    view = modal(
        ids.QUESTIONNAIRE,
        "Adjust the needs" if adjusting else "Choose your stack",
        blocks,
        submit={"type": "plain_text", "text": "Recommend", "emoji": False},
        private_metadata=draft,
        notify_on_close=True,
    )
    return view if filled.team is None else _of_one_of_the_team(comparison, filled, view)


def _of_one_of_the_team(comparison: Comparison, filled: Filled, view: Block) -> Block:
    """The same dialog for somebody who was asked: what to consider and where to post is settled, and what they would
    rather use is asked apart from what they need."""
    told = (
        "Say what you need yourself. It starts empty, and what this thread says so far stands beside the questions: "
        "only what you choose or write here is your answer. Only you see it until the question is closed. Then "
        "everybody sees what your needs point to, what you would rather use, and your weights where the team differs. "
        "You can change it until then."
    )
    asked = [block for block in view["blocks"][1:] if block.get("block_id") not in (OPTIONS, POST_TO, ONLY_ME)]
    own = modal(
        ids.TEAM_FORM,
        "Your answer",
        [context(told), *asked[:-1], *_beyond(comparison, filled), *asked[-1:], _preference(comparison, filled)],
    )
    return {**view, **own, "submit": plain_text("Answer", limits.VIEW_BUTTON)}


def _beyond(comparison: Comparison, filled: Filled) -> list[Block]:
    """What the thread needs that no answer above says."""
    choices = {
        str(place): choice(need_words(comparison, need), str(place))
        for place, need in enumerate(filled.beyond[: limits.SELECT_OPTIONS])
    }
    if not choices:
        return []
    chosen = [choices[place] for place in filled.kept if place in choices]
    element = {"action_id": ids.ANSWER, **_several(choices, chosen, plain_text("None of it", limits.PLACEHOLDER))}
    return [field(BEYOND, "Said in this thread so far, too", element, optional=True, dispatch_action=True, hint=_TICK)]


def _preference(comparison: Comparison, filled: Filled) -> Block:
    considered = filled.options or tuple(option.id for option in comparison.options)
    names = {id: comparison.option_by_id[id].name for id in considered if id in comparison.option_by_id}
    choices = {id: choice(name, id) for id, name in names.items()}
    choices = {
        **dict(list(choices.items())[: limits.SELECT_OPTIONS - 1]),
        NO_PREFERENCE: choice("No preference", NO_PREFERENCE),
    }
    element: Block = {
        "type": "static_select",
        "action_id": ids.ANSWER,
        "options": list(choices.values()),
        "placeholder": plain_text("Not said", limits.PLACEHOLDER),
    }
    if filled.preference in choices:
        element["initial_option"] = choices[filled.preference]
    hint = "Shown beside the result. It never changes a score: those come from the needs above alone."
    return field(PREFERENCE, "Which would you rather use?", element, optional=True, dispatch_action=True, hint=hint)


def _ruled(comparison: Comparison, filled: Filled) -> str:
    """What the thread took off the list, as markup; the questionnaire does not bring it back."""
    lines = driver_lines(Driver(text=need_words(comparison, need), said=need.said) for need in filled.ruled[:_RULED])
    if not lines:
        return ""
    back = f"{allowing_words(comparison, filled.ruled[0].value or '')} in the thread to bring one back."
    return f"\n{'; '.join(lines)}. {escape(back)}"


def _suggested(comparison: Comparison, filled: Filled) -> list[Block]:
    """What the use case filled in, so that nobody has to look for it."""
    labels = [
        escape(question.answer_by_id[answer].label)
        for question in comparison.questions
        for answer in filled.suggested.get(question.id, ())
        if answer in question.answer_by_id and answer in filled.answers.get(question.id, ())
    ]
    return (
        [context(f"Filled in for that below, and counted as assumed: {listing(labels)}. Change whatever does not fit.")]
        if labels
        else []
    )


def _question(question: Question, filled: Filled) -> Block:
    given = filled.answers.get(question.id, ())
    element: Block = {"action_id": ids.ANSWER}
    choices = {answer.id: choice(answer.label, answer.id, answer.about) for answer in question.answers}
    chosen = [choices[id] for id in given if id in choices]
    if question.kind == "one":
        element |= {"type": "static_select", **_offered(question, choices), "placeholder": _empty(question)}
        if chosen:
            element["initial_option"] = chosen[0]
    else:
        element |= _several(choices, chosen, _empty(question))
    return field(
        ids.of_question(question.id, filled.revision),
        question.text,
        element,
        hint=_so_far(question, filled) or question.hint,
        optional=not question.required or filled.root_ts is not None or filled.team is not None,
        dispatch_action=True,
    )


def _so_far(question: Question, filled: Filled) -> str:
    """What the thread says to a question that somebody of the team answers for themselves."""
    given = filled.so_far.get(question.id, ())
    labels = [answer.label for answer in question.answers if answer.id in given]
    if not labels:
        return ""
    stands = any(answer.use_case for answer in question.answers)
    return f"This thread says so far: {listing(labels)}.{' That holds where you choose nothing.' if stands else ''}"


def _offered(question: Question, choices: Mapping[str, Block]) -> Block:
    """The answers as a menu takes them: under their headings, where they have some."""
    if not any(group for group, _ in question.grouped):
        return {"options": list(choices.values())}
    groups = [
        {"label": plain_text(group or "", limits.OPTION_TEXT), "options": [choices[each.id] for each in answers]}
        for group, answers in question.grouped
    ]
    return {"option_groups": groups}


def _options(comparison: Comparison, filled: Filled) -> Block:
    choices = {option.id: choice(option.name, option.id) for option in comparison.options[: limits.SELECT_OPTIONS]}
    chosen = [choices[id] for id in (filled.options or tuple(choices)) if id in choices]
    element = {"action_id": ids.ANSWER, **_several(choices, chosen, plain_text("All of them", limits.PLACEHOLDER))}
    return field(OPTIONS, "Options to consider", element, optional=True, dispatch_action=True)


def _empty(question: Question) -> Block:
    """What an unanswered question shows in place of an answer."""
    one = "Choose the nearest" if question.required else "Not said yet"
    return plain_text(one if question.kind == "one" else "Nothing chosen yet", limits.PLACEHOLDER)


def _several(choices: Mapping[str, Block], chosen: Sequence[Block], empty: Block) -> Block:
    if len(choices) <= _BOXES:
        element: Block = {"type": "checkboxes", "options": list(choices.values())}
    else:
        element = {"type": "multi_static_select", "options": list(choices.values()), "placeholder": empty}
    return {**element, "initial_options": list(chosen)} if chosen else element


def _extra(comparison: Comparison, filled: Filled) -> Block:
    element: Block = {
        "type": "plain_text_input",
        "action_id": ids.ANSWER,
        "multiline": True,
        "max_length": limits.INPUT_VALUE,
        "dispatch_action_config": {"trigger_actions_on": ["on_character_entered"]},
    }
    if filled.text:
        element["initial_value"] = shorten(filled.text, limits.INPUT_VALUE)
    hint = f"For instance: two of us know {comparison.options[0].name}, and it has to be live in three weeks."
    return field(EXTRA, "Anything else?", element, hint=hint, optional=True, dispatch_action=True)


def _place(filled: Filled) -> list[Block]:
    where: Block = {
        "type": "conversations_select",
        "action_id": ids.ANSWER,
        "filter": {"include": ["public", "private", "im", "mpim"], "exclude_bot_users": True},
    }
    where |= {"initial_conversation": filled.post_to} if filled.post_to else {"default_to_current_conversation": True}
    mine = choice("Only to me, in a direct message", ONLY_ME)
    only_me: Block = {"type": "checkboxes", "action_id": ids.ANSWER, "options": [mine]}
    if filled.only_me:
        only_me["initial_options"] = [mine]
    return [
        field(POST_TO, "Post the recommendation to", where, optional=True, dispatch_action=True),
        field(ONLY_ME, "Or keep it to yourself", only_me, optional=True, dispatch_action=True),
    ]
