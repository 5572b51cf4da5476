"""Which channels a message links to; its text has only their names."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0009"
down_revision: str | None = "0008"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Add the column; what was taken in before linked to none that is known."""
    op.add_column("inbox", sa.Column("channels", sa.JSON, nullable=True))
