"""Which company each row of a file means: of that name, and of no other legal form.

A dry run writes nothing, so here stands what the rows before have made of the companies.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.features.following import company_key_of
from leaddesk.matching.legal import legal_form, meant, with_form
from leaddesk.store.ids import new_id
from leaddesk.store.tables import Company


@dataclass(slots=True, eq=False)
class Firm:
    """A company as it stands by now; a legal form that comes later is added to its name."""

    id: UUID
    name: str

    @property
    def form(self) -> str:
        """Its legal form; empty where none is known."""
        return legal_form(self.name)


@dataclass(slots=True)
class Firms:
    """The companies that rows name, of the book and of the rows before.

    Attributes:
        renamed: those that got a fuller name, since `taken`.
    """

    renamed: dict[UUID, str] = field(default_factory=dict)
    _named: dict[str, list[Firm]] = field(default_factory=dict)  # all of a normal name
    _known: dict[UUID, Firm] = field(default_factory=dict)

    def forget(self) -> None:
        """Begin a new part: what came before it the book knows by now."""
        self._named.clear()
        self._known.clear()

    def know(self, session: Session, names: Iterable[str]) -> None:
        """Look up all companies that rows name at once."""
        keys = {company_key_of(name) for name in names if name} - self._named.keys()
        query = select(Company.name_key, Company.id, Company.name).where(
            Company.name_key.in_(keys), Company.retracted_at.is_(None)
        )
        self._named.update((key, []) for key in keys)
        for key, company, name in session.execute(query.order_by(Company.id)):
            self._named[key].append(self.of(company, name))

    def of(self, company: UUID, name: str) -> Firm:
        """Return a company of the book as it stands by now."""
        return self._known.setdefault(company, Firm(company, name))

    def at(self, company: UUID | None) -> Firm | None:
        """Return a company that a row has named, by its id."""
        return self._known.get(company) if company else None

    def meant(self, name: str) -> Firm | None:
        """Return the company that a name means, if there is one by now."""
        found = self._named.get(company_key_of(name), ()) if name else ()
        which = meant([firm.form for firm in found], legal_form(name)) if found else None
        return None if which is None else found[which]

    def take(self, name: str) -> tuple[Firm, bool]:
        """Return the company that a name means, and whether it is new with it."""
        firm = self.meant(name)
        if firm is None:
            firm = self.of(new_id(), name)
            self._named.setdefault(company_key_of(name), []).append(firm)
            return firm, True
        if is_fuller(name, firm):
            firm.name = with_form(firm.name, name)
            self.renamed[firm.id] = firm.name
        return firm, False

    def taken(self) -> dict[UUID, str]:
        """Hand out the fuller names, and begin anew."""
        renamed, self.renamed = self.renamed, {}
        return renamed


def is_fuller(name: str, firm: Firm) -> bool:
    """Whether a name says the legal form that is not known of its company."""
    return bool(legal_form(name)) and not firm.form


def give_names(session: Session, renamed: dict[UUID, str]) -> None:
    """Write fuller names, but over none that the rep changed meanwhile."""
    for company, name in renamed.items():
        row = session.get_one(Company, company)
        if row.name_key == company_key_of(name) and not legal_form(row.name):
            row.name = name
    session.flush()
