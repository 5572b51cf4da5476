"""The shapes of rich text: what people's own messages are made of, and apps' when they want its looks."""

from collections.abc import Mapping

from bot.slack.limits import numbers as at_most
from bot.slack.limits.shapes import Choice, Flag, Many, Num, Shape, Str, Thing, Typed, kind

BLOCK: Mapping[str, Shape] = {"block_id": Str(at_most.ID)}
_ANY_NUMBER = 10_000

_INK: Mapping[str, Shape] = {key: Flag() for key in ("bold", "italic", "strike", "code", "underline")}
_INKED: Mapping[str, Shape] = {"style": Thing(optional=_INK)}
# Mentions can be marked in a few ways more, which text of one's own cannot.
_MARKED: Mapping[str, Shape] = {
    "style": Thing(optional={**_INK, **{key: Flag() for key in ("highlight", "client_highlight", "unlink")}})
}
_PREFORMATTED: Mapping[str, Thing] = {
    "text": kind("text", {"text": Str()}, _INKED),
    "link": kind("link", {"url": Str(at_most.URL)}, {**_INKED, "text": Str(), "unsafe": Flag()}),
}
_INLINE = Typed(
    {
        **_PREFORMATTED,
        "emoji": kind(
            "emoji",
            {"name": Str()},
            {**_INKED, "unicode": Str(), "skin_tone": Num(1, 6), "url": Str(at_most.URL)},
        ),
        "user": kind("user", {"user_id": Str()}, _MARKED),
        "channel": kind("channel", {"channel_id": Str()}, _MARKED),
        "team": kind("team", {"team_id": Str()}, _MARKED),
        "usergroup": kind("usergroup", {"usergroup_id": Str()}, _MARKED),
        "broadcast": kind("broadcast", {"range": Choice(("here", "channel", "everyone"))}, _MARKED),
        "color": kind("color", {"value": Str(pattern="#[0-9a-fA-F]{6}", like="a colour such as #17706b")}, _MARKED),
        "date": kind(
            "date", {"timestamp": Num(0), "format": Str()}, {**_INKED, "url": Str(at_most.URL), "fallback": Str()}
        ),
    }
)
_INLINES: Mapping[str, Shape] = {"elements": Many(_INLINE, _ANY_NUMBER, 0)}
_BORDER: Mapping[str, Shape] = {"border": Choice((0, 1))}
_SECTION = kind("rich_text_section", _INLINES, {})
_PARTS = Typed(
    {
        "rich_text_section": _SECTION,
        "rich_text_preformatted": kind(
            "rich_text_preformatted",
            {"elements": Many(Typed(_PREFORMATTED), _ANY_NUMBER, 0)},
            {**_BORDER, "language": Str()},
        ),
        "rich_text_quote": kind("rich_text_quote", _INLINES, _BORDER),
        "rich_text_list": kind(
            "rich_text_list",
            {
                "style": Choice(("bullet", "ordered")),
                "elements": Many(Typed({"rich_text_section": _SECTION}), _ANY_NUMBER),
            },
            {**_BORDER, "indent": Num(0, 8), "offset": Num(0)},
        ),
    }
)
RICH_TEXT = kind("rich_text", {"elements": Many(_PARTS, _ANY_NUMBER)}, BLOCK)
