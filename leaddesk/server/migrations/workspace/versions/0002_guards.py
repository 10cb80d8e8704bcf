"""A write to a synced table outside the one writer is refused; open leads are counted by owner.

The writer says so: SQLite through a function of its connections, PostgreSQL by a setting of the
transaction (SYNC.md 3.5).

Revision ID: 0002
"""

from alembic import op

revision = "0002"
down_revision = "0001"

TABLES = (
    "team", "member", "process_text", "company", "lead", "contact_point", "task", "activity",
    "tag", "answer", "opt_out", "custom_field", "lead_merge", "company_merge", "apart", "clash",
    "presence",
)  # fmt: skip

_POSTGRES = """
CREATE FUNCTION refuse_unnumbered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('app.seq', true) IS DISTINCT FROM 'open' THEN
    RAISE EXCEPTION 'synced table % written outside Space.write', TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$
"""


def upgrade() -> None:
    """Make guards and index."""
    op.execute(
        "CREATE INDEX ix_lead_load ON lead (owner_id) WHERE phase = 'open' AND retracted_at IS NULL"
    )
    if op.get_bind().dialect.name == "postgresql":
        op.execute(_POSTGRES)
        for table in TABLES:
            op.execute(
                f"CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON {table}"
                " FOR EACH STATEMENT EXECUTE FUNCTION refuse_unnumbered()"
            )
        return
    for table in TABLES:
        for verb in ("INSERT", "UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER guard_{verb.lower()}_{table} BEFORE {verb} ON {table}"
                f" WHEN leaddesk_seq() = 0 BEGIN"
                f" SELECT RAISE(ABORT, 'synced table {table} written outside Space.write'); END"
            )
