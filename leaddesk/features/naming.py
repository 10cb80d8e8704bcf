"""Which lead is meant: by its id, or by words of its name or company where exactly one matches."""

from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.features.companies import first_company
from leaddesk.features.merge import find_merged
from leaddesk.features.merge_back import COMPANIES, survivor
from leaddesk.matching.normalise import normal_name
from leaddesk.store.local_tables import SearchDoc
from leaddesk.store.search import fold
from leaddesk.store.tables import Company, Lead

SHOWN = 5


def lead_named(session: Session, words: str) -> UUID:
    """Return the one lead that words name; the id of one that was merged leads to the other.

    Raises:
        Refused: none, or more than one; the first few are named.
    """
    by_id = _as_id(words)
    if by_id is not None:
        return find_merged(session, by_id)
    found = _matches(session, words)
    if len(found) == 1:
        return found[0].id
    if not found:
        raise Refused(
            said("No lead is called {words}.", words=words),
            said("Try `leaddesk search` with a part of the name."),
        )
    named = "; ".join(f"{row.name}, {row.company_name} ({row.id})" for row in found[:SHOWN])
    told = {"n": len(found), "words": words, "named": named}
    raise Refused(
        said("{n} leads match {words}: {named}.", **told)
        if len(found) <= SHOWN
        else said(
            "{n} leads match {words}: {named} and {more} more.", **told, more=len(found) - SHOWN
        ),
        said("Name one by its id."),
    )


def duplicate_named(session: Session, words: str, *, resolve: bool = True) -> tuple[str, UUID]:
    """Return what words name, "lead" or "company" and its id; a lead before a company.

    Args:
        session: a reader.
        words: an id, or words of a lead.
        resolve: whether one that was merged leads to the one that stays.

    Raises:
        Refused: no lead, or more than one.
    """
    by_id = _as_id(words)
    if by_id is not None and session.get(Company, by_id) is not None:
        return "company", survivor(session, COMPANIES, by_id) if resolve else by_id
    if by_id is not None and not resolve:
        return "lead", by_id
    if by_id is None and not _matches(session, words):
        company = first_company(session, words)
        if company is not None:
            return "company", company
    return "lead", lead_named(session, words)


def _as_id(words: str) -> UUID | None:
    try:
        return UUID(words.strip())
    except ValueError:
        return None


def _matches(session: Session, words: str) -> list[Lead]:
    exact = select(Lead).where(Lead.name_key == normal_name(words), Lead.phase != "")
    found = list(session.scalars(exact.limit(50)))
    if found:
        return found
    tokens = [token for token in fold(words).replace(",", " ").split() if token]
    if not tokens:
        return []
    question = " AND ".join('"' + token.replace('"', '""') + '"*' for token in tokens)
    docs = select(text("rowid")).select_from(text("lead_words")).where(text("lead_words MATCH :q"))
    query = (
        select(Lead)
        .join(SearchDoc, SearchDoc.lead_id == Lead.id)
        .where(SearchDoc.doc.in_(docs.params(q=question)), Lead.phase != "")
    )
    return list(session.scalars(query.limit(50)))
