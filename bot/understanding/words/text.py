"""A message's words: markup, invisible characters and odd spelling of punctuation taken away, then split and stemmed.

Everything here is pure and total: any string gives an answer, and how long it takes is bounded by `MAX_LENGTH`.
"""

import re
import unicodedata
from functools import lru_cache

from Stemmer import Stemmer

MAX_LENGTH = 4_000
"""Characters of a message that are read; the rest is ignored."""

LONGEST_STEMMED = 40
"""A longer word is no English word, so stemming it is wasted work."""

_PUNCTUATION = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
    | {"‐": "-", "‑": "-", "‒": "-", "–": "-", "−": "-", "—": " - ", "―": " - ", "•": " ; ", "·": " ; "}
)
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
_FENCED = re.compile(r"```.*?(?:```|\Z)", re.DOTALL)
_SLACK_USER = re.compile(r"<@([A-Z0-9]{2,})(?:\|([^<>|]*))?>")
_SLACK_GROUP = re.compile(r"<!(?:subteam\^\w+\|)?@?([\w.-]+)(?:[|^][^<>]*)?>")
_SLACK_CHANNEL = re.compile(r"<#[A-Z0-9]+\|([^<>|]*)>")
_SLACK_LINK = re.compile(r"<(?:https?|mailto|tel):[^<>|\s]*\|([^<>|]+)>")
_SLACK_BARE_LINK = re.compile(r"<((?:https?|mailto|tel):[^<>|\s]*)>")
_SLACK_LEFTOVER = re.compile(r"<[@#!][^<>]*>")
_SHORTCODE = re.compile(r"(?<![\w:]):(?:[+-]1|x|(?=[a-z0-9_+-]*[a-z])[a-z0-9_+-]{2,40}):(?![\w:])")
_EMPHASIS = re.compile(r"(?<![\w*_~])([*_]{1,2})(?=\S)([^*_~\n]{1,300}?)(?<=\S)\1(?![\w*_~])")
_STRUCK = re.compile(r"(?<![\w~])(~{1,2})(?=\S)[^~\n]{1,300}?(?<=\S)\1(?![\w~])")
"""Words that their author struck out, and so does not say."""
_TICKS = {":white_check_mark:": "✅", ":heavy_check_mark:": "✅", ":ballot_box_with_check:": "✅", ":x:": "❌"}
_TICKS |= {":no_entry:": "❌", ":no_entry_sign:": "❌", ":negative_squared_cross_mark:": "❌"}
"""What Slack sends for the marks of a list."""
_TICKS |= {":face_with_rolling_eyes:": "🙄", ":rolling_eyes:": "🙄", ":roll_eyes:": "🙄"}
_TAGGED = re.compile(r"<(?P<tag>[a-z][a-z0-9]{0,9})>(?P<within>[^<>]{0,400})</(?P=tag)>", re.IGNORECASE)
"""Words between the tags of a page, which Slack does not show as such."""
_SPACED = re.compile(r"(?:[^\W\d_] ){5,}[^\W\d_]")
_BROADCAST = re.compile(r"(?<!\S)@(?:channel|here|everyone)\b[,:]?")
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n[\s]*")

_WORD = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|[^\W_]+(?:['._-]+[^\W_]+)*(?:\+\+|#)?")


def normalise(text: str) -> str:
    """The text as plain words: no markup, code fences, emoji shortcodes or invisible characters; at most `MAX_LENGTH`.

    A mention of a person becomes `@name` (or `@U123` when Slack sends no name), a link its label, a channel its name.
    Line breaks stay, one at a time, because they end a sentence; all other whitespace is folded.
    """
    text = text[: 4 * MAX_LENGTH]
    for entity, character in _ENTITIES:
        text = text.replace(entity, character)
    text = _FENCED.sub(" ", text) if "```" in text else text
    text = _slack_markup(text) if "<" in text else text
    text = unicodedata.normalize("NFKC", text) if not text.isascii() else text
    if not text.isascii() or not text.isprintable():
        text = text.translate({ord(character): _visible(character) for character in set(text)})
    text = text.translate(_PUNCTUATION) if not text.isascii() or "`" in text else text
    text = _SHORTCODE.sub(lambda found: _TICKS.get(found[0], " "), text) if ":" in text else text
    text = _STRUCK.sub(" ", text) if "~" in text else text
    text = _EMPHASIS.sub(r"\2", text) if "*" in text or "_" in text else text
    text = _TAGGED.sub(r" \g<within> ", text) if "</" in text else text
    text = _unspaced(text)
    text = _SPACES.sub(" ", text)
    text = _LINES.sub("\n", text) if "\n" in text else text
    return text.strip()[:MAX_LENGTH]


def without_broadcast(plain: str) -> str:
    """A normalised text without its calls to everybody: “@channel” asks for nothing called a channel."""
    return _SPACES.sub(" ", _BROADCAST.sub(" ", plain)).strip() if "@" in plain else plain


def spoken(text: str) -> str:
    """The words of a sentence as patterns about English see them: lower case and without apostrophes or marks."""
    return " ".join(word.replace("'", "") for word in words(text))


def words(text: str) -> list[str]:
    """The lower-case words in order, each as people write it: `c++`, `k8s`, `2fa`, `flask-login`, `don't`, `10,000`."""
    return _WORD.findall(text.lower())


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """The word's English stem; apostrophes do not count (`don't` and `dont` are one word)."""
    word = word.replace("'", "")
    # A stemmer keeps the word it works on, so sharing one would let threads mix up each other's words.
    return word if len(word) > LONGEST_STEMMED else Stemmer("english", 0).stemWord(word)


def stems(text: str) -> list[str]:
    """The stems of the text's words, in order."""
    return [stem(word) for word in words(text)]


def _unspaced(text: str) -> str:
    """The text with its letters put together again where every one stands apart: “w e  n e e d  a u t h”."""
    if _SPACED.fullmatch(" ".join(text.split())) is None:
        return text
    return " ".join("".join(word.split()) for word in re.split(r"\s{2,}", text))


def _slack_markup(text: str) -> str:
    text = _SLACK_USER.sub(lambda found: f"@{found[2] or found[1]}", text)
    text = _SLACK_GROUP.sub(r"@\1", text)
    text = _SLACK_CHANNEL.sub(r"\1", text)
    text = _SLACK_LINK.sub(r"\1", text)
    text = _SLACK_BARE_LINK.sub(r"\1", text)
    return _SLACK_LEFTOVER.sub(" ", text)


def _visible(character: str) -> str:
    """The character, a space in place of a control character, or nothing for one that has no width."""
    category = unicodedata.category(character)
    if category in ("Cf", "Cs", "Mn", "Me") and not _is_accent(character):
        return ""
    return " " if category == "Cc" and character != "\n" else character


def _is_accent(character: str) -> bool:
    """A combining mark of an ordinary script, as opposed to the piles of marks in "zalgo" text or emoji variants."""
    return unicodedata.category(character) == "Mn" and not "\u0300" <= character <= "\u036f" and character < "\ufe00"
