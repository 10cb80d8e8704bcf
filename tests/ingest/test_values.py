"""Consent, dates, addresses and numbers are read as they were meant."""

from datetime import UTC, date, time

import pytest

from leaddesk.ingest.consent import struck
from leaddesk.ingest.contacts import emails_in, phones_in
from leaddesk.ingest.dates import order_of, read_moment, read_time
from leaddesk.ingest.reading import preview

DAY = date(2026, 12, 3)


@pytest.mark.parametrize(
    ("field", "column", "text", "channels"),
    [
        ("opt_out.email", "Email Opt Out", "1", {"email"}),
        ("opt_out.email", "Email Opt Out", "0", set()),
        ("opt_out.email", "Unsubscribed from all email", "Yes", {"email"}),
        ("opt_out.email", "Unsubscribed from all email", "", set()),
        ("opt_out.email", "Abgemeldet", "2024-01-03", {"email"}),
        ("opt_out.phone", "Kein Anruf", "ja", {"phone"}),
        ("opt_out.phone", "Do Not Call", "false", set()),
        ("opt_out", "Keine Werbung", "x", {"all"}),
        ("opt_out", "Keine Werbung", "nein", set()),
        ("opt_out", "Opt-out", "email", {"email"}),
        ("opt_out", "Sperrvermerk", "siehe Akte", {"all"}),
        ("opt_in", "Newsletter", "yes", set()),
        ("opt_in", "Newsletter", "nein", {"email"}),
        ("opt_in", "Newsletter", "", set()),
        ("opt_in", "Double opt-in", "no", set()),
        ("opt_in", "Marketing status", "unsubscribed", {"email"}),
        ("opt_in", "Marketing status", "subscribed", set()),
        ("opt_in", "Marketing status", "no_consent", set()),
        ("opt_in", "darf kontaktiert werden", "nein", {"all"}),
        ("opt_in", "Einwilligung Telefon", "nein", {"phone"}),
        ("opt_in", "Consenso", "sì", set()),
    ],
)
def test_consent_is_read_the_right_way_round(field, column, text, channels):
    assert struck(field, column, text)[0] == channels


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-03", "03.12.2026", "3.12.26", "3 Dec 2026", "3-Dec-26", "Dec 3, 2026", "20261203",
        "46359", "3. Dezember 2026", "3 décembre 2026", "3 de diciembre de 2026", "3 dicembre 2026",
        "3 grudnia 2026", "Do, 03.12.2026", "Thu 3 Dec 2026", "2026/12/03", "2026-12-03T00:00:00Z",
    ],
)  # fmt: skip
def test_dates_of_many_styles_are_one_day(text):
    assert read_moment(text) == (DAY, None)


def test_times_and_zones_come_along():
    assert read_moment("2026-12-03T09:14:00Z") == (DAY, time(9, 14, tzinfo=UTC))
    assert read_moment("12/03/2026 2:30 PM", "mdy") == (DAY, time(14, 30))
    assert read_time("9 Uhr") == time(9)


@pytest.mark.parametrize("text", ["--06-15", "31.02.2026", "soon", "12345678901", "99/99/9999", ""])
def test_what_is_no_date_is_none(text):
    assert read_moment(text) is None


def test_one_value_above_twelve_decides_for_its_column():
    assert order_of(["03/04/2026", "28/02/2026"]) == "dmy"
    assert order_of(["03/04/2026", "02/28/2026"]) == "mdy"
    assert order_of(["03/04/2026"]) == "open"
    assert order_of(["2026-04-03", "03.04.2026"]) == ""


def test_an_open_date_says_how_it_was_read(leads):
    text = "Name,Next call\nAnn Ray,03/12/2026\n"
    assert leads(text)[0].next_on == DAY
    assert "day first" in preview(None, paste=text).warnings[0]
    assert preview(None, paste=text, default_country="US").date_order == "mdy"


def test_a_proof_far_down_the_column_counts(leads):
    text = "Name,Next call\n" + "Ann Ray,12/03/2026\n" * 400 + "Bob Roe,12/30/2026\n"
    assert leads(text)[0].next_on == DAY


def test_addresses_are_cleaned_and_parted():
    assert emails_in("Ann Ray <ann@r.example>; mailto:b@r.example.") == (
        ["ann@r.example", "b@r.example"],
        [],
    )
    assert emails_in("ann@r") == ([], ["ann@r"])


def test_numbers_stay_as_typed():
    assert phones_in("+49 (0)171 39200-42 (mobil)") == (
        [("mobile", "+49 (0)171 39200-42 (mobil)")],
        [],
    )
    assert phones_in("Tel.: 030 123 / 040 456")[0] == [("", "030 123"), ("", "040 456")]
    assert phones_in("4.91712E+11")[1] == ["4.91712E+11"]


def test_a_bad_address_is_kept_and_said(lead):
    row = lead("Name,Email\nAnn Ray,ann at ray\n")
    assert row.emails == ()
    assert ("Email", "ann at ray") in row.custom
    assert row.problems == (("email", "This is no address: it has no @."),)
