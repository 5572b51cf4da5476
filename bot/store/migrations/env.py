"""Alembic's entry: migrate over the connection that `bot.store.migrate` puts into the configuration."""

from alembic import context

from bot.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # Both databases can take back a table; without this SQLite would keep half of a failed step.
    transactional_ddl=True,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
