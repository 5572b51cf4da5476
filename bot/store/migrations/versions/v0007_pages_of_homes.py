"""Which page of each part somebody's home shows."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Add the column; a home that was opened before begins with every first page."""
    op.add_column("homes", sa.Column("pages", sa.JSON, nullable=True))
