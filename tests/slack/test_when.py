"""Dates as the reader writes them."""

from datetime import UTC, date, datetime

from bot.slack.views.when import at, on


def test_slack_is_given_the_moment_and_our_words_for_where_it_cannot_show_it() -> None:
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC)
    assert on(date(2026, 11, 23)) == f"on <!date^{int(noon.timestamp())}^{{date_short}}|23 Nov 2026>"
    assert on(noon) == on(date(2026, 11, 23))
    assert at(noon) == f"<!date^{int(noon.timestamp())}^{{date_long}} {{time}}|Mon 23 Nov 2026, 12:00 UTC>"
