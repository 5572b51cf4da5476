"""How often a question without an answer was asked where everybody could read it."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0012"
down_revision: str | None = "0011"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    """Add the column; where it was asked before is not known, so nobody is shown its words until it is asked openly."""
    op.add_column("unanswered", sa.Column("openly", sa.Integer, nullable=False, server_default="0"))
