"""The kinds of drafts that people can go on with."""

from typing import Final

QUESTIONNAIRE: Final = "questionnaire"
"""The questionnaire of a recommendation that is not there yet."""
ADJUSTING: Final = "adjusting"
"""The questionnaire on the needs of a thread; followed by the thread."""
RECORDING: Final = "recording"
"""A decision being recorded; followed by the thread it belongs to."""
GONE_ON_WITH: Final = (QUESTIONNAIRE, ADJUSTING, RECORDING)
"""Those that somebody's home offers."""
