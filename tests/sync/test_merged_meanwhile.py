"""What two people merged apart from each other ends in one lead with everything below it."""

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from leaddesk.features.company_changes import add_company_contact
from leaddesk.features.doctor import examine
from leaddesk.features.leads import note
from leaddesk.features.merge import merge, unmerge
from leaddesk.features.merge_companies import merge_companies
from leaddesk.store.tables import Activity, Company, ContactPoint, Lead, Tag
from tests.builders import NOW, add_lead
from tests.sync.world import World


def test_a_merge_into_a_lead_that_was_merged_away_meanwhile_ends_at_its_survivor(world: World):
    one, two = world.rep("one"), world.rep("two", "one@halden.example")
    first, middle, last = (add_lead(one.book, f"Ann {n} Ray", "Acme") for n in "ABC")
    one.book.write(note, first, "from the first", now=NOW)
    world.settle()

    one.book.write(merge, last, middle, now=NOW)
    two.book.write(merge, middle, first, now=NOW)
    world.settle()

    for rep in (one, two):
        standing = rep.book.read(
            lambda session: list(
                session.scalars(select(Lead.id).where(Lead.retracted_at.is_(None)))
            )
        )
        assert standing == [last]
        assert rep.book.read(_notes_of, last) == 1
        assert all(each.ok for each in examine(rep.book))

    one.book.write(unmerge, first, now=NOW)
    world.settle()

    for rep in (one, two):
        assert rep.book.read(_notes_of, first) == 1
        assert rep.book.read(_notes_of, last) == 0
        assert all(each.ok for each in examine(rep.book))


def test_taking_the_later_merge_back_takes_along_what_came_through_it(world: World):
    one, two = world.rep("one"), world.rep("two", "one@halden.example")
    first, middle, last = (add_lead(one.book, f"Ann {n} Ray", "Acme") for n in "ABC")
    one.book.write(note, first, "from the first", now=NOW)
    world.settle()
    one.book.write(merge, last, middle, now=NOW)
    two.book.write(merge, middle, first, now=NOW)
    world.settle()

    two.book.write(unmerge, middle, now=NOW)
    world.settle()

    for rep in (one, two):
        assert rep.book.read(_notes_of, middle) == 1
        assert rep.book.read(_notes_of, last) == 0
        assert all(each.ok for each in examine(rep.book))


def _standing(session: Session) -> list[UUID]:
    return list(session.scalars(select(Lead.id).where(Lead.retracted_at.is_(None))))


def _notes_of(session: Session, lead: UUID) -> int:
    query = select(func.count()).where(Activity.lead_id == lead, Activity.kind == "note")
    return session.execute(query).scalar_one()


def test_what_is_put_with_a_company_merged_away_meanwhile_is_with_its_survivor(world: World):
    one, two = world.rep("one"), world.rep("two", "one@halden.example")
    add_lead(one.book, "Ann Ray", "Acme")
    add_lead(one.book, "Bob Hill", "Acme Two")
    world.settle()
    stays, goes = (one.book.read(_company, name) for name in ("Acme", "Acme Two"))

    one.book.write(merge_companies, stays, goes, now=NOW)
    late = add_lead(two.book, "Cy Late", "Acme Two")
    two.book.write(add_company_contact, goes, "+49 40 1234567", now=NOW)
    world.settle()

    for rep in (one, two):
        assert rep.book.read(lambda session: session.get_one(Lead, late).company_id) == stays
        assert rep.book.read(_firms_with_points) == {stays}
        assert all(each.ok for each in examine(rep.book))


def _company(session: Session, name: str) -> UUID:
    return session.execute(select(Company.id).where(Company.name == name)).scalar_one()


def _firms_with_points(session: Session) -> set[UUID | None]:
    query = select(ContactPoint.company_id).where(ContactPoint.company_id.is_not(None))
    return set(session.scalars(query))


def test_a_merge_tried_and_taken_back_elsewhere_leaves_the_one_that_stands_whole(world: World):
    one, two = world.rep("one"), world.rep("two", "one@halden.example")
    stays = add_lead(one.book, "Ann Ray", "Acme", tags=("vip",))
    goes = add_lead(one.book, "Anne Ray", "Acme", tags=("vip", "fair"))
    world.settle()

    one.book.write(merge, stays, goes, now=NOW)
    two.book.write(merge, stays, goes, now=NOW)
    two.book.write(unmerge, goes, now=NOW)
    world.settle()

    for rep in (one, two):
        assert rep.book.read(_standing) == [stays]
        assert rep.book.read(_tags_of, stays) == ["fair", "vip"]
        assert all(each.ok for each in examine(rep.book)), examine(rep.book)


def _tags_of(session: Session, lead: UUID) -> list[str]:
    query = select(Tag.name).where(Tag.lead_id == lead, Tag.retracted_at.is_(None))
    return sorted(session.scalars(query))
