"""What a recommendation is asked for on the command line: checked, every wrong name with the nearest right one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.advisor.conversation import Message
from bot.advisor.reply import Advisor
from bot.errors import AdvisorError
from bot.facts.mistakes import advice
from bot.facts.model import Comparison

Answers = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Brief:
    """What is asked for: answers to questions, and needs in words."""

    comparison: str | None = None
    options: tuple[str, ...] = ()
    answers: Answers = field(default_factory=dict)
    words: tuple[str, ...] = ()

    @property
    def message(self) -> Message:
        """The message that asks for it, the same as a questionnaire that is handed in, or words after the command."""
        return Message(
            text=". ".join(self.words),
            command="recommend",
            mentioned=True,
            comparison=self.comparison,
            options=self.options,
            answers=self.answers or None,
        )


def with_use_case(brief: Brief, wanted: str, known: Comparison) -> Brief:
    """The brief with a use case, by id or name. Raises AdvisorError for one the comparison does not hold."""
    names = {case.id: case.id for case in known.use_cases} | {case.name.casefold(): case.id for case in known.use_cases}
    found = names.get(wanted.strip().casefold())
    if found is None:
        told = meant(wanted, [case.id for case in known.use_cases], "use case")
        raise AdvisorError(f"There is no use case “{wanted}”. {told}")
    for question in known.questions:
        for answer in question.answers:
            if answer.use_case == found:
                return replace(brief, answers=brief.answers | {question.id: (answer.id,)})
    return replace(brief, words=(known.use_case_by_id[found].name, *brief.words))


def check_options(options: Sequence[str], known: Comparison) -> tuple[str, ...]:
    """The options by id, which may be given by name. Raises AdvisorError for an unknown one, and for a single one."""
    names = {option.name.casefold(): option.id for option in known.options} | {o.id: o.id for o in known.options}
    wanted = dict.fromkeys(option.strip().casefold() for option in options if option.strip())
    for option in wanted:
        if option not in names:
            told = meant(option, [each.id for each in known.options], "option")
            raise AdvisorError(f"There is no option “{option}”. {told}")
    chosen = tuple(dict.fromkeys(names[option] for option in wanted))
    if len(chosen) == 1 and len(known.options) > 1:
        raise AdvisorError("With one option there is nothing to compare. Name at least two, or none for all of them.")
    return chosen


def meant(text: str, choices: Iterable[str], what: str) -> str:
    """The sentence that says what to write instead: a choice that differs by a slip of the keys, else the nearest."""
    names = sorted(choices)
    slips = max(1, len(text) // 3)
    slip = process.extractOne(text.casefold(), names, scorer=OSA.distance, score_cutoff=slips)
    return f"Did you mean “{slip[0]}”?" if slip else advice(text, names, what)


def check_words(words: Iterable[str], bot: Advisor, comparison: str | None) -> None:
    """Raises AdvisorError for words in which no need is found."""
    for told in words:
        reply, _ = bot.reply(Message(text=told, command="recommend", mentioned=True, comparison=comparison))
        if not reply.needs:
            raise AdvisorError(
                f"I found no need in “{told}”. Name what you need, for instance “accounts and login” or “three weeks”; "
                "`stack-advisor recommend` without anything asks you questions."
            )
