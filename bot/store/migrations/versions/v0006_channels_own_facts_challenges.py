"""How the app behaves in a channel, facts of a workspace's own, and facts that somebody challenged."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _whole(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False, autoincrement=False)


def _instant(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def upgrade() -> None:
    """Make the tables, and let posts be found by where they are."""
    op.create_table(
        "channel_settings",
        _text("tenant"),
        _text("channel"),
        _text("payload"),
        _whole("version"),
        _text("changed_by"),
        _instant("changed_at"),
        sa.PrimaryKeyConstraint("tenant", "channel"),
    )
    op.create_table(
        "own_facts",
        _text("tenant"),
        _whole("number"),
        _text("payload"),
        _whole("version"),
        _instant("changed_at"),
        sa.PrimaryKeyConstraint("tenant", "number"),
    )
    _challenges()
    op.create_index("ix_posts_place", "posts", ["tenant", "sent_to", "ts"])


def _challenges() -> None:
    op.create_table(
        "challenges",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer, "sqlite"),
            primary_key=True,
            autoincrement=True,
            nullable=False,
        ),
        _text("tenant"),
        _whole("number"),
        *map(_text, ("comparison", "fact", "payload", "state", "channel", "root_ts", "ts")),
        sa.Column("told", sa.Boolean, nullable=False),
        _instant("made_at"),
        sa.UniqueConstraint("tenant", "number", name="uq_challenges_number"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_challenges_fact", "challenges", ["tenant", "state", "fact"])
    op.create_index("ix_challenges_told", "challenges", ["told"])
    op.create_index(
        "uq_challenges_open",
        "challenges",
        ["tenant", "comparison", "fact"],
        unique=True,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
