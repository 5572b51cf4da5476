"""What is well with an installation, and what to mend: asked by `stack-advisor doctor`, which changes nothing.

findings.py   what a check comes to
here.py       what this machine has: settings, knowledge, encoder, database
there.py      what Slack says: token, scopes, clock, socket, a test message
"""

from bot.doctor.findings import Finding, Health
from bot.doctor.here import check_database, check_encoder, check_knowledge, check_settings
from bot.doctor.there import check_slack

__all__ = [
    "Finding",
    "Health",
    "check_database",
    "check_encoder",
    "check_knowledge",
    "check_settings",
    "check_slack",
]
