"""Mails and mailboxes: who wrote becomes a lead, what machines wrote says so."""

from collections.abc import Callable
from pathlib import Path

import pytest

from leaddesk.domain.errors import Refused
from leaddesk.ingest.incoming import Incoming, Unreadable
from leaddesk.ingest.mail import read_letter
from leaddesk.ingest.reading import preview, read_rows
from tests.ingest.small_files import MAIL

Write = Callable[..., Path]


def mail(body: str, *headers: str, sender: str = "Ann Ray <ann@acme.example>") -> str:
    head = [f"From: {sender}", "To: me@desk.example", "Subject: Offer", "Message-ID: <1@a>"]
    return "\n".join([*head, *headers, "Content-Type: text/plain; charset=utf-8", "", body, ""])


def read(path: Path) -> list[Incoming | Unreadable]:
    return list(read_rows(preview(path)))


def lead(text: str) -> Incoming:
    (row,) = read_rows(preview(None, paste=text))
    assert isinstance(row, Incoming), row
    return row


def test_a_mail_is_a_lead_with_its_signature(write: Write):
    (row,) = read(write(MAIL, "one.eml"))

    assert isinstance(row, Incoming)
    assert (row.full, row.title, row.company) == ("Jürgen Müller", "Head of Sales", "Söhne & Co")
    assert row.emails == (("", "jm@soehne.example"),)
    assert row.phones == (("", "+49 30 1234567"),)
    assert row.notes == "Offer\nPlease send me the offer."
    assert row.status == ""


SIGNED = [
    (
        "Hi Tom,\nplease call me.\n\nBest regards,\nAnn Ray\nHead of Purchasing\nAcme GmbH\n"
        "Gate 4, 10115 Berlin\nT: +49 30 1234567 | M: 0171 2345678\nwww.acme.example",
        {
            "title": "Head of Purchasing", "company": "Acme GmbH", "website": "www.acme.example",
            "phones": (("", "+49 30 1234567"), ("mobile", "0171 2345678")),
        },
    ),
    (
        "Guten Tag,\nwir brauchen zehn Pumpen.\n\nMit freundlichen Grüßen\n\nAnn Ray\n"
        "Leiterin Einkauf\n\nAcme Maschinenbau\nTel. 030 1234567\nFax 030 1234599\n\n"
        "Diese E-Mail ist vertraulich und nur für den genannten Empfänger bestimmt, bitte löschen.",
        {
            "title": "Leiterin Einkauf", "company": "Acme Maschinenbau",
            "phones": (("", "030 1234567"), ("fax", "030 1234599")),
        },
    ),
    (
        "Bonjour,\nmerci pour votre devis.\n\nCordialement,\nAnn Ray\nResponsable achats\n"
        "Acme SARL\n01 23 45 67 89",
        {
            "title": "Responsable achats", "company": "Acme SARL",
            "phones": (("", "01 23 45 67 89"),),
        },
    ),
    (
        "Hola,\n¿me puede enviar el catálogo?\n\nUn saludo\nAnn Ray\nDirectora comercial\n"
        "Acme Ibérica, S.L.\nMóvil: 612 345 678",
        {
            "title": "Directora comercial", "company": "Acme Ibérica, S.L.",
            "phones": (("mobile", "612 345 678"),),
        },
    ),
    (
        "Quick question about prices.\n\n-- \nAnn Ray, CEO\nAcme Tools\n+1 (415) 555-0199\n\n"
        "Sent from my iPhone",
        {"title": "CEO", "company": "Acme Tools", "phones": (("", "+1 (415) 555-0199"),)},
    ),
    (
        "See below.\n\nThanks,\nAnn\n\nOn Tue, Nov 24, 2026 at 9:00 AM Tom <tom@desk.example>"
        " wrote:\n> Best regards\n> Tom Sales\n> 0800 999999",
        {"title": "", "company": "", "phones": ()},
    ),
    (
        "Danke!\n\nViele Grüße\nAnn Ray\nAcme AG\n\nAm 24.11.2026 um 09:00 schrieb Tom Sales:\n"
        "> 0800 999999",
        {"company": "Acme AG", "phones": ()},
    ),
    (
        "ok\n\n-----Original Message-----\nFrom: Tom Sales\nSent: Monday\nTo: Ann\nSubject: x\n\n"
        "Tom, 0800 999999",
        {"phones": (), "company": ""},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), SIGNED)
def test_a_signature_is_told_from_text_and_quotes(body: str, expected: dict[str, object]):
    row = lead(mail(body))

    assert (row.full, row.emails[0]) == ("Ann Ray", ("", "ann@acme.example"))
    assert {name: getattr(row, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("sender", "name", "address"),
    [
        ('"Ray, Ann" <ann@r.example>', "Ann Ray", "ann@r.example"),
        ("ann@r.example (Ann Ray)", "Ann Ray", "ann@r.example"),
        ("ann.ray@r.example", "Ann Ray", "ann.ray@r.example"),
        ("=?iso-8859-1?Q?J=FCrgen_M=FCller?= <jm@r.example>", "Jürgen Müller", "jm@r.example"),
        ("'Ann Ray' via Sales <ann@r.example>", "Ann Ray", "ann@r.example"),
        ("info@r.example", "", "info@r.example"),
        ("Ann Ray [mailto:ann@r.example]", "Ann Ray", "ann@r.example"),
    ],
)
def test_a_sender_is_read_however_it_is_written(sender: str, name: str, address: str):
    row = lead(mail("Hello", sender=sender))

    assert (row.full, row.emails) == (name, (("", address),))


@pytest.mark.parametrize(
    ("sender", "headers", "why"),
    [
        ("noreply@acme.example", [], "sent by a machine"),
        ("Acme <no-reply+x@acme.example>", [], "sent by a machine"),
        ("notifications@acme.example", [], "sent by a machine"),
        ("MAILER-DAEMON@mx.example", [], "not delivered"),
        ("Ann <ann@a.example>", ["Auto-Submitted: auto-replied"], "automatic reply"),
        ("Ann <ann@a.example>", ["X-Autoreply: yes"], "automatic reply"),
        ("Ann <ann@a.example>", ["Auto-Submitted: auto-generated"], "sent by a machine"),
        ("Acme <news@acme.example>", ["List-Unsubscribe: <mailto:x@y.example>"], "newsletter"),
        ("Acme <offers@acme.example>", ["Precedence: bulk"], "newsletter"),
    ],
)
def test_what_a_machine_wrote_is_refused_with_the_reason(
    write: Write, sender: str, headers: list[str], why: str
):
    path = write(mail("Hello", *headers, sender=sender), "a.eml")

    with pytest.raises(Refused, match=why):
        preview(path)


def test_a_form_on_a_web_page_is_from_whom_to_answer():
    body = "Name: Bo Li\nCompany: Bolt Ltd\nPhone: 0171 2345678\nMessage: please call"
    row = lead(mail(body, "Reply-To: Bo Li <bo@bolt.example>", sender="noreply@site.example"))

    assert (row.full, row.emails) == ("Bo Li", (("", "bo@bolt.example"),))
    assert "please call" in row.notes


def test_a_forwarded_mail_is_from_who_wrote_it_first():
    inner = (
        "---------- Forwarded message ---------\nFrom: Bo Li <bo@bolt.example>\n"
        "Date: Tue, 24 Nov 2026\nSubject: Prices\nTo: <ann@acme.example>\n\nSend prices.\n\n"
        "Best regards\nBo Li\nBuyer\nBolt Ltd\n+44 20 7946 0958"
    )
    row = lead(mail(f"fyi\n\n{inner}").replace("Subject: Offer", "Subject: Fwd: Prices"))

    assert (row.full, row.title, row.company) == ("Bo Li", "Buyer", "Bolt Ltd")


def test_a_head_with_letters_of_no_declared_encoding_is_read(write: Write):
    (row,) = read(write(mail("x", sender="Juan Pérez <juan@p.example>"), "a.eml"))

    assert isinstance(row, Incoming)
    assert row.full == "Juan Pérez"


@pytest.mark.parametrize(
    "head",
    [
        "From: Ann Ray <ann@acme.example>\nSent: Tuesday\nTo: Tom\nSubject: Offer",
        "Von: Ann Ray <ann@acme.example>\nGesendet: Dienstag\nAn: Tom\nBetreff: Offer",
        "De : Ann Ray <ann@acme.example>\nEnvoyé : mardi\nÀ : Tom\nObjet : Offer",
        "De: Ann Ray [mailto:ann@acme.example]\nEnviado: martes\nPara: Tom\nAsunto: Offer",
    ],
)
def test_a_mail_copied_from_its_window_is_read_in_four_languages(head: str):
    row = lead(f"{head}\n\nPlease call.\n\nRegards\nAnn Ray\nAcme GmbH\n0171 2345678")

    assert (row.full, row.emails) == ("Ann Ray", (("", "ann@acme.example"),))
    assert (row.company, row.phones) == ("Acme GmbH", (("", "0171 2345678"),))
    assert row.notes == "Offer\nPlease call."


def box(*mails: str) -> str:
    return "".join(f"From x@y Tue Nov 24 09:00:00 2026\n{each}\n" for each in mails)


def test_a_mailbox_is_a_row_for_each_sender_in_order(write: Write):
    first = mail("One\n\nBest regards\nAnn Ray\nAcme GmbH")
    again = mail("Two\nFrom here on nothing.\n\nBest regards\nAnn Ray\nT 0171 2345678")
    path = write(box(first, mail("x", sender="noreply@a.example"), again, MAIL), "a.mbox")

    ann, robot, juergen = read(path)

    assert isinstance(ann, Incoming)
    assert isinstance(robot, Unreadable)
    assert isinstance(juergen, Incoming)
    assert (ann.full, ann.company, ann.phones) == ("Ann Ray", "Acme GmbH", (("", "0171 2345678"),))
    assert "One" in ann.notes
    assert "From here on nothing." in ann.notes
    assert (robot.row, robot.line, robot.why) == (2, 14, "This mail was sent by a machine.")
    assert juergen.full == "Jürgen Müller"
    assert preview(path).warnings == ("4 mails of 3 senders: one row for each sender.",)


def test_the_owner_of_a_mailbox_is_no_lead(write: Write):
    to_me = "Delivered-To: me@desk.example"
    mine = mail("x", to_me, sender="Me <me@desk.example>")
    path = write(box(mail("x", to_me), mail("y", to_me, sender="b@b.example"), mine), "a.mbox")

    rows = read(path)

    assert [row.why for row in rows if isinstance(row, Unreadable)] == ["This is your own mail."]


def test_a_large_mailbox_is_read_in_little_memory(write: Write):
    import tracemalloc

    paper = "Content-Type: application/pdf\n\n" + ("QUJD" * 19 + "\n") * 10_000
    path = write(box(*(mail(paper, sender=f"p{n}@a.example") for n in range(6))), "a.mbox")
    assert path.stat().st_size > 4_000_000

    tracemalloc.start()
    rows = read(path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(rows) == 6
    assert most < 4_000_000


def test_a_page_without_plain_text_is_read_as_text():
    page = (
        "<html><style>p{}</style><p>Please <b>call</b>.</p><p>Best regards<br>Ann Ray<br>"
        "Acme GmbH<br>0171 2345678</p><blockquote>old 0800 999999</blockquote></html>"
    )
    text = mail(page).replace("text/plain", "text/html")
    row = lead(text)

    assert (row.company, row.phones) == ("Acme GmbH", (("", "0171 2345678"),))
    assert row.notes == "Offer\nPlease call."


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"From:\n\n", b"\xff\xfe\x00", b"From: <>\nContent-Type: multipart/mixed\n\n--\n",
        b"From: a@b.example\nContent-Type: text/plain; charset=nonsense\n\nhi \xff",
        b"From: a@b.example\nContent-Transfer-Encoding: base64\n\n!!!!",
        b"Subject: =?utf-8?b?!!!?=\nFrom: =?x?q?=FF?= <a@b.example>\n\nhi",
    ],
)  # fmt: skip
def test_a_damaged_mail_is_read_or_says_so(raw: bytes):
    letter = read_letter(raw)

    assert letter.why or letter.mail == "a@b.example"


def test_the_mails_at_hand_name_their_senders(shared: Path):
    folder = shared / "messy" / "mail_talon"
    files = [*folder.rglob("*.eml"), *folder.rglob("102682_R_S")]
    rows = [row for path in files for row in read(path)]

    assert len(rows) == len(files) == 14
    assert all(isinstance(row, Incoming) and row.emails and row.notes for row in rows)
