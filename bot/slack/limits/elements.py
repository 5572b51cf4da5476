"""The shapes of interactive elements and of the small objects they are made of."""

from collections.abc import Mapping

from bot.slack.limits import numbers as at_most
from bot.slack.limits.rich import RICH_TEXT
from bot.slack.limits.rules import at_least_one, exactly_one, initial_is_an_option, ordered
from bot.slack.limits.shapes import Choice, Flag, Many, Num, Shape, Str, Text, Thing, kind, plain

WEB = Str(at_most.URL, pattern=r"https?://\S+", like="an http(s) address")
_DATE = Str(pattern=r"\d{4}-\d{2}-\d{2}", like="a date such as 2026-05-03")
_TIME = Str(pattern=r"([01]\d|2[0-3]):[0-5]\d", like="a time such as 09:30")
_NUMBER = Str(pattern=r"-?\d+(\.\d+)?", like="a number such as 42 or -0.5, as text")
_STYLE = Choice(("primary", "danger"))
IDS = Many(Str(at_most.ID), at_most.SELECT_OPTIONS)
NAMED: Mapping[str, Shape] = {"action_id": Str(at_most.ID)}
CONFIRM = Thing(
    {
        "title": plain(at_most.CONFIRM_TITLE),
        "text": Text(at_most.CONFIRM_TEXT),
        "confirm": plain(at_most.CONFIRM_BUTTON),
        "deny": plain(at_most.CONFIRM_BUTTON),
    },
    {"style": _STYLE},
)
_USED: Mapping[str, Shape] = {**NAMED, "confirm": CONFIRM, "focus_on_load": Flag()}
_TYPED: Mapping[str, Shape] = {
    **NAMED,
    "focus_on_load": Flag(),
    "placeholder": plain(at_most.PLACEHOLDER),
    "dispatch_action_config": Thing(
        optional={"trigger_actions_on": Many(Choice(("on_enter_pressed", "on_character_entered")), 2)}
    ),
}
_PICKED: Mapping[str, Shape] = {**_USED, "placeholder": plain(at_most.PLACEHOLDER)}


def _option(kinds: tuple[str, ...], **more: Shape) -> Thing:
    """One choice. Only boxes and radio buttons may have markup in theirs."""
    described: Mapping[str, Shape] = {"description": Text(at_most.OPTION_DESCRIPTION, kinds), **more}
    return Thing({"text": Text(at_most.OPTION_TEXT, kinds), "value": Str(at_most.OPTION_VALUE)}, described)


_MENU_OPTION = _option(("plain_text",))
_BOX_OPTION = _option(("plain_text", "mrkdwn"))
_GROUP = Thing({"label": plain(at_most.OPTION_TEXT), "options": Many(_MENU_OPTION, at_most.SELECT_OPTIONS)})
_OPTIONS: Mapping[str, Shape] = {
    "options": Many(_MENU_OPTION, at_most.SELECT_OPTIONS),
    "option_groups": Many(_GROUP, at_most.OPTION_GROUPS),
}
_FILTER = Thing(
    optional={
        "include": Many(Choice(("im", "mpim", "private", "public")), 4),
        "exclude_external_shared_channels": Flag(),
        "exclude_bot_users": Flag(),
    },
    rules=(at_least_one("include", "exclude_external_shared_channels", "exclude_bot_users"),),
)
_CONVERSATIONS: Mapping[str, Shape] = {"default_to_current_conversation": Flag(), "filter": _FILTER}
_RESPONDS: Mapping[str, Shape] = {"response_url_enabled": Flag()}
_SEVERAL: Mapping[str, Shape] = {**_PICKED, "max_selected_items": Num(1)}
_ONE_SOURCE = (exactly_one("options", "option_groups"), initial_is_an_option)
IMAGE_SOURCE: Mapping[str, Shape] = {
    "image_url": WEB,
    "slack_file": Thing(optional={"id": Str(at_most.ID), "url": WEB}, rules=(exactly_one("id", "url"),)),
}
FEEDBACK = Thing(
    {"text": plain(at_most.BUTTON_TEXT), "value": Str(at_most.BUTTON_VALUE)},
    {"accessibility_label": Str(at_most.BUTTON_TEXT)},
)

MENUS: Mapping[str, Thing] = {
    "static_select": kind("static_select", {}, {**_PICKED, **_OPTIONS, "initial_option": _MENU_OPTION}, *_ONE_SOURCE),
    "users_select": kind("users_select", {}, {**_PICKED, "initial_user": Str(at_most.ID)}),
    "channels_select": kind("channels_select", {}, {**_PICKED, **_RESPONDS, "initial_channel": Str(at_most.ID)}),
    "conversations_select": kind(
        "conversations_select", {}, {**_PICKED, **_CONVERSATIONS, **_RESPONDS, "initial_conversation": Str(at_most.ID)}
    ),
    "external_select": kind(
        "external_select", {}, {**_PICKED, "min_query_length": Num(0), "initial_option": _MENU_OPTION}
    ),
    "multi_static_select": kind(
        "multi_static_select",
        {},
        {**_SEVERAL, **_OPTIONS, "initial_options": Many(_MENU_OPTION, at_most.SELECT_OPTIONS)},
        *_ONE_SOURCE,
    ),
    "multi_users_select": kind("multi_users_select", {}, {**_SEVERAL, "initial_users": IDS}),
    "multi_channels_select": kind("multi_channels_select", {}, {**_SEVERAL, "initial_channels": IDS}),
    "multi_conversations_select": kind(
        "multi_conversations_select", {}, {**_SEVERAL, **_CONVERSATIONS, "initial_conversations": IDS}
    ),
    "multi_external_select": kind(
        "multi_external_select",
        {},
        {**_SEVERAL, "min_query_length": Num(0), "initial_options": Many(_MENU_OPTION, at_most.SELECT_OPTIONS)},
    ),
}
CHOICES: Mapping[str, Thing] = {
    "checkboxes": kind(
        "checkboxes",
        {"options": Many(_BOX_OPTION, at_most.CHOICE_OPTIONS)},
        {**_USED, "initial_options": Many(_BOX_OPTION, at_most.CHOICE_OPTIONS)},
        initial_is_an_option,
    ),
    "radio_buttons": kind(
        "radio_buttons",
        {"options": Many(_BOX_OPTION, at_most.CHOICE_OPTIONS)},
        {**_USED, "initial_option": _BOX_OPTION},
        initial_is_an_option,
    ),
    "datepicker": kind("datepicker", {}, {**_PICKED, "initial_date": _DATE}),
    "timepicker": kind("timepicker", {}, {**_PICKED, "initial_time": _TIME, "timezone": Str(at_most.ID)}),
}
DATETIME = kind("datetimepicker", {}, {**_USED, "initial_date_time": Num(1_000_000_000, 9_999_999_999)})
BUTTON = kind(
    "button",
    {"text": plain(at_most.BUTTON_TEXT)},
    {
        **NAMED,
        "value": Str(at_most.BUTTON_VALUE),
        "url": Str(at_most.URL),
        "style": _STYLE,
        "confirm": CONFIRM,
        "accessibility_label": Str(at_most.BUTTON_TEXT),
    },
)
WORKFLOW_BUTTON = kind(
    "workflow_button",
    {
        "text": plain(at_most.BUTTON_TEXT),
        **NAMED,
        "workflow": Thing(
            {
                "trigger": Thing(
                    {"url": WEB},
                    {
                        "customizable_input_parameters": Many(
                            Thing({"name": Str(), "value": Str()}), at_most.SELECT_OPTIONS
                        )
                    },
                )
            }
        ),
    },
    {"style": _STYLE, "accessibility_label": Str(at_most.BUTTON_TEXT)},
)
OVERFLOW = kind(
    "overflow",
    {"options": Many(_option(("plain_text",), url=Str(at_most.URL)), at_most.OVERFLOW_OPTIONS)},
    {**NAMED, "confirm": CONFIRM},
)
IMAGE = kind("image", {"alt_text": Str(at_most.IMAGE_ALT)}, IMAGE_SOURCE, exactly_one("image_url", "slack_file"))
_PRESSED: Mapping[str, Thing] = {"button": BUTTON, "overflow": OVERFLOW, "workflow_button": WORKFLOW_BUTTON}
IN_ACTIONS: Mapping[str, Thing] = {**MENUS, **CHOICES, **_PRESSED, "datetimepicker": DATETIME}
IN_SECTION: Mapping[str, Thing] = {**MENUS, **CHOICES, **_PRESSED, "image": IMAGE}
IN_INPUT: Mapping[str, Thing] = {
    **MENUS,
    **CHOICES,
    "datetimepicker": DATETIME,
    "plain_text_input": kind(
        "plain_text_input",
        {},
        {
            **_TYPED,
            "initial_value": Str(at_most.INPUT_VALUE, 0),
            "multiline": Flag(),
            "min_length": Num(0, at_most.INPUT_VALUE),
            "max_length": Num(1, at_most.INPUT_VALUE),
        },
        ordered("min_length", "max_length"),
    ),
    "email_text_input": kind("email_text_input", {}, {**_TYPED, "initial_value": Str(at_most.INPUT_VALUE)}),
    "url_text_input": kind("url_text_input", {}, {**_TYPED, "initial_value": Str(at_most.INPUT_VALUE)}),
    "number_input": kind(
        "number_input",
        {"is_decimal_allowed": Flag()},
        {**_TYPED, "initial_value": _NUMBER, "min_value": _NUMBER, "max_value": _NUMBER},
        ordered("min_value", "max_value"),
    ),
    "rich_text_input": kind(
        "rich_text_input",
        {},
        {
            **_TYPED,
            "initial_value": RICH_TEXT,
            "min_lines": Num(1, at_most.RICH_INPUT_LINES),
            "max_lines": Num(1, at_most.RICH_INPUT_LINES),
        },
        ordered("min_lines", "max_lines"),
    ),
    "file_input": kind(
        "file_input", {}, {**NAMED, "filetypes": Many(Str(), at_most.SELECT_OPTIONS), "max_files": Num(1, 10)}
    ),
}
