"""Who has opened the app's home, and indexes for what it shows."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Make the table and the indexes."""
    op.create_table(
        "homes",
        sa.Column("tenant", sa.Text, nullable=False),
        sa.Column("user", sa.Text, nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "user"),
    )
    op.create_index("ix_conversations_started", "conversations", ["tenant", "started_by", "updated_at"])
    op.create_index("ix_conversations_latest", "conversations", ["tenant", "channel", "updated_at"])
    op.create_index("ix_deciders_user", "deciders", ["tenant", "user", "number"])
    op.create_index("ix_decisions_created", "decisions", ["tenant", "created_by", "status"])
