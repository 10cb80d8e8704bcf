"""The Duplicates page under a rep's hands: pairs, fields, choices, and what comes of them."""

import shutil
import time
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from leaddesk.desktop.screens import COMPANIES, DUPLICATES, HISTORY
from leaddesk.domain.merge_rows import Side
from leaddesk.features import company_changes
from leaddesk.features.apart import is_apart
from leaddesk.features.leads import note, set_fields
from leaddesk.store.tables import Company
from tests.builders import NOW, add_lead, open_here
from tests.desktop.driving import CTRL, ESC, SHIFT, UNDO, Clockwork, window_on
from tests.merging import add_birgits

MERGE = (Qt.Key.Key_Return, CTRL)
ALT = Qt.KeyboardModifier.AltModifier
LEFT, RIGHT, SPACE = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space


@pytest.fixture(scope="module")
def built(tmp_path_factory, empty_book):
    """Two Birgits, two Brandts, two firms; each pair shares what makes it one."""
    profile = shutil.copytree(empty_book, tmp_path_factory.mktemp("pairs") / "profile")
    with open_here(profile) as book:
        add_birgits(book)
        for name, mail in (("Olaf Brandt", ("olaf@nordwind.example",)), ("Olaf Brandt", ())):
            add_lead(book, name, "Nordwind", phones=("040 7788120",), emails=mail)
        for number, firm in enumerate(("Acme Pumps", "ACME Pumpen GmbH")):
            add_lead(book, f"Person {number * 31}", firm, phones=(f"030 55{number}12{number}9",))
        firms = book.read(
            lambda session: [row.id for row in session.query(Company).order_by(Company.id)]
        )
        for firm in firms[-2:]:
            fields = {"website": "acme-pumps.example"}
            book.write(company_changes.edit_company, firm, fields, now=NOW)
            book.write(company_changes.add_company_contact, firm, "030 44550", now=NOW)
    return profile


@pytest.fixture
def folder(tmp_path, built):
    """A book of its own for each test."""
    return shutil.copytree(built, tmp_path / "pairs")


@pytest.fixture
def desk(qtbot, qapp, folder):
    with window_on(qtbot, folder, Clockwork(NOW)) as driver:
        yield driver


def opened(desk):
    desk.press((Qt.Key.Key_D, ALT))
    page = desk.window.screens.get(DUPLICATES).page
    desk.until(lambda: page.shown is not None and page.pane.after._preview is not None)
    return page


@pytest.fixture
def page(desk):
    return opened(desk)


def at(desk, page, name):
    """Go to the pair in which one is called so."""
    desk.window.screens.get(DUPLICATES).look_at(name)
    desk.until(lambda: name in (page.shown.pair.a_name, page.shown.pair.b_name))
    page.pane.fields.enter()
    return page.shown


def row(page, key):
    found = page.pane.fields.row_of(key)
    assert found is not None
    return found


def stand_on(desk, page, key):
    """Go to a field by J, as a rep does."""
    for _ in range(20):
        current = page.pane.fields.current()
        if current is not None and current.field.key == key:
            return current
        desk.press("j")
    raise AssertionError(f"J never comes to {key}")


def leads(desk):
    return {lead["name"] for lead in desk.rows("lead")}


def test_the_rail_counts_the_pairs_and_alt_d_opens_the_page(desk):
    desk.until(lambda: desk.window.rail._pairs == 3)
    page = opened(desk)

    assert page.isVisible()
    assert page.side.pairs.count == 3
    assert page.side.accessibleDescription() == "3 pairs"
    scores = [pair.score for pair in page.side.pairs._rows]
    assert scores == sorted(scores, reverse=True)
    assert desk.window.windowTitle().startswith("Duplicates")


def test_a_lead_leads_to_the_one_it_may_be(desk):
    desk.until(lambda: desk.window.rail._pairs == 3)
    desk.window.driver.go_to(UUID(next(r["id"] for r in desk.rows("lead") if "Meier" in r["name"])))
    desk.until(lambda: desk.window.about.detail.name == "Birgit Meier")
    note = desk.window.lead.notes.same
    assert note.accessibleName() == "May be the same as Birgit Meyer, Shift+D"

    desk.press((Qt.Key.Key_D, SHIFT))

    page = desk.window.screens.get(DUPLICATES).page
    desk.until(lambda: page.decidable and page.decidable.pair.a_name == "Birgit Meyer")


def test_the_points_of_the_evidence_make_the_score(desk, page):
    for name in ("Birgit Meyer", "Olaf Brandt", "Acme Pumps"):
        shown = at(desk, page, name)
        told = 50 + sum(line.points for line in shown.evidence)
        assert max(0, min(100, told)) == shown.score
    assert page.pane.head.accessibleDescription().endswith("of 3")
    chips = [line.name for line in page.pane.chips.spoken_lines()]
    assert chips[0] == "50 to begin with"


def test_the_newer_one_stands_left_and_every_choice_says_why(desk, page):
    shown = at(desk, page, "Birgit Meyer")

    assert (shown.plan.a.name, shown.plan.b.name) == ("Birgit Meyer", "Birgit Meier")
    assert all(field.reason for field in shown.plan.fields)
    cell = row(page, "title").cells[0]
    assert cell.isChecked()
    assert cell.accessibleName() == "Job title, Newer: Head of purchasing. Chosen. Fuller."
    assert row(page, "company").accessibleName() == ("Company: Hansen Kältetechnik, same on both.")


def test_arrows_choose_j_and_k_go_through_the_fields_and_the_preview_follows(desk, page):
    at(desk, page, "Birgit Meyer")
    stand_on(desk, page, "name")

    desk.press(RIGHT)

    assert page.picks()["name"].side is Side.B
    assert row(page, "name").cells[1].hasFocus()
    desk.until(lambda: page.pane.after._preview.lead.name == "Birgit Meier")
    desk.press("j")
    assert page.pane.fields.current().field.key == "title"
    desk.press("k", LEFT)
    assert page.picks()["name"].side is Side.A


def test_space_takes_one_of_both_off_and_b_keeps_both_again(desk, page):
    at(desk, page, "Birgit Meyer")
    stand_on(desk, page, "email:")
    assert page.picks()["email:"].side is Side.BOTH

    desk.press(LEFT, SPACE)
    assert page.picks()["email:"].side is Side.B
    desk.press(RIGHT, SPACE)
    assert page.picks()["email:"].side is Side.B, "one of the two always stands"
    desk.press("b")
    assert page.picks()["email:"].side is Side.BOTH


def test_e_types_another_value_enter_keeps_it_and_esc_does_not(desk, page):
    at(desk, page, "Birgit Meyer")
    stand_on(desk, page, "title")
    desk.press("e")
    typing = QApplication.focusWidget()
    desk.press("Chief buyer", ESC)
    assert page.picks()["title"].side is Side.A
    assert page.isVisible()

    desk.press("e", "Chief buyer", Qt.Key.Key_Return)

    assert typing is not None
    assert page.picks()["title"].text == "Chief buyer"
    assert row(page, "title").own.accessibleName() == "Job title: Chief buyer, typed by you"
    desk.press(RIGHT)
    assert page.picks()["title"].side is Side.B


def test_what_is_typed_stays_while_others_write_and_goes_with_its_pair(desk, page):
    at(desk, page, "Birgit Meyer")
    stand_on(desk, page, "title").begin()
    desk.press("Chief")
    desk.book.write(note, UUID(desk.rows("lead")[-1]["id"]), "x", now=NOW)
    desk.window.screens.get(DUPLICATES)._ask_list()
    desk.qtbot.wait(150)
    field = row(page, "title")
    assert field.is_typing
    assert field._edit.text() == "Chief"
    assert field._edit.edit.hasFocus()

    desk.window.screens.get(DUPLICATES).look_at("Acme Pumps")

    desk.until(lambda: page.decidable and "Acme" in page.decidable.pair.b_name)
    assert not any(each.is_typing for each in page.pane.fields._rows)


def test_a_field_that_others_change_meanwhile_is_marked_until_it_is_chosen(desk, page):
    shown = at(desk, page, "Birgit Meyer")
    desk.book.write(set_fields, shown.plan.a.id, {"title": "Owner"}, now=NOW)
    desk.window.screens.get(DUPLICATES)._ask_list()

    desk.until(lambda: row(page, "title")._marked)
    assert page.foot.said == "Changed meanwhile: Job title. Check the marked fields."
    assert not row(page, "name")._marked
    stand_on(desk, page, "title")
    desk.press(RIGHT)
    assert not row(page, "title")._marked


def test_next_steps_of_both_always_stay(desk, page):
    at(desk, page, "Birgit Meyer")
    stand_on(desk, page, "steps")

    desk.press(SPACE)

    assert page.picks()["steps"].side is Side.BOTH
    assert page.foot.said == "Next steps of both are kept; the sooner one leads."


def test_ctrl_enter_merges_and_the_next_pair_comes_and_ctrl_z_takes_it_back(desk, page):
    at(desk, page, "Birgit Meyer")
    stand_on(desk, page, "name")
    desk.press(RIGHT, MERGE)

    desk.until(lambda: page.side.pairs.count == 2)
    desk.until(lambda: page.foot.said.startswith("Birgit Meier merged with Birgit Meyer."))
    assert "Birgit Meyer" not in leads(desk)
    assert "Birgit Meier" in leads(desk)
    desk.until(lambda: page.shown is not None and "Birgit" not in page.shown.pair.a_name)
    desk.until(lambda: page.pane.fields.current() is not None)
    desk.until(lambda: desk.window.rail._pairs == 2)

    desk.press(UNDO)

    desk.until(lambda: page.side.pairs.count == 3)
    assert {"Birgit Meyer", "Birgit Meier"} <= leads(desk)


def test_the_history_of_the_lead_takes_a_merge_apart(desk, page):
    at(desk, page, "Birgit Meyer")
    desk.press(MERGE)
    desk.until(lambda: page.side.pairs.count == 2)
    stays = next(row for row in desk.rows("lead") if "Birgit" in row["name"])
    history = desk.window.screens.get(HISTORY)
    history.aim(UUID(stays["id"]))
    desk.window.go(HISTORY)
    table = history.page.table
    desk.until(lambda: table.rows.rowCount() > 0 and table.current() and table.current().merge)
    assert history.page.bring.accessibleName() == "Take apart, Enter"

    desk.press(Qt.Key.Key_Return)

    desk.until(lambda: {"Birgit Meyer", "Birgit Meier"} <= leads(desk))
    desk.until(lambda: "are two again" in history.page.foot.said)


def test_companies_are_merged_on_the_same_page(desk, page):
    at(desk, page, "Acme Pumps")
    assert page.foot.decisions.colleagues.isHidden()
    desk.until(lambda: page.pane.after._preview.company is not None)
    assert page.pane.after._preview.company.leads == 2

    desk.press(MERGE)

    desk.until(lambda: page.side.pairs.count == 2)
    assert len([row for row in desk.rows("company") if "cme" in row["name"].lower()]) == 1


def test_u_takes_companies_apart_on_their_page(desk, page):
    at(desk, page, "Acme Pumps")
    desk.press(MERGE)
    desk.until(lambda: page.side.pairs.count == 2)
    desk.window.go(COMPANIES)
    companies = desk.window.screens.get(COMPANIES)
    stays = next(row for row in desk.rows("company") if "cme" in row["name"].lower())
    companies.go_to(UUID(stays["id"]))
    desk.until(lambda: companies.page.pane.detail and companies.page.pane.detail.merged)

    desk.press("u")

    desk.until(lambda: "are two again" in companies.page.footer.accessibleDescription())
    assert len([row for row in desk.rows("company") if "cme" in row["name"].lower()]) == 2
    desk.until(lambda: not companies.page.pane.detail.merged)


def test_x_keeps_apart_for_ever(desk, page):
    pair = at(desk, page, "Olaf Brandt").pair

    desk.press("x")

    desk.until(lambda: page.side.pairs.count == 2)
    assert desk.book.read(is_apart, pair.a, pair.b)
    desk.until(lambda: desk.window.rail._pairs == 2)


def test_o_says_that_two_are_colleagues(desk, page):
    at(desk, page, "Olaf Brandt")

    desk.press("o")

    desk.until(lambda: page.side.pairs.count == 2)
    desk.until(lambda: page.foot.said.startswith("Olaf Brandt and Olaf Brandt are colleagues."))


def test_the_last_pair_leaves_a_sentence_and_esc_goes_back(desk, page):
    for left in (2, 1, 0):
        desk.until(lambda: page.decidable is not None and page.pane.fields.current() is not None)
        desk.press("x")
        desk.until(lambda left=left: page.side.pairs.count == left)

    assert page._notice.isVisible()
    assert page._notice.accessibleName().startswith("No pairs left")
    desk.press(ESC)
    assert not page.isVisible()


def test_choices_of_a_pair_are_kept_while_one_looks_at_another(desk, page):
    at(desk, page, "Birgit Meyer")
    stand_on(desk, page, "title")
    desk.press(RIGHT)
    at(desk, page, "Olaf Brandt")

    at(desk, page, "Birgit Meyer")

    assert page.picks()["title"].side is Side.B


def test_page_down_and_the_arrows_of_the_head_go_to_the_next_pair(desk, page):
    desk.press(Qt.Key.Key_PageDown)
    assert page.side.pairs.index == 1
    page.pane.head.next.click()
    assert page.side.pairs.index == 2
    assert not page.pane.head.next.isEnabled()
    desk.press(Qt.Key.Key_PageUp)
    assert page.side.pairs.index == 1


def test_letters_do_nothing_where_single_keys_are_off(desk, page):
    at(desk, page, "Olaf Brandt")
    desk.window.preferences.single_keys = False

    desk.press("x", "o", "b")
    desk.qtbot.wait(50)

    assert page.side.pairs.count == 3


def test_a_pair_is_painted_at_once(desk, page):
    began = time.perf_counter()
    page.grab()

    assert time.perf_counter() - began < 0.1
