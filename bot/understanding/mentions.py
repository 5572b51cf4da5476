"""Which needs, and which kinds of application, a sentence names; what is meant of them is found elsewhere."""

from collections.abc import Mapping, Sequence

from bot.understanding.beside import is_another_system
from bot.understanding.clauses import Sentence
from bot.understanding.cues import Cue, CueRule
from bot.understanding.jest import in_earnest
from bot.understanding.lexicon import Meant, NeedLexicon
from bot.understanding.phrases import Match, longest
from bot.understanding.speech import is_building

Options = Mapping[int, tuple[str, int]]
"""Index of a token to the option named from there on, and the index after its name."""


def mentioned(
    lexicon: NeedLexicon, sentence: Sentence, options: Options, cues: Sequence[Match[CueRule]]
) -> list[Match[Meant]]:
    """The needs named in a sentence, and the kinds of application; a need's own words name no kind ("REST API")."""
    # “Cannot live without an ORM” is not “without an ORM”.
    closing = {cue.end - 1 for cue in cues if cue.payload.cue is Cue.MUST and len(cue.places) > 1}
    denied = {at for at in closing if sentence.tokens[at].text == "without"}
    found = lexicon.needs.find(sentence.tokens, options)
    needs = longest([hit for hit in found if hit.start not in denied])
    cases = longest(lexicon.use_cases.find(sentence.tokens, options))
    taken = {place for hit in needs for place in hit.places}
    building = is_building(" ".join(sentence.words))
    named = [case for case in cases if building or not taken.issuperset(case.places)]
    words = [token.text for token in sentence.tokens]
    named = [
        case for case in named if not is_another_system(" ".join(words[: case.start]), " ".join(words[case.end :]))
    ]
    return in_earnest(sentence, sorted([*needs, *named], key=lambda hit: hit.start))
