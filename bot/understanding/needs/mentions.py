"""Which needs, and which kinds of application, a sentence names; what is meant of them is found elsewhere."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.facts.model import Direction
from bot.understanding.cues.cue import Cue, CueRule, Reach
from bot.understanding.cues.lexicon import Meant, NeedLexicon
from bot.understanding.cues.phrases import Match, longest
from bot.understanding.needs.jest import in_earnest
from bot.understanding.talk.beside import is_another_system
from bot.understanding.talk.speech import is_building
from bot.understanding.words.clauses import Sentence

Options = Mapping[int, tuple[str, int]]
"""Index of a token to the option named from there on, and the index after its name."""
_MAY = frozenset("may can could must should will".split())
_WITHOUT = frozenset(["without", "not"])
_OPENING = frozenset("a an the new small little simple big internal public online own tiny , hi hey hello".split())
_RENEWING = frozenset("replace replaces replacing replacement rewrite rebuild rebuilding renew modernise".split())


def mentioned(
    lexicon: NeedLexicon, sentence: Sentence, options: Options, cues: Sequence[Match[CueRule]]
) -> list[Match[Meant]]:
    """The needs named in a sentence, and the kinds of application; a need's own words name no kind ("REST API")."""
    found = [hit for hit in lexicon.needs.find(sentence.tokens, options) if not _is_passive(sentence, hit)]
    needs = longest(_beside_denials(found, sentence, cues))
    needs = [hit for hit in needs if not _belongs_to_a_cue(hit, sentence, cues, needs)]
    cases = longest(lexicon.use_cases.find(sentence.tokens, options))
    taken = {place for hit in needs for place in hit.places}
    building = is_building(" ".join(sentence.words))
    named = [case for case in cases if building or not taken.issuperset(case.places)]
    words = [token.text for token in sentence.tokens]
    named = [
        case for case in named if not is_another_system(" ".join(words[: case.start]), " ".join(words[case.end :]))
    ]
    return in_earnest(sentence, sorted([*needs, *named], key=lambda hit: hit.start))


def _is_passive(sentence: Sentence, hit: Match[Meant]) -> bool:
    """Whether what somebody may do is done to it: “admin can be done with …” gives no admin a right."""
    following = sentence.tokens[hit.end : hit.end + 1]
    return sentence.tokens[hit.end - 1].text in _MAY and bool(following) and following[0].text == "be"


def _beside_denials(
    found: Sequence[Match[Meant]], sentence: Sentence, cues: Sequence[Match[CueRule]]
) -> list[Match[Meant]]:
    """The phrases that do not begin with the "without" of a cue.

    “Cannot live without an ORM” is not “without an ORM”, and who “could do without an ORM” asks for that a little.
    """
    denying = {
        at: cue.payload.cue
        for cue in cues
        if cue.payload.cue in (Cue.MUST, Cue.LESS) and len(cue.places) > 1
        for at in cue.places
        if sentence.tokens[at].text in _WITHOUT
    }
    if not denying:
        return list(found)
    soft = {
        hit: replace(hit, payload=replace(hit.payload, direction=Direction.PREFER))
        for hit in found
        if denying.get(hit.start) is Cue.LESS and hit.payload.direction is Direction.REQUIRE
    }
    within = {(hit.payload.aspect, place) for hit in soft for place in hit.places}
    return [
        *soft.values(),
        *(
            hit
            for hit in found
            if hit.start not in denying and within.isdisjoint((hit.payload.aspect, place) for place in hit.places)
        ),
    ]


def _belongs_to_a_cue(
    hit: Match[Meant], sentence: Sentence, cues: Sequence[Match[CueRule]], hits: Sequence[Match[Meant]]
) -> bool:
    """Whether a word is part of what is said of another need: “WebSockets are overkill”, “I'd be surprised if …”."""
    places = frozenset(hit.places)
    return any(
        cue.payload.cue not in (Cue.NOTHING, Cue.IDIOM)
        and places < frozenset(cue.places)
        and any(
            other is not hit and sentence.clause_of(cue.start).start <= other.start and _is_ahead(other, cue)
            for other in hits
        )
        for cue in cues
    )


def _is_ahead(other: Match[Meant], cue: Match[CueRule]) -> bool:
    """Whether a need stands on the side to which the cue points."""
    before = other.end <= cue.start
    return before if cue.payload.reach is Reach.BEFORE else not before and other.start >= cue.end


def renews(sentence: Sentence, hit: Match[Meant]) -> bool:
    """Whether what is built takes the place of one that is there: “a replacement for our old booking system”."""
    before = {token.text for token in sentence.tokens[sentence.clause_of(hit.start).start : hit.start]}
    return not before.isdisjoint(_RENEWING) and not before & {"not", "dont", "never", "by", "with"}


def heads(sentence: Sentence, hit: Match[Meant]) -> bool:
    """Whether a sentence begins by naming what is built: “a ticket shop, so that …”."""
    before = {token.text for token in sentence.tokens[: hit.start]}
    return hit.payload.is_case and before <= _OPENING and sentence.tokens[min(hit.end, len(sentence.tokens) - 1)].mark
