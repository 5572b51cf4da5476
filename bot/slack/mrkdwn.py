"""Slack's markup, in both directions: what people and YAML wrote comes out as plain text, our own links as links.

Nothing from outside reaches a message but through `escape`, `link` or `mention`.
"""

import re

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
# Slack has no escape for its formatting characters, so each gives way to one that looks the same and means nothing.
_LOOKALIKES = str.maketrans({"`": "\u02cb", "*": "\u2217", "~": "\u223c"})
_EDGE_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_EMOJI = re.compile(r":(?=[\w+'-]+:)")
_QUOTE = re.compile(r"^([^\S\n]*)>", re.MULTILINE)
_CROWD = re.compile(r"@(?=(?:channel|here|everyone|group)\b)", re.IGNORECASE)
# Control characters, and those that turn the direction of the text after them.
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_JOINER = "\u2060"

_PERSON = re.compile(r"[UWB][A-Z0-9]{1,20}")
_CHANNEL = re.compile(r"[CGD][A-Z0-9]{1,20}")
_MARKED = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")


def escape(text: str) -> str:
    """`text` from outside, so that Slack shows it as it was written: no mention, link, emoji, code or emphasis."""
    text = _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _QUOTE.sub(rf"\1{_JOINER}>", text)
    text = _CROWD.sub(f"@{_JOINER}", text)
    text = _EMOJI.sub("\u2236", text)
    text = _EDGE_UNDERSCORE.sub("\u02cd", text)
    return text.translate(_LOOKALIKES).translate(_ENTITIES)


def one_line(text: str) -> str:
    """`text` with every run of white space as one space; for words that are quoted inside a sentence."""
    return " ".join(text.split())


def link(url: str, label: str) -> str:
    """A link of ours. Only web addresses become links; anything else is shown as its label."""
    if not re.fullmatch(r"https?://[^\s<>|]+", url):
        return escape(label)
    return f"<{url.replace('&', '&amp;')}|{escape(one_line(label)).replace('|', '¦')}>"


def mention(user: str) -> str:
    """A person by Slack id, notified as any mention is; what is no id is shown as plain text."""
    return f"<@{user}>" if _PERSON.fullmatch(user) else escape(user)


def channel(id: str) -> str:
    """A channel by Slack id, as a link to it; what is no id is shown as plain text."""
    return f"<#{id}>" if _CHANNEL.fullmatch(id) else escape(id)


def plain(text: str) -> str:
    """What a person wrote, out of the markup Slack delivers it in: `<@U1|ada> &amp; co` is `@ada & co`."""
    return _unescape(_MARKED.sub(_spoken, text)) if "<" in text or "&" in text else text


def channels_named(text: str) -> tuple[tuple[str, str], ...]:
    """The channels that a person linked to, each once: its Slack id, and what `plain` leaves of the link after the #.

    Slack writes `<#C1|ops>`, or `<#C1>` without a name.
    """
    found = (one for one in _MARKED.finditer(text) if one[1] == "#" and _CHANNEL.fullmatch(one[2]))
    return tuple({one[2]: (one[2], one[3] or one[2]) for one in found}.values())


def _spoken(found: re.Match[str]) -> str:
    sign, target, label = found[1], found[2], found[3]
    if sign in "@#" and sign:
        return f"{sign}{label or target}"
    if sign == "!":
        name = label or target.partition("^")[0]
        return name if name.startswith("@") else f"@{name}"
    return label or target.removeprefix("mailto:")


def _unescape(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
