"""Stack Advisor: sourced, dated, replayable stack recommendations in Slack."""

import os

# One core does an answer's arithmetic in a millisecond; a second one has to be waited for, on a busy machine for fifty.
# The library reads this once, when it is loaded. Whoever wants it otherwise sets it otherwise.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
