"""The shapes of tables and charts."""

from collections.abc import Mapping

from bot.slack.limits import numbers as at_most
from bot.slack.limits.rich import BLOCK, RICH_TEXT
from bot.slack.limits.rules import no_empty_cell, rectangular, series_match_categories, table_text
from bot.slack.limits.shapes import Choice, Flag, Many, Num, Shape, Str, Thing, Typed, kind

_CELL = Typed(
    {
        "raw_text": kind("raw_text", {"text": Str(at_most.TABLE_TEXT)}, {}),
        "raw_number": kind("raw_number", {"value": Num(whole=False), "text": Str(at_most.TABLE_TEXT)}, {}),
        "rich_text": RICH_TEXT,
    }
)
_ROW = Many(_CELL, at_most.TABLE_COLUMNS)
_COLUMN = Thing(optional={"align": Choice(("left", "center", "right")), "is_wrapped": Flag()})

_LABEL = Str(at_most.CHART_LABEL)
_POINT = Thing({"label": _LABEL, "value": Num(whole=False)})
_SLICE = Thing({"label": _LABEL, "value": Num(5e-324, whole=False)})
_SERIES = Thing({"name": _LABEL, "data": Many(_POINT, at_most.CHART_CATEGORIES)})
_AXIS = Thing(
    {"categories": Many(_LABEL, at_most.CHART_CATEGORIES)},
    {"x_label": Str(at_most.CHART_TITLE), "y_label": Str(at_most.CHART_TITLE)},
)
_PLOT: Mapping[str, Shape] = {"series": Many(_SERIES, at_most.CHART_SERIES), "axis_config": _AXIS}
_CHART = Typed(
    {
        "pie": kind("pie", {"segments": Many(_SLICE, at_most.CHART_SERIES)}, {}),
        **{name: kind(name, _PLOT, {}, series_match_categories) for name in ("bar", "line", "area")},
    }
)

TABLE_BLOCKS: Mapping[str, Thing] = {
    "table": kind(
        "table",
        {"rows": Many(_ROW, at_most.TABLE_ROWS)},
        {**BLOCK, "column_settings": Many(_COLUMN, at_most.TABLE_COLUMNS)},
        table_text,
        no_empty_cell,
    ),
    "data_table": kind(
        "data_table",
        {"caption": Str(), "rows": Many(_ROW, at_most.DATA_TABLE_ROWS, 2)},
        {**BLOCK, "page_size": Num(1, 100), "row_header_column_index": Num(0, at_most.TABLE_COLUMNS - 1)},
        table_text,
        no_empty_cell,
        rectangular,
    ),
    "data_visualization": kind("data_visualization", {"title": Str(at_most.CHART_TITLE), "chart": _CHART}, BLOCK),
}
