"""Where the feed stood on which day: what tells when a marker of what left may go.

Revision ID: 0003
"""

import sqlalchemy as sa
from alembic import op

from leaddesk.store.columns import Moment

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "feed_mark",
        sa.Column("at", Moment(), autoincrement=False, nullable=False),
        sa.Column(
            "seq",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("at"),
    )
