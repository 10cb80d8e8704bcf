"""Search as you type over name, company, phone, email, notes and tags; typos forgiven."""

import re
import threading
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, TextClause, select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from leaddesk.domain.rows import Hit
from leaddesk.matching.normalise import normal_phone
from leaddesk.store.database import book_of
from leaddesk.store.local_tables import SearchDoc
from leaddesk.store.search import fold
from leaddesk.store.tables import Activity, ContactPoint, Lead, Tag

LIMIT = 30
TRIGRAM = 3  # letters; a shorter word is found by its beginning only
CLOSE_ENOUGH = 75  # of 100, rapidfuzz ratio; "ferer" and "ferrer" are 91 alike
VOCABULARY_LIFE_S = 30.0
CUT_SHORT = "vtable constructor failed"
"""What SQLite says when a newer keystroke stops a search while FTS5 opens its table."""
_WORD = re.compile(r"[^\W_]+")
_PHONE = re.compile(r"^[\d\s()+./-]{3,}$")
_vocabulary_lock = threading.Lock()


def search(session: Session, words: str, *, limit: int = LIMIT, now: datetime) -> tuple[Hit, ...]:  # noqa: ARG001 - every feature is asked with the moment
    """Return the leads that words find, the best first.

    Up to two letters only beginnings of names and companies count; from three also any part of any
    field. Where nothing is found, the nearest words the book knows are tried (`Hit.nearest`).
    """
    typed = fold(words).strip()
    if not typed:
        return ()
    docs = _find(session, typed, limit)
    nearest = False
    if not docs and not _PHONE.match(typed):
        corrected = _corrected(session, typed)
        docs = _find(session, corrected, limit) if corrected else []
        nearest, typed = bool(docs), corrected or typed
    return tuple(_hits(session, docs, typed, nearest=nearest))


def _find(session: Session, typed: str, limit: int) -> list[int]:
    """Return index numbers of leads: first whose name begins so, then those containing it."""
    if _PHONE.match(typed):
        either = " OR ".join(f'"{digits}"' for digits in _phone_digits(typed))
        return _match(session, "lead_trigrams", f"phone : ({either})", limit) if either else []
    tokens = _WORD.findall(typed)
    found: list[int] = []
    if tokens:
        begins = " AND ".join(f'"{token}"*' for token in tokens)
        found = _match(session, "lead_words", begins, limit)
    parts = typed.split()
    if min(map(len, parts)) < TRIGRAM:  # "met at the fair": the index knows "at" within all of it
        parts = [typed]
    if len(found) < limit and len(parts[0]) >= TRIGRAM:
        quoted = " AND ".join('"' + part.lstrip("#@").replace('"', '""') + '"' for part in parts)
        found += [
            doc for doc in _match(session, "lead_trigrams", quoted, limit) if doc not in set(found)
        ]
    return found[:limit]


def _phone_digits(typed: str) -> list[str]:
    """Return the digits to look for: as typed, and without country code and "(0)"."""
    digits = "".join(sign for sign in typed if sign.isdigit()).lstrip("0")
    return [each for each in dict.fromkeys((digits, normal_phone(typed))) if len(each) >= TRIGRAM]


def _match(session: Session, table: str, question: str, limit: int) -> list[int]:
    query = text(f"SELECT rowid FROM {table} WHERE {table} MATCH :question LIMIT :limit")  # noqa: S608 - the two index names above
    return [doc for (doc,) in _rows(session, query, question=question, limit=limit)]


def _rows(session: Session, query: TextClause, **asked: str | int) -> Sequence[Row[Any]]:
    """Ask a table of FTS5; cut short while it was opened, ask again, or end as stopped."""
    try:
        return session.execute(query, asked).all()
    except OperationalError as error:
        if CUT_SHORT not in str(error):
            raise
    return session.execute(query, asked).all()


def _corrected(session: Session, typed: str) -> str:
    """Return the question with each unknown word replaced by the nearest one of the book."""
    from rapidfuzz import fuzz, process

    vocabulary = _vocabulary(session)
    corrected = []
    for token in _WORD.findall(typed):
        near = process.extractOne(token, vocabulary, scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH)
        corrected.append(near[0] if near else token)
    return " ".join(corrected) if corrected != _WORD.findall(typed) else ""


def _vocabulary(session: Session) -> Sequence[str]:
    """Return the words of names and companies, as of at most half a minute ago."""
    import time

    cache = book_of(session).cache
    with _vocabulary_lock:
        made_s, words = cache.get("vocabulary", (0.0, ()))
        if not words or time.monotonic() - made_s > VOCABULARY_LIFE_S:
            words = [term for (term,) in _rows(session, text("SELECT term FROM lead_vocabulary"))]
            cache["vocabulary"] = (time.monotonic(), words)
    return list(words)


def _hits(session: Session, docs: Sequence[int], typed: str, *, nearest: bool) -> Iterator[Hit]:
    query = (
        select(SearchDoc.doc, Lead.id, Lead.name, Lead.company_name, Lead.status)
        .join_from(SearchDoc, Lead, SearchDoc.lead_id == Lead.id)
        .where(SearchDoc.doc.in_(docs))
    )
    rows = {row.doc: row for row in session.execute(query)}
    for place, doc in enumerate(docs):
        row = rows.get(doc)
        if row is not None:
            why = _why(session, row, typed)
            yield Hit(
                row.id, row.name, row.company_name, row.status, why, max(1, 100 - place), nearest
            )


def _why(session: Session, row: Row[int, UUID, str, str, str], typed: str) -> str:
    """Say which field was found, where it is not the name itself."""
    parts = typed.split()
    if any(fold(row.name).find(part) >= 0 for part in parts):
        return ""
    if any(fold(row.company_name).find(part) >= 0 for part in parts):
        return str(row.company_name)
    digits = _phone_digits(typed) if _PHONE.match(typed) else []
    points = select(ContactPoint.kind, ContactPoint.value).where(
        ContactPoint.lead_id == row.id, ContactPoint.retracted_at.is_(None)
    )
    for kind, value in session.execute(points):
        bare = "".join(sign for sign in value if sign.isdigit())
        if fold(value).find(parts[0]) >= 0 or (
            kind == "phone" and any(each in bare for each in digits)
        ):
            return value
    tags = select(Tag.name).where(Tag.lead_id == row.id, Tag.retracted_at.is_(None))
    for (name,) in session.execute(tags):
        if fold(name).find(parts[0].lstrip("#")) >= 0:
            return f"#{name}"
    return _said(session, row.id, parts[0].lstrip("#@"))


def _said(session: Session, lead: UUID, part: str) -> str:
    """Return the stretch of what a lead wants, or of a note, in which something was found."""
    wants = select(Lead.wants).where(Lead.id == lead)
    notes = select(Activity.text).where(
        Activity.lead_id == lead, Activity.text != "", Activity.retracted_at.is_(None)
    )
    for (said,) in (*session.execute(wants), *session.execute(notes)):
        place = fold(said).find(part)
        if place >= 0:
            start = max(0, place - 20)
            return ("…" if start else "") + str(said[start : place + 40]).strip()
    return ""
