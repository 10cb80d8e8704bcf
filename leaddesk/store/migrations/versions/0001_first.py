"""The first tables: everything a lone rep needs, ready to sync from the first row."""

import sqlalchemy as sa
from alembic import op

from leaddesk.store.columns import Id, JsonMap, Moment
from leaddesk.store.search import DDL

revision = "0001"
down_revision = None

AGENDA = (
    """
    CREATE TRIGGER agenda_insert AFTER INSERT ON lead
    WHEN new.phase <> '' AND new.due_on IS NOT NULL
    BEGIN
        INSERT INTO agenda_count VALUES (new.phase, new.status, new.due_on, 1)
        ON CONFLICT DO UPDATE SET n = n + 1;
    END
    """,
    """
    CREATE TRIGGER agenda_update AFTER UPDATE OF phase, status, due_on ON lead
    WHEN old.phase <> new.phase OR old.status <> new.status OR old.due_on IS NOT new.due_on
    BEGIN
        UPDATE agenda_count SET n = n - 1
        WHERE phase = old.phase AND status = old.status AND due_on = old.due_on;
        DELETE FROM agenda_count
        WHERE phase = old.phase AND status = old.status AND due_on = old.due_on AND n <= 0;
        INSERT INTO agenda_count
        SELECT new.phase, new.status, new.due_on, 1
        WHERE new.phase <> '' AND new.due_on IS NOT NULL
        ON CONFLICT DO UPDATE SET n = n + 1;
    END
    """,
    """
    CREATE TRIGGER agenda_delete AFTER DELETE ON lead
    BEGIN
        UPDATE agenda_count SET n = n - 1
        WHERE phase = old.phase AND status = old.status AND due_on = old.due_on;
        DELETE FROM agenda_count WHERE n <= 0;
    END
    """,
)


def upgrade() -> None:
    """Make all tables, the full-text tables and the triggers that keep the counts."""
    _synced()
    _local()
    for statement in (*DDL, *AGENDA):
        op.execute(statement)


def _synced() -> None:
    op.create_table(
        "activity",
        sa.Column("lead_id", Id(), nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("outcome", sa.Text(), server_default="", nullable=False),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("to_status", sa.Text(), server_default="", nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=True),
        sa.Column("id", Id(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("created_by", Id(), nullable=False),
        sa.Column("retracted_at", Moment(), nullable=True),
        sa.Column("seq", sa.Integer(), server_default="0", nullable=False),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_activity_lead_id"), "activity", ["lead_id"], unique=False)
    op.create_table(
        "answer",
        sa.Column("lead_id", Id(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), server_default="", nullable=False),
        sa.Column("id", Id(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("created_by", Id(), nullable=False),
        sa.Column("retracted_at", Moment(), nullable=True),
        sa.Column("seq", sa.Integer(), server_default="0", nullable=False),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_answer_lead_id"), "answer", ["lead_id"], unique=False)
    op.create_table(
        "company",
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("country", sa.Text(), server_default="", nullable=False),
        sa.Column("website", sa.Text(), server_default="", nullable=False),
        sa.Column("name_key", sa.Text(), server_default="", nullable=False),
        sa.Column("id", Id(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("created_by", Id(), nullable=False),
        sa.Column("retracted_at", Moment(), nullable=True),
        sa.Column("seq", sa.Integer(), server_default="0", nullable=False),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_company_name_key"), "company", ["name_key"], unique=False)
    op.create_table(
        "contact_point",
        sa.Column("lead_id", Id(), nullable=True),
        sa.Column("company_id", Id(), nullable=True),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column("value", sa.Text(), server_default="", nullable=False),
        sa.Column("street", sa.Text(), server_default="", nullable=False),
        sa.Column("city", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("postcode", sa.Text(), server_default="", nullable=False),
        sa.Column("country", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("normal", sa.Text(), nullable=True),
        sa.Column("id", Id(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("created_by", Id(), nullable=False),
        sa.Column("retracted_at", Moment(), nullable=True),
        sa.Column("seq", sa.Integer(), server_default="0", nullable=False),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_contact_point_lead_id"), "contact_point", ["lead_id"], unique=False)
    op.create_index(op.f("ix_contact_point_normal"), "contact_point", ["normal"], unique=False)
    op.create_table(
        "custom_field",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("id", Id(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("created_by", Id(), nullable=False),
        sa.Column("retracted_at", Moment(), nullable=True),
        sa.Column("seq", sa.Integer(), server_default="0", nullable=False),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "lead",
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("first", sa.Text(), server_default="", nullable=False),
        sa.Column("last", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("company_id", Id(), nullable=True),
        sa.Column("owner_id", Id(), nullable=False),
        sa.Column("path", sa.Text(), server_default="", nullable=False),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("rating", sa.Text(), server_default="", nullable=False),
        sa.Column("country", sa.Text(), server_default="", nullable=False),
        sa.Column("website", sa.Text(), server_default="", nullable=False),
        sa.Column("wants", sa.Text(), server_default="", nullable=False),
        sa.Column("external_id", sa.Text(), server_default="", nullable=False),
        sa.Column("custom", JsonMap, nullable=True),
        sa.Column("phase", sa.Text(), server_default="", nullable=False),
        sa.Column("entered_at", Moment(), nullable=True),
        sa.Column("attempt", sa.Integer(), server_default="1", nullable=False),
        sa.Column("step_kind", sa.Text(), server_default="", nullable=False),
        sa.Column("step_text", sa.Text(), server_default="", nullable=False),
        sa.Column("waiting", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("due_at", Moment(), nullable=True),
        sa.Column("due_rank", sa.Integer(), server_default="0", nullable=False),
        sa.Column("last_kind", sa.Text(), server_default="", nullable=False),
        sa.Column("last_label", sa.Text(), server_default="", nullable=False),
        sa.Column("last_at", Moment(), nullable=True),
        sa.Column("score", sa.Integer(), server_default="0", nullable=False),
        sa.Column("score_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("known", sa.Integer(), server_default="0", nullable=False),
        sa.Column("tag_list", sa.Text(), server_default="", nullable=False),
        sa.Column("company_name", sa.Text(), server_default="", nullable=False),
        sa.Column("name_key", sa.Text(), server_default="", nullable=False),
        sa.Column("id", Id(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("created_by", Id(), nullable=False),
        sa.Column("retracted_at", Moment(), nullable=True),
        sa.Column("seq", sa.Integer(), server_default="0", nullable=False),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "ix_lead_orphan",
        "lead",
        ["phase"],
        unique=False,
        sqlite_where=sa.text("phase = 'open' AND due_on IS NULL"),
        postgresql_where=sa.text("phase = 'open' AND due_on IS NULL"),
    )
    op.create_index(
        "ix_lead_agenda", "lead", ["phase", "status", "due_on", "due_rank", "id"], unique=False
    )
    op.create_index(op.f("ix_lead_name_key"), "lead", ["name_key"], unique=False)
    op.create_table(
        "opt_out",
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("since_on", sa.Date(), nullable=False),
        sa.Column("id", Id(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("created_by", Id(), nullable=False),
        sa.Column("retracted_at", Moment(), nullable=True),
        sa.Column("seq", sa.Integer(), server_default="0", nullable=False),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_opt_out_address"), "opt_out", ["address"], unique=False)
    op.create_table(
        "tag",
        sa.Column("lead_id", Id(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("id", Id(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("created_by", Id(), nullable=False),
        sa.Column("retracted_at", Moment(), nullable=True),
        sa.Column("seq", sa.Integer(), server_default="0", nullable=False),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_tag_lead_id"), "tag", ["lead_id"], unique=False)
    op.create_table(
        "task",
        sa.Column("lead_id", Id(), nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("due_at", Moment(), nullable=True),
        sa.Column("waiting", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("done_at", Moment(), nullable=True),
        sa.Column("id", Id(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("created_by", Id(), nullable=False),
        sa.Column("retracted_at", Moment(), nullable=True),
        sa.Column("seq", sa.Integer(), server_default="0", nullable=False),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_task_lead_id"), "task", ["lead_id"], unique=False)


def _local() -> None:
    op.create_table(
        "agenda_count",
        sa.Column("phase", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Text(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("phase", "status", "due_on"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "book",
        sa.Column("book_id", Id(), nullable=False),
        sa.Column("user_id", Id(), nullable=False),
        sa.Column("device_id", Id(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("book_id"),
    )
    op.create_table(
        "draft",
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("text", JsonMap, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("place"),
    )
    op.create_table(
        "import_batch",
        sa.Column("id", Id(), nullable=False),
        sa.Column("undo_n", sa.Integer(), nullable=True),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("options", JsonMap, nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("new", sa.Integer(), nullable=False),
        sa.Column("updated", sa.Integer(), nullable=False),
        sa.Column("duplicate", sa.Integer(), nullable=False),
        sa.Column("refused", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_import_batch_sha256"), "import_batch", ["sha256"], unique=False)
    op.create_table(
        "import_seen",
        sa.Column("mark", sa.Integer(), nullable=False),
        sa.Column("lead_id", Id(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("mark"),
    )
    op.create_index(op.f("ix_import_seen_n"), "import_seen", ["n"], unique=False)
    op.create_table(
        "import_row",
        sa.Column("batch_id", Id(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("batch_id", "row"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=True),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("row_id", Id(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=True),
        sa.Column("value", JsonMap, nullable=True),
        sa.Column("base", sa.Integer(), server_default="0", nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_outbox_row", "outbox", ["row_id", "entity"], unique=False)
    op.create_table(
        "search_doc",
        sa.Column("doc", sa.Integer(), nullable=False),
        sa.Column("lead_id", Id(), nullable=False),
        sa.PrimaryKeyConstraint("doc"),
        sa.UniqueConstraint("lead_id"),
    )
    op.create_table(
        "setting",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", JsonMap, nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "undo",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", Id(), nullable=False),
        sa.Column("user_id", Id(), nullable=False),
        sa.Column("device_id", Id(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), server_default="", nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("undone_by", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("n"),
    )
    op.create_index("ix_undo_open", "undo", ["undone_by", "kind", "n"], unique=False)
    op.create_table(
        "undo_row",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("row_id", Id(), nullable=False),
        sa.Column("before", JsonMap, nullable=True),
        sa.Column("after", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("n", "entity", "row_id"),
        sqlite_with_rowid=False,
    )
