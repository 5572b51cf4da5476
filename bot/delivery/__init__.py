"""Durable work: what was promised with an acknowledgement is done, even if the process dies in between.

This room knows kinds of work and ids of rows, nothing else. A handler is registered for each kind before `launch`; it
is given an id, finds everything else in its rows, and has to be idempotent, because after a crash it runs again.
"""

from bot.delivery.delivery import Delivery
from bot.delivery.retrying import AwayError, PermanentError, RetryLater, RetryPolicy

__all__ = ["AwayError", "Delivery", "PermanentError", "RetryLater", "RetryPolicy"]
