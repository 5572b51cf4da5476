"""A way to find what only keeps a repetition from counting, by its kind and age."""

from collections.abc import Sequence

from alembic import op

revision: str = "0011"
down_revision: str | None = "0010"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Make the index."""
    op.create_index("ix_inbox_kind", "inbox", ["kind", "received_at"])
