"""Each kind of mistake in one value is reported at its line and column, with what stands there and what to write."""
# ruff: noqa: E501  one case a line is what can be read here

import pytest

from bot.facts.model import Topic
from tests.facts.tea import COMPARISON_FILE as COMPARISON
from tests.facts.tea import CRITERIA_FILE as CRITERIA
from tests.facts.tea import NEEDS_FILE as NEEDS
from tests.facts.tea import QUESTIONS_FILE as QUESTIONS
from tests.facts.tea import TASTE_FILE as TASTE
from tests.facts.tea import TOPICS_FILE as TOPICS
from tests.facts.tea import USE_CASES_FILE as USE_CASES
from tests.facts.tea import Tea

TOPIC_KEYS = ", ".join(Topic.model_fields)

IN_ONE_VALUE = [
    # what is changed: file, old, new; where the mistake is reported: at; what it says
    pytest.param(CRITERIA, "topic: taste", "topic: tast", "tast\n", 'There is no topic "tast". Did you mean "taste"?', id="unknown topic"),
    pytest.param(CRITERIA, "green: {v", "gren: {v", "gren", 'There is no option "gren". Did you mean "green"?', id="unknown option rated"),
    pytest.param(CRITERIA, "opposite: strength", "opposite: strenth", "strenth", 'There is no criterion "strenth". Did you mean "strength"?', id="unknown opposite"),
    pytest.param(CRITERIA, "taste.green.mild]", "taste.green.mld]", "taste.green.mld", 'There is no fact "taste.green.mld". Did you mean "taste.green.mild"?', id="unknown fact rested on"),
    pytest.param(TOPICS, "[price]", "[pricing]", "pricing", 'There is no topic "pricing". Did you mean "price"?', id="unknown related topic"),
    pytest.param(NEEDS, "topic: taste", "topic: tase", "tase", 'There is no topic "tase". Did you mean "taste"?', id="unknown topic of a need"),
    pytest.param(NEEDS, "criterion: strength", "criterion: strengh", "strengh", 'There is no criterion "strengh". Did you mean "strength"?', id="unknown criterion of an effect"),
    pytest.param(NEEDS, "knows_{value}", "know_{value}", '"know_{value}', 'For the value "green", "know_{value}" becomes "know_green", which is no criterion. Give that value effects of its own, or correct the name.', id="expanded criterion unknown"),
    pytest.param(NEEDS, "option_values: true", "single: true", '"knows_{value}', '"knows_{value}" has {value}, but the need has no values to put there. Set `option_values: true`, or name a criterion.', id="nothing to expand"),
    pytest.param(NEEDS, "name: Coffee", "name: Coffee\n        formerly: [coffee]", "coffee]", '"coffee" is a value of this need, or was one, already. Write the id that no other value has.', id="former id in use"),
    pytest.param(USE_CASES, "{strength:", "{strenth:", "strenth", 'There is no criterion "strenth". Did you mean "strength"?', id="unknown criterion of a use case"),
    pytest.param(USE_CASES, "[black]", "[blak]", "blak", 'There is no option "blak". Did you mean "black"?', id="unknown option of the article"),
    pytest.param(USE_CASES, "contested_by: taste.green", "contested_by: tste.green", "tste", 'There is no fact "tste.green.mild". Did you mean "taste.green.mild"?', id="unknown contesting fact"),
    pytest.param(QUESTIONS, "use_case: breakfast", "use_case: brekfast", "brekfast", 'There is no use case "brekfast". Did you mean "breakfast"?', id="unknown use case of an answer"),
    pytest.param(QUESTIONS, "need: mildness", "need: mildnes", "mildnes", 'There is no need "mildnes". Did you mean "mildness"?', id="unknown need of an answer"),
    pytest.param(QUESTIONS, "value: coffee", "value: cofee", "cofee", 'The need "habit" has no value "cofee". Did you mean "coffee"?', id="unknown value of an answer"),
    pytest.param(TASTE, "options: [black]", "options: [blck]", "blck", 'There is no option "blck". Did you mean "black"?', id="unknown option of a fact"),
    pytest.param(TASTE, "corrected_by: taste.black.strong", "corrected_by: taste.black.stron", "taste.black.stron\n", 'There is no fact "taste.black.stron". Did you mean "taste.black.strong"?', id="correction to nowhere"),
    pytest.param(TASTE, "corrected_by: taste.black.strong", "corrected_by: taste.black.always", "taste.black.always\n    sources", '"taste.black.always" names itself here. Name another one.', id="correction to itself"),
    pytest.param(CRITERIA, "opposite: strength", "opposite: mildness", "mildness\n    ratings", '"mildness" names itself here. Name another one.', id="opposite of itself"),
    pytest.param(TASTE, "checked: 2025-06-01", "checked: 2025-07-01", "2025-07-01", '"2025-07-01" lies in the future. Write the day the source was read.', id="date in the future"),
    pytest.param(TASTE, "year: 2024", "year: 2026", "2026", 'The year "2026" lies in the future. Write the year the source is from.', id="year in the future"),
    pytest.param(TASTE, "topic: taste", "topic: price", "price", 'The topic "price" differs from the file\'s name. Write "taste", or rename the file.', id="topic differs from file"),
    pytest.param(TASTE, "    seed", "    topic: taste\n    seed", "topic: taste\n    seed", "A fact takes the topic of its file. Delete this line, or move the fact to its topic's file.", id="topic inside a fact"),
    pytest.param(COMPARISON, "id: tea", "id: teas", "teas", 'The id "teas" differs from its folder. Write "tea".', id="id differs from folder"),
    pytest.param(CRITERIA, "weight: 1.5", "by_definition: true", "by_definition", 'The key "by_definition" is for criteria that the program makes. Delete it, and name facts instead.', id="by definition by hand"),
    # the shape of a value
    pytest.param(CRITERIA, "value: 5", "value: 6", "6", '"6" is out of range. Write a number from 1 to 5.', id="rating too high"),
    pytest.param(CRITERIA, "value: 5", "value: 0", "0\n        facts: [taste.black", '"0" is out of range. Write a number from 1 to 5.', id="rating too low"),
    pytest.param(CRITERIA, "value: 5", 'value: "5"', '"5"', '"5" is not a whole number. Write it without quotes, point or unit.', id="rating as text"),
    pytest.param(CRITERIA, "value: 5", "value: 4.5", "4.5", '"4.5" is not a whole number. Write it without quotes, point or unit.', id="half a rating"),
    pytest.param(CRITERIA, "value: 5", "value: yes", "yes", '"yes" is not a whole number. Write it without quotes, point or unit.', id="rating of yes"),
    pytest.param(CRITERIA, "weight: 1.5", "weight: 5.5", "5.5", '"5.5" is out of range. Write a number from 0 to 5.', id="weight too high"),
    pytest.param(CRITERIA, "weight: 1.5", "weight: no", "no\n", '"no" is not a number. Write it without quotes or unit, with a point for decimals.', id="weight of no"),
    pytest.param(CRITERIA, "weight: 1.5", "weight: .nan", ".nan", '".nan" is out of range. Write a number from 0 to 5.', id="weight no number"),
    pytest.param(USE_CASES, "strength: 4", "strength: 9", "9", '"9" is out of range. Write a number from 0 to 5.', id="weight of a use case"),
    pytest.param(COMPARISON, "clear: 0.9", "clear: 0", "0\n  leaning", '"0" is out of range. Write a number above 0 and up to 1.', id="threshold out of range"),
    pytest.param(COMPARISON, "leaning: 0.7", "leaning: 0.95", "clear", "Leaning lies at or below clear. Correct this entry.", id="thresholds disordered"),
    pytest.param(COMPARISON, 'version: "2025", home: "https://example.org/b"', 'version: 2025, home: "https://example.org/b"', "2025, ", 'Unquoted, "2025" is no text to YAML. Put it in quotes: "2025".', id="number where text is wanted"),
    pytest.param(TOPICS, "title: Price", "title: no", "no", 'Unquoted, "no" is no text to YAML. Put it in quotes: "no".', id="no where text is wanted"),
    pytest.param(TOPICS, "title: Price", "title: 2025-01-01", "2025-01-01", 'Unquoted, "2025-01-01" is no text to YAML. Put it in quotes: "2025-01-01".', id="date where text is wanted"),
    pytest.param(TOPICS, "title: Price", "title: [Price]", "[Price]", '"a list of 1" is not text. Write text.', id="list where text is wanted"),
    pytest.param(TOPICS, "title: Price", "title:", "title:\n", 'Nothing is written here. Write text, or leave the key out.', id="nothing where text is wanted"),
    pytest.param(TOPICS, "asks: [how does it taste]", "asks: how does it taste", "how", '"how does it taste" is not a list. Write it as [one, two], or each item on a line of its own after `- `.', id="text where a list is wanted"),
    pytest.param(USE_CASES, "weights: {strength: 4, mildness: 1}", "weights: strength", "strength", '"strength" is not a mapping. Write `key: value` lines, indented below it.', id="text where a mapping is wanted"),
    pytest.param(NEEDS, "states: true", "states: maybe", "maybe", '"maybe" is not true or false. Write true or false, without quotes.', id="neither true nor false"),
    pytest.param(TASTE, "checked: 2025-06-01", "checked: June 2025", "June", '"June 2025" is not a date. Write year-month-day, such as 2025-06-30, without quotes.', id="no date"),
    pytest.param(TASTE, "checked: 2025-06-01", "checked: 20250601", "20250601", '"20250601" is not a date. Write year-month-day, such as 2025-06-30, without quotes.', id="number as date"),
    pytest.param(TASTE, "checked: 2025-06-01", "checked: 2025-06-31", "2025-06-31", '"2025-06-31" is no number or date that exists. Correct it, or put it in quotes if it is meant as text.', id="impossible date"),
    pytest.param(TASTE, "status: contested", "status: contestd", "contestd", '"contestd" is not valid here. Did you mean "contested"?', id="unknown status"),
    pytest.param(NEEDS, "      require: [{criterion: \"", "      requires: [{criterion: \"", "requires", '"requires" is not valid here. Did you mean "require"?', id="unknown direction as a key"),
    pytest.param(QUESTIONS, "direction: prefer", "direction: like", "like", '"like" is not valid here. Valid: avoid, deemphasise, drop, emphasise, neutral, prefer, require.', id="unknown direction"),
    pytest.param(TASTE, "id: taste.black.always", "id: Black.Always", "Black.Always", '"Black.Always" has the wrong form. Use small letters, digits, `_`, `-` and `.`, and begin with a letter or digit.', id="id with capitals"),
    pytest.param(TASTE, "url: https://example.org/tea", "url: example.org/tea", "example.org/tea", '"example.org/tea" has the wrong form. Write a whole address that starts with https://.', id="address without scheme"),
    pytest.param(TASTE, "url: https://example.org/tea", "url: https://[::1/tea", "https://[::1", "The address https://[::1/tea names no host that could exist. Correct this entry.", id="address without a host"),
    pytest.param(COMPARISON, 'home: "https://example.org/b"', 'home: "https://example..org/b"', '"https://example..org', "The address https://example..org/b names no host that could exist. Correct this entry.", id="home without a host"),
    pytest.param(CRITERIA, "value: 5", "value: 5\n        second: 0", "0\n        facts: [taste.black", '"0" is out of range. Write a number from 1 to 5.', id="second rating too low"),
    pytest.param(TASTE, "seed: [S01]", "seed: [S1]", "S1]", '"S1" has the wrong form. Write S and two digits, such as S07.', id="malformed seed"),
    pytest.param(TASTE, "claim: Black tea is strong and takes milk.", "claim: Strong.", "Strong.", '"Strong." has 7 characters. Write at least 10 characters.', id="claim too short"),
    pytest.param(QUESTIONS, "label: Not sure", f"label: {'Not sure ' * 9}", "Not sure Not", f'"{("Not sure " * 9)[:59]}…" has 80 characters. Write at most 75 characters.', id="label too long"),
    pytest.param(QUESTIONS, "label: With guests,", "label: With guests, group: Company,", "id: when", "Where answers have groups, each has one, and those of a group stand together. Correct this entry.", id="a group for one answer only"),
    pytest.param(NEEDS, "{criterion: strength, weight: 4}", "{criterion: strength}", "{criterion: strength}", "An effect has either weight (sets it) or add (adds to it). Correct this entry.", id="effect without weight"),
    pytest.param(TASTE, "    status: contested\n", "", "id: taste.black.always", "A contested or outdated fact names the fact that corrects it, a current one names none. Correct this entry.", id="correction without status"),
    # keys
    pytest.param(TASTE, "    claim: Green", "    clam: Green", "clam", '"clam" is no key here. Did you mean "claim"?', id="misspelt key"),
    pytest.param(TOPICS, "title: Price", "title: Price\n    zzz: 1", "zzz", f'"zzz" is no key here. Valid keys: {TOPIC_KEYS}.', id="unknown key"),
    pytest.param(TOPICS, "    title: Price\n", "", "id: price", 'The key "title" is missing in "price". Add it here.', id="missing key"),
    pytest.param(COMPARISON, "name: Teas\n", "", "id: tea", 'The key "name" is missing in "tea". Add it here.', id="missing key of the comparison"),
    pytest.param(TASTE, "        url: https://example.org/tea\n", "", "title: The tea book\n        year", 'The key "url" is missing in "sources". Add it here.', id="missing key of a source"),
    pytest.param(TOPICS, "title: Price", "title: Price\n    title: Cost", "title: Cost", 'The key "title" stands in line 7 already. Keep one of the two.', id="duplicate key"),
    pytest.param(TOPICS, "title: Price", "title: Price\n    3: Cost", "3", '"3" is no key. Write a word as the key, in quotes if need be.', id="number as a key"),
    pytest.param(TOPICS, "title: Price", "title: Price\n    yes: Cost", "yes", '"yes" is no key. Write a word as the key, in quotes if need be.', id="yes as a key"),
    pytest.param(TOPICS, "title: Price", "title: Price\n    [a]: Cost", "[a]", "A list or mapping is no key. Write a word as the key, in quotes if need be.", id="list as a key"),
    pytest.param(TOPICS, "title: Price", "title: Price\n    <<: {}", "<<", f'"<<" is no key here. Valid keys: {TOPIC_KEYS}.', id="merge key"),
    # decoration
    pytest.param(TOPICS, "title: Price", "title: !!str Price", "!!str", '"!!str" is a YAML tag. Delete it, and put text that starts with ! in quotes.', id="tag"),
    pytest.param(TOPICS, "title: Price", "title: !!python/object:os.system x", "!!python", '"!!python/object:os.system" is a YAML tag. Delete it, and put text that starts with ! in quotes.', id="python tag"),
    pytest.param(TOPICS, "title: Price", "title: &p Price", "&p", '"&p" is a YAML anchor. Put text in quotes, repeat values in full.', id="anchor"),
    # syntax
    pytest.param(TOPICS, "title: Price", "title:\tPrice", "\t", "A tab stands here. Use spaces, two for each level.", id="tab"),
    pytest.param(TOPICS, "title: Price", "title: Price\x07", "\x07", 'The invisible character "U+0007" stands here. Delete it.', id="control character"),
    pytest.param(TOPICS, "title: Price", "title: Price: low", ": low", 'A colon stands where none can (at ": low"). Put text that holds a colon in quotes, and check the indentation.', id="second colon"),
    pytest.param(TOPICS, "title: Price", "title: @price", "@price", 'Text can\'t start with this character (at "@price"). Put the text in quotes.', id="text starting with @"),
    pytest.param(TOPICS, "title: Price", 'title: "Price', '"Price', 'A quote is opened and never closed (at ""Price"). Add the missing quote.', id="open quote"),
    pytest.param(TOPICS, "[price]", "[price", "[price\n", 'A list in brackets is not closed (at "[price"). Add the missing `,` or `]`.', id="open bracket"),
    pytest.param(TOPICS, "related: [price]", "related: [price,", "- id: price", 'A value is missing here (at "- id: price"). Write it, and check the brackets, braces and commas before it.', id="open bracket after a comma"),
    pytest.param(TOPICS, "title: Price", "title: > Price", "Price\n", 'After `|` or `>` the text begins on the next line (at "Price"). Move it there, or put all of it in quotes.', id="folded text on the same line"),
    pytest.param(TOPICS, "title: Price", 'title: "C:\\quay"', "\\quay", 'In double quotes a backslash begins a special character (at "\\quay""). Put the text in single quotes.', id="backslash in quotes"),
    pytest.param(TOPICS, "title: Price", "title: & Price", " Price\n", "`&` and `*` begin YAML anchors and aliases, which can't stand here (at \"Price\"). Put text that begins with such a sign in quotes.", id="text starting with &"),
    pytest.param(TOPICS, "topics:\n", "%topics: x\ntopics:\n", ": x", 'A line that begins with `%` is a YAML directive (at ": x"). Delete it.', id="directive"),
    pytest.param(TOPICS, "title: Price", 'title: "C:\\Price"', '"C:', 'A backslash makes the invisible character "U+2029" here. Put the text in single quotes.', id="escape that cannot be seen"),
    pytest.param(TOPICS, "    title: Price", "   title: Price", "title: Price", 'Here a list item was expected (at "title: Price"). Line it up with the `-` above.', id="indentation"),
    pytest.param(TOPICS, "title: Price", "title: Price\n---\nid: x", "---", "A second document starts here. Keep one to a file and delete the `---`.", id="second document"),
    pytest.param(TOPICS, "title: Price", f"title: {'[' * 30}{']' * 30}", "[" * 12 + "]", "Lists and mappings are nested deeper than anything here needs. Check the brackets.", id="nested too deep"),
]  # fmt: skip


IN_RELEASES = [
    pytest.param("checked: 2025-06-01}", "checked: 2025-07-01}", "2025-07-01", '"2025-07-01" lies in the future. Write the day the source was read.', id="support read in the future"),
    pytest.param('version: "4.10"', "version: 4.10", "4.10", 'Unquoted, "4.10" is no text to YAML. Put it in quotes: "4.10".', id="version as a number"),
    pytest.param("until: 2025-06-29", "until: June", "June", '"June" is not a date. Write year-month-day, such as 2025-06-30, without quotes.', id="end that is no date"),
    pytest.param("pages: [example.org/tea,", "pages: [https://example.org/tea,", "https://example.org/tea,", '"https://example.org/tea" has the wrong form. Write the beginning of an address without https://.', id="page with a scheme"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "at", "says"), IN_RELEASES)
def test_a_mistake_in_what_is_said_of_releases(tea_with_releases: Tea, old: str, new: str, at: str, says: str) -> None:
    tea_with_releases.change(COMPARISON, old, new)
    assert tea_with_releases.mistakes() == [f"{tea_with_releases.position(COMPARISON, at)}: {says}"]


@pytest.mark.parametrize(("file", "old", "new", "at", "says"), IN_ONE_VALUE)
def test_a_mistake_is_reported_where_it_stands(tea: Tea, file: str, old: str, new: str, at: str, says: str) -> None:
    tea.change(file, old, new)
    assert tea.mistakes() == [f"{tea.position(file, at)}: {says}"]
