"""What an enquiry from outside may say, how long it may be, and what gives spam away."""

import hashlib
import re
from typing import Annotated

import msgspec

from leaddesk.domain.names import split_name

MOST_BYTES = 64 * 1024
MOST_LINKS = 3
"""Links in a message that a person asks with; beyond that it is advertising."""

Short = Annotated[str, msgspec.Meta(max_length=200)]
Word = Annotated[str, msgspec.Meta(max_length=40)]
Address = Annotated[str, msgspec.Meta(max_length=254)]  # RFC 5321, 4.5.3.1.3
Text = Annotated[str, msgspec.Meta(max_length=10_000)]
Fields = Annotated[
    dict[Annotated[str, msgspec.Meta(min_length=1, max_length=60)], Short],
    msgspec.Meta(max_length=30),
]


class Enquiry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One enquiry; an address to answer to is needed, everything else may be left out.

    Attributes:
        website_url: a field that people do not see in the form; only machines fill it in.
        consent: whether they agree to be contacted beyond the answer.
    """

    name: Short = ""
    first: Short = ""
    last: Short = ""
    title: Short = ""
    company: Short = ""
    email: Address = ""
    phone: Word = ""
    website: Short = ""
    country: Short = ""
    street: Short = ""
    city: Short = ""
    postcode: Word = ""
    message: Text = ""
    page: Annotated[str, msgspec.Meta(max_length=500)] = ""
    source: Short = ""
    language: Word = ""
    consent: bool | None = None
    custom: Fields = {}
    website_url: Text = ""


class BadEnquiry(Exception):  # noqa: N818 - the asker's mistake
    """An enquiry that is not taken.

    Attributes:
        code: message, field, or spam with the reason: honeypot, links, pattern.
        field: the one at fault; empty: none.
    """

    def __init__(self, code: str, text: str, field: str = "") -> None:
        super().__init__(text)
        self.code, self.text, self.field = code, text, field


_EMAIL = re.compile(r"[^@\s,;<>\"]+@[^@\s,;<>\"]+\.[^@\s,;<>\".]{2,}")
_PHONE = re.compile(r"[+()\d][\d\s()/.\-–ext]{4,}")
_LINK = re.compile(r"https?://|www\.", re.IGNORECASE)
_WORDS = re.compile(
    r"\[(?:url|link)=|<a\s+href|\b(?:backlinks?|guest post(?:ing|s)?|link building|"
    r"rank(?:ing)? (?:your|on) (?:site|website|google)|first page of google|"
    r"seo (?:services|agency)|web traffic packages?|"
    r"crypto(?:currency)? invest\w*|online casino|viagra|cialis|"
    r"payday loans?|escort service|telegram @\w+)\b",
    re.IGNORECASE,
)
"""Phrases that stand in form spam and in no enquiry of a customer."""


def read(body: bytes) -> Enquiry:
    """Return the enquiry of a body.

    Raises:
        BadEnquiry: it is no JSON, a field is none of ours or too long, or nobody can be answered.
    """
    try:
        asked = msgspec.json.decode(body, type=Enquiry)
    except msgspec.ValidationError as error:
        raise BadEnquiry("field", str(error), _field_of(str(error))) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BadEnquiry("message", f"This is not JSON: {error}") from error
    email, phone = asked.email.strip(), asked.phone.strip()
    if not email and not phone:
        raise BadEnquiry("field", "An email address or a phone number is needed.", "email")
    if email and not _EMAIL.fullmatch(email):
        raise BadEnquiry("field", "This is not an email address.", "email")
    if phone and not _PHONE.fullmatch(phone):
        raise BadEnquiry("field", "This is not a phone number.", "phone")
    return asked


def _field_of(text: str) -> str:
    found = re.search(r"\$\.(\w+)|field `(\w+)`", text)
    return (found[1] or found[2]) if found else ""


def refuse_spam(asked: Enquiry) -> None:
    """Refuse what no customer writes.

    Raises:
        BadEnquiry: with the reason as its field.
    """
    said = "\n".join((asked.name, asked.first, asked.last, asked.company, asked.message))
    if asked.website_url:
        raise BadEnquiry("spam", "A field that people do not see was filled in.", "honeypot")
    if len(_LINK.findall(asked.message)) > MOST_LINKS or _LINK.search(
        f"{asked.name} {asked.first} {asked.last}"
    ):
        raise BadEnquiry("spam", "There are too many links in it.", "links")
    if _WORDS.search(said):
        raise BadEnquiry("spam", "It reads like advertising.", "pattern")


def name_of(asked: Enquiry) -> tuple[str, str, str]:
    """Return the whole name of who asks, first and last name; never empty."""
    whole = asked.name.strip() or f"{asked.first} {asked.last}".strip()
    first, last = asked.first.strip(), asked.last.strip()
    if whole and not (first or last):
        first, last = split_name(whole)
    fallback = asked.company.strip() or asked.email.partition("@")[0] or asked.phone.strip()
    return whole or fallback, first, last


def digest(body: bytes) -> bytes:
    """Return what tells one body from another."""
    return hashlib.sha256(body).digest()
