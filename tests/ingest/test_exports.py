"""Each program's export is recognised and read in its own sense."""

from collections import Counter
from datetime import date, time

import pytest

from leaddesk.ingest.fingerprints import fingerprint
from leaddesk.ingest.incoming import Incoming
from leaddesk.ingest.reading import preview, read_rows
from leaddesk.ingest.statuses import KEYS, status_key


@pytest.mark.parametrize(
    ("names", "source"),
    [
        ("First Name,Last Name,URL,Email Address,Company,Position,Connected On", "linkedin"),
        ("LABELS,E-MAIL 1 - VALUE,PHONE 1 - VALUE,FIRST NAME,E-mail 1 - Label", "google"),
        ("Name,Given Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value", "google"),
        (
            "Title,First Name,Business Phone,Home Street,Mobile Phone,E-mail Address,Web Page",
            "outlook",
        ),
        (
            "Lead Owner,First Name,Last Name,Title,Company / Account,Lead Source,Rating",
            "salesforce",
        ),
        ("Id,LastName,Company,LeadSource,HasOptedOutOfEmail,IsConverted", "salesforce"),
        ("Record ID,First Name,Email,Contact owner,Lead Status,Create Date,Foo", "hubspot"),
        ("Person - Name,Person - Email - Work,Organization - Name", "pipedrive"),
        ("first_name,first_seen,last_seen,has_newsletter,background,status", "atomic"),
        ("Name,Firma,Telefon,E-Mail", ""),
    ],
)
def test_exports_are_told_by_their_columns(names, source):
    assert fingerprint(names.split(",")) == source
    assert fingerprint([name.upper() for name in reversed(names.split(","))]) in (
        source,
        "atomic",
        "",
    )


@pytest.mark.parametrize(
    ("file", "source", "rows", "no_mail"),
    [
        ("google-contacts", "google", 416, 0),
        ("hubspot-contacts", "hubspot", 416, 17),
        ("linkedin-connections", "linkedin", 416, 0),
        ("outlook", "outlook", 416, 0),
        ("pipedrive-people", "pipedrive", 416, 17),
        ("salesforce-report", "salesforce", 416, 17),
        ("sheet-by-hand", "", 416, 0),
    ],
)
def test_shared_exports_are_read_whole(shared, file, source, rows, no_mail):
    seen = preview(shared / "exports" / f"{file}.csv")
    found = list(read_rows(seen))

    assert seen.fingerprint == source
    assert len(found) == rows
    assert all(isinstance(row, Incoming) and row.full for row in found)
    struck = Counter("email" in row.opt_outs for row in found if isinstance(row, Incoming))
    assert struck[True] == no_mail


@pytest.mark.parametrize(
    ("source", "text", "status"),
    [
        ("salesforce", "Open - Not Contacted", "triage"),
        ("salesforce", "Closed - Converted", "converted"),
        ("salesforce", "Closed - Not Converted", "disqualified"),
        ("hubspot", "NEW", "triage"),
        ("hubspot", "OPEN", "reach"),
        ("hubspot", "IN_PROGRESS", "qualify"),
        ("hubspot", "OPEN_DEAL", "propose"),
        ("hubspot", "BAD_TIMING", "nurture"),
        ("", "Angebot verschickt", "chase"),
        ("", "Später", "nurture"),
        ("", "À rappeler", "reach"),
        ("", "No interesado", "disqualified"),
        ("", "Wygrany", "converted"),
        ("", "Appuntamento fissato", "arrange"),
        ("", "Förlorad", "lost"),
        ("", "Em andamento", "qualify"),
        ("", "chase", "chase"),
        ("", "blue", None),
    ],
)
def test_status_words_mean_our_status(source, text, status):
    assert status_key(text, source) == status
    assert status is None or status in KEYS


def test_google_joins_several_values_in_a_cell(lead):
    row = lead(
        "Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
        "Phone 1 - Type,Phone 1 - Value,Birthday\nAnn Ray,Ann,Ray,* myContacts ::: Kunden,* Work,"
        "a@r.example ::: b@r.example,Komórka,+48 601 234 567,--06-15\n"
    )
    assert row.emails == (("work", "a@r.example"), ("work", "b@r.example"))
    assert row.phones == (("mobile", "+48 601 234 567"),)
    assert row.tags == ("Kunden",)


def test_outlook_title_is_no_job_and_an_exchange_path_no_address(lead):
    row = lead(
        "Title,First Name,Last Name,Job Title,Business Phone,Mobile Phone,Business Street,"
        "Home Street,E-mail Address,E-mail Type\n"
        "Dr,Ann,Ray,CEO,1234567,7654321,Main St 1,,/o=X/cn=abc,EX\n"
    )
    assert row.title == "CEO"
    assert row.emails == ()
    assert row.problems[0][0] == "email"
    assert ("E-mail Address", "/o=X/cn=abc") in row.custom
    assert row.address.street == "Main St 1"


def test_pipedrive_activities_bring_the_next_step(lead):
    row = lead(
        "Activity - Subject,Activity - Due date,Activity - Due time,Person - Name,"
        "Organization - Name\n"
        "Call,2026-12-01,14:30,Ann Ray,Acme\n"
    )
    assert (row.next_on, row.next_at) == (date(2026, 12, 1), time(14, 30))
    assert (row.full, row.company) == ("Ann Ray", "Acme")


def test_an_unknown_status_is_kept_as_an_own_field(lead):
    row = lead("Name,Status\nAnn Ray,blue\n")
    assert (row.status, row.status_text) == ("", "blue")
    assert ("Status", "blue") in row.custom
