"""What happens to decisions after they were recorded, when to review them, and the knowledge they were made by."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _instant(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def _of_decision() -> tuple[sa.Column[str], sa.Column[int], sa.ForeignKeyConstraint]:
    number = sa.Column("number", sa.Integer, nullable=False, autoincrement=False)
    belongs = sa.ForeignKeyConstraint(
        ["tenant", "number"], ["decisions.tenant", "decisions.number"], ondelete="CASCADE"
    )
    return _text("tenant"), number, belongs


def upgrade() -> None:
    """Make the tables, and room for the result and for the version that a summary shows."""
    op.create_table(
        "decision_events",
        *_of_decision(),
        sa.Column("seq", sa.Integer, nullable=False, autoincrement=False),
        _text("payload"),
        _instant("at"),
        sa.PrimaryKeyConstraint("tenant", "number", "seq"),
    )
    op.create_table(
        "reviews",
        *_of_decision(),
        _instant("due_at"),
        _text("state"),
        sa.PrimaryKeyConstraint("tenant", "number"),
    )
    op.create_index("ix_reviews_due", "reviews", ["state", "due_at"])
    op.create_table(
        "snapshots",
        _text("tenant"),
        _text("digest"),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("tenant", "digest"),
    )
    op.add_column("decisions", sa.Column("result", sa.Text, nullable=True))
    op.add_column("publications", sa.Column("shown", sa.Integer, nullable=False, server_default="0"))
