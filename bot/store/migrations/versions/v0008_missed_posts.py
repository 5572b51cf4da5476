"""When a post was looked for in vain, so that it is not sent again at once."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Add the column; a post that is being sent now will be looked for twice."""
    op.add_column("posts", sa.Column("missed_at", sa.DateTime(timezone=True), nullable=True))
