"""Nothing but store/outbox.py writes a synced table, and a test on a guarded book shows it."""

import pytest
from sqlalchemy import delete, insert, text, update

from leaddesk.store import outbox
from leaddesk.store.database import Database
from leaddesk.store.ids import new_id
from leaddesk.store.tables import BY_NAME, SYNCED, Lead, Tag
from tests.builders import NOW, add_lead, sql, visible


@pytest.mark.parametrize("name", BY_NAME)
def test_an_insert_from_elsewhere_is_refused(book: Database, name: str):
    table = BY_NAME[name].__table__
    row = {"id": new_id(), "created_at": NOW, "created_by": new_id()}
    row |= {
        column.key: _some_value(column)
        for column in table.c
        if not column.nullable and column.key not in row and column.server_default is None
    }

    with pytest.raises(Exception, match="written outside store/outbox"):
        book.write(lambda session: session.execute(insert(table).values(**row)))
    assert visible(book)[name] == []


def _some_value(column: object) -> object:
    python = column.type.python_type if hasattr(column.type, "impl") is False else None  # type: ignore[attr-defined]
    if "Id" in type(column.type).__name__:  # type: ignore[attr-defined]
        return new_id()
    if "Moment" in type(column.type).__name__:  # type: ignore[attr-defined]
        return NOW
    if python is not None and python.__name__ == "date":
        return NOW.date()
    return "x"


def test_an_update_or_delete_from_elsewhere_is_refused(book: Database):
    add_lead(book, tags=["hot"], emails=["a@b.example"], wants="x", notes="n")
    before = visible(book)

    for table in SYNCED:
        if not before[table.__tablename__]:
            continue
        for statement in (update(table).values(created_at=NOW), delete(table)):
            with pytest.raises(Exception, match="written outside store/outbox"):
                book.write(lambda session, statement=statement: session.execute(statement))
    assert visible(book) == before


def test_raw_sql_from_elsewhere_is_refused(book: Database):
    add_lead(book)

    with pytest.raises(Exception, match="written outside store/outbox"):
        book.write(lambda session: session.execute(text("UPDATE lead SET name = 'x'")))


def test_a_read_cannot_write(book: Database):
    lead = add_lead(book)

    def change(session):
        session.get_one(Lead, lead).name = "Changed"
        session.flush()

    with pytest.raises(AssertionError, match="outside a command"):
        book.read(change)
    assert visible(book)["lead"][0]["name"] == "Tom Ferrer"


def test_a_synced_row_is_never_deleted(book: Database):
    lead = add_lead(book)

    with pytest.raises(AssertionError, match="retracted, never deleted"):
        book.write(lambda session: session.delete(session.get_one(Lead, lead)))
    assert len(visible(book)["lead"]) == 1


def test_a_follower_may_write_local_columns_only(book: Database):
    lead = add_lead(book)

    def derive_a_name(session):
        outbox.write_derived(session, Lead, [{"id": lead, "name": "x"}])

    with pytest.raises(AssertionError, match="only local columns"):
        book.write(derive_a_name)


def test_the_door_is_shut_again_after_a_flush_that_failed(book: Database):
    lead = add_lead(book, tags=["hot"])

    def twice(session):
        kept = session.query(Tag).one()
        session.add(Tag(id=new_id(), lead_id=kept.lead_id, name=None))
        session.flush()

    with pytest.raises(Exception, match="NOT NULL"):
        book.write(twice)
    with pytest.raises(Exception, match="written outside store/outbox"):
        book.write(lambda session: session.execute(delete(Tag)))
    with pytest.raises(Exception, match="written outside store/outbox"):
        book.write(
            lambda session: session.execute(update(Lead).where(Lead.id == lead).values(name="x"))
        )


def test_local_tables_may_be_written_plainly(book: Database):
    book.write(lambda session: session.execute(text("DELETE FROM draft")))

    assert sql(book, "SELECT count(*) FROM draft") == [(0,)]
