"""One sentence by itself: the needs it names, the cues around them, what it does, and what it means."""

from bot.understanding.cues.cue import Cue, CueRule
from bot.understanding.cues.lexicon import NeedLexicon
from bot.understanding.cues.phrases import Match, longest
from bot.understanding.needs.choosing import beside_the_choice
from bot.understanding.needs.hearsay import is_heard_of
from bot.understanding.needs.jest import counts_nothing
from bot.understanding.needs.mentions import Options, mentioned
from bot.understanding.needs.of_users import counts_somebody, counts_users
from bot.understanding.needs.sense import NeedSense
from bot.understanding.needs.stated import SentenceRead
from bot.understanding.needs.versed import experienced_in
from bot.understanding.talk.beside import names_people, wants_for_itself
from bot.understanding.talk.speech import Speech, classify
from bot.understanding.words.clauses import Sentence
from bot.understanding.words.names import OptionNames

MOST_SENSED = 600
"""Characters of one message, from its beginning, whose sentences are looked at for their meaning, which takes time."""


_PLACES = frozenset("centre centres center centers room hall".split())


class SentenceReader:
    """Reads the sentences of messages for one comparison."""

    def __init__(self, lexicon: NeedLexicon, names: OptionNames, sense: NeedSense | None) -> None:
        self._lexicon = lexicon
        self._names = names
        self._sense = sense

    def read(self, plain: str, sentence: Sentence, whole: str | None) -> SentenceRead:
        """What one sentence of the message `plain` names and does; `whole` is that message where it has no other."""
        options = self._options(plain, sentence)
        cues = longest(self._lexicon.cues.find(sentence.tokens, {}))
        cues = [cue for cue in cues if not _begins_in_a_place(sentence, cue)]
        idioms = {place for cue in cues if cue.payload.cue is Cue.IDIOM for place in cue.places}
        hits = [
            hit
            for hit in mentioned(self._lexicon, sentence, options, cues)
            if 2 * len(idioms.intersection(hit.places)) <= len(hit.places)
        ]
        meant = beside_the_choice(plain, sentence, hits)
        hits = [hit for hit in meant if not counts_users(sentence, hit)]
        users = len(hits) < len(meant) or (not hits and counts_somebody(sentence))
        # Words that belong to a need's phrase are no cue beside it ("no database").
        taken = {place for hit in hits for place in hit.places if not hit.payload.alone}
        cues = [cue for cue in cues if not taken & set(cue.places)]
        hits = [hit for hit in hits if not is_heard_of(sentence, options, hit)]
        behind = {hit: " ".join(token.text for token in sentence.tokens[hit.end :]) for hit in hits}
        people = [hit for hit in hits if not hit.payload.of_options and names_people(behind[hit])]
        hits = [hit for hit in hits if hit not in people]
        others = len(hits) < len(behind) and any(wants_for_itself(words) for words in behind.values())
        speech = Speech.ASIDE if others else classify(sentence, len(options))
        telling = speech in (Speech.STATES, Speech.WHAT_IF) or hits
        text = whole or sentence.of(plain)
        near = sentence.tokens[-1].end <= MOST_SENSED and not counts_nothing(sentence)
        senses = self._sense.read(text) if self._sense and telling and near else None
        of_people = frozenset(hit.payload.aspect for hit in people)
        return SentenceRead(sentence, hits, cues, speech, options, senses, counts_users=users, of_people=of_people)

    def _options(self, plain: str, sentence: Sentence) -> Options:
        first = sentence.tokens[0].start
        stretch = plain[first : sentence.tokens[-1].end]
        named: dict[int, tuple[str, int]] = {}
        for start, end in self._names.find(stretch).spans:
            covered = [i for i, t in enumerate(sentence.tokens) if t.start - first < end and start < t.end - first]
            option = self._names.find(stretch[start:end]).options
            if covered and option:
                named[covered[0]] = (option[0], covered[-1] + 1)
        return named or experienced_in(plain, sentence, self._names)


def _begins_in_a_place(sentence: Sentence, cue: Match[CueRule]) -> bool:
    """Whether an idiom begins with a word that is only part of a place's name: it runs in a “data centre for ten
    years”, and no data is kept so long."""
    following = sentence.tokens[cue.start + 1 : cue.start + 2]
    within = bool(following) and cue.start + 1 not in cue.places and following[0].text in _PLACES
    return cue.payload.cue is Cue.IDIOM and sentence.tokens[cue.start].text == "data" and within
