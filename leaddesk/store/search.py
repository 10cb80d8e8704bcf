"""Full-text tables: what a lead is found by, folded so that accents and case do not matter."""

import unicodedata
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from leaddesk.store.local_tables import SearchDoc

COLUMNS = ("name", "company", "phone", "email", "notes", "tags")

DDL = (
    "CREATE VIRTUAL TABLE lead_words USING fts5(name, company, content='', contentless_delete=1,"
    " prefix='1 2 3', tokenize=\"unicode61 remove_diacritics 2\")",
    "CREATE VIRTUAL TABLE lead_trigrams USING fts5(name, company, phone, email, notes, tags,"
    " content='', contentless_delete=1, tokenize='trigram')",
    "CREATE VIRTUAL TABLE lead_vocabulary USING fts5vocab('lead_words', 'row')",
)

INDEXES = ("lead_words", "lead_trigrams")
REWRITE_PAGES = 32
"""Pages rewritten in one transaction: about 8 ms."""

ADD_WORDS = "INSERT INTO lead_words (rowid, name, company) VALUES (?,?,?)"
ADD_TRIGRAMS = (
    "INSERT INTO lead_trigrams (rowid, name, company, phone, email, notes, tags)"
    " VALUES (?,?,?,?,?,?,?)"
)

_PLAIN = str.maketrans(
    {"ß": "ss", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"}
)


def fold(text: str) -> str:
    """Return a text without accents and case, as both index and question see it."""
    if not text:
        return text
    text = text.replace("\0", " ")  # ends a question of the index in the middle
    if text.isascii():
        return text.lower()
    bare = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return "".join(sign for sign in bare if not unicodedata.combining(sign))


def index(session: Session, texts: Sequence[tuple[UUID, tuple[str, ...]]]) -> None:
    """Put leads into the index anew, each with its texts in the order of COLUMNS."""
    if not texts:
        return
    connection = session.connection()
    docs = {lead: doc for doc, lead in _docs(session, [lead for lead, _ in texts])}
    old = [(doc,) for doc in docs.values()]
    if old:
        connection.exec_driver_sql("DELETE FROM lead_words WHERE rowid = ?", old)
        connection.exec_driver_sql("DELETE FROM lead_trigrams WHERE rowid = ?", old)
    fresh = [lead for lead, _ in texts if lead not in docs]
    if fresh:
        connection.exec_driver_sql(
            "INSERT INTO search_doc (lead_id) VALUES (?)", [(lead.bytes,) for lead in fresh]
        )
        docs.update({lead: doc for doc, lead in _docs(session, fresh)})
    _add(session, [(docs[lead], *map(fold, words)) for lead, words in texts])


def known(session: Session, leads: Sequence[UUID]) -> set[UUID]:
    """Return the leads that are in the index."""
    return {lead for _, lead in _docs(session, leads)}


def folded(texts: Sequence[tuple[UUID, tuple[str, ...]]]) -> list[tuple[UUID, tuple[str, ...]]]:
    """Return texts as the index keeps them."""
    return [(lead, tuple(map(fold, words))) for lead, words in texts]


def index_new(session: Session, texts: Sequence[tuple[UUID, tuple[str, ...]]]) -> None:
    """Put leads into the index that are new to it, their texts `folded`."""
    if not texts:
        return
    driver: Any = session.connection().connection.driver_connection
    last = driver.execute("SELECT coalesce(max(doc), 0) FROM search_doc").fetchone()[0]
    rows = [(doc, *words) for doc, (_, words) in enumerate(texts, last + 1)]
    docs = [(doc, lead.bytes) for doc, (lead, _) in enumerate(texts, last + 1)]
    driver.executemany("INSERT INTO search_doc (doc, lead_id) VALUES (?,?)", docs)
    _add(session, rows)


def _add(session: Session, rows: Sequence[tuple[object, ...]]) -> None:
    driver: Any = session.connection().connection.driver_connection
    driver.executemany(ADD_WORDS, [row[:3] for row in rows])
    driver.executemany(ADD_TRIGRAMS, rows)


def forget(session: Session, leads: Sequence[UUID]) -> None:
    """Take leads out of the index."""
    docs = [(doc,) for doc, _ in _docs(session, leads)]
    if docs:
        connection = session.connection()
        connection.exec_driver_sql("DELETE FROM lead_words WHERE rowid = ?", docs)
        connection.exec_driver_sql("DELETE FROM lead_trigrams WHERE rowid = ?", docs)
        session.execute(delete(SearchDoc).where(SearchDoc.lead_id.in_(leads)))


def rewrite_part(session: Session, table: str, *, first: bool) -> bool:
    """Rewrite a part of an index without the words of what was taken out; whether more is left.

    Args:
        session: of a command.
        table: one of INDEXES.
        first: whether it is the first part of the whole.
    """
    driver: Any = session.connection().connection.driver_connection
    before = driver.total_changes
    pages = -REWRITE_PAGES if first else REWRITE_PAGES
    driver.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('merge', ?)", (pages,))  # noqa: S608 - our own names
    return bool(driver.total_changes - before >= 2)  # fewer: nothing was left to do (FTS5, merge)


def _docs(session: Session, leads: Sequence[UUID]) -> list[tuple[int, UUID]]:
    found: list[tuple[int, UUID]] = []
    for start in range(0, len(leads), 500):
        query = select(SearchDoc.doc, SearchDoc.lead_id).where(
            SearchDoc.lead_id.in_(leads[start : start + 500])
        )
        found.extend((doc, lead) for doc, lead in session.execute(query))
    return found
