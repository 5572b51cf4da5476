"""Where what a message says begins, after what leads into it: “ok, so …”, “Fine. But please …”.

Reading that once, instead of in every pattern that may be led into, makes the patterns half as long, and compiling them
half as long a part of every start.
"""

import re
from collections.abc import Iterator

_REMARK = 60
"""Characters, at most, of what is said before it."""


class Leads:
    """Words that may lead into what a message says, as many as one likes, and a remark that may stand before them."""

    def __init__(self, words: str, separators: str, ends: str) -> None:
        """`words` is a pattern of one of them, without what separates it from the next: some of `separators`. A remark
        ends with some of `ends`, of which question mark, full stop and exclamation mark cannot stand within it."""
        self.pattern = f"(?:(?:{words})[{separators}]+)*"
        """The same as a pattern, for the middle of another one."""
        self.remark = f"(?:[^?.!]{{1,{_REMARK}}}[{ends}]+ )?"
        """The remark as a pattern, likewise."""
        self._one = re.compile(f"(?:{words})[{separators}]+")
        self._end = re.compile(f"[{ends}]+ ")

    def beginnings(self, text: str, *, remark: bool) -> tuple[int, ...]:
        """Where it can begin, as offsets: where most leads into it first, and the very beginning last. With `remark`,
        what is said before it may be left out too."""
        remarks = [*self._after_remarks(text)] if remark else []
        found = [place for start in (*reversed(remarks), 0) for place in self._after_words(text, start)]
        return tuple(dict.fromkeys(found))

    def _after_words(self, text: str, start: int) -> list[int]:
        places = [start]
        while found := self._one.match(text, places[-1]):
            places.append(found.end())
        return places[::-1]

    def _after_remarks(self, text: str) -> Iterator[int]:
        for found in self._end.finditer(text, 1):
            if found.start() > _REMARK:
                return
            yield found.end()
            if found.group().strip(" ,"):
                return


def fullmatch(pattern: re.Pattern[str], text: str, beginnings: tuple[int, ...]) -> re.Match[str] | None:
    """The match of the pattern with all that follows one of these places, the first that has one."""
    for start in beginnings:  # a plain loop: this runs for every pattern there is
        if found := pattern.fullmatch(text, start):
            return found
    return None
