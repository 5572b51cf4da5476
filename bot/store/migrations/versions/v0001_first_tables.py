"""Conversations, inbox, outbox, drafts, decisions and what goes with them."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: str | None = None
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_INSTANT = sa.DateTime(timezone=True)


def _text(name: str, *, null: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=null)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False, autoincrement=False)


def _instant(name: str) -> sa.Column[object]:
    return sa.Column(name, _INSTANT, nullable=False)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean, nullable=False)


def _json(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.JSON, nullable=False)


def upgrade() -> None:
    """Make the first tables."""
    _talking()
    _deciding()
    _keeping_count()


def _talking() -> None:
    op.create_table(
        "conversations",
        _text("tenant"),
        _text("channel"),
        _text("root_ts"),
        _text("state"),
        _number("version"),
        _flag("muted"),
        _text("started_by"),
        _instant("created_at"),
        _instant("updated_at"),
        sa.PrimaryKeyConstraint("tenant", "channel", "root_ts"),
    )
    op.create_table(
        "inbox",
        sa.Column("id", _ID, primary_key=True, autoincrement=True),
        _text("tenant"),
        _text("channel"),
        _text("ts"),
        _text("kind"),
        _text("thread_ts", null=True),
        _text("user"),
        _text("text"),
        _flag("mentioned"),
        _text("state"),
        _instant("received_at"),
        sa.UniqueConstraint("tenant", "channel", "ts", "kind", name="uq_inbox_delivery"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "posts",
        sa.Column("id", _ID, primary_key=True, autoincrement=True),
        _text("tenant"),
        _text("channel"),
        _text("thread_ts", null=True),
        _text("key"),
        _json("payload"),
        _text("opens_conversation", null=True),
        _text("started_by"),
        _text("state"),
        _text("ts", null=True),
        _text("sent_to", null=True),
        _text("error", null=True),
        _number("attempts"),
        _instant("created_at"),
        sa.UniqueConstraint("tenant", "key", name="uq_posts_key"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "drafts",
        _text("tenant"),
        _text("id"),
        _text("user"),
        _text("kind"),
        _text("channel"),
        _json("payload"),
        _text("state"),
        _instant("updated_at"),
        sa.PrimaryKeyConstraint("tenant", "id"),
    )
    op.create_index("ix_drafts_latest", "drafts", ["tenant", "user", "kind", "state", "updated_at"])


def _deciding() -> None:
    op.create_table(
        "decisions",
        _text("tenant"),
        _number("number"),
        _text("submission"),
        _number("version"),
        _text("status"),
        _text("title"),
        _text("outcome"),
        _text("comparison"),
        _text("payload"),
        _text("searchable"),
        _text("channel"),
        _text("root_ts"),
        _text("created_by"),
        _instant("created_at"),
        _instant("updated_at"),
        sa.PrimaryKeyConstraint("tenant", "number"),
        sa.UniqueConstraint("tenant", "submission", name="uq_decisions_submission"),
    )
    op.create_table(
        "deciders",
        _text("tenant"),
        _number("number"),
        _text("user"),
        sa.PrimaryKeyConstraint("tenant", "number", "user"),
        sa.ForeignKeyConstraint(["tenant", "number"], ["decisions.tenant", "decisions.number"], ondelete="CASCADE"),
    )
    op.create_table(
        "publications",
        _text("tenant"),
        _number("number"),
        _text("channel"),
        _flag("private"),
        _text("state"),
        _text("error", null=True),
        sa.Column("post_id", _ID, nullable=True),
        _text("ts", null=True),
        _number("attempts"),
        _instant("updated_at"),
        sa.PrimaryKeyConstraint("tenant", "number", "channel"),
        sa.ForeignKeyConstraint(["tenant", "number"], ["decisions.tenant", "decisions.number"], ondelete="CASCADE"),
    )


def _keeping_count() -> None:
    op.create_table(
        "counters",
        _text("tenant"),
        _text("name"),
        _number("value"),
        sa.PrimaryKeyConstraint("tenant", "name"),
    )
    op.create_table(
        "unanswered",
        _text("tenant"),
        _text("text"),
        _number("count"),
        _json("topics"),
        _instant("first_at"),
        _instant("last_at"),
        sa.PrimaryKeyConstraint("tenant", "text"),
    )
    op.create_table("heartbeats", _text("executor"), _instant("at"), sa.PrimaryKeyConstraint("executor"))
