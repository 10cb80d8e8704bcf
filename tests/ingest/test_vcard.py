"""vCards of any version and program come out as leads, and what is none says why."""

from collections.abc import Callable
from pathlib import Path

import pytest

from leaddesk.domain.errors import Refused
from leaddesk.ingest.incoming import Incoming, Unreadable
from leaddesk.ingest.reading import preview, read_rows

Write = Callable[..., Path]


def card(*lines: str, version: str = "3.0", end: str = "\r\n") -> str:
    return end.join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


def read(path: Path) -> list[Incoming | Unreadable]:
    return list(read_rows(preview(path)))


def one(text: str) -> Incoming:
    (only,) = read_rows(preview(None, paste=text))
    assert isinstance(only, Incoming), only
    return only


def test_a_card_is_a_lead_with_all_it_says():
    lead = one(
        card(
            "N:Ray;Ann;M.;Dr.;",
            "FN:Dr. Ann M. Ray",
            "ORG:Söhne\\, GmbH\\; Co;Sales",
            "TITLE:Head of Sales",
            "TEL;TYPE=CELL:+49 171 1",
            "TEL;TYPE=WORK,FAX:+49 30 22",
            "EMAIL;TYPE=INTERNET,WORK:ann@r.example",
            "ADR;TYPE=WORK:;;Gate 4;Berlin;;10115;Germany",
            "URL:https://r.example",
            "URL:https://www.linkedin.com/in/annray",
            'NOTE:Said \\"no\\"\\,\\nthen\\; yes',
            "CATEGORIES:fair,hot",
            "BDAY:1980-03-22",
            "UID:7",
        )
    )

    assert (lead.first, lead.last, lead.company) == ("Ann", "Ray", "Söhne, GmbH; Co")
    assert (lead.title, lead.external_id) == ("Head of Sales", "7")
    assert lead.phones == (("mobile", "+49 171 1"), ("fax", "+49 30 22"))
    assert lead.emails == (("work", "ann@r.example"),)
    assert (lead.address.street, lead.address.postcode) == ("Gate 4", "10115")
    assert (lead.address.city, lead.address.country) == ("Berlin", "Germany")
    assert (lead.website, lead.socials) == (
        "https://r.example",
        ("https://www.linkedin.com/in/annray",),
    )
    assert (lead.notes, lead.tags) == ('Said "no",\nthen; yes', ("fair", "hot"))
    assert dict(lead.custom) == {
        "Prefix": "Dr.", "Middle name": "M.", "Department": "Sales", "Birthday": "1980-03-22",
    }  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen M=C3=BCller",
        "FN;ENCODING=QUOTED-PRINTABLE:J=C3=\r\n=BCrgen M=C3=BCller",
        "FN;ENCODING=QUOTED-PRINTABLE:J=C3=\r\n =BCrgen M=C3=BCller",
        "FN;ENCODING=QUOTED-PRINTABLE:J=C\r\n 3=BCrgen M=C3=BCller",
        "fn;quoted-printable:J=C3=BCrgen M=C3=BCller",
        "FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=FCrgen M=FCller",
        "FN;ENCODING=QUOTED-PRINTABLE:J=FCrgen M=FCller",
        "FN:J=C3=BCrgen=20M=C3=BCller",
        "FN;ENCODING=BASE64:SsO8cmdlbiBNw7xsbGVy",
        "FN:Jürgen Mül\r\n ler",
        "item1.FN:Jürgen Müller",
        "N:Müller;Jürgen",
    ],
)
def test_a_name_is_read_however_it_is_written(line: str):
    lead = one(card(line, "EMAIL:j@m.example", version="2.1"))

    assert lead.full == "Jürgen Müller"
    assert lead.emails == (("", "j@m.example"),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_any_encoding_and_line_end_will_do(write: Write, encoding: str, end: str):
    path = write(card("FN:Jürgen Müller", end=end) * 3, "all.vcf", encoding=encoding)

    assert [row.full for row in read(path) if isinstance(row, Incoming)] == ["Jürgen Müller"] * 3


@pytest.mark.parametrize(
    ("line", "phone"),
    [
        ("TEL;CELL:0171 22", ("mobile", "0171 22")),
        ("TEL;CELL;PREF:0171 22", ("mobile", "0171 22")),
        ("TEL;TYPE=home;TYPE=voice:0171 22", ("home", "0171 22")),
        ('TEL;VALUE=uri;TYPE="VOICE,HOME":tel:+49-171-22', ("home", "+49-171-22")),
        ("TEL;VALUE=uri;TYPE=work:tel:+49-171-22;ext=102", ("work", "+49-171-22 ext. 102")),
        ("item2.TEL:0171 22\r\nitem2.X-ABLabel:_$!<Mobile>!$_", ("mobile", "0171 22")),
        ("item1.TEL:0171 22\r\nitem1.X-ABLabel:Reception", ("reception", "0171 22")),
        ("PHONE.WORK:0171 22", ("work", "0171 22")),
        ("item1.TEL:0171 22", ("", "0171 22")),
        ("tel;cell:0171 22", ("mobile", "0171 22")),
        ("TEL;TYPE=CELL;TYPE=pref:tel:+49-171-22", ("mobile", "+49-171-22")),
    ],
)
def test_a_phone_is_read_with_its_kind(line: str, phone: tuple[str, str]):
    assert one(card("FN:Ann Ray", line)).phones == (phone,)


def test_the_preferred_address_comes_first():
    lead = one(card("FN:Ann Ray", "EMAIL:b@r.example", "EMAIL;PREF=1:a@r.example", version="4.0"))

    assert [mail for _, mail in lead.emails] == ["a@r.example", "b@r.example"]


@pytest.mark.parametrize(
    "photo",
    [
        "PHOTO;ENCODING=b;TYPE=JPEG:" + "QUJD" * 20 + "\r\n " + "QUJD" * 20,
        "PHOTO;JPEG;BASE64:\r\n" + ("QUJD" * 18 + "\r\n") * 3,
        "PHOTO:data:image/jpeg;base64," + "QUJD" * 900_000,
        "PHOTO;ENCODING=b:" + "QUJD" * 1_200_000,
    ],
)
def test_a_picture_of_any_size_is_passed_over(photo: str):
    lead = one(card("FN:Ann Ray", photo, "TEL:0171 22"))

    assert (lead.full, lead.phones, lead.custom) == ("Ann Ray", (("", "0171 22"),), ())


def test_a_card_inside_a_card_is_not_its_neighbour():
    inner = card("FN:Bo Assistant").rstrip()

    lead = one(card("FN:Ann Ray", "AGENT:", inner, "TEL:0171 22", version="2.1"))

    assert (lead.full, lead.phones) == ("Ann Ray", (("", "0171 22"),))


def test_a_card_that_does_not_end_is_read_and_said(write: Write):
    path = write(card("FN:Ann Ray").replace("END:VCARD\r\n", "") + card("FN:Bo Ray"), "c.vcf")

    assert [row.full for row in read(path) if isinstance(row, Incoming)] == ["Ann Ray", "Bo Ray"]
    assert "1 card does not end" in preview(path).warnings[0]


def test_what_is_no_lead_is_refused_with_its_line_and_reason(write: Write):
    group = card("FN:All", "X-ADDRESSBOOKSERVER-KIND:group")
    path = write(
        card("FN:Ann Ray") + "lost line\n" + group + card("NOTE:only this") + card(), "c.vcf"
    )

    first, *rest = read(path)

    assert isinstance(first, Incoming)
    assert [(row.row, row.line, row.why) for row in rest if isinstance(row, Unreadable)] == [
        (2, 5, "This stands between two contacts and belongs to none."),
        (3, 6, "This is a group, not a person."),
        (4, 11, "No name, company, phone or email."),
        (5, 15, "No name, company, phone or email."),
    ]


def test_what_has_no_field_is_kept(write: Write):
    many = [f"X-OWN-{n}:v{n}" for n in range(80)]
    lead = one(card("FN:Ann Ray", "TITLE:CEO", "TITLE:Owner", *many))

    kept = dict(lead.custom)
    assert lead.title == "CEO, Owner"
    assert kept["X-OWN-0"] == "v0"
    assert "X-OWN-79: v79" in kept["Other details"]


def test_a_column_of_cards_can_be_mapped_by_the_rep():
    seen = preview(None, {"Birthday": "notes"}, paste=card("FN:Ann Ray", "BDAY:1980-03-22"))

    (lead,) = read_rows(seen)
    assert isinstance(lead, Incoming)
    assert (seen.fingerprint, lead.notes) == ("vcard", "1980-03-22")


def test_the_cards_of_many_programs_are_all_read(shared: Path):
    rows = [row for path in sorted((shared / "messy").rglob("*.vcf")) for row in read(path)]

    leads = [row for row in rows if isinstance(row, Incoming)]
    assert len(leads) == len(rows) >= 26
    assert sum(len(row.emails) for row in leads) >= 37
    assert sum(len(row.phones) for row in leads) >= 69


@pytest.mark.parametrize("name", ["json/jcard-example.json", "xml/rfc6351-example.xml"])
def test_a_card_written_as_json_or_xml_is_the_same_lead(shared: Path, name: str):
    (lead,) = read(shared / "messy" / "ezvcard" / name)

    assert isinstance(lead, Incoming)
    assert (lead.first, lead.last, lead.company) == ("Simon", "Perreault", "Viagenie")
    assert lead.emails == (("work", "simon.perreault@viagenie.ca"),)
    assert ("work", "+1-418-656-9254 ext. 102") in lead.phones
    assert ("mobile", "+1-418-262-6501") in lead.phones
    assert (lead.address.city, lead.address.postcode) == ("Quebec", "G1V 2M2")
    assert dict(lead.custom)["Birthday"] in ("--02-03", "--0203")


@pytest.mark.parametrize(
    "text",
    [
        '["vcard", [["fn", {}, "text"',
        '["vcard", 7]',
        '<vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0"><vcard>',
        '<!DOCTYPE x [<!ENTITY a "aaaa">]><vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0"/>',
    ],
)
def test_damaged_cards_in_json_or_xml_are_refused(write: Write, text: str):
    with pytest.raises(Refused, match="damaged"):
        preview(write(text, "c.json"))


def test_an_escaped_backslash_before_a_semicolon_ends_the_part():
    lead = one(card("N:Ray\\\\;Ann;;;", "ORG:Acme\\\\;Sales", "CATEGORIES:a\\\\,b\\,c"))

    assert (lead.last, lead.first, lead.company) == ("Ray\\", "Ann", "Acme\\")
    assert dict(lead.custom)["Department"] == "Sales"
    assert lead.tags == ("a\\", "b,c") or set(lead.tags) >= {"a\\"}


def test_an_address_label_as_a_parameter_is_the_address():
    lead = one(
        card("FN:Ann Ray", "ADR;LABEL=\"Gate 4^n10115 Berlin ^^ ^'x^'\":;;;;;;", version="4.0")
    )

    assert lead.address.street == 'Gate 4, 10115 Berlin ^ "x"'


@pytest.mark.parametrize("birthday", ["--0322", "--03-22", "1980-03-22", "19800322"])
def test_a_birthday_with_or_without_its_year_is_kept(birthday: str):
    lead = one(card("FN:Ann Ray", f"BDAY:{birthday}"))

    assert dict(lead.custom)["Birthday"] == birthday


def test_quoted_printable_cut_at_a_length_keeps_the_letters_before():
    lead = one(
        card("FN:Ann Ray", "NOTE;ENCODING=QUOTED-PRINTABLE:gr=C3=BC=C3=9F=C3", version="2.1")
    )

    assert lead.notes == "grüß"
