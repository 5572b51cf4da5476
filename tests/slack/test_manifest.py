"""The app's manifest."""

import pytest

from bot.slack import ids
from bot.slack.installation.manifest import EVENTS, SCOPES, manifest


def test_over_http_every_address_is_ours() -> None:
    made = manifest("/choose", url="https://advisor.test/")
    address = "https://advisor.test/slack/events"
    assert made["features"]["slash_commands"][0]["command"] == "/choose"
    assert made["features"]["slash_commands"][0]["url"] == address
    assert made["settings"]["event_subscriptions"]["request_url"] == address
    assert made["settings"]["interactivity"]["request_url"] == address
    assert made["settings"]["socket_mode_enabled"] is False


def test_socket_mode_names_no_address() -> None:
    made = manifest("/stack", url=None)
    assert "https://" not in str(made)
    assert made["settings"]["socket_mode_enabled"] is True


@pytest.mark.parametrize("event", sorted(set(EVENTS) - {"app_uninstalled", "tokens_revoked"}))
def test_every_event_has_the_scope_it_needs(event: str) -> None:
    needed = {
        "app_home_opened": "chat:write",
        "app_mention": "app_mentions:read",
        "member_joined_channel": "channels:read",
        "message.mpim": "mpim:history",
        "message.im": "im:history",
    }
    scope = needed.get(event, event.replace("message.", "") + ":history")
    assert scope in SCOPES


def test_the_hint_beside_the_command_names_no_option() -> None:
    hint = manifest("/stack", url=None)["features"]["slash_commands"][0]["usage_hint"]
    assert hint == "recommend | compare | a question | decisions | help"


def test_every_shortcut_is_one_the_app_listens_to() -> None:
    made = manifest("/stack", url=None)["features"]["shortcuts"]
    assert [(one["name"], one["type"], one["callback_id"]) for one in made] == [
        ("Ask Stack Advisor", "message", ids.ABOUT_MESSAGE),
        ("Recommend a stack", "global", ids.NEW_RECOMMENDATION),
    ]
    assert all(len(one["name"]) <= 24 and len(one["description"]) <= 150 for one in made)


def test_the_step_for_workflows_is_offered_where_it_is_wanted() -> None:
    assert "functions" not in manifest("/stack", url=None)
    made = manifest("/stack", url=None, step=True)
    assert set(made["functions"]) == {ids.RECOMMEND_STEP}
    parameters = made["functions"][ids.RECOMMEND_STEP]["input_parameters"]
    assert [(name, one["name"], one["is_required"]) for name, one in parameters.items()] == [
        ("needs", "needs", True),
        ("channel", "channel", True),
        ("person", "person", False),
    ]
    assert (made["settings"]["function_runtime"], made["settings"]["org_deploy_enabled"]) == ("remote", True)


def test_for_many_workspaces_it_says_where_they_install_it() -> None:
    made = manifest("/stack", url="https://advisor.test", socket=True, many=True)
    assert made["oauth_config"]["redirect_urls"] == ["https://advisor.test/slack/oauth_redirect"]
    settings = made["settings"]
    assert (settings["org_deploy_enabled"], settings["token_rotation_enabled"]) == (True, True)
    assert "request_url" not in str(settings)
