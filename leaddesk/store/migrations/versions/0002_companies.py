"""What the Companies page stands on: its order, the leads and addresses of a company, its count."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

COUNTING = (
    """
    CREATE TRIGGER company_insert AFTER INSERT ON company WHEN new.retracted_at IS NULL
    BEGIN
        UPDATE tally SET n = n + 1 WHERE name = 'companies';
    END
    """,
    """
    CREATE TRIGGER company_update AFTER UPDATE OF retracted_at ON company
    WHEN (old.retracted_at IS NULL) <> (new.retracted_at IS NULL)
    BEGIN
        UPDATE tally SET n = n + iif(new.retracted_at IS NULL, 1, -1) WHERE name = 'companies';
    END
    """,
    """
    CREATE TRIGGER company_delete AFTER DELETE ON company WHEN old.retracted_at IS NULL
    BEGIN
        UPDATE tally SET n = n - 1 WHERE name = 'companies';
    END
    """,
    "INSERT INTO tally SELECT 'companies', count(*) FROM company WHERE retracted_at IS NULL",
)


def upgrade() -> None:
    """Make the indexes, the count and the triggers that keep it."""
    op.drop_index("ix_company_name_key", "company")
    op.create_index(
        "ix_company_list",
        "company",
        ["name_key", "id"],
        sqlite_where=sa.text("retracted_at IS NULL"),
    )
    op.create_index(
        "ix_lead_company",
        "lead",
        ["company_id", "phase", "status", "due_on", "due_rank"],
        sqlite_where=sa.text("company_id IS NOT NULL"),
    )
    op.create_index(
        "ix_contact_point_company",
        "contact_point",
        ["company_id"],
        sqlite_where=sa.text("company_id IS NOT NULL"),
    )
    op.create_table(
        "tally",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
        sqlite_with_rowid=False,
    )
    for statement in COUNTING:
        op.execute(statement)
