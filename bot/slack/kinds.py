"""Kinds of rows that Slack leaves with us: turns of a conversation in the inbox, beside `MESSAGE`, and drafts."""

from typing import Final

# Turns: what was typed, pressed or filled in.

WORDS: Final = "recommend"
"""`recommend` with words, in `text`."""
STEP: Final = "step"
"""A workflow's step that asks for a recommendation; `text` is the words, `ts` the run of the step."""
QUESTIONS: Final = "questionnaire"
"""A submitted questionnaire; `text` is the draft's id."""
SHARED: Final = "share"
"""A private answer to be given again in public; `text` is what was asked."""
SHARED_OUT: Final = "share_out"
"""The recommendation of a direct message, to be given again in a channel; `text` is that conversation, as its channel
and root. Followed by the version of its needs."""
PRESSED: Final = "pressed"
"""A button that stands for words; `text` is the words. Followed by what makes pressing it twice the same."""
CHOSEN: Final = "chosen"
"""An answer to the question that would help most; `text` is the question's id and the answer's. Followed by the
question and the version of the needs it was asked for."""
SUPPOSED: Final = "supposed"
"""Something supposed that somebody keeps; `text` is the draft's id."""
UNDONE: Final = "undo"
"""Followed by the version of the needs that the button was made for."""
SIDED: Final = "sided"
"""Which of two contradicting needs holds; `text` is a `Side`. Followed by the version of the needs then."""
REVIVED: Final = "revived"
"""The needs of before a long silence are taken up again."""
ADOPTED: Final = "adopted"
"""What most answered to a question to the team becomes the thread's; `text` is the question's id. Followed by the
version of the needs then."""
ARRIVED: Final = "arrived"
"""The app became a member of a channel; `ts` is that of the event."""
READ_ABOVE: Final = "read_above"
"""A button that has what people said above in a thread read. Followed by how far it was read before, and for a button
of a reading that failed by what makes trying again something new."""
OWN_RATED: Final = "own_rated"
"""No turn: a fact of the workspace's own came to rate something, or to rate it otherwise; `text` is what it rated
before. Followed by the fact and its version."""
READ: Final = "read"
"""No turn: a message that was not said to the app and was read later, for a need in it."""

# Drafts: what people can go on with.

QUESTIONNAIRE: Final = "questionnaire"
"""The questionnaire of a recommendation that is not there yet."""
ADJUSTING: Final = "adjusting"
"""The questionnaire on the needs of a thread; followed by the thread."""
RECORDING: Final = "recording"
"""A decision being recorded; followed by the thread it belongs to."""
GONE_ON_WITH: Final = (QUESTIONNAIRE, ADJUSTING, RECORDING)
"""Those that somebody's home offers."""
