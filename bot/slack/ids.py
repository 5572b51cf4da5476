"""The names of buttons, inputs and views, and what a button carries."""

import hashlib
import json
from collections.abc import Sequence
from typing import Final

from pydantic import ValidationError

from bot.advisor.conversation import Conversation
from bot.errors import AdvisorError
from bot.facts.model import Model
from bot.scoring.model import Need
from bot.slack import limits

QUESTIONNAIRE: Final = "questionnaire"
RECORD: Final = "record"
RECORD_PREVIEW: Final = "record_preview"
"""Shows the summary of the decision being recorded; handing it in records it."""
REPLACING: Final = "replacing"
"""Prefix, like TOPIC: in the preview, has the new decision take the place of the one named, or of none."""
RECORD_CHANGED: Final = "record_changed"
"""Inputs of the record dialog on which others depend."""
LIFE_FORM: Final = "life_form"
"""Asks why, or for what else, before something is done to a decision."""
ELSEWHERE_FORM: Final = "elsewhere_form"
"""Asks for another channel to post a decision's summary to."""
TEAM: Final = "team"
TEAM_FORM: Final = "team_form"
"""The questionnaire, filled in by one of a team that was asked."""
SETTINGS: Final = "settings"
"""The dialog that sets how the app behaves in a channel."""
OWN_FORM: Final = "own_fact_form"
"""Asks for a fact of the workspace's own."""
CHALLENGE_FORM: Final = "challenge_form"
SETTLE_FORM: Final = "settle_form"
"""Asks an editor what becomes of a challenge."""
NOTE: Final = "note"

ABOUT_MESSAGE: Final = "about_message"
"""The shortcut in a message's menu."""
NEW_RECOMMENDATION: Final = "new_recommendation"
"""The shortcut that belongs to no message."""
RECOMMEND_STEP: Final = "recommend_stack"
"""The step that the app offers to workflows."""
ANSWER_THERE: Final = "answer_there"
"""Gives the answer to a message again where everybody sees it, in its thread."""

SHARE_OUT: Final = "share_out"
"""Opens the dialog that asks in which channel a recommendation of a direct message is to be posted."""
SHARE_OUT_FORM: Final = "share_out_form"
RESUME: Final = "resume"
"""Opens the questionnaire on the draft the button names."""
START: Final = "start"
"""Opens an empty questionnaire."""
ADJUST: Final = "adjust"
RECORD_DECISION: Final = "record_decision"
LIFE: Final = "life"
"""Prefix, followed by what is done to the decision that the button names."""
REPLAN: Final = "replan"
"""Moves the review of the decision that the button names to the day in its `text`; without one it takes it off."""
DETAILS: Final = "details"
MARKDOWN: Final = "markdown"
ELSEWHERE: Final = "elsewhere"
POST_THERE: Final = "post_there"
"""Has a decision's summary posted to the channels that the button names."""
PAGE: Final = "page"
"""More of a list of decisions."""
ASK_TEAM: Final = "ask_team"
TEAM_ANSWER: Final = "team_answer"
TEAM_CLOSE: Final = "team_close"
TEAM_ADOPT: Final = "team_adopt"
SHARE: Final = "share"
AS_TEXT: Final = "as_text"
"""Shows a private answer again with its tables in characters."""
WHAT_IF: Final = "what_if"
"""Also the dialog it opens."""
SUPPOSED: Final = "supposed"
"""Every input of the What if dialog."""
SOURCES: Final = "sources"
SINCE: Final = "since"
"""The block at the top of a recommendation that says what has happened since."""
NEXT: Final = "next_question"
"""Prefix, like TOPIC: an answer to the question that would help most."""
UNDO: Final = "undo"
SIDE: Final = "side"
"""Prefix, like TOPIC: which of two needs that contradict each other holds."""
REVIVE: Final = "revive"
"""Takes up the needs again that were dropped after a long silence."""
READ_ABOVE: Final = "read_above"
"""Has what people said above in the thread read; the button names its root."""
MATTERS: Final = "matters_to_us"
MUTE: Final = "mute"
UNMUTE: Final = "unmute"
RETRY: Final = "retry"
INVITATION: Final = "invitation"
"""The block under a recommendation that says how to go on."""
CHALLENGE: Final = "challenge"
"""Doubts a fact of the answer it stands under; the button names the comparison and the facts."""
SETTLE: Final = "settle"
OWN_ADD: Final = "own_add"
OWN_EDIT: Final = "own_edit"
OWN_REMOVE: Final = "own_remove"
OWN_PAGE: Final = "own_page"
"""More of the list of a workspace's own facts."""
TRY_AGAIN: Final = "try_again"
"""Asks for a recommendation again where the app could not post; the button holds the words."""
JOIN: Final = "join"
"""Adds the app to the channel."""
HOME_PAGE: Final = "home_page"
"""Prefix, like TOPIC: more of a part of the home, or what came before."""
TOPIC: Final = "topic"
"""Prefix: several topics stand in one row, and ids in a row must differ."""
HELP: Final = "help"
"""Prefix, like TOPIC."""
CHANNELS: Final = "channels"
"""The block of a dialog that asks which channels something goes to."""
ANSWER: Final = "answer"
"""Every input of a dialog; which one it is, its block says."""


ANOTHER: Final = "another"
"""The `record` of a button that records once more what has a decision already."""


class ButtonValue(Model):
    """What a button carries: which record, which version of it, and words."""

    record: str = ""
    version: str = ""
    text: str = ""
    channels: tuple[str, ...] = ()
    """Slack ids of channels that something is to go to."""
    review: str = ""
    """The day, as ISO writes it, on which what is recorded is to be looked at again."""

    def encode(self) -> str:
        """As JSON. Raises ValueError beyond what Slack lets a button carry (see `fits`)."""
        value = self._json()
        if len(value) > limits.BUTTON_VALUE:
            raise ValueError(f"a button carries at most {limits.BUTTON_VALUE} characters")
        return value

    @property
    def fits(self) -> bool:
        """Whether a button can carry it."""
        return len(self._json()) <= limits.BUTTON_VALUE

    @classmethod
    def decode(cls, value: str | None) -> "ButtonValue":
        """Read a button's value; raises AdvisorError for one this version did not make."""
        try:
            return cls.model_validate_json(value or "{}")
        except ValidationError:
            raise AdvisorError("This button is of an older version of the app. Ask again to get a new one.") from None

    def _json(self) -> str:
        return json.dumps(self.model_dump(exclude_defaults=True), separators=(",", ":"), ensure_ascii=False)


def needs_version(conversation: Conversation) -> str:
    """Changes exactly when what is compared or needed changes, and not when something is merely asked."""
    settled = conversation.model_dump_json(include={"comparison", "options", "needs"})
    return hashlib.sha256(settled.encode()).hexdigest()[:12]


def needs_digest(needs: Sequence[Need]) -> str:
    """Names exactly these needs, whatever is compared; for none it is empty."""
    told = "".join(need.model_dump_json() for need in needs)
    return hashlib.sha256(told.encode()).hexdigest()[:12] if needs else ""


def numbered(prefix: str, index: int) -> str:
    """The id of one of several alike."""
    return f"{prefix}:{index}"


def of_channels(replaces: int | None) -> str:
    """The block that holds the channels a decision goes to; another one where it takes the place of another decision,
    so that the channels of that can be filled in (see `of_question`)."""
    return f"{CHANNELS}#{replaces}" if replaces else CHANNELS


def of_question(question: str, revision: str = "") -> str:
    """The block that holds a question of the questionnaire.

    Slack keeps what a block of the same name held when a dialog is shown anew, so a question that is to hold something
    else gets another name: `revision`.
    """
    return f"question:{question}{'#' + revision if revision else ''}"


def question_of(block: str) -> tuple[str, str] | None:
    """The question that a block holds, and its revision; None for other blocks."""
    if not block.startswith(of_question("")):
        return None
    question, _, revision = block.removeprefix(of_question("")).partition("#")
    return question, revision
