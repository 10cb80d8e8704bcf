"""The company shield: what waits while one lead of a company is talked with, and what lets go."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from leaddesk import arguments
from leaddesk.cli import writing
from leaddesk.cli.answers import Call
from leaddesk.domain.errors import Refused
from leaddesk.domain.shield import Standing, held_by_talk, is_talk
from leaddesk.features import leads
from leaddesk.features.assign import give
from leaddesk.features.holding import hold_or_release
from leaddesk.features.inbox import inbox_view
from leaddesk.features.lead_detail import lead_detail
from leaddesk.features.opening import processes
from leaddesk.features.outcomes import log_outcome
from leaddesk.features.shield import end_holds, holds_over
from leaddesk.features.undo import history, redo, undo
from leaddesk.features.working_time import working_hours
from leaddesk.store.database import Database
from leaddesk.store.down_tables import Presence
from leaddesk.store.ids import new_id
from leaddesk.store.ledger import PULL
from leaddesk.store.tables import Lead
from tests.builders import NOW, add_lead, day, later, open_here, put_into, visible
from tests.builders_sync import DANA, join, talking

FIRM = "Acme Pumps"


@pytest.fixture
def acme(profile: Path) -> Iterator[tuple[Database, UUID, UUID]]:
    """Tom and Ruth of one company, both to be reached."""
    with open_here(profile) as book:
        tom, ruth = (add_lead(book, name, FIRM, due=day("2026-11-24"), step=f"Call {name}")
                     for name in ("Tom Ferrer", "Ruth Amsel"))  # fmt: skip
        for lead in (tom, ruth):
            book.write(put_into, lead, "reach", now=NOW)
        yield book, tom, ruth


def step(book: Database, lead: UUID) -> str:
    found = book.read(lead_detail, lead, now=NOW).step
    return found.text if found else ""


def company(book: Database, lead: UUID) -> UUID:
    return book.read(lambda s: s.scalar(select(Lead.company_id).where(Lead.id == lead)))


def spoke(book: Database, lead: UUID, **how):
    return book.write(log_outcome, lead, "spoke", now=how.pop("now", NOW), **how)


HELD = "On hold while you talk to Tom Ferrer"


def test_a_talk_puts_the_other_lead_of_the_company_on_hold_with_a_name(acme) -> None:
    book, tom, ruth = acme

    done = spoke(book, tom)

    assert done.detail == "To Qualify, today. Another lead of the company is on hold"
    assert done.leads == {tom, ruth}
    held = book.read(lead_detail, ruth, now=NOW)
    assert held.step is not None
    assert (held.step.kind, held.step.text, held.step.waiting) == ("hold", HELD, True)
    assert str(held.step.due_on) == "2026-12-14"
    assert held.talking == "You are talking to Tom Ferrer here: Qualify, since 24 Nov"
    assert [(g.status, g.due) for g in book.read(inbox_view, now=NOW).groups] == [
        ("reach", 0),
        ("qualify", 1),
    ]


def test_the_hold_is_undone_and_redone_with_the_command_that_caused_it(acme) -> None:
    book, tom, ruth = acme
    before = visible(book)
    spoke(book, tom)
    after = visible(book)

    book.write(undo, now=NOW)
    assert visible(book) == before

    book.write(redo, now=NOW)
    assert visible(book) == after
    assert step(book, ruth) == HELD
    assert next(row.label for row in book.read(history)) == "Spoke logged for Tom Ferrer"


def test_a_released_lead_stays_so_while_the_talk_goes_on(acme) -> None:
    book, tom, ruth = acme
    spoke(book, tom)

    done = book.write(hold_or_release, ruth, now=later(minutes=1))
    assert (done.label, done.detail) == ("Ruth Amsel released", "Next today")
    assert step(book, ruth) == "Call Ruth Amsel"
    assert book.read(lead_detail, ruth, now=NOW).talking == ""

    book.write(log_outcome, tom, "fits", now=later(minutes=2))  # Qualify, Arrange: the same talk
    assert step(book, ruth) == "Call Ruth Amsel"
    assert book.read(holds_over) == ()

    book.write(hold_or_release, ruth, now=later(minutes=3))
    assert step(book, ruth) == HELD


def test_the_end_of_the_talk_lets_the_others_go_and_a_new_talk_holds_again(acme) -> None:
    book, tom, ruth = acme
    spoke(book, tom)
    book.write(leads.close_lead, tom, "No budget", now=later(hours=1))
    assert step(book, ruth) == "Call Ruth Amsel"

    book.write(undo, now=later(hours=1))
    assert step(book, ruth) == HELD
    book.write(leads.close_lead, tom, "No budget", now=later(hours=2))
    book.write(leads.reopen_lead, tom, now=later(hours=3))
    assert step(book, ruth) == "Call Ruth Amsel"
    spoke(book, tom, now=later(hours=4))

    assert step(book, ruth) == HELD


def test_what_is_logged_on_a_held_lead_ends_the_hold_and_both_talks_go_on(acme) -> None:
    book, tom, ruth = acme
    spoke(book, tom)

    done = spoke(book, ruth)

    assert done.detail == "To Qualify, today"
    assert {book.read(lead_detail, each, now=NOW).status for each in (tom, ruth)} == {"qualify"}
    assert "hold" not in {step_.kind for step_ in book.read(lead_detail, ruth, now=NOW).steps}
    assert step(book, tom) != HELD


def test_voicemail_on_a_held_lead_plans_the_next_try(acme) -> None:
    book, tom, ruth = acme
    spoke(book, tom)

    book.write(log_outcome, ruth, "voicemail", now=NOW)

    detail = book.read(lead_detail, ruth, now=NOW)
    assert [(each.kind, each.text) for each in detail.steps] == [
        ("call", "Call again, other time of day")
    ]


def test_a_changed_next_step_of_a_held_lead_is_the_one_behind_the_hold(acme) -> None:
    book, tom, ruth = acme
    spoke(book, tom)

    book.write(leads.set_step, ruth, "Send the drawing", None, now=NOW)

    assert [each.text for each in book.read(lead_detail, ruth, now=NOW).steps] == [
        "Send the drawing"
    ]


def test_a_talk_given_to_a_colleague_or_moved_to_another_firm_holds_no_more(acme) -> None:
    book, tom, ruth = acme
    spoke(book, tom)
    book.write(leads.set_fields, tom, {"company": "Weserguss"}, now=NOW)
    assert step(book, ruth) == "Call Ruth Amsel"

    book.write(leads.set_fields, tom, {"company": FIRM}, now=NOW)
    assert step(book, ruth) == HELD
    join(book)
    book.write(give, tom, DANA, now=NOW)
    assert step(book, ruth) == "Call Ruth Amsel"


def test_a_colleagues_talk_holds_nothing_but_h_does_until_it_ends(acme) -> None:
    book, _tom, ruth = acme
    join(book)
    talking(book, company(book, ruth))
    assert book.read(lead_detail, ruth, now=NOW).talking == (
        "Dana Okafor is talking to this company: Qualify, since 12 Nov"
    )
    assert step(book, ruth) == "Call Ruth Amsel"

    done = book.write(hold_or_release, ruth, now=NOW)
    assert (done.label, done.detail) == ("Ruth Amsel put on hold", "Back Mon 14 Dec at latest")
    assert step(book, ruth) == "On hold until Dana is done"
    assert book.read(holds_over) == ()

    def ends(session):
        session.scalars(select(Presence)).one().retracted_at = NOW

    book.write_as({"kind": PULL}, ends)
    assert book.read(holds_over) == (ruth,)
    assert book.write(end_holds, [ruth], now=NOW).leads == {ruth}
    assert step(book, ruth) == "Call Ruth Amsel"
    assert next(row.label for row in book.read(history)) == "Ruth Amsel put on hold"


def test_whom_a_colleague_talks_to_is_said_where_the_rep_may_see_that_lead(acme) -> None:
    book, tom, ruth = acme
    join(book)
    book.write(give, tom, DANA, now=NOW)
    talking(book, company(book, ruth), status="reach")

    assert book.read(lead_detail, ruth, now=NOW).talking == (
        "Dana Okafor is talking to Tom Ferrer here: Reach, since 12 Nov"
    )


def test_h_says_what_works_where_nobody_talks_or_the_lead_is_a_colleagues(acme) -> None:
    book, tom, ruth = acme
    with pytest.raises(Refused, match="Nobody else is talking to the company of Ruth Amsel"):
        book.write(hold_or_release, ruth, now=NOW)
    join(book)
    book.write(give, tom, DANA, now=NOW)
    with pytest.raises(Refused, match="a colleague's lead"):
        book.write(hold_or_release, tom, now=NOW)


def test_what_the_calendar_does_holds_nothing(acme) -> None:
    book, tom, ruth = acme

    book.write_as({"kind": "clock"}, log_outcome, tom, "spoke", now=NOW)

    assert step(book, ruth) == "Call Ruth Amsel"


@given(
    st.lists(
        st.tuples(
            st.sampled_from([key for each in processes().values() for key in each.statuses]),
            st.sampled_from(["direct", "web", "distributor", "gone"]),
            st.booleans(),
        ),
        max_size=6,
    )
)
def test_neither_a_colleagues_lead_nor_a_talk_is_ever_held(rows) -> None:
    firm, talk = new_id(), new_id()
    others = [Standing(new_id(), "", firm, path, status, mine=mine) for status, path, mine in rows]

    held = held_by_talk(processes(), talk, others)

    assert all(each.mine for each in held)
    assert not any(is_talk(processes(), each.path, each.status) for each in held)
    assert len(held) == sum(
        each.mine and not is_talk(processes(), each.path, each.status) for each in others
    )


def test_trying_to_reach_somebody_and_deciding_about_him_are_no_talk() -> None:
    def talks(path: str) -> list[str]:
        return [key for key in processes()[path].statuses if is_talk(processes(), path, key)]

    assert talks("direct") == ["qualify", "arrange", "propose", "chase"]
    assert talks("distributor") == ["qualify", "register", "propose", "chase"]
    assert talks("web") == ["qualify", "arrange", "propose", "chase"]


def test_the_command_line_holds_and_releases(acme) -> None:
    book, tom, ruth = acme
    spoke(book, tom)
    call = Call(arguments.understood(("hold", str(ruth))), book, NOW, book.read(working_hours))

    assert writing.hold(call).text.startswith("Ruth Amsel released.")
    assert writing.hold(call).text.startswith("Ruth Amsel put on hold.")
    assert step(book, ruth) == HELD
