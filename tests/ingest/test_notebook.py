"""Text for people, pasted or in a file: one lead or several, and no word of it lost."""

import re
from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaddesk.ingest.encoding import pasted
from leaddesk.ingest.incoming import Incoming, Unreadable
from leaddesk.ingest.notebook import notes_of
from leaddesk.ingest.persons import _SMALL
from leaddesk.ingest.reading import preview, read_rows
from leaddesk.ingest.records import Broken, Record
from tests.builders import NOW

Lead = dict[str, Any]
FRIDAY, MONDAY, THURSDAY = date(2026, 11, 27), date(2026, 11, 30), date(2026, 11, 26)


def read(text: str) -> list[Incoming | Unreadable]:
    return list(read_rows(preview(None, paste=text)))


def people(text: str) -> list[Incoming]:
    rows = read(text)
    assert all(isinstance(row, Incoming) for row in rows), rows
    return [row for row in rows if isinstance(row, Incoming)]


def dated(text: str) -> list[list[str]]:
    """Return the cells of each person as read at NOW."""
    return [row.cells for row in notes_of(pasted(text), NOW).records() if isinstance(row, Record)]


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def all_of(row: Incoming) -> str:
    said = [row.full, row.company, row.title, row.website, row.wants, row.notes, *row.tags]
    said += [value for _, value in (*row.emails, *row.phones, *row.custom)]
    said += [*row.socials, *(str(part) for part in vars_of(row.address))]
    return " ".join(said)


def vars_of(address: Any) -> list[str]:
    return [address.street, address.city, address.state, address.postcode, address.country]


def says(row: Incoming, **expected: Any) -> None:
    for name, value in expected.items():
        if name == "mail":
            assert value in [mail for _, mail in row.emails], row
        elif name in ("phone", "mobile", "fax"):
            label = "" if name == "phone" else name
            assert (label, value) in row.phones, row
        elif name in ("city", "postcode", "street", "country", "state"):
            assert getattr(row.address, name) == value, row
        elif name == "notes":
            assert value in row.notes, row
        else:
            assert getattr(row, name) == value, row


ONE: list[tuple[str, Lead]] = [
    # signatures
    (
        "Jürgen Müller\nLeiter Einkauf\n\nSöhne & Co KG\nHauptstr. 12\n10115 Berlin\n"
        "Tel.: +49 (0)30 123 45 67\nMobil: 0171 2345678\nFax: +49 30 1234599\n"
        "jm@soehne.example\nwww.soehne.example",
        {
            "full": "Jürgen Müller", "title": "Leiter Einkauf", "company": "Söhne & Co KG",
            "phone": "+49 (0)30 123 45 67", "mobile": "0171 2345678", "fax": "+49 30 1234599",
            "mail": "jm@soehne.example", "website": "www.soehne.example", "city": "Berlin",
            "postcode": "10115", "street": "Hauptstr. 12",
        },
    ),
    (
        "Gina Rowe\ngina@rowe.example\n(555) 346-9947\nwww.rowe.example",
        {"full": "Gina Rowe", "mail": "gina@rowe.example", "phone": "(555) 346-9947"},
    ),
    (
        "Marie Dupont | Directrice commerciale | Atelier Bleu\n12 rue de la Paix, 75002 Paris\n"
        "T +33 1 42 68 53 00 | M +33 6 12 34 56 78",
        {
            "full": "Marie Dupont", "title": "Directrice commerciale", "company": "Atelier Bleu",
            "phone": "+33 1 42 68 53 00", "mobile": "+33 6 12 34 56 78", "postcode": "75002",
            "city": "Paris", "street": "12 rue de la Paix",
        },
    ),
    (
        "John Smith, MBA\nHead of Sales at Bolt Industries\np: 212-555-0100  c: 917.555.0133\n"
        "350 Fifth Avenue, New York, NY 10118",
        {
            "full": "John Smith", "title": "Head of Sales", "company": "Bolt Industries",
            "phone": "212-555-0100", "mobile": "917.555.0133", "city": "New York", "state": "NY",
        },
    ),
    (
        "María García López\nJefa de Compras\nCafé del Sur, S.L.\nC/ Mayor 5, 28013 Madrid\n"
        "Tlf: 91 123 45 67 - Móvil: 612 345 678",
        {
            "full": "María García López", "title": "Jefa de Compras", "city": "Madrid",
            "company": "Café del Sur, S.L.", "phone": "91 123 45 67", "mobile": "612 345 678",
        },
    ),
    (
        "Sarah O'Neill\nProcurement Manager\nNexus Digital\n+44 20 7946 0958 |"
        " sarah@nexusdigital.example\n14 Baker Street, London NW1 6XE, UK",
        {
            "full": "Sarah O'Neill", "title": "Procurement Manager", "company": "Nexus Digital",
            "phone": "+44 20 7946 0958", "postcode": "NW1 6XE", "city": "London", "country": "UK",
        },
    ),
    (
        "--\nBest regards\nTom Reed\nCTO, Quarry Systems Inc.\ntom@quarry.example\n+1 415 555 0199",
        {"full": "Tom Reed", "title": "CTO", "company": "Quarry Systems Inc.",
         "mail": "tom@quarry.example", "phone": "+1 415 555 0199"},
    ),
    (
        "Dr. Petra Vogel\nGeschäftsführerin\nVogel Optik GmbH\nPostfach 12 34, 80331 München\n"
        "Telefon 089 123456-0\nTelefax 089 123456-99\nHRB 4711 Amtsgericht München",
        {"full": "Petra Vogel", "title": "Geschäftsführerin", "company": "Vogel Optik GmbH",
         "phone": "089 123456-0", "fax": "089 123456-99", "city": "München", "notes": "HRB 4711"},
    ),
    # forms of web pages
    (
        "Name: Ann Ray\nCompany: Acme\nE-Mail: ann (at) acme.example\nPhone: 0171 2345678\n"
        "Message: please call",
        {"full": "Ann Ray", "company": "Acme", "mail": "ann@acme.example", "phone": "0171 2345678",
         "notes": "please call"},
    ),
    (
        "Vorname: Klaus\nNachname: Weber\nFirma: Weber Bau\nTelefon: 0170 9876543\n"
        "Nachricht: Bitte um Angebot",
        {"full": "Klaus Weber", "company": "Weber Bau", "phone": "0170 9876543",
         "notes": "Bitte um Angebot"},
    ),
    # one line
    (
        "Met Ann Ray (Acme) 0171 2345678, wants a demo, call fri",
        {"full": "Ann Ray", "company": "Acme", "phone": "0171 2345678", "wants": "a demo",
         "notes": "call fri"},
    ),
    (
        "Gespräch mit Herrn Müller von der Firma Söhne & Co, Tel. 030 1234567, braucht Angebot",
        {"full": "Müller", "company": "Söhne & Co", "phone": "030 1234567", "wants": "Angebot",
         "notes": "Herrn"},
    ),
    (
        "Frau Dr. Schmidt, Bäcker AG, schmidt@baecker.example, anrufen Donnerstag 10 Uhr",
        {"full": "Schmidt", "company": "Bäcker AG", "mail": "schmidt@baecker.example"},
    ),
    (
        "Klaus Weber (Weber Bau) 0170 9876543 kein Interesse",
        {"full": "Klaus Weber", "company": "Weber Bau", "notes": "kein Interesse"},
    ),
    (
        "Anna Schmidt anna@s.example 0171 5556677 Schmidt GmbH möchte Rückruf morgen",
        {"full": "Anna Schmidt", "company": "Schmidt GmbH", "wants": "Rückruf morgen"},
    ),
    (
        "Rencontré Marie Dupont de chez Atelier Bleu, 06 12 34 56 78, intéressée par le nouveau"
        " modèle, rappeler lundi",
        {"full": "Marie Dupont", "company": "Atelier Bleu", "phone": "06 12 34 56 78",
         "wants": "le nouveau modèle", "notes": "rappeler lundi"},
    ),
    (
        "Jean Martin, Boulangerie Martin, jean@martin.example, veut un devis",
        {"full": "Jean Martin", "company": "Boulangerie Martin", "wants": "un devis"},
    ),
    (
        "Appel avec M. Lefèvre chez Dubois SARL, 01 23 45 67 89",
        {"full": "Lefèvre", "company": "Dubois SARL", "phone": "01 23 45 67 89"},
    ),
    (
        "Conocí a María García de Café del Sur, 612 345 678, quiere una oferta",
        {"full": "María García", "company": "Café del Sur", "wants": "una oferta"},
    ),
    (
        "José Ruiz - Ruiz e Hijos S.L. - jose@ruiz.example - busca proveedor",
        {"full": "José Ruiz", "mail": "jose@ruiz.example", "wants": "proveedor"},
    ),
    (
        "Spoke to Peter today. He works at Maier Maschinenbau GmbH in Ulm and needs 3 lathes.\n"
        "Number is 0731 123456. Call him next Tuesday.",
        {"full": "Peter", "company": "Maier Maschinenbau GmbH", "phone": "0731 123456",
         "wants": "3 lathes", "notes": "in Ulm"},
    ),
    (
        "Spoke w/ Karen Lee at Globex, karen@globex.example, 415-555-0134. Interested in a plan.",
        {"full": "Karen Lee", "company": "Globex", "phone": "415-555-0134", "wants": "a plan"},
    ),
    (
        "Gestern auf der Messe getroffen: Sabine Krüger, Einkaufsleiterin bei Krüger Metallbau,"
        " Tel. 0351 4567890. Sucht neuen Lieferanten",
        {"full": "Sabine Krüger", "title": "Einkaufsleiterin", "company": "Krüger Metallbau",
         "wants": "neuen Lieferanten", "notes": "Messe"},
    ),
    (
        "From the expo: Dr. Nina Petersen, Head of R&D, BioNord ApS, +45 33 12 34 56 -"
        " wants samples",
        {"full": "Nina Petersen", "title": "Head of R&D", "company": "BioNord ApS"},
    ),
    (
        "Peter Müller\nFirma: Müller Elektro\nTelefon: 0221/123456\nInteresse: Wallbox",
        {"full": "Peter Müller", "company": "Müller Elektro", "wants": "Wallbox"},
    ),
    (
        "Mme Sophie Bernard (Bernard & Associés) : 01 44 55 66 77, besoin d'un devis",
        {"full": "Sophie Bernard", "company": "Bernard & Associés", "notes": "besoin d'un devis"},
    ),
    (
        "Sr. Gómez (Talleres Gómez) 934 567 890 llamar martes",
        {"full": "Gómez", "company": "Talleres Gómez", "phone": "934 567 890"},
    ),
    (
        "Ann Ray @ Acme, ann@acme.example #fair #hot",
        {"full": "Ann Ray", "company": "Acme", "tags": ("fair", "hot")},
    ),
    (
        "Bolt Ltd, +44 20 7946 0958, ask for the owner",
        {"full": "", "company": "Bolt Ltd", "phone": "+44 20 7946 0958", "notes": "the owner"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_a_text_about_one_person_is_one_lead_and_keeps_every_word(text: str, expected: Lead):
    (row,) = people(text)

    says(row, **expected)
    assert words(text.replace("(at)", "@")) - words(all_of(row)) <= _SMALL | words("best regards")


SEVERAL: list[tuple[str, list[Lead]]] = [
    (
        "Fair Hannover 12 Nov:\n- Ann Ray (Acme GmbH), 0171 2345678, wants a demo\n"
        "- Bo Li, Bolt Ltd, bo@bolt.example, call next week\n"
        "- Tom Ferrer - Ferrer Pumps - +49 171 39200 - interested in filters\n",
        [
            {"full": "Ann Ray", "company": "Acme GmbH", "notes": "Fair Hannover 12 Nov"},
            {"full": "Bo Li", "company": "Bolt Ltd", "notes": "Fair Hannover 12 Nov"},
            {"full": "Tom Ferrer", "company": "Ferrer Pumps", "wants": "filters"},
        ],
    ),
    (
        "Ann Ray\nHead of Purchasing\nAcme GmbH\n+49 30 123456\nann@acme.example\n\n"
        "Bo Li\nBolt Ltd\n0171 2345678\nwants a quote for 20 pumps\n",
        [
            {"full": "Ann Ray", "title": "Head of Purchasing", "company": "Acme GmbH"},
            {"full": "Bo Li", "company": "Bolt Ltd", "wants": "a quote for 20 pumps"},
        ],
    ),
    (
        "Anna Schmidt\nanna@s.example\n---\nBert Roe\nbert@r.example",
        [{"full": "Anna Schmidt", "mail": "anna@s.example"}, {"full": "Bert Roe"}],
    ),
    (
        "1. John Smith, CEO at Bolt Industries, john@bolt.example, (212) 555-0100\n"
        "   prefers mornings, has budget of 20,000\n"
        "2. Sarah Jones from Nexus, 917-555-0133. Send brochure.\n",
        [
            {"full": "John Smith", "title": "CEO", "company": "Bolt Industries",
             "notes": "budget of 20,000"},
            {"full": "Sarah Jones", "company": "Nexus", "notes": "Send brochure"},
        ],
    ),
    (
        "Ann Ray, Acme, 0171 1234567\nBo Li, Bolt, 0172 7654321\n",
        [{"full": "Ann Ray", "company": "Acme"}, {"full": "Bo Li", "company": "Bolt"}],
    ),
    (
        "Ann Ray: 0171 2345678\nBo Li: 0172 3456789\nCy Doe: 0173 4567890",
        [{"full": "Ann Ray", "phone": "0171 2345678"}, {"full": "Bo Li"}, {"full": "Cy Doe"}],
    ),
    (
        "Notes from trade show\nAnn Ray from Acme wants pricing. ann@acme.example\n"
        "Talked with Bo Li, Bolt, he has 3 sites; +44 20 7946 0958\n",
        [
            {"full": "Ann Ray", "company": "Acme", "notes": "Notes from trade show"},
            {"full": "Bo Li", "company": "Bolt", "notes": "he has 3 sites"},
        ],
    ),
    (
        "Messe Köln\n• Herr Weber, Weber Bau GmbH, 0170 1112223, sucht Kran\n"
        "• Petra Vogel (Vogel Optik) petra@vogel.example – Rückruf Montag\n",
        [
            {"full": "Weber", "company": "Weber Bau GmbH", "wants": "Kran", "notes": "Messe Köln"},
            {"full": "Petra Vogel", "company": "Vogel Optik", "notes": "Rückruf Montag"},
        ],
    ),
    (
        "Salon de Lyon :\n- Luc Petit, Petit SARL, 06 11 22 33 44, cherche un fournisseur\n"
        "- Zoé Blanc de la société Blanc et Fils, zoe@blanc.example\n",
        [
            {"full": "Luc Petit", "company": "Petit SARL", "wants": "un fournisseur"},
            {"full": "Zoé Blanc", "company": "Blanc et Fils", "mail": "zoe@blanc.example"},
        ],
    ),
    (
        "Ann Ray ann@ray.example\nBo Li bo@li.example\n",
        [{"full": "Ann Ray", "mail": "ann@ray.example"}, {"full": "Bo Li"}],
    ),
    (
        "TODO\ncall Ann Ray 0171 2345678 tomorrow\nmail Bo Li bo@bolt.example the quote",
        [{"full": "Ann Ray", "notes": "tomorrow"}, {"full": "Bo Li", "notes": "the quote"}],
    ),
    (
        "Call list Monday\nThomas Becker - Becker Logistik GmbH - 040 / 123 45 67 - wants an"
        " offer\n"
        "Ms. Julia Hoffmann, Hoffmann & Partner, jh@hoffmann-partner.example\n"
        "Steve (IT guy at Northwind) 555-867-5309",
        [
            {"full": "Thomas Becker", "company": "Becker Logistik GmbH", "wants": "an offer"},
            {"full": "Julia Hoffmann", "company": "Hoffmann & Partner"},
            {"full": "Steve", "title": "IT guy", "company": "Northwind"},
        ],
    ),
    (
        "Acme GmbH\nHauptstr. 5\n10115 Berlin\nAnsprechpartner: Frau Ray\nTel 030 1234567\n\n"
        "Bolt AG\nRing 7\n50667 Köln\nAnsprechpartner: Herr Li\nTel 0221 7654321",
        [
            {"full": "Ray", "company": "Acme GmbH", "city": "Berlin", "phone": "030 1234567"},
            {"full": "Li", "company": "Bolt AG", "city": "Köln"},
        ],
    ),
    (
        "Ann Ray\n0171 2345678\nAcme\nBo Li\nbo@bolt.example\n",
        [{"full": "Ann Ray", "company": "Acme"}, {"full": "Bo Li", "mail": "bo@bolt.example"}],
    ),
    (
        "[ ] Ann Ray, Acme, 0171 2345678\n[x] Bo Li, Bolt, 0172 7654321\n    sent the offer\n",
        [{"full": "Ann Ray"}, {"full": "Bo Li", "notes": "sent the offer"}],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_a_text_about_several_people_is_a_lead_each(text: str, expected: list[Lead]):
    rows = people(text)

    assert [row.full for row in rows] == [each["full"] for each in expected]
    for row, each in zip(rows, expected, strict=True):
        says(row, **each)
    assert words(text) - words(" ".join(map(all_of, rows))) <= _SMALL | words("1 2 x")


@pytest.mark.parametrize(
    ("text", "day", "clock"),
    [
        ("Ann Ray, 0171 2345678, call fri", FRIDAY, ""),
        ("Ann Ray, 0171 2345678, call Monday 10am", MONDAY, "10:00"),
        ("Ann Ray, 0171 2345678, anrufen Donnerstag 10 Uhr", THURSDAY, "10:00"),
        ("Luc Petit, 06 11 22 33 44, rappeler lundi à 14h", MONDAY, "14:00"),
        ("Luc Ruiz, 612 345 678, llamar el viernes", FRIDAY, ""),
        ("Ann Ray\nAcme GmbH\n0171 2345678\ncall fri", FRIDAY, ""),
    ],
)
def test_the_next_call_is_read_as_of_when_it_was_written(text: str, day: date, clock: str):
    _, cells = dated(text)

    assert cells[14:16] == [day.isoformat(), clock] or day.isoformat() in cells
    assert clock in cells


@pytest.mark.parametrize(
    "text",
    [
        "Name,Company,Phone\nAnn Ray,Acme,0171 2345678\n",
        "Ann Ray,Ray Inc,ann@r.example\nBo Li,Bolt,bo@b.example\n",
        "Email\nann@r.example\nbo@b.example\n",
        "Ann Ray\tAcme\t0171 2345678\nBo Li\tBolt\t0172 7654321\n",
        "Name;Firma\nAnn Ray;Acme\n",
        "Ann Ray\nBo Li\nCy Doe\n",
    ],
)
def test_a_table_stays_a_table(text: str):
    assert preview(None, paste=text).fingerprint != "notes"


def test_text_about_nobody_says_so():
    rows = list(notes_of(pasted("nothing much to say here"), NOW).records())

    assert [row.why for row in rows if isinstance(row, Broken)] == [
        "No name, company, phone or email."
    ]


def test_a_text_file_of_notes_is_read_as_pasted_text(write: Callable[..., Path]):
    text = "Met Ann Ray (Acme) 0171 2345678, wants a demo\nBo Li, Bolt Ltd, 0172 7654321\n"
    rows = list(read_rows(preview(write(text, "notes.txt"))))

    assert [row.full for row in rows if isinstance(row, Incoming)] == ["Ann Ray", "Bo Li"]


_WORDS = st.sampled_from(
    "Ann Ray Bo Li Acme GmbH (Acme) wants a demo call fri 0171 2345678 ann@a.example Head of Sales"
    " Berlin 10115 Main Street 12 - , ; . : \n \n\n • 1. Mobil: Tel. www.a.example #hot met"
    " from at next week 10am".split(" ")
)


@settings(max_examples=150)
@given(st.lists(_WORDS, min_size=1, max_size=30))
def test_no_word_of_a_text_is_lost(parts: list[str]):
    text = " ".join(parts)
    if not text.strip():
        return
    kept = []
    for row in notes_of(pasted(text), NOW).records():
        kept += [row.raw] if isinstance(row, Broken) else row.cells if row.line else []

    lost = words(text) - words(" ".join(kept))
    assert lost <= _SMALL | words("1"), (text, kept)


def test_a_clock_is_read_with_its_day():
    (row,) = people("Ann Ray, Acme, 0171 2345678, call Monday 10am")

    assert row.next_at == time(10)
