"""A message that asks which of two needs holds, once one of them has changed."""

from typing import Any

from bot.facts.model import Direction
from bot.scoring.model import Need
from bot.slack import ids
from bot.slack.siding import Side
from bot.slack.views.outdated import is_settled

FREEDOM = Need(aspect="freedom", direction=Direction.REQUIRE)
RULES = Need(aspect="conventions", direction=Direction.REQUIRE)
ADMIN = Need(aspect="admin", direction=Direction.REQUIRE)
SIDE = Side(keep=FREEDOM, drop=RULES, both=True)


def asking(value: str) -> dict[str, Any]:
    return {"blocks": [{"type": "actions", "elements": [{"action_id": f"{ids.SIDE}:0", "value": value}]}]}


def open_on(*needs: Need) -> dict[str, Any]:
    return asking(ids.ButtonValue(version=SIDE.version(needs), text=SIDE.model_dump_json()).encode())


def test_it_is_open_as_long_as_the_two_are_as_they_were() -> None:
    asked = open_on(FREEDOM, RULES)
    assert not is_settled(asked, [FREEDOM, RULES])
    assert not is_settled(asked, [FREEDOM, ADMIN, RULES])
    assert is_settled(asked, [FREEDOM])
    assert is_settled(asked, [FREEDOM, RULES.model_copy(update={"must": True})])


def test_a_button_of_another_version_is_settled_and_does_not_stop_the_rest() -> None:
    assert is_settled(asking('{"text": "{\\"kept\\": 1}"}'), [FREEDOM])
    assert is_settled(asking("not json"), [FREEDOM])


def test_a_message_that_asks_nothing_is_never_settled() -> None:
    assert not is_settled({"blocks": [{"type": "actions", "elements": [{"action_id": ids.UNDO}]}]}, [FREEDOM])
    assert not is_settled({}, [])
