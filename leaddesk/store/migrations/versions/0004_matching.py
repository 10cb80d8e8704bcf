"""Never the same person twice: merges, pairs kept apart, and what finding doubles stands on.

The match tables begin empty; the sweep fills them for the leads that are there.
"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from leaddesk.store.columns import Id, JsonMap, Moment

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables."""
    _merges()
    _synced("apart", _words("what"), _id("a_id"), _id("b_id"), _words("why"))
    _index("apart", "a_id", "b_id")
    _matching()


def _merges() -> None:
    for table in ("lead_merge", "company_merge"):
        _synced(table, _id("winner_id"), _id("loser_id"), sa.Column("detail", JsonMap))
        _index(table, "winner_id", "loser_id")


def _matching() -> None:
    op.create_table(
        "match_record",
        sa.Column("doc", sa.Integer(), nullable=False),
        sa.Column("row_id", Id(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("keys", sa.LargeBinary(), nullable=False),
        sa.Column("indexed", sa.Integer(), server_default="0", nullable=False),
        sa.Column("paired", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("doc"),
        sa.UniqueConstraint("row_id"),
    )
    for name, flag in (("waiting", "paired"), ("unindexed", "indexed")):
        where = sa.text(f"{flag} = 0")
        op.create_index(f"ix_match_record_{name}", "match_record", ["doc"], sqlite_where=where)
    _keyed("match_key", ("hash", "doc"))
    _keyed("match_count", ("hash",), sa.Column("n", sa.Integer(), nullable=False))
    _keyed(
        "match_pair",
        ("a", "b"),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("sure", sa.Integer(), server_default="0", nullable=False),
    )
    op.create_index("ix_match_pair_best", "match_pair", ["what", "score", "a", "b"])
    op.create_index("ix_match_pair_b", "match_pair", ["b"])


def _keyed(table: str, keys: Sequence[str], *columns: sa.Column[Any]) -> None:
    named = [
        sa.Column(key, sa.BigInteger() if key == "hash" else sa.Integer(), autoincrement=False)
        for key in keys
    ]
    op.create_table(
        table, *named, *columns, sa.PrimaryKeyConstraint(*keys), sqlite_with_rowid=False
    )


def _synced(table: str, *columns: sa.Column[Any]) -> None:
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


def _words(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)
