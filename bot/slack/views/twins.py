"""Charts and tables in characters, made from the very blocks they stand in for: for a Slack that refuses those."""

from collections.abc import Iterable, Iterator, Sequence

from bot.advisor.words import bar_of
from bot.slack import ids, limits
from bot.slack.limits import shorten
from bot.slack.views.blocks import Block, Content, preformatted

NATIVE = ("table", "data_visualization")
_LABEL = 18
_ROW = 40
_BAR = 14
"""Short enough for label, bar and points to stand on one line of a phone."""
_WIDE = 14
_CHUNK = 2_900


def has_twins(blocks: Iterable[Block]) -> bool:
    """Whether there is a chart or table among the blocks."""
    return any(block["type"] in NATIVE for block in blocks)


def with_twins(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, every chart and table among them told in characters, as far as a message has room for them."""
    made: list[Block] = []
    room = limits.MESSAGE_BLOCKS_TEXT - limits.text_size([block for block in blocks if block["type"] not in NATIVE])
    for block in blocks:
        if block["type"] not in NATIVE:
            made.append(block)
            continue
        for chunk in _chunks(_chart(block) if block["type"] == "data_visualization" else _table(block)):
            if room >= len(chunk):
                made.append(preformatted(chunk))
                room -= len(chunk)
    return made


def in_characters(content: Content) -> Content:
    """A message told in characters, without the button that asks for just that."""
    blocks = [block for block in map(_without_as_text, content.blocks) if block is not None]
    return Content(text=content.text, blocks=tuple(with_twins(blocks)))


def _without_as_text(block: Block) -> Block | None:
    if block["type"] != "actions":
        return block
    kept = [element for element in block["elements"] if element["action_id"] != ids.AS_TEXT]
    return {**block, "elements": kept} if kept else None


def _chart(block: Block) -> Iterator[str]:
    """Every category with a bar for each series; the longest bar is the largest value."""
    chart = block["chart"]
    most = max((point["value"] for series in chart["series"] for point in series["data"]), default=0)
    names = [shorten(series["name"], _LABEL) for series in chart["series"]]
    width = max(map(len, names), default=0)
    yield block["title"]
    for place, category in enumerate(chart["axis_config"]["categories"]):
        yield ""
        yield category
        for name, series in zip(names, chart["series"], strict=True):
            value = series["data"][place]["value"]
            yield f"{name:{width}} {bar_of(value / most if most else 0, _BAR)} {value:g}"


def _table(block: Block) -> Iterator[str]:
    """Columns side by side where every cell is short, else one line a cell under the row's label."""
    head, *rows = [[cell["text"] for cell in row] for row in block["rows"]]
    if all(len(cell) <= _WIDE for row in (head, *rows) for cell in row[1:]):
        yield from _columns([head, *rows])
        return
    for label, *cells in rows:
        yield label
        yield from (f"  {shorten(name, _LABEL)}: {cell}" for name, cell in zip(head[1:], cells, strict=True))
        yield ""


def _columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    shown = [[shorten(cell, _ROW if place == 0 else _WIDE) for place, cell in enumerate(row)] for row in rows]
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    for label, *cells in shown:
        aligned = (f"{cell:>{width}}" for cell, width in zip(cells, widths[1:], strict=True))
        yield "  ".join([f"{label:{widths[0]}}", *aligned]).rstrip()


def _chunks(lines: Iterable[str]) -> Iterator[str]:
    """The lines in pieces that a block can hold."""
    held: list[str] = []
    for line in lines:
        if held and sum(map(len, held)) + len(held) + len(line) > _CHUNK:
            yield "\n".join(held).strip("\n")
            held = []
        held.append(line)
    if any(held):
        yield "\n".join(held).strip("\n")
