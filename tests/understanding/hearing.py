"""What the reader of needs hears in words alone, without the sentence encoder, as its tables of sentences spell it."""

from datetime import date

from bot.facts.load import load, locate_knowledge
from bot.scoring.model import Need
from bot.understanding.needs.reading import NeedReader


def plain_reader() -> NeedReader:
    """A reader of the knowledge as it ships."""
    return NeedReader(load(locate_knowledge(None), date(2100, 1, 1)).default)


def heard(reader: NeedReader, text: str, *before: str) -> set[str]:
    """What the message says, as "aspect direction" or "aspect direction value"; `before` was said earlier."""
    standing = tuple(need for earlier in before for need in reader.read(earlier).needs)
    return {spelt(need) for need in reader.read(text, standing=standing).needs}


def spelt(need: Need) -> str:
    """A need as the tables write it."""
    return " ".join([need.aspect, str(need.direction), *([need.value] if need.value else [])])
