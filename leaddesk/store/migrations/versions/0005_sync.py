"""Working with others: the team, clashes, who talks to whom, and where the book stands in sync."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from leaddesk.store.columns import Id, JsonMap, Moment

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the tables, and the columns that sync needs in those there are."""
    op.add_column("lead", sa.Column("private", sa.Boolean(), server_default="0", nullable=False))
    op.add_column("outbox", sa.Column("seq", sa.BigInteger(), nullable=True))
    op.create_index("ix_outbox_n", "outbox", ["n"], sqlite_where=sa.text("n IS NOT NULL"))
    _clash()
    _down()
    _state()
    _kept()


def _clash() -> None:
    _synced(
        "clash",
        sa.Column("lead_id", Id(), nullable=True),
        sa.Column("company_id", Id(), nullable=True),
        _words("entity"),
        _id("row_id"),
        _words("field"),
        _words("why"),
        sa.Column("base", JsonMap, nullable=True),
        sa.Column("stands", JsonMap, nullable=True),
        sa.Column("stands_by", Id(), nullable=True),
        sa.Column("stands_at", Moment(), nullable=True),
        sa.Column("aside", JsonMap, nullable=True),
        _id("aside_by"),
        sa.Column("aside_at", Moment(), nullable=False),
        _words("settled"),
    )
    _index("clash", "lead_id", "company_id")


def _down() -> None:
    scope = sa.Column("scope", sa.Integer(), nullable=False)
    _synced("team", _words("name"), scope, sa.UniqueConstraint("scope"))
    _synced(
        "member",
        _words("name"),
        _words("email"),
        _words("role"),
        sa.Column("team_id", Id(), nullable=True),
        sa.Column("scope", sa.Integer(), nullable=False),
        sa.UniqueConstraint("scope"),
    )
    _index("member", "team_id")
    _synced(
        "presence",
        _id("company_id"),
        _id("member_id"),
        _words("status"),
        _words("path"),
        sa.Column("since", Moment(), nullable=False),
    )
    _index("presence", "company_id")
    _synced("process_text", _words("path"), _words("text"))


def _state() -> None:
    big = sa.BigInteger
    op.create_table(
        "sync_state",
        sa.Column("id", sa.Integer(), nullable=False),
        *(_text(name) for name in ("url", "workspace", "member", "state", "nonce", "cursor")),
        _id("workspace_id"),
        *(_number(name, big()) for name in ("incarnation", "last_n", "acked_n", "seq")),
        sa.Column("last_h", sa.LargeBinary(), nullable=False),
        sa.Column("resume", JsonMap, nullable=True),
        _number("offset_us", big()),
        *(_number(name, sa.Integer()) for name in ("wipe_own", "sent", "received")),
        sa.Column("joined_at", Moment(), nullable=False),
        sa.Column("synced_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table("brought", _id("row_id"), sa.PrimaryKeyConstraint("row_id"))


def _kept() -> None:
    op.create_table(
        "journal",
        _number("incarnation", sa.BigInteger()),
        _number("n", sa.BigInteger()),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("incarnation", "n"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "attention",
        sa.Column("id", sa.Integer(), nullable=False),
        *(_text(name) for name in ("entity", "kind", "code", "name")),
        _id("row_id"),
        sa.Column("lead_id", Id(), nullable=True),
        sa.Column("field", sa.Text(), nullable=True),
        sa.Column("value", JsonMap, nullable=True),
        _number("group_id", sa.Integer()),
        sa.Column("state", sa.Text(), server_default="waiting", nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_attention_row_id", "attention", ["row_id"])
    op.create_table(
        "merged_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("round_at", Moment(), nullable=False),
        _id("lead_id"),
        *(_text(name) for name in ("entity", "field")),
        _id("row_id"),
        _number("mine", sa.Integer()),
        sa.Column("by", Id(), nullable=True),
        sa.Column("value", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    _index("merged_line", "round_at", "lead_id")


def _synced(table: str, *columns: sa.schema.SchemaItem) -> None:
    op.create_table(
        table,
        *columns,
        _id("id"),
        sa.Column("created_at", Moment(), nullable=False),
        _id("created_by"),
        sa.Column("retracted_at", Moment(), nullable=True),
        sa.Column("seq", sa.Integer(), server_default="0", nullable=False),
        sa.Column("field_ver", JsonMap, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])


def _id(name: str) -> sa.Column[Any]:
    return sa.Column(name, Id(), nullable=False)


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=False)


def _number(name: str, kind: sa.types.TypeEngine[Any]) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False)


def _words(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)
