"""Ways to find rows without reading all of them, for what is asked of every message or at every look around."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0010"
down_revision: str | None = "0009"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_PLAIN: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("ix_inbox_thread", "inbox", ("tenant", "channel", "thread_ts")),
    ("ix_drafts_updated", "drafts", ("updated_at",)),
    ("ix_decisions_thread", "decisions", ("tenant", "channel", "root_ts")),
    ("ix_publications_message", "publications", ("tenant", "channel", "ts")),
    ("ix_publications_post", "publications", ("post_id",)),
    ("ix_team_questions_post", "team_questions", ("post_id",)),
    ("ix_unanswered_last", "unanswered", ("last_at",)),
)
_PARTIAL: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
    ("ix_inbox_waiting", "inbox", ("id",), "state = 'accepted'"),
    ("ix_posts_sending", "posts", ("tenant", "channel"), "state = 'sending'"),
    ("ix_team_questions_behind", "team_questions", ("id",), "shown < version"),
)


def upgrade() -> None:
    """Make the indexes."""
    for name, table, columns in _PLAIN:
        op.create_index(name, table, list(columns))
    for name, table, columns, where in _PARTIAL:
        op.create_index(name, table, list(columns), sqlite_where=sa.text(where), postgresql_where=sa.text(where))
