"""Whatever people and editors write reaches Slack as plain text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.mrkdwn import channel, channels_named, escape, link, mention, plain

markup = st.lists(
    st.one_of(
        st.text(max_size=12),
        st.sampled_from(
            ["<!channel>", "<@U1>", "<#C1|x>", "<https://a.b|click>", "*b*", "_i_", "~s~", "`c`", "```", "&lt;", "\n>"]
        ),
        st.sampled_from([":smile:", "@here", "@channel", "&", "<", ">", "|", "\u202e", "\x00"]),
    ),
    max_size=12,
).map("".join)


@given(markup)
def test_nothing_from_outside_is_markup(text: str) -> None:
    shown = escape(text)
    assert not set(shown) & set("<>`*~\x00\u202e")
    assert not re.search(r"&(?!amp;|lt;|gt;)", shown)
    assert not re.search(r"@(channel|here|everyone)\b", shown, re.IGNORECASE)
    assert not re.search(r":[a-z_]+:", shown)
    assert not re.search(r"(^|\W)_\S", shown)
    assert not re.search(r"^\s*&gt;", shown, re.MULTILINE)


@given(st.text(alphabet=st.characters(categories=["L", "N", "Zs"])))
def test_words_stay_as_they_are(text: str) -> None:
    assert escape(text) == text


def test_names_with_underscores_can_still_be_copied() -> None:
    assert escape("use select_related, not 2 < 1") == "use select_related, not 2 &lt; 1"


@given(markup)
def test_a_link_keeps_its_label_inside(label: str) -> None:
    assert re.fullmatch(r"<https://example\.org/\?a=1&amp;b=2\|[^<>|]*>", link("https://example.org/?a=1&b=2", label))


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://a.b|c", "https://a b", "<https://a>", "!channel"])
def test_only_web_addresses_become_links(url: str) -> None:
    assert link(url, "label") == "label"


def test_people_and_channels_are_named_by_their_ids_only() -> None:
    assert (mention("U12AB"), channel("C1")) == ("<@U12AB>", "<#C1>")
    assert (mention("!channel"), channel("C1|<!here>")) == ("!channel", "C1|&lt;!here&gt;")


@pytest.mark.parametrize(
    ("delivered", "written"),
    [
        ("is &lt;b&gt; &amp;amp; safe?", "is <b> &amp; safe?"),
        ("<@U1|ada> and <@U2>, see <#C1|dev>", "@ada and @U2, see #dev"),
        ("put it in <#C1>", "put it in #C1"),
        ("<!here> <!subteam^S1|@web>", "@here @web"),
        ("<https://flask.dev|flask.dev> <https://a.b/c> <mailto:a@b.c|a@b.c>", "flask.dev https://a.b/c a@b.c"),
    ],
)
def test_what_slack_delivers_is_read_as_it_was_written(delivered: str, written: str) -> None:
    assert plain(delivered) == written


def test_channels_are_known_by_id_with_the_name_that_is_left_of_the_link() -> None:
    said = "to <#C1|ops>, <#G2>, <#C1|ops> and #typed, not <@U1|ada> nor <#x|y>"
    assert channels_named(said) == (("C1", "ops"), ("G2", "G2"))
