"""Questions to a team, and its answers."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_INSTANT = sa.DateTime(timezone=True)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "team_questions",
        sa.Column("id", _ID, primary_key=True, autoincrement=True),
        *_texts("tenant", "submission", "channel", "root_ts", "asked_by", "terms", "state", "closed_by"),
        sa.Column("people", sa.JSON, nullable=False),
        sa.Column("due_at", _INSTANT),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("shown", sa.Integer, nullable=False),
        sa.Column("post_id", _ID),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.Column("closed_at", _INSTANT),
        sa.UniqueConstraint("tenant", "submission", name="uq_team_questions_submission"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_team_questions_due", "team_questions", ["state", "due_at"])
    open_only = sa.text("state = 'open'")
    op.create_index(
        "uq_team_questions_open",
        "team_questions",
        ["tenant", "channel", "root_ts"],
        unique=True,
        sqlite_where=open_only,
        postgresql_where=open_only,
    )
    op.create_table(
        "team_answers",
        *_texts("tenant", "user", "payload"),
        sa.Column("question", _ID, sa.ForeignKey("team_questions.id", ondelete="CASCADE"), nullable=False),
        sa.Column("updated_at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("tenant", "question", "user"),
    )
