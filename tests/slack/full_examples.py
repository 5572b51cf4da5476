"""Every block, element and view with every key it can have."""

from tests.slack.payloads import (
    CONFIRM,
    GROUP,
    ICON,
    ITEM,
    LINK,
    NUMBER_INPUT,
    RICH_INPUT,
    TEXT_INPUT,
    Json,
    asks,
    bar,
    button,
    card,
    container,
    data_table,
    image,
    menu,
    mrkdwn,
    number,
    option,
    pie,
    plain,
    raw,
    rich,
    section,
    table,
    task,
    video,
    without,
    words,
)

PLAIN = plain("Words") | {"emoji": False}
MARKUP = mrkdwn("Words") | {"verbatim": True}
ASKED = CONFIRM | {"title": PLAIN, "text": MARKUP, "style": "danger"}
USED: Json = {"action_id": "a", "confirm": ASKED, "focus_on_load": True}
PICKED: Json = {**USED, "placeholder": PLAIN}
SEVERAL: Json = {**PICKED, "max_selected_items": 2}
TYPED: Json = {
    "action_id": "a",
    "focus_on_load": True,
    "placeholder": PLAIN,
    "dispatch_action_config": {"trigger_actions_on": ["on_enter_pressed", "on_character_entered"]},
}
CHOICE = option(description=PLAIN)
MARKED_CHOICE = {"text": MARKUP, "value": "2", "description": PLAIN}
FILTER = {"include": ["im", "public"], "exclude_external_shared_channels": True, "exclude_bot_users": True}
INK = dict.fromkeys(("bold", "italic", "strike", "code", "underline"), True)
MARKED = dict.fromkeys(("highlight", "client_highlight", "unlink"), True)
FILE = {"type": "image", "alt_text": "A", "slack_file": {"id": "F1"}}
FEEDBACK = {"text": PLAIN, "value": "good", "accessibility_label": "Good answer"}
PRESSED: Json = {
    "action_id": "i",
    "value": "v",
    "confirm": ASKED,
    "accessibility_label": "x",
    "visible_to_user_ids": ["U1"],
}
RUNS = {"trigger": {"url": LINK, "customizable_input_parameters": [{"name": "a", "value": "b"}]}}

INLINE: list[Json] = [
    words(style=INK),
    {"type": "link", "url": LINK, "text": "here", "style": INK},
    {"type": "link", "url": LINK, "unsafe": False},
    {"type": "emoji", "name": "wave", "unicode": "1f44b", "style": INK},
    {"type": "emoji", "name": "wave", "url": LINK},
    {"type": "emoji", "name": "wave", "skin_tone": 2},
    {"type": "user", "user_id": "U1", "style": INK},
    {"type": "user", "user_id": "U1", "style": MARKED},
    {"type": "channel", "channel_id": "C1", "style": INK},
    {"type": "team", "team_id": "T1", "style": INK},
    {"type": "usergroup", "usergroup_id": "S1", "style": INK},
    {"type": "broadcast", "range": "here", "style": INK},
    {"type": "color", "value": "#17706b", "style": INK},
    {"type": "date", "timestamp": 1_628_633_820, "format": "{date}", "url": LINK, "fallback": "then", "style": INK},
]
BUTTON = button(
    action_id="a", value="v", url=LINK, style="primary", confirm=ASKED, accessibility_label="Go", text=PLAIN
)
WORKFLOW = {
    "type": "workflow_button",
    "text": PLAIN,
    "action_id": "a",
    "workflow": RUNS,
    "style": "primary",
    "accessibility_label": "Run it",
}
IN_SECTIONS: list[Json] = [
    BUTTON,
    WORKFLOW,
    {"type": "overflow", "action_id": "a", "confirm": ASKED, "options": [CHOICE | {"url": LINK}]},
    image(),
    FILE,
    menu(**PICKED, initial_option=option("0", "0")),
    {"type": "static_select", **PICKED, "option_groups": [GROUP], "initial_option": option()},
    {
        "type": "multi_static_select",
        **SEVERAL,
        "options": [CHOICE],
        "initial_options": [CHOICE],
    },
    {"type": "multi_static_select", "option_groups": [GROUP]},
    {"type": "users_select", **PICKED, "initial_user": "U1"},
    {"type": "multi_users_select", **SEVERAL, "initial_users": ["U1"]},
    {"type": "multi_channels_select", **SEVERAL, "initial_channels": ["C1"]},
    {
        "type": "multi_conversations_select",
        **SEVERAL,
        "initial_conversations": ["C1"],
        "default_to_current_conversation": True,
        "filter": FILTER,
    },
    {"type": "external_select", **PICKED, "min_query_length": 2, "initial_option": CHOICE},
    {
        "type": "multi_external_select",
        **SEVERAL,
        "min_query_length": 2,
        "initial_options": [CHOICE],
    },
    {"type": "checkboxes", **USED, "options": [MARKED_CHOICE], "initial_options": [MARKED_CHOICE]},
    {"type": "radio_buttons", **USED, "options": [CHOICE], "initial_option": CHOICE},
    {"type": "datepicker", **PICKED, "initial_date": "2026-05-03"},
    {"type": "timepicker", **PICKED, "initial_time": "09:30", "timezone": "Europe/Berlin"},
]
IN_INPUTS: list[Json] = [
    TEXT_INPUT | TYPED | {"initial_value": "x", "multiline": True, "min_length": 1, "max_length": 9},
    {"type": "email_text_input", **TYPED, "initial_value": "a@b.example"},
    {"type": "url_text_input", **TYPED, "initial_value": LINK},
    NUMBER_INPUT | TYPED | {"initial_value": "2", "min_value": "1", "max_value": "3"},
    RICH_INPUT | TYPED | {"initial_value": rich(words()), "min_lines": 1, "max_lines": 9},
    {"type": "datetimepicker", **USED, "initial_date_time": 1_628_633_820},
    {"type": "file_input", "action_id": "a", "filetypes": ["pdf"], "max_files": 2},
    {"type": "channels_select", **PICKED, "response_url_enabled": True, "initial_channel": "C1"},
    {
        "type": "conversations_select",
        **PICKED,
        "response_url_enabled": True,
        "initial_conversation": "C1",
        "default_to_current_conversation": True,
        "filter": FILTER,
    },
]
CARD = card(block_id="b", hero_image=image(), icon=image(), subtitle=mrkdwn("x"), body=mrkdwn("x"), actions=[button()])
TASK = task(
    block_id="t", details=rich(words()), output=rich(words()), sources=[{"type": "url", "url": LINK, "text": "x"}]
)
MESSAGE_BLOCKS: list[Json] = [
    {"type": "divider", "block_id": "b"},
    {"type": "header", "block_id": "b", "text": PLAIN},
    section(block_id="b", fields=[PLAIN, MARKUP], expand=True),
    *(section(accessory=element) for element in IN_SECTIONS),
    {"type": "context", "block_id": "b", "elements": [PLAIN, MARKUP, image()]},
    {
        "type": "context_actions",
        "block_id": "b",
        "elements": [
            {"type": "feedback_buttons", "action_id": "f", "positive_button": FEEDBACK, "negative_button": FEEDBACK},
            ICON
            | {
                "action_id": "i",
                "value": "v",
                "confirm": ASKED,
                "accessibility_label": "x",
                "visible_to_user_ids": ["U1"],
            },
        ],
    },
    {"type": "actions", "block_id": "b", "elements": [BUTTON]},
    image(block_id="b", title=PLAIN),
    without("image_url", image(slack_file={"url": LINK})),
    {"type": "markdown", "block_id": "b", "text": "# Words"},
    rich(ITEM, kind="rich_text_list", style="ordered", border=1, indent=1) | {"block_id": "b"},
    rich(ITEM, kind="rich_text_list", style="ordered", offset=1),
    *(rich(one) for one in INLINE),
    rich(words(), kind="rich_text_quote", border=1),
    rich(words(), kind="rich_text_preformatted", border=1),
    rich(words(), kind="rich_text_preformatted", language="python"),
    table(block_id="b", column_settings=[{"align": "right", "is_wrapped": True}]),
    {"type": "table", "rows": [[number(), rich(words())]]},
    data_table([raw()], [number()], block_id="b", page_size=5, row_header_column_index=0),
    pie(1) | {"block_id": "b"},
    *(bar("a", kind=kind, x_label="x", y_label="y") for kind in ("bar", "line", "area")),
    CARD,
    card(slack_icon={"type": "icon", "name": "bot"}),
    {"type": "carousel", "block_id": "c", "elements": [card()]},
    container(
        section(),
        block_id="c",
        subtitle=mrkdwn("x"),
        icon=image(),
        width="wide",
        is_collapsible=True,
        default_collapsed=True,
    ),
    without("title", container(section(), rich_text_title=rich(words()), has_header_divider=True)),
    TASK,
    {"type": "plan", "block_id": "p", "title": "The plan", "tasks": [task()]},
    video(
        block_id="b",
        title_url=LINK,
        description=PLAIN,
        author_name="Ada",
        provider_name="Example",
        provider_icon_url=LINK,
    ),
]
MODAL_BLOCKS: list[Json] = [
    {"type": "alert", "block_id": "b", "text": MARKUP, "level": "info"},
    asks(TEXT_INPUT, block_id="b", hint=PLAIN, optional=True, dispatch_action=True),
    *(asks(element) for element in IN_INPUTS),
]
_VIEW: Json = {"blocks": [section()], "private_metadata": "m", "callback_id": "c", "external_id": "e"}
VIEW_EXAMPLES: list[Json] = [
    {"type": "home", **_VIEW},
    {
        "type": "modal",
        "title": PLAIN,
        **_VIEW,
        "submit": PLAIN,
        "close": PLAIN,
        "clear_on_close": True,
        "notify_on_close": True,
    },
]
