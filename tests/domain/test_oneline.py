"""A new lead in one line."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.errors import Refused
from leaddesk.domain.oneline import NewLead, read_line
from leaddesk.domain.when import When

HOURS = WorkingHours(ZoneInfo("Europe/Berlin"))
NOW = datetime(2026, 11, 24, 8, 54, tzinfo=UTC)  # Tue 24 Nov 2026 09:54 in Berlin
FRIDAY = When(date(2026, 11, 27))


def read(text: str) -> NewLead:
    return read_line(text, NOW, HOURS)


def test_the_line_of_the_basement_is_read_whole():
    assert read("Ann Ray, Acme, 0170 1234567, wants X, call fri") == NewLead(
        first="Ann",
        last="Ray",
        name="Ann Ray",
        company="Acme",
        phones=("0170 1234567",),
        wants="X",
        step_kind="call",
        step_text="Call",
        next=FRIDAY,
    )


LINES = {
    "order does not matter after the name": (
        "Ann Ray, call fri, 0170 1234567, wants pumps, Acme",
        {"company": "Acme", "phones": ("0170 1234567",), "wants": "pumps", "next": FRIDAY},
    ),
    "semicolons, tabs and lines part too": (
        "Ann Ray; Acme\t+49 (0)171 39200-42\nann@acme.example",
        {"company": "Acme", "phones": ("+49 (0)171 39200-42",), "emails": ("ann@acme.example",)},
    ),
    "an address beside the name": (
        "Ann Ray <ann.ray@acme.example>, Acme",
        {"name": "Ann Ray", "emails": ("ann.ray@acme.example",), "company": "Acme"},
    ),
    "labels go": (
        "Ann Ray, Tel.: 030 123456, E-Mail: a@b.example, web: www.acme.example",
        {
            "phones": ("030 123456",),
            "emails": ("a@b.example",),
            "website": "www.acme.example",
            "company": "",
        },
    ),
    "a bare web address": ("Ann Ray, acme-pumps.de", {"website": "acme-pumps.de", "company": ""}),
    "two phones": (
        "Ann Ray, 0170 1234567, 030/1234-56",
        {"phones": ("0170 1234567", "030/1234-56")},
    ),
    "at and brackets": (
        "Ann Ray at Acme Pumps, call fri",
        {"name": "Ann Ray", "company": "Acme Pumps"},
    ),
    "brackets": ("Ann Ray (Acme)", {"name": "Ann Ray", "company": "Acme"}),
    "bei": ("Ann Ray bei Acme", {"name": "Ann Ray", "company": "Acme"}),
    "only a company": ("Acme GmbH, 030 123456", {"name": "", "company": "Acme GmbH"}),
    "legal form after a comma": ("Ann Ray, Acme, Inc., call fri", {"company": "Acme, Inc."}),
    "tags": (
        "Ann Ray, Acme #fair #key-account",
        {"tags": ("fair", "key-account"), "company": "Acme"},
    ),
    "what is left is a note": (
        "Ann Ray, Acme, Hannover, hall 4",
        {"company": "Acme", "notes": "Hannover, hall 4"},
    ),
    "likes": ("Ann Ray, Acme, likes the blue one", {"wants": "the blue one"}),
    "möchte": ("Ann Ray, Acme, möchte zwei Pumpen", {"wants": "zwei Pumpen"}),
    "will": ("Ann Ray, Acme, will zwei Pumpen", {"wants": "zwei Pumpen"}),
    "Will is a name": ("Will Ray, Acme", {"name": "Will Ray", "wants": ""}),
    "a list of wants": (
        "Ann Ray, wants pumps, seals",
        {"wants": "pumps", "notes": "seals", "company": ""},
    ),
    "mail": (
        "Ann Ray, mail tomorrow",
        {"step_kind": "mail", "step_text": "Mail", "next": When(date(2026, 11, 25))},
    ),
    "meet": (
        "Ann Ray, meet thu 10am",
        {"step_kind": "meeting", "next": When(date(2026, 11, 26), time(10))},
    ),
    "visit without a date": (
        "Ann Ray, visit",
        {"step_kind": "visit", "step_text": "Visit", "next": None},
    ),
    "anrufen Freitag": (
        "Ann Ray, anrufen Freitag",
        {"step_kind": "call", "step_text": "Anrufen", "next": FRIDAY},
    ),
    "Freitag anrufen": ("Ann Ray, Freitag anrufen", {"step_kind": "call", "next": FRIDAY}),
    "morgen 10 Uhr anrufen": (
        "Ann Ray, morgen 10 Uhr anrufen",
        {"step_kind": "call", "next": When(date(2026, 11, 25), time(10))},
    ),
    "call about something": (
        "Ann Ray, call fri about the seals",
        {"step_text": "Call about the seals", "next": FRIDAY, "unread": ()},
    ),
    "send something": (
        "Ann Ray, send the price list fri 9am",
        {
            "step_kind": "mail",
            "step_text": "Send the price list",
            "next": When(date(2026, 11, 27), time(9)),
        },
    ),
    "a comma inside the time": (
        "Ann Ray, call thu, 10am, Acme",
        {"next": When(date(2026, 11, 26), time(10)), "company": "Acme"},
    ),
    "a time alone": (
        "Ann Ray, Acme, fri 9:30",
        {"next": When(date(2026, 11, 27), time(9, 30)), "step_kind": ""},
    ),
    "a date is no phone": ("Ann Ray, 26.11.2026", {"next": When(date(2026, 11, 26)), "phones": ()}),
    "no time": (
        "Ann Ray, call someday",
        {"step_text": "Call someday", "unread": ("someday",), "next": None},
    ),
    "so is no Sunday here": ("Ann Ray, call him so", {"step_text": "Call him so", "next": None}),
    "before noon is no noon": (
        "Ann Ray, call before noon",
        {"next": None, "unread": ("before noon",)},
    ),
    "a past day": ("Ann Ray, call 23.11.2026", {"next": None, "unread": ("23.11.2026",)}),
    "an address spells a name": ("ann.ray@acme.example", {"name": "Ann Ray", "first": "Ann"}),
    "title and particle": ("Dr. Jan van der Berg, Acme", {"first": "Jan", "last": "van der Berg"}),
    "call sa is Saturday": ("Ann Ray, call sa", {"next": When(date(2026, 11, 28)), "company": ""}),
    "Acme SA is a company": ("Ann Ray, call fri, Acme SA", {"company": "Acme SA"}),
    "nothing between the pieces": (
        "Eva Stern 0171 123456 call fri",
        {"name": "Eva Stern", "phones": ("0171 123456",), "step_kind": "call", "next": FRIDAY},
    ),
    "an address between the pieces": (
        "Eva Stern eva@lippe.example call fri",
        {"name": "Eva Stern", "emails": ("eva@lippe.example",), "next": FRIDAY},
    ),
    "an amount is no phone": (
        "Ann Ray, Acme, budget 120000 EUR",
        {"phones": (), "notes": "budget 120000 EUR"},
    ),
    "a number alone is a phone": ("Ann Ray, Acme, 5550109999", {"phones": ("5550109999",)}),
    "an extension": (
        "Ann Ray, +1 (555) 010-9999 ext. 12",
        {"phones": ("+1 (555) 010-9999 ext. 12",)},
    ),
    "a street is no phone": (
        "Ann Ray, Acme, Industriestr. 14, 30659 Hannover",
        {"phones": (), "notes": "Industriestr. 14, 30659 Hannover"},
    ),
    "a demo": (
        "Ann Ray, Acme, demo thu 14:00",
        {"step_kind": "meeting", "step_text": "Demo", "next": When(date(2026, 11, 26), time(14))},
    ),
    "a cut phone is a note": (
        "Ann Ray, Acme, 0170..., call Fri",
        {"notes": "0170...", "next": FRIDAY},
    ),
    "a call centre": (
        "Ann Ray, Call Center GmbH",
        {"company": "Call Center GmbH", "step_kind": ""},
    ),
}


@pytest.mark.parametrize(("text", "parts"), LINES.values(), ids=LINES)
def test_a_line_is_read(text, parts):
    lead = read(text)
    assert {key: getattr(lead, key) for key in parts} == parts


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ,; ",
        "0170 1234567",
        "info@acme.example",
        "aray@acme.example",
        "a.ray@acme.example",
        "#fair",
        "call fri",
    ],
)
def test_a_line_without_name_and_company_is_refused(text):
    with pytest.raises(Refused) as refused:
        read(text)
    assert "Ann Ray, Acme" in refused.value.mend


def test_a_whole_list_is_refused_and_sent_to_the_import():
    with pytest.raises(Refused, match="Import a list"):
        read("Ann Ray, Acme\n" * 200)


pieces = st.sampled_from(
    ["Acme", "0170 1234567", "ann@acme.example", "#fair", "wants X", "call fri", "www.acme.example"]
)


@given(st.lists(pieces, unique=True).flatmap(st.permutations))
def test_any_order_gives_the_same_lead(some):
    assert read(", ".join(["Ann Ray", *some])) == read(", ".join(["Ann Ray", *sorted(some)]))


@given(st.text(max_size=80))
def test_no_text_breaks_the_reader(text):
    try:
        lead = read(text)
    except Refused:
        return
    assert lead.name or lead.company
