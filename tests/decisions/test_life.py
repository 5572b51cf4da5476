"""The life of a decision: who may do what, what follows, and that the log alone says where it stands."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.decisions.acting import acts_open_to, disown, release, review, settle, supersede, take_stance
from bot.decisions.life import STANCES, Act, Decision, Event, Finding, Standing
from bot.decisions.model import DecisionRecord, Proposal, Status
from bot.errors import AdvisorError, StaleError
from tests.advice_cases import NOW, comparison, needs, recommendation

KNOWN = comparison()
ADVICE = recommendation(KNOWN)
ANA, BEN, CID = "U1", "U2", "U3"


def decision(*, number: int = 7, proposed: bool = True, deciders: tuple[str, ...] = (ANA, BEN)) -> Decision:
    """Recorded by Cid, for Ana and Ben to decide."""
    proposal = Proposal(title="Framework", outcome=(ADVICE.leader or "",), deciders=deciders, proposed=proposed)
    record = DecisionRecord.of(proposal, ADVICE, needs(), number=number, by=CID, at=NOW)
    return Decision(record=record)


def stance(held: Decision, act: Act, by: str, reason: str = "") -> Decision:
    return held.after(take_stance(held, act, by, NOW, reason))


def done(held: Decision, act: Act, by: str, reason: str = "because") -> Decision:
    return held.after(settle(held, act, by, NOW, reason))


def test_a_proposal_is_accepted_once_all_deciders_agree() -> None:
    one = stance(decision(), Act.AGREE, ANA)
    assert one.standing.status is Status.PROPOSED
    both = stance(one, Act.AGREE, BEN)
    assert both.standing.status is Status.ACCEPTED
    assert both.standing.settled == Event(act=Act.ACCEPT, by="", at=NOW)


def test_who_abstains_does_not_stand_in_the_way_but_abstaining_alone_decides_nothing() -> None:
    one = stance(decision(), Act.ABSTAIN, ANA)
    assert stance(one, Act.AGREE, BEN).standing.status is Status.ACCEPTED
    assert stance(one, Act.ABSTAIN, BEN).standing.status is Status.PROPOSED


def test_others_are_heard_but_do_not_decide() -> None:
    held = stance(stance(decision(), Act.AGREE, CID), Act.AGREE, ANA)
    assert held.standing.status is Status.PROPOSED
    assert [event.by for event in held.standing.stances] == [CID, ANA]


def test_an_objection_keeps_it_open_until_it_is_taken_back() -> None:
    held = stance(stance(decision(), Act.OBJECT, BEN, "No admin"), Act.AGREE, ANA)
    assert held.standing.status is Status.PROPOSED
    settled = stance(held, Act.AGREE, BEN)
    assert settled.standing.status is Status.ACCEPTED
    assert [event.act for event in settled.events] == [Act.OBJECT, Act.AGREE, Act.AGREE, Act.ACCEPT]


def test_one_decider_can_accept_although_another_objects() -> None:
    held = done(stance(decision(), Act.OBJECT, BEN, "No admin"), Act.ACCEPT, ANA)
    assert held.standing.status is Status.ACCEPTED
    objection = held.standing.of(BEN)
    assert objection is not None
    assert objection.reason == "No admin"


def test_objecting_needs_a_reason_and_not_a_novel() -> None:
    for reason in ("", "  \n", "x" * 1_001):
        with pytest.raises(AdvisorError, match=r"\.$"):
            take_stance(decision(), Act.OBJECT, BEN, NOW, reason)


def test_saying_the_same_again_changes_nothing() -> None:
    held = stance(decision(), Act.AGREE, ANA)
    with pytest.raises(StaleError, match="You agree with it already"):
        take_stance(held, Act.AGREE, ANA, NOW)
    last = stance(stance(held, Act.OBJECT, ANA, "a"), Act.OBJECT, ANA, "b").standing.of(ANA)
    assert last is not None
    assert last.reason == "b"


@pytest.mark.parametrize(
    ("act", "who"),
    [(Act.ACCEPT, CID), (Act.REJECT, CID), (Act.ACCEPT, "U9"), (Act.WITHDRAW, "U9"), (Act.REOPEN, "U9")],
)
def test_the_wrong_person_gets_a_sentence(act: Act, who: str) -> None:
    with pytest.raises(AdvisorError, match=r"^Only those who decide.* D-7\. You can still agree or object\.$"):
        settle(decision(), act, who, NOW, "because")


def test_what_cannot_be_done_in_its_state_is_said() -> None:
    gone = done(decision(), Act.WITHDRAW, CID)
    assert gone.standing.status is Status.WITHDRAWN
    with pytest.raises(AdvisorError, match="D-7 is withdrawn, so it cannot be accepted"):
        settle(gone, Act.ACCEPT, ANA, NOW)
    with pytest.raises(AdvisorError, match="D-7 is withdrawn, so there is nothing to agree with any more"):
        take_stance(gone, Act.AGREE, ANA, NOW)
    assert acts_open_to(gone, CID) == (Act.REOPEN,)


def test_reopening_asks_everybody_anew_and_the_log_keeps_what_they_said() -> None:
    held = stance(stance(decision(), Act.AGREE, ANA), Act.AGREE, BEN)
    again = done(held, Act.REOPEN, CID)
    assert (again.standing.status, again.standing.stances) == (Status.PROPOSED, ())
    assert again.events[: len(held.events)] == held.events


def test_superseding_links_both_ways_and_reopening_takes_the_link_back() -> None:
    old, new = decision(proposed=False), decision(number=9, proposed=False)
    gone, come = supersede(old, new, ANA, NOW, "Newer")
    old, new = old.after(gone), new.after(come)
    assert (old.standing.status, old.standing.superseded_by) == (Status.SUPERSEDED, 9)
    assert (new.standing.status, new.standing.replaces) == (Status.ACCEPTED, (7,))
    new = new.after([release(old, ANA, NOW)])
    assert done(old, Act.REOPEN, ANA).standing.superseded_by is None
    assert new.standing.replaces == ()


def test_a_decision_is_superseded_by_another_one_that_holds() -> None:
    old = decision(proposed=False)
    with pytest.raises(AdvisorError, match="cannot take its own place"):
        supersede(old, old, ANA, NOW)
    with pytest.raises(AdvisorError, match="D-9 is withdrawn"):
        supersede(old, done(decision(number=9), Act.WITHDRAW, CID), ANA, NOW)
    with pytest.raises(AdvisorError, match=r"D-9 is proposed\. Name a decision that is accepted"):
        supersede(old, decision(number=9), ANA, NOW)


def test_what_is_superseded_says_why() -> None:
    old, new = decision(proposed=False), decision(number=9, proposed=False)
    with pytest.raises(AdvisorError, match="Say why"):
        supersede(old, new, ANA, NOW, "  ")
    assert supersede(old, new, ANA, NOW, "Newer")[0][0].reason == "Newer"


def test_whoever_is_named_can_say_that_it_was_not_them() -> None:
    held = decision(proposed=False)
    assert Act.DISOWN in acts_open_to(held, BEN)
    held = held.after(disown(held, BEN, NOW))
    assert held.standing.status is Status.ACCEPTED
    assert held.standing.behind_it(held.record.deciders) == (ANA,)
    assert Act.DISOWN not in acts_open_to(held, BEN)
    with pytest.raises(StaleError, match="said so already"):
        disown(held, BEN, NOW)
    held = stance(held, Act.AGREE, BEN)
    assert held.standing.behind_it(held.record.deciders) == (ANA, BEN)
    with pytest.raises(AdvisorError, match="You agree with D-7"):
        disown(held, BEN, NOW)


def test_nobody_disowns_what_is_not_recorded_in_their_name() -> None:
    with pytest.raises(AdvisorError, match="Nobody else recorded that you decided D-7"):
        disown(decision(proposed=False), CID, NOW)
    with pytest.raises(AdvisorError, match="asks those who decide to agree"):
        disown(decision(), BEN, NOW)
    with pytest.raises(AdvisorError, match="D-7 is withdrawn"):
        disown(done(decision(proposed=False), Act.WITHDRAW, CID), BEN, NOW)


def test_a_review_is_said_once_by_each_and_can_be_changed() -> None:
    held = decision(proposed=False)
    held = held.after(review(held, Finding.RIGHT, ANA, NOW))
    with pytest.raises(StaleError):
        review(held, Finding.RIGHT, ANA, NOW)
    held = held.after(review(held, Finding.REGRET, ANA, NOW, "Too slow"))
    assert [event.finding for event in held.standing.reviews] == [Finding.RIGHT, Finding.REGRET]


DEEDS = st.tuples(st.sampled_from([act for act in Act if act is not Act.REVIEW]), st.sampled_from([ANA, BEN, CID]))


@given(st.lists(DEEDS, max_size=30), st.booleans())
def test_whatever_people_do_the_log_only_grows_and_says_where_it_stands(
    deeds: list[tuple[Act, str]], proposed: bool
) -> None:
    held = decision(proposed=proposed)
    other = decision(number=9, proposed=False)
    for turn, (act, by) in enumerate(deeds):
        before = held
        at = NOW + timedelta(minutes=turn)
        try:
            if act in STANCES:
                held = held.after(take_stance(held, act, by, at, f"reason {turn}"))
            elif act is Act.SUPERSEDE:
                held = held.after(supersede(held, other, by, at, "because")[0])
            elif act is Act.DISOWN:
                held = held.after(disown(held, by, at))
            elif act not in (Act.REPLACE, Act.RELEASE):
                held = held.after(settle(held, act, by, at, "because"))
        except AdvisorError:
            assert held == before
        assert held.events[: len(before.events)] == before.events
        assert Decision.model_validate_json(held.model_dump_json()).standing == held.standing
        check(held.standing)


def check(now: Standing) -> None:
    assert len({event.by for event in now.stances}) == len(now.stances)
    assert (now.superseded_by is not None) == (now.status is Status.SUPERSEDED) or now.status is Status.WITHDRAWN
    assert now.status is not Status.PROPOSED or now.settled is None or now.settled.act is Act.REOPEN
