"""Assignment rules as a workspace keeps them: read fresh for each lead, tried on the last."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from leaddesk.features.lead_rows import company_called
from leaddesk.features.working_time import working_hours
from leaddesk.server.form import db_id, is_postgres, run, run_many, wire_id
from leaddesk.server.rules import (
    Absence,
    Assigner,
    AssignmentRule,
    Candidate,
    Choice,
    Enquiry,
    RuleBook,
)
from leaddesk.server.tables import Rule, Turn
from leaddesk.server.teams import members
from leaddesk.store.database import book_of
from leaddesk.store.down_tables import Team
from leaddesk.store.ids import derived_id
from leaddesk.store.local_tables import Setting
from leaddesk.store.tables import ContactPoint, CustomField, Lead

KEY = "assignment"
REPLAYED = 100


def upload(session: Session, book: RuleBook, text: str) -> int:
    """Put other rules in force; what a rule of the same name gave out so far still counts."""
    session.execute(delete(Rule))
    for position, rule in enumerate(book.rules):
        session.add(
            Rule(id=_rule_id(session, rule.name), position=position, name=rule.name,
                 body=_body(rule))
        )  # fmt: skip
    rest = {
        "owner": book.owner,
        "team": book.team,
        "sticky": book.sticky,
        "text": text,
        "absences": [
            [each.member, each.first.isoformat(), each.last.isoformat()] for each in book.absences
        ],
    }
    session.merge(Setting(key=KEY, value=rest))
    session.flush()
    session.execute(delete(Turn).where(Turn.rule_id.not_in(select(Rule.id))))
    return len(book.rules)


def _rule_id(session: Session, name: str) -> UUID:
    return derived_id(book_of(session).book_id, "rule", name)


def _body(rule: AssignmentRule) -> dict[str, Any]:
    return {
        "when": {key: list(values) for key, values in rule.when.items()},
        "members": [[email, weight] for email, weight in rule.members.items()],
        "team": rule.team,
        "most_open": rule.most_open,
        "sticky": rule.sticky,
    }


def text_of(session: Session) -> str:
    """Return the file that the rules in force came from; empty: there are none."""
    kept = session.get(Setting, KEY)
    return str(kept.value["text"]) if kept else ""


def in_force(session: Session) -> RuleBook:
    """Return the rules as they stand now."""
    kept = session.scalar(select(Setting.value).where(Setting.key == KEY)) or {}
    rows = session.execute(select(Rule.name, Rule.body).order_by(Rule.position))
    return RuleBook(
        tuple(_rule(name, body) for name, body in rows),
        owner=kept.get("owner", ""),
        team=kept.get("team", ""),
        sticky=kept.get("sticky", True),
        absences=tuple(
            Absence(member, date.fromisoformat(first), date.fromisoformat(last))
            for member, first, last in kept.get("absences", ())
        ),
    )


def _rule(name: str, body: Mapping[str, Any]) -> AssignmentRule:
    return AssignmentRule(
        name,
        {key: tuple(values) for key, values in body["when"].items()},
        {email: int(weight) for email, weight in body["members"]},
        body["team"],
        int(body["most_open"]),
        bool(body["sticky"]),
    )


def candidates(session: Session) -> list[Candidate]:
    """Return every member with how many open leads he has."""
    teams = {team: name for team, name in session.execute(select(Team.id, Team.name))}  # noqa: C416 - typed
    rows = run(
        session,
        "SELECT owner_id, count(*) FROM lead WHERE phase = 'open' AND retracted_at IS NULL"
        " GROUP BY owner_id",
    )
    load = {wire_id(owner): int(count) for owner, count in rows}
    return [
        Candidate(
            each.id, each.email, each.name, teams.get(each.team_id, "") if each.team_id else "",
            each.role, load.get(each.id.bytes, 0),
        )
        for each in members(session)
    ]  # fmt: skip


def assigner(session: Session, book: RuleBook, now: datetime) -> Assigner:
    """Return what gives leads to members by a rule book, as things stand."""
    ids = {_rule_id(session, rule.name): rule.name for rule in book.rules}
    turns = {
        (ids[rule], member): given
        for rule, member, given in session.execute(select(Turn.rule_id, Turn.member_id, Turn.given))
        if rule in ids
    }
    return Assigner(book, candidates(session), turns, working_hours(session).today(now))


def assign(session: Session, lead: Enquiry, now: datetime) -> Choice | None:
    """Return who gets a new lead, and note that it was his turn; None: nobody is here.

    Two leads that come at once take their turns one after the other.
    """
    if is_postgres(session):
        run(session, "SELECT id FROM rule ORDER BY id FOR UPDATE")
    giving = assigner(session, in_force(session), now)
    choice = giving.owner(lead, working_on(session, lead.company))
    if choice is None:
        return None
    rows = [
        (db_id(session, _rule_id(session, rule).bytes), db_id(session, member.bytes), given)
        for (rule, member), given in giving.take(choice).items()
    ]
    run_many(
        session,
        "INSERT INTO turn (rule_id, member_id, given) VALUES (?,?,?)"
        " ON CONFLICT (rule_id, member_id) DO UPDATE SET given = excluded.given",
        rows,
    )
    return choice


def working_on(session: Session, company: str) -> UUID | None:
    """Return who works a company: the owner of its newest open lead, else of its newest."""
    found = company_called(session, company) if company.strip() else None
    return _owners(session, [found.id]).get(found.id) if found else None


def _owners(session: Session, companies: Iterable[UUID]) -> dict[UUID, UUID]:
    """Return who works each of some companies."""
    query = (
        select(Lead.company_id, Lead.owner_id)
        .where(Lead.company_id.in_(list(companies)), Lead.retracted_at.is_(None))
        .where(Lead.phase.in_(("open", "later", "converted")))
        .order_by(Lead.phase != "open", Lead.id.desc())
    )
    found: dict[UUID, UUID] = {}
    for company, owner in session.execute(query):
        if company is not None:
            found.setdefault(company, owner)
    return found


@dataclass(frozen=True, slots=True)
class Replayed:
    """One of the last leads: who has it, who would get it by the rules in force and by others."""

    lead_id: UUID
    lead: str
    owner: str
    now: str
    would: str
    rule: str
    why: str

    @property
    def changes(self) -> bool:
        """Whether the other rules give it to somebody else than those in force."""
        return self.now != self.would


def replay(
    session: Session, book: RuleBook, *, only: Sequence[UUID] | None = None, now: datetime
) -> list[Replayed]:
    """Try rules on the last hundred leads, the oldest first, and write nothing.

    Args:
        session: a reader of the workspace.
        book: the rules to try.
        only: the leads that whoever asks may see; None: all.
        now: the moment, for who is away.
    """
    leads = _last_leads(session, only)
    asked = enquiries(session, leads)
    present, other = assigner(session, in_force(session), now), assigner(session, book, now)
    names = {each.id: each.name for each in candidates(session)}
    found = []
    for lead in leads:
        sticky = _worked_before(session, lead)
        was, then = (each.owner(asked[lead.id], sticky) for each in (present, other))
        for each, choice in ((present, was), (other, then)):
            if choice is not None:
                each.take(choice)
        found.append(
            Replayed(
                lead.id,
                lead.name,
                names.get(lead.owner_id, ""),
                was.member.name if was else "",
                then.member.name if then else "",
                then.rule if then else "",
                then.why if then else "",
            )
        )
    return found


def _last_leads(session: Session, only: Sequence[UUID] | None) -> list[Lead]:
    query = select(Lead).where(Lead.retracted_at.is_(None))
    if only is not None:
        query = query.where(Lead.id.in_(list(only)))
    newest = session.scalars(query.order_by(Lead.id.desc()).limit(REPLAYED))
    return list(reversed(newest.all()))


def _worked_before(session: Session, lead: Lead) -> UUID | None:
    """Return who worked the lead's company when the lead came."""
    if lead.company_id is None:
        return None
    query = (
        select(Lead.owner_id)
        .where(Lead.company_id == lead.company_id, Lead.id < lead.id, Lead.retracted_at.is_(None))
        .order_by(Lead.phase != "open", Lead.id.desc())
    )
    return session.scalars(query.limit(1)).first()


def enquiries(session: Session, leads: Sequence[Lead]) -> dict[UUID, Enquiry]:
    """Return what rules look at in leads that are there."""
    ids = [lead.id for lead in leads]
    points: dict[UUID, list[ContactPoint]] = defaultdict(list)
    query = select(ContactPoint).where(
        ContactPoint.lead_id.in_(ids), ContactPoint.retracted_at.is_(None)
    )
    for point in session.scalars(query):
        if point.lead_id is not None:
            points[point.lead_id].append(point)
    fields = session.execute(select(CustomField.key, CustomField.name))
    names = {key: name for key, name in fields}  # noqa: C416 - typed
    return {lead.id: _enquiry(lead, points[lead.id], names) for lead in leads}


def _enquiry(lead: Lead, points: Sequence[ContactPoint], names: Mapping[str, str]) -> Enquiry:
    own = lead.custom or {}
    custom = {**own, **{names[key]: value for key, value in own.items() if key in names}}
    where = next((each for each in points if each.kind == "address"), None)
    emails = tuple(each.value for each in points if each.kind == "email")
    return Enquiry(
        country=lead.country or (where.country if where else ""),
        postcode=where.postcode if where else "",
        company=lead.company_name,
        domains=domains(emails, lead.website),
        source=lead.source,
        language=custom.get("language", "") or custom.get("Language", ""),
        custom=custom,
    )


def domains(emails: Iterable[str], website: str) -> tuple[str, ...]:
    """Return the domains that a lead's addresses are at."""
    hosts = [each.rpartition("@")[2] for each in emails]
    site = website.casefold().partition("//")[2] or website.casefold()
    hosts.append(site.partition("/")[0].removeprefix("www."))
    return tuple(dict.fromkeys(host.strip().casefold() for host in hosts if host.strip()))
