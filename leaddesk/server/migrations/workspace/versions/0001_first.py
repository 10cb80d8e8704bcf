"""The first tables of a workspace: what syncs, and what numbers it."""

import sqlalchemy as sa
from alembic import op

from leaddesk.store.columns import Id, JsonMap, Moment

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    _activity()
    _answer()
    _apart()
    _audit()
    _clash()
    _company()
    _company_merge()
    _contact_point()
    _custom_field()
    _device_state()
    _feed()
    _lead()
    _lead_merge()
    _member()
    _moved_row()
    _op_result()
    _opt_out()
    _presence()
    _process_text()
    _rule()
    _setting()
    _stream()
    _tag()
    _taken()
    _task()
    _team()
    _turn()
    _begin()


def _activity() -> None:
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
        sa.Column(
            "seq",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_activity_lead_id"), "activity", ["lead_id"], unique=False)


def _answer() -> None:
    op.create_table(
        "answer",
        sa.Column("lead_id", Id(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), server_default="", nullable=False),
        sa.Column("id", Id(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("created_by", Id(), nullable=False),
        sa.Column("retracted_at", Moment(), nullable=True),
        sa.Column(
            "seq",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_answer_lead_id"), "answer", ["lead_id"], unique=False)


def _apart() -> None:
    op.create_table(
        "apart",
        sa.Column("what", sa.Text(), server_default="", nullable=False),
        sa.Column("a_id", Id(), nullable=False),
        sa.Column("b_id", Id(), nullable=False),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        sa.Column("id", Id(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("created_by", Id(), nullable=False),
        sa.Column("retracted_at", Moment(), nullable=True),
        sa.Column(
            "seq",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_apart_a_id"), "apart", ["a_id"], unique=False)
    op.create_index(op.f("ix_apart_b_id"), "apart", ["b_id"], unique=False)


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column(
            "seq",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("row_id", Id(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("before", JsonMap, nullable=True),
        sa.Column("after", JsonMap, nullable=True),
        sa.Column("by", Id(), nullable=False),
        sa.Column("boss", sa.Integer(), nullable=False),
        sa.Column("authored_at", Moment(), nullable=False),
        sa.Column("came_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("seq", "row_id", "field"),
    )
    op.create_index("ix_audit_row", "audit", ["row_id", "field", "seq"], unique=False)


def _clash() -> None:
    op.create_table(
        "clash",
        sa.Column("lead_id", Id(), nullable=True),
        sa.Column("company_id", Id(), nullable=True),
        sa.Column("entity", sa.Text(), server_default="", nullable=False),
        sa.Column("row_id", Id(), nullable=False),
        sa.Column("field", sa.Text(), server_default="", nullable=False),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        sa.Column("base", JsonMap, nullable=True),
        sa.Column("stands", JsonMap, nullable=True),
        sa.Column("stands_by", Id(), nullable=True),
        sa.Column("stands_at", Moment(), nullable=True),
        sa.Column("aside", JsonMap, nullable=True),
        sa.Column("aside_by", Id(), nullable=False),
        sa.Column("aside_at", Moment(), nullable=False),
        sa.Column("settled", sa.Text(), server_default="", nullable=False),
        sa.Column("id", Id(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("created_by", Id(), nullable=False),
        sa.Column("retracted_at", Moment(), nullable=True),
        sa.Column(
            "seq",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_clash_company_id"), "clash", ["company_id"], unique=False)
    op.create_index(op.f("ix_clash_lead_id"), "clash", ["lead_id"], unique=False)


def _company() -> None:
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
        sa.Column(
            "seq",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "ix_company_list",
        "company",
        ["name_key", "id"],
        unique=False,
        sqlite_where=sa.text("retracted_at IS NULL"),
        postgresql_where=sa.text("retracted_at IS NULL"),
    )


def _company_merge() -> None:
    op.create_table(
        "company_merge",
        sa.Column("winner_id", Id(), nullable=False),
        sa.Column("loser_id", Id(), nullable=False),
        sa.Column("detail", JsonMap, nullable=True),
        sa.Column("id", Id(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("created_by", Id(), nullable=False),
        sa.Column("retracted_at", Moment(), nullable=True),
        sa.Column(
            "seq",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_company_merge_loser_id"), "company_merge", ["loser_id"], unique=False)
    op.create_index(
        op.f("ix_company_merge_winner_id"), "company_merge", ["winner_id"], unique=False
    )


def _contact_point() -> None:
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
        sa.Column(
            "seq",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "ix_contact_point_company",
        "contact_point",
        ["company_id"],
        unique=False,
        sqlite_where=sa.text("company_id IS NOT NULL"),
        postgresql_where=sa.text("company_id IS NOT NULL"),
    )
    op.create_index(op.f("ix_contact_point_lead_id"), "contact_point", ["lead_id"], unique=False)
    op.create_index(op.f("ix_contact_point_normal"), "contact_point", ["normal"], unique=False)


def _custom_field() -> None:
    op.create_table(
        "custom_field",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("id", Id(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("created_by", Id(), nullable=False),
        sa.Column("retracted_at", Moment(), nullable=True),
        sa.Column(
            "seq",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )


def _device_state() -> None:
    op.create_table(
        "device_state",
        sa.Column("device_id", Id(), nullable=False),
        sa.Column("user_id", Id(), nullable=False),
        sa.Column("incarnation", sa.BigInteger(), nullable=False),
        sa.Column("last_n", sa.BigInteger(), nullable=False),
        sa.Column("last_h", sa.LargeBinary(), nullable=False),
        sa.Column("nonce", sa.Text(), nullable=False),
        sa.Column("nonce_before", sa.Text(), nullable=False),
        sa.Column("contact_at", Moment(), nullable=False),
        sa.Column("contact_top", sa.BigInteger(), nullable=False),
        sa.Column("made_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("device_id"),
        sa.UniqueConstraint("incarnation"),
    )


def _feed() -> None:
    op.create_table(
        "feed",
        sa.Column("scope", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("agg_id", Id(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "entered_seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "agg_id"),
    )
    op.create_index("ix_feed_agg", "feed", ["agg_id"], unique=False)
    op.create_index("ix_feed_seq", "feed", ["scope", "seq"], unique=False)


def _lead() -> None:
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
        sa.Column("private", sa.Boolean(), server_default="0", nullable=False),
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
        sa.Column(
            "seq",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "ix_lead_agenda", "lead", ["phase", "status", "due_on", "due_rank", "id"], unique=False
    )
    op.create_index(
        "ix_lead_company",
        "lead",
        ["company_id", "phase", "status", "due_on", "due_rank"],
        unique=False,
        sqlite_where=sa.text("company_id IS NOT NULL"),
        postgresql_where=sa.text("company_id IS NOT NULL"),
    )
    op.create_index(op.f("ix_lead_name_key"), "lead", ["name_key"], unique=False)
    op.create_index(
        "ix_lead_orphan",
        "lead",
        ["phase"],
        unique=False,
        sqlite_where=sa.text("phase = 'open' AND due_on IS NULL"),
        postgresql_where=sa.text("phase = 'open' AND due_on IS NULL"),
    )


def _lead_merge() -> None:
    op.create_table(
        "lead_merge",
        sa.Column("winner_id", Id(), nullable=False),
        sa.Column("loser_id", Id(), nullable=False),
        sa.Column("detail", JsonMap, nullable=True),
        sa.Column("id", Id(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("created_by", Id(), nullable=False),
        sa.Column("retracted_at", Moment(), nullable=True),
        sa.Column(
            "seq",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_lead_merge_loser_id"), "lead_merge", ["loser_id"], unique=False)
    op.create_index(op.f("ix_lead_merge_winner_id"), "lead_merge", ["winner_id"], unique=False)


def _member() -> None:
    op.create_table(
        "member",
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("email", sa.Text(), server_default="", nullable=False),
        sa.Column("role", sa.Text(), server_default="", nullable=False),
        sa.Column("team_id", Id(), nullable=True),
        sa.Column("scope", sa.Integer(), nullable=False),
        sa.Column("id", Id(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("created_by", Id(), nullable=False),
        sa.Column("retracted_at", Moment(), nullable=True),
        sa.Column(
            "seq",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("scope"),
    )
    op.create_index(op.f("ix_member_team_id"), "member", ["team_id"], unique=False)


def _moved_row() -> None:
    op.create_table(
        "moved_row",
        sa.Column("row_id", Id(), nullable=False),
        sa.Column("merge_id", Id(), nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row_id", "merge_id"),
    )


def _op_result() -> None:
    op.create_table(
        "op_result",
        sa.Column("incarnation", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("n", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("agg_id", Id(), nullable=True),
        sa.Column("what", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("incarnation", "n"),
    )


def _opt_out() -> None:
    op.create_table(
        "opt_out",
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("since_on", sa.Date(), nullable=False),
        sa.Column("id", Id(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("created_by", Id(), nullable=False),
        sa.Column("retracted_at", Moment(), nullable=True),
        sa.Column(
            "seq",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_opt_out_address"), "opt_out", ["address"], unique=False)


def _presence() -> None:
    op.create_table(
        "presence",
        sa.Column("company_id", Id(), nullable=False),
        sa.Column("member_id", Id(), nullable=False),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("path", sa.Text(), server_default="", nullable=False),
        sa.Column("since", Moment(), nullable=False),
        sa.Column("id", Id(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("created_by", Id(), nullable=False),
        sa.Column("retracted_at", Moment(), nullable=True),
        sa.Column(
            "seq",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_presence_company_id"), "presence", ["company_id"], unique=False)


def _process_text() -> None:
    op.create_table(
        "process_text",
        sa.Column("path", sa.Text(), server_default="", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("id", Id(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("created_by", Id(), nullable=False),
        sa.Column("retracted_at", Moment(), nullable=True),
        sa.Column(
            "seq",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )


def _rule() -> None:
    op.create_table(
        "rule",
        sa.Column("id", Id(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("body", JsonMap, nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )


def _setting() -> None:
    op.create_table(
        "setting",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", JsonMap, nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )


def _stream() -> None:
    op.create_table(
        "stream",
        sa.Column("stream", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("floor", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("scope", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("stream"),
    )


def _tag() -> None:
    op.create_table(
        "tag",
        sa.Column("lead_id", Id(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("id", Id(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("created_by", Id(), nullable=False),
        sa.Column("retracted_at", Moment(), nullable=True),
        sa.Column(
            "seq",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_tag_lead_id"), "tag", ["lead_id"], unique=False)


def _taken() -> None:
    op.create_table(
        "taken",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.Column("lead_id", Id(), nullable=True),
        sa.Column("answer", JsonMap, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index(op.f("ix_taken_at"), "taken", ["at"], unique=False)


def _task() -> None:
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
        sa.Column(
            "seq",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_task_lead_id"), "task", ["lead_id"], unique=False)


def _team() -> None:
    op.create_table(
        "team",
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("scope", sa.Integer(), nullable=False),
        sa.Column("id", Id(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("created_by", Id(), nullable=False),
        sa.Column("retracted_at", Moment(), nullable=True),
        sa.Column(
            "seq",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            server_default="0",
            nullable=False,
        ),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("scope"),
    )


def _turn() -> None:
    op.create_table(
        "turn",
        sa.Column("rule_id", Id(), nullable=False),
        sa.Column("member_id", Id(), nullable=False),
        sa.Column("given", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("rule_id", "member_id"),
    )


def _begin() -> None:
    op.execute("INSERT INTO stream (stream, seq, floor, scope) VALUES (0, 0, 0, 1)")
