"""Alembic's folder. `bot.store.migrate` runs it; there is no ini file."""
