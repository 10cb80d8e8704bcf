"""Find every change of a row: the index behind the history of a lead.

Partial: a row that only came needs no entry, for it carries when and by whom it was made, so an
import of 100,000 new leads pays nothing for it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Index the rows that were changed, by their id; say one try as one."""
    op.execute(
        "UPDATE lead SET score_reason = '1 try so far' WHERE score_reason = '1 tries so far'"
    )
    op.create_index(
        "ix_undo_row_changed",
        "undo_row",
        ["row_id"],
        unique=False,
        sqlite_where=sa.text("before IS NOT NULL"),
        postgresql_where=sa.text("before IS NOT NULL"),
    )
