"""A number said before, made larger or smaller: “double it”, “half of that”, “one more developer”.

What the message says is seen as its words, every number as `D`; the number meant is found as for a bare number
(`bot.understanding.needs.renumbered`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.understanding.words.patterns import either

_LEAD = (
    r"(?:(?:"
    + either(
        "no|nope|oh|ok|okay|well|wait|sorry|actually|oops|correction|its|it is|rather|about|like|only|just|and|but|hm+"
        "|in fact|now|er|uh|better|please|pls|maybe|then|so|could we|can we|can you|could you|lets|we|we will|i would|"
        "id|,|more like|closer to|say|lets say"
    )
    + r") )*"
)
_IT = either("it|that|this|them|those|the number|that number|the figure|the amount|everything")
_MAKE = rf"(?:(?:make|take|call|put|assume|expect|count|plan for) (?:{_IT} )?)?"
_END = r"(?: (?:now|then|instead|actually|sorry|please|pls|after all|at least|by now|next year|soon|already|again))*$"
_FACTORS = {
    "twice": 2.0,
    "double": 2.0,
    "doubled": 2.0,
    "triple": 3.0,
    "tripled": 3.0,
    "thrice": 3.0,
    "quadruple": 4.0,
    "halve": 0.5,
    "halved": 0.5,
}
_FACTOR = either("|".join(_FACTORS))
_TIMES = re.compile(
    rf"^{_LEAD}{_MAKE}(?:a )?(?:(?P<factor>{_FACTOR})|(?P<times>D)(?P<fold> (?:times|x|fold))?)"
    rf"(?: (?:of )?(?:as (?:much|many|long|big|large|high)(?: as (?:that|this|before))?|{_IT}|(?:as )?(?:much|many)))?"
    rf"(?: {_IT}| (?:the|our) (?P<noun>\w+))?{_END}"
)
"""“Double it”, “make that twice as many”, “half of that”, “ten times that”, “triple the traffic”."""
_MORE = re.compile(
    rf"^{_LEAD}(?:(?:we|i) )?(?:(?:will |are going to |are )?"
    + either("get|getting|hired|hire|hiring|have|add|adding|make that|make it|plus|there is|there are|expect|need")
    + r" )?(?:plus )?(?:(?P<anew>another|a further)(?: (?P<further>D))?|(?P<count>D))"
    r"(?P<sign> more| less| fewer| additional| extra)?"
    rf"(?: (?P<noun>(?!(?:than|joins?|joined|will|is|are|coming|left|leaves)\b)\w+))?"
    r"(?P<signed> more| less| fewer| longer)?"
    r"(?: (?:joins|join|joined|will join|is joining|are joining|coming|left|leaves)(?: us)?)?"
    rf"{_END}"
)
"""“One more developer”, “two more join us”, “another week”."""

_JOINS = re.compile(r"\b(?:joins?|joined|joining|hired?|hiring)\b")
_HALF = 0.5


@dataclass(frozen=True)
class Change:
    """What is done to the number: it is multiplied, then added to."""

    times: float = 1.0
    plus: float = 0.0
    noun: str = ""
    """What is counted, where it is said."""

    def of(self, number: float) -> str:
        """The number that results, as people write it."""
        changed = max(number * self.times + self.plus, 0.0)
        return str(int(changed)) if changed == int(changed) else f"{changed:.1f}"


def change_told(masked: str, numbers: Sequence[tuple[int, int, float]]) -> Change | None:
    """The change that a message, masked, with its `numbers` as they stand in it, makes of one said before."""
    times = _TIMES.match(masked)
    if times is not None and times["factor"]:
        return Change(times=_FACTORS[times["factor"]], noun=times["noun"] or "")
    if times is not None and (times["fold"] or (numbers[0][2] == _HALF and masked != "D")):
        return Change(times=numbers[0][2], noun=times["noun"] or "")
    more = _MORE.match(masked)
    if more is None or not (more["sign"] or more["signed"] or more["anew"]):
        return None
    count = numbers[0][2] if more["count"] or more["further"] else 1.0
    fewer = {"less", "fewer"}.intersection(masked.split())
    joins = _JOINS.search(masked) is not None and not more["noun"]
    return Change(plus=-count if fewer else count, noun="of us" if joins else more["noun"] or "")
