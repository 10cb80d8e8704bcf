"""One lead: who it may be already, changed in place, put off, closed and reopened."""

from datetime import date

import pytest

from leaddesk.domain.errors import Refused
from leaddesk.domain.oneline import NewLead
from leaddesk.features import leads
from leaddesk.features.lead_detail import lead_detail
from leaddesk.features.same_person import same_person
from leaddesk.store.database import Database
from leaddesk.store.ids import new_id
from tests.builders import NO_LEAD, NOW, add_lead, add_line, add_step, day, undo_last, utc, visible


def detail(book: Database, lead):
    return book.read(lead_detail, lead, now=NOW)


def same(book: Database, **words) -> list[tuple[str, bool]]:
    found = book.read(same_person, NewLead(**words))
    return [(each.why, each.sure) for each in found]


@pytest.fixture
def tom(book: Database):
    return add_lead(
        book, "Tom Ferrer", "Ferrer Pumps GmbH", phones=["+49 171 39200 42"],
        emails=["tom@ferrer.example"],
    )  # fmt: skip


SURE = [
    {"name": "Tom Ferrer", "emails": ("TOM@ferrer.example",)},
    {"name": "tom ferrer", "phones": ("0171/39200 42",)},
    {"name": "Ferrer, Tom", "company": "Ferrer Pumps"},
    {"name": "Dr. Tom Ferrer", "company": "FERRER PUMPS LTD"},
    {"name": "", "emails": ("tom@ferrer.example",), "company": "X"},
]
UNSURE = [
    {"name": "Ann Ray", "phones": ("0171 3920042",)},
    {"name": "", "phones": ("0171 3920042",), "company": "Ferrer Pumps"},
    {"name": "Tom Ferrer"},
    {"name": "Tom Ferrer", "company": "Another Firm", "phones": ("030 1234567",)},
    {"name": "Ann Ray", "emails": ("tom@ferrer.example",)},
    {"name": "Ann Ray", "emails": ("tom@ferrer.example",), "phones": ("0171 3920042",)},
]
NOBODY = [
    {"name": "Ann Ray"},
    {"name": "Ann Ray", "company": "Ferrer Pumps"},
    {"name": "Tom", "phones": ("0171 3920043",)},
    {"name": "", "company": "Ferrer Pumps"},
    {"name": ""},
]


@pytest.mark.parametrize("new", SURE, ids=str)
def test_the_same_person_is_sure_by_the_rule_of_decisions(book: Database, tom, new):
    assert [sure for _, sure in same(book, **new)] == [True]


@pytest.mark.parametrize("new", UNSURE, ids=str)
def test_a_phone_a_name_or_a_shared_mail_alone_is_never_sure(book: Database, tom, new):
    assert [sure for _, sure in same(book, **new)] == [False]


@pytest.mark.parametrize("new", NOBODY, ids=str)
def test_nobody_is_the_same_by_less(book: Database, tom, new):
    assert same(book, **new) == []


def test_a_role_mailbox_without_a_name_is_never_sure(book: Database):
    add_lead(book, "Tom Ferrer", emails=["info@ferrer.example"], phones=[])

    assert [sure for _, sure in same(book, emails=("info@ferrer.example",), company="X")] == [False]


def test_a_firms_lead_without_a_person_is_sure_by_its_own_mail(book: Database):
    add_lead(book, "Ferrer Pumps", "Ferrer Pumps", emails=["tom@ferrer.example"], phones=[])

    assert [sure for _, sure in same(book, name="Tom", emails=("tom@ferrer.example",))] == [True]


def test_sure_ones_come_first_and_three_at_most(book: Database, tom):
    for _ in range(4):
        add_lead(book, "Tom Ferrer", "Elsewhere", phones=[])

    found = same(book, name="Tom Ferrer", emails=("tom@ferrer.example",))
    assert len(found) == 3
    assert [sure for _, sure in found] == [True, False, False]


def test_a_sure_one_is_found_among_very_many_of_that_name(book: Database):
    for _ in range(60):
        add_lead(book, "Tom Ferrer", "Elsewhere", phones=[])
    add_lead(book, "Tom Ferrer", "Here", emails=["tom@here.example"], phones=[])

    assert same(book, name="Tom Ferrer", emails=("tom@here.example",))[0][1]


def test_a_lead_or_address_taken_back_is_nobody(book: Database, tom):
    book.write(leads.set_fields, tom, {"email": ""}, now=NOW)
    assert same(book, name="", emails=("tom@ferrer.example",)) == []
    undo_last(book)
    undo_last(book)

    assert same(book, name="Tom Ferrer", emails=("tom@ferrer.example",)) == []


def test_one_line_becomes_a_lead_with_all_it_said(book: Database):
    lead = add_line(book, "Ann Ray, Acme, 0170 1234567, a@acme.example, wants X, #hot, call fri")

    found = detail(book, lead)
    assert (found.name, found.first, found.last, found.company) == ("Ann Ray", "Ann", "Ray", "Acme")
    assert [row.value for row in found.contacts] == ["0170 1234567", "a@acme.example"]
    assert (found.wants, found.tags, found.status) == ("X", ("hot",), "reach")
    assert found.step is not None
    assert (found.step.kind, found.step.due_on) == ("call", date(2026, 11, 27))


def test_a_lead_without_a_step_waits_to_be_decided_on_today(book: Database):
    lead = add_lead(book)

    found = detail(book, lead)
    assert found.status == "triage"
    assert found.step is not None
    assert (found.step.kind, found.step.due_on) == ("decide", NOW.date())


def test_the_same_firm_is_one_company_however_written(book: Database):
    for name in ("Acme GmbH", "ACME", " acme  gmbh ", "Acme G.m.b.H."):
        add_lead(book, "X Y", name)

    assert len(visible(book)["company"]) == 1


def test_a_company_taken_back_comes_again_as_a_new_one(book: Database):
    add_lead(book, "X Y", "Acme")
    undo_last(book)
    add_lead(book, "X Y", "Acme")

    assert [row["name"] for row in visible(book)["company"]] == ["Acme"]


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("name", "Ann van der Berg", ("name", "Ann van der Berg")),
        ("last", "Other", ("name", "Tom Other")),
        ("first", "", ("name", "Ferrer")),
        ("Company", "New Firm", ("company", "New Firm")),
        ("company", "", ("company", "")),
        ("title", "Buyer", ("title", "Buyer")),
        ("wants", "Y", ("wants", "Y")),
        ("country", "DE", ("country", "DE")),
    ],
)
def test_a_field_is_changed_in_place(book: Database, tom, field, value, shown):
    book.write(leads.set_fields, tom, {field: value}, now=NOW)

    assert getattr(detail(book, tom), shown[0]) == shown[1]


def test_a_field_no_lead_has_is_refused_and_nothing_is_changed(book: Database, tom):
    with pytest.raises(Refused, match="A lead has no field colour") as refused:
        book.write(leads.set_fields, tom, {"title": "Buyer", "colour": "red"}, now=NOW)

    assert detail(book, tom).title == ""
    assert "company" in refused.value.mend


@pytest.mark.parametrize("name", ["", "   "])
def test_a_lead_keeps_a_name(book: Database, tom, name: str):
    with pytest.raises(Refused, match="needs a name"):
        book.write(leads.set_fields, tom, {"name": name}, now=NOW)


def test_the_first_phone_is_changed_taken_off_and_added(book: Database, tom):
    def phones():
        return [row.value for row in detail(book, tom).contacts if row.kind == "phone"]

    book.write(leads.set_fields, tom, {"phone": "030 1"}, now=NOW)
    assert phones() == ["030 1"]
    book.write(leads.set_fields, tom, {"phone": ""}, now=NOW)
    assert phones() == []
    book.write(leads.set_fields, tom, {"phone": "030 2"}, now=NOW)
    assert phones() == ["030 2"]


def test_a_contact_is_changed_or_taken_off_by_its_id(book: Database, tom):
    point = detail(book, tom).contacts[0]
    book.write(leads.set_contact, point.id, " 030 5 ", now=NOW)
    assert detail(book, tom).contacts[0].value == "030 5"
    book.write(leads.set_contact, point.id, "", now=NOW)
    assert point.id not in {each.id for each in detail(book, tom).contacts}

    for gone in (point.id, new_id()):
        with pytest.raises(Refused, match="not there any more"):
            book.write(leads.set_contact, gone, "x", now=NOW)


def test_an_empty_tag_or_a_lone_minus_changes_nothing(book: Database, tom):
    before = visible(book)
    book.write(leads.set_fields, tom, {"tags": " - # -# , "}, now=NOW)

    assert visible(book) == before


def test_a_note_needs_words(book: Database, tom):
    with pytest.raises(Refused, match="nothing in the note"):
        book.write(leads.note, tom, " \n ", now=NOW)


def test_snooze_moves_the_earliest_step_to_the_next_working_day(book: Database, tom):
    book.write(add_step, tom, "Later", date(2026, 12, 9), now=NOW)
    book.write(leads.snooze, tom, now=NOW)
    assert [step.due_on for step in detail(book, tom).steps] == [
        date(2026, 11, 25), date(2026, 12, 9),
    ]  # fmt: skip
    friday = utc("2026-11-27T10:00+01:00")
    book.write(leads.snooze, tom, now=friday)
    assert detail(book, tom).steps[0].due_on == date(2026, 11, 30)


def test_a_wait_takes_the_steps_place_and_comes_back_by_itself(book: Database, tom):
    book.write(leads.wait_for, tom, "their drawing", now=NOW)

    step = detail(book, tom).step
    assert step is not None
    assert (step.text, step.kind, step.waiting) == ("Waiting for their drawing", "wait", True)
    assert step.due_on == date(2026, 11, 27)
    book.write(leads.snooze, tom, day("2026-12-04"), now=NOW)
    step = detail(book, tom).step
    assert step is not None
    assert step.waiting


def test_a_step_keeps_what_was_not_said(book: Database, tom):
    book.write(leads.set_step, tom, "Send the drawing", None, now=NOW)
    book.write(leads.set_step, tom, "", day("2026-12-01", "10:00"), now=NOW)

    step = detail(book, tom).step
    assert step is not None
    assert (step.text, step.due_at) == ("Send the drawing", utc("2026-12-01T10:00+01:00"))


def test_closing_needs_a_reason_and_an_end(book: Database, tom):
    with pytest.raises(Refused, match="needs a reason"):
        book.write(leads.close_lead, tom, "  ", now=NOW)
    with pytest.raises(Refused, match="does not end a lead"):
        book.write(leads.close_lead, tom, "x", status="reach", now=NOW)
    with pytest.raises(Refused, match="has no status"):
        book.write(leads.close_lead, tom, "x", status="gone", now=NOW)
    book.write(leads.close_lead, tom, "Price", status="lost", now=NOW)

    found = detail(book, tom)
    assert (found.status, found.reason, found.steps) == ("lost", "Price", ())
    with pytest.raises(Refused, match="is closed"):
        book.write(leads.close_lead, tom, "again", now=NOW)


@pytest.mark.parametrize("change", ["snooze", "wait_for", "set_step"])
def test_a_closed_lead_is_not_planned_on(book: Database, tom, change: str):
    book.write(leads.close_lead, tom, "Price", now=NOW)
    args = ("x", None) if change == "set_step" else ()

    with pytest.raises(Refused, match="is closed"):
        book.write(getattr(leads, change), tom, *args, now=NOW)


def test_a_reopened_lead_is_approached_afresh_today_without_its_old_reason(book: Database, tom):
    with pytest.raises(Refused, match="is open"):
        book.write(leads.reopen_lead, tom, now=NOW)
    book.write(leads.close_lead, tom, "Price", now=NOW)
    book.write(leads.reopen_lead, tom, now=NOW)

    found = detail(book, tom)
    assert (found.status, found.reason) == ("reengage", "")
    assert found.step is not None
    assert (found.step.kind, found.step.due_on) == ("call", NOW.date())
    assert found.step.text.startswith("Call with a fresh reason")


@pytest.mark.parametrize("change", ["note", "set_fields", "snooze", "close_lead", "reopen_lead"])
def test_a_lead_taken_back_is_not_in_the_book(book: Database, tom, change: str):
    undo_last(book)
    args = {"note": ("x",), "set_fields": ({"wants": "x"},), "close_lead": ("x",)}.get(change, ())

    for lead in (tom, NO_LEAD):
        with pytest.raises(Refused, match="not in your book"):
            book.write(getattr(leads, change), lead, *args, now=NOW)


def test_an_opt_out_shows_on_the_contact_it_strikes(book: Database, tom):
    from leaddesk.store.tables import OptOut

    def opt_out(session, *, now):
        session.add(OptOut(kind="email", address="tom@ferrer.example", since_on=now.date()))

    book.write(opt_out, now=NOW)

    struck = {row.kind: row.opted_out_on for row in detail(book, tom).contacts}
    assert struck == {"phone": None, "email": NOW.date()}


def test_a_nickname_and_a_typo_are_said_before_enter(book: Database, tom):
    found = same(book, name="Thomas Ferer", company="Ferrer Pumps", emails=("t@ferrer.example",))

    assert len(found) == 1
