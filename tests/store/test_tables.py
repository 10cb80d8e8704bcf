"""The tables as declared: every column says how it syncs, and the migrations make just these."""

from typing import get_args
from uuid import UUID

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from leaddesk.store.columns import Rule, microseconds, plain
from leaddesk.store.database import Database
from leaddesk.store.migrate import engine_for
from leaddesk.store.tables import SYNCED, Base
from tests.builders import KEY, NOW

RULES = frozenset(get_args(Rule))
SEARCH_TABLES = ("lead_words", "lead_trigrams", "lead_vocabulary")


@pytest.mark.parametrize("table", SYNCED, ids=lambda table: table.__tablename__)
def test_every_column_of_a_synced_table_declares_its_rule(table):
    undeclared = [
        column.key for column in table.__table__.c if column.info.get("sync") not in RULES
    ]

    assert undeclared == []


@pytest.mark.parametrize("table", SYNCED, ids=lambda table: table.__tablename__)
def test_every_synced_row_has_its_versions_from_the_first_migration(table):
    columns = table.__table__.c

    assert columns["seq"].info["sync"] == columns["field_ver"].info["sync"] == "local"
    assert str(columns["seq"].server_default.arg) == "0"
    assert columns["retracted_at"].info["sync"] == "field"
    assert table.lead_of == "" or table.lead_of in columns


def test_the_migrations_make_exactly_the_declared_tables(book: Database):
    def ours(thing: object, name: str | None, kind: str, *_: object) -> bool:
        return not (kind == "table" and str(name).startswith(SEARCH_TABLES))

    engine = engine_for(book.path, KEY)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_object": ours, "compare_type": True}
        )
        differences = compare_metadata(context, Base.metadata)
    engine.dispose()

    assert differences == []


def test_every_connection_has_the_settings_that_keep_a_word_safe(book: Database):
    def settings(session):
        names = ("journal_mode", "synchronous", "secure_delete", "foreign_keys", "temp_store")
        return {name: session.execute(text(f"PRAGMA {name}")).scalar() for name in names}

    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "temp_store": 2,
    }
    assert book.read(settings) == expected
    assert book.write(settings) == expected


def test_a_bulk_chunk_does_not_wait_for_the_disk_and_the_next_word_does(book: Database):
    def synchronous(session):
        return session.execute(text("PRAGMA synchronous")).scalar()

    with book.bulk():
        assert book.write(synchronous) == 1
    assert book.write(synchronous) == 2


def test_a_naive_moment_is_a_bug_and_never_kept():
    with pytest.raises(TypeError):
        microseconds(NOW.replace(tzinfo=None))


def test_values_become_json_as_text_and_moments_as_utc():
    assert plain(UUID(int=5)) == UUID(int=5).hex
    assert plain(NOW) == "2026-11-24T08:54:00+00:00"
    assert plain(NOW.date()) == "2026-11-24"
    assert plain("x") == "x"
    assert plain(None) is None
