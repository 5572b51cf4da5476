"""A workspace that shares #partners with another organisation, which Dana is of."""

from bot.playground import SHARED_WITH_OTHERS

PARTNERS = SHARED_WITH_OTHERS
