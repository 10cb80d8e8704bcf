"""What ids, keys and people are called where sync shows a value."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.history_rows import COMPANY, GONE, LEAD, STEP
from leaddesk.domain.said import retold, said
from leaddesk.features.history_words import Names, field_word, row_words, value_words
from leaddesk.features.lead_rows import process_of
from leaddesk.features.working_time import working_hours
from leaddesk.store.database import book_of
from leaddesk.store.down_tables import Member
from leaddesk.store.tables import Company, CustomField, Lead

_SHORT_PARTS = 2


@dataclass
class People:
    """The members of the workspace by id, and which of them the rep is."""

    me: UUID
    names: Mapping[UUID, str]

    def who(self, user: UUID | None) -> str:
        """Return "You", a whole name, or that a colleague it was."""
        if user == self.me:
            return said("You")
        return (self.names.get(user, "") if user else "") or said("A colleague")

    def short(self, user: UUID | None) -> str:
        """Return the first name."""
        return self.who(user).split()[0] if user in self.names and user != self.me else ""

    def initials(self, user: UUID | None) -> str:
        """Return two letters."""
        parts = self.names.get(user, "").split() if user else []
        return "".join(part[0].upper() for part in [*parts[:1], *parts[1:][-1:]])


def people(session: Session) -> People:
    """Return who is who."""
    rows = session.execute(select(Member.id, Member.name, Member.email))
    names = {each.id: each.name or each.email for each in rows}
    return People(book_of(session).user_id, names)


@dataclass
class Naming:
    """Names by lead, looked up once each."""

    session: Session
    now: datetime
    _known: dict[UUID | None, Names] = field(default_factory=dict)
    _common: Names | None = None

    def of(self, lead: Lead | None) -> Names:
        """Return what ids and keys of a lead's rows are called."""
        key = lead.id if lead else None
        if key not in self._known:
            self._known[key] = self._make(lead)
        return self._known[key]

    def _make(self, lead: Lead | None) -> Names:
        if self._common is not None and lead is not None:  # only the path is another
            return replace(self._common, process=process_of(self.session, lead))
        session = self.session
        processes = book_of(session).processes
        own = session.execute(select(CustomField.key, CustomField.name))
        self._common = Names(
            process=process_of(session, lead) if lead else next(iter(processes.values())),
            paths={key: each.name for key, each in processes.items()},
            companies=_Companies(session),
            own={key: name for key, name in own},  # noqa: C416 - rows become plain pairs
            hours=working_hours(session),
            now=self.now,
        )
        return self._common


class _Companies(dict[str, str]):
    """Names of companies by the JSON form of their ids, read when first asked for."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def get(self, key: str, default: Any = None) -> Any:
        """Return the name of a company."""
        if key not in self:
            found = self._session.get(Company, UUID(hex=key))
            self[key] = found.name if found else str(default)
        return self[key]


def thing_word(entity: str, name: str, row: Mapping[str, Any], names: Names) -> str:
    """Return what a field is called where it stands alone: a step's date is "Next date"."""
    if (entity, name) in {(STEP, "due_on"), (STEP, "due_at")}:
        return said("Next date")
    if entity in _OTHER:
        return said("Merge") if "merge" in entity else said("Opt-out")
    if name == GONE:
        return said("Whether it is there")
    return field_word(entity, name, row, names)


_OTHER = frozenset({"lead_merge", "company_merge", "opt_out"})


def thing_words(
    entity: str, name: str, value: Any, beside: Mapping[str, Any], names: Names, who: People
) -> str:
    """Return a value in words; "Empty" where nothing is there."""
    if name == "owner_id" and value:
        return who.who(UUID(hex=str(value)))
    if name == GONE:
        return said("Taken away") if value else said("Still there")
    if (entity, name) == (STEP, "due_at"):
        value, name = str(value or "")[:10], "due_on"
    if isinstance(value, dict):
        return whole_words(entity, value, names)
    plain = entity in {LEAD, COMPANY, STEP, "contact_point", "answer", "tag", "activity"}
    words = value_words(entity, name, value, beside, names) if plain else str(value or "")
    return words or said("Empty")


def whole_words(entity: str, row: Mapping[str, Any], names: Names) -> str:
    """Return a whole row in a few words."""
    if entity in {STEP, "activity", "answer", "tag", "contact_point", LEAD, COMPANY}:
        try:
            return row_words(entity, row, names)
        except (KeyError, ValueError):  # less than a whole row
            pass
    kept = (
        str(value) for key, value in row.items() if isinstance(value, str) and key[-3:] != "_id"
    )
    return retold(" ".join(kept))
