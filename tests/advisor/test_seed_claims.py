"""Every claim of the source article can be got at: by asking for it, comparing, naming a use case, or being asked."""

from collections import defaultdict

import pytest

from bot.advisor.conversation import Message
from bot.advisor.reply import Advisor
from bot.facts.coverage import SEEDS
from bot.facts.model import Comparison, Fact
from bot.scoring.model import USE_CASE


@pytest.fixture(scope="module")
def known(lexical_advisor: Advisor) -> Comparison:
    return lexical_advisor.knowledge.default


def test_every_claim_is_reachable(lexical_advisor: Advisor, known: Comparison) -> None:
    reached = _by_asking(lexical_advisor, known) | _by_comparing(lexical_advisor, known)
    reached |= _by_use_case(lexical_advisor, known) | _by_being_asked(known)
    assert [seed for seed in SEEDS if seed not in reached] == []


def test_a_claim_that_a_fact_carries_is_shown_to_whoever_asks_for_it(
    lexical_advisor: Advisor, known: Comparison
) -> None:
    carried = {seed for fact in known.facts for seed in fact.seed}
    assert carried - _by_asking(lexical_advisor, known) == set()


def _by_asking(advisor: Advisor, known: Comparison) -> set[str]:
    """Claims with a fact that is shown for one of its own phrasings, asked of one of its options."""
    facts: dict[str, list[Fact]] = defaultdict(list)
    for fact in known.facts:
        for seed in fact.seed:
            facts[seed].append(fact)
    return {seed for seed, carrying in facts.items() if any(_is_shown(advisor, fact) for fact in carrying)}


def _is_shown(advisor: Advisor, fact: Fact) -> bool:
    topic = advisor.knowledge.default.topic_by_id[fact.topic]
    for option in fact.options:
        for words in (*fact.asks, *topic.asks, topic.title):
            reply, _ = advisor.reply(Message(text=f"{option}: {words}", command="ask"))
            if fact.id in reply.facts:
                return True
    return False


def _by_use_case(advisor: Advisor, known: Comparison) -> set[str]:
    """Claims of use cases that are understood by one of their own phrases."""
    reached: set[str] = set()
    for case in known.use_cases:
        for phrase in case.phrases:
            reply, _ = advisor.reply(Message(text=f"we are building a {phrase}", command="recommend"))
            if any((need.aspect, need.value) == (USE_CASE, case.id) for need in reply.needs):
                reached.update(case.seed)
                break
    return reached


def _by_being_asked(known: Comparison) -> set[str]:
    return {seed for question in known.questions for seed in question.seed}


def _by_comparing(advisor: Advisor, known: Comparison) -> set[str]:
    """Claims of criteria that stand in the table of their topic."""
    reached: set[str] = set()
    for criterion in known.criteria:
        title = known.topic_by_id[criterion.topic].title
        reply, _ = advisor.reply(Message(text=f"flask django on {title}", command="compare"))
        if reply.table and any(row.criterion == criterion.id for row in reply.table.rows):
            reached.update(criterion.seed)
    return reached
