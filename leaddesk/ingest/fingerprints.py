"""Recognises which program wrote an export by its column names, in any order and case.

Source of the names: shared design page FORMATS.md (headers seen in public code and test files).
Where a program uses a word in its own sense, its own map comes before the general vocabulary.
"""

import re
from collections.abc import Sequence

from leaddesk.ingest.fields import field_for
from leaddesk.ingest.vocabulary import key, without_numbers

_OUTLOOK = frozenset(
    "business phone|business street|business fax|mobile phone|home street|home phone|web page"
    "|business city|business postal code|business country region|business country"
    "|email display name"
    "|email type|email 2 address|other phone|company main phone|internet free busy|office location"
    "|assistant s phone|car phone|categories".split("|")
)
_SALESFORCE_SURE = frozenset(
    "company account|state province text only|lead owner manager|has opted out of email"
    "|record type id|is converted|converted opportunity id|created by id|rating lead owner".split(
        "|"
    )
)
_SALESFORCE_HINTS = frozenset(
    "lead owner|lead source|lead status|rating|email opt out|lead id|zip postal code|state province"
    "|create date|owner id|do not call|last activity|no of employees|annual revenue".split("|")
)
_HUBSPOT_HINTS = frozenset(
    "record id|contact owner|lifecycle stage|associated company|associated deal|lead status"
    "|create date|last modified date|unsubscribed from all email|hubspot score|original source"
    "|marketing contact status|associated company ids|last activity date|hubspot team".split("|")
)
_ATOMIC = frozenset(("first seen", "last seen", "has newsletter", "background"))
_PIPEDRIVE_OBJECT = re.compile(
    r"^\s*(person|organi[sz]ation|deal|activity|lead|note)\s+-\s+", re.IGNORECASE
)
_GOOGLE_GROUP = re.compile(r"^(?:email|phone|address|organization|website|event|relation|im) \d+ ")

_LEADDESK = frozenset(("id", "lead status", "next step", "next date", "path", "try", "score"))
_OWN: dict[str, dict[str, str]] = {
    "leaddesk": {
        "id": "ignore",
        "name": "full_name",
        "reason": "reason",
        "next step": "next_step",
        "next date": "next_on",
        "next time": "next_at",
        "path": "ignore",
        "try": "ignore",
        "score": "ignore",
        "phone label": "label",
        "email label": "label",
        "address 2": "custom",
        "profile": "social",
        "email opt out": "opt_out.email",
        "do not call": "opt_out.phone",
    },
    "outlook": {
        "title": "salutation",
        "account": "custom",
        "location": "custom",
        "office location": "custom",
        "profession": "custom",
        "organizational id number": "custom",
        "email type": "ignore",
        "email 2 type": "ignore",
        "email 3 type": "ignore",
        "priority": "ignore",
        "callback": "phone",
    },
    "salesforce": {
        "title": "title",
        "lead owner manager": "custom",
        "created by": "custom",
        "last activity": "last_activity",
        "location friendly name": "custom",
        "type": "custom",
        "contact": "full_name",
        "date": "last_activity",
        "call disposition": "custom",
        "assigned": "owner",
        "converted date": "custom",
        "is converted": "custom",
    },
    "hubspot": {"stage of journey": "custom", "contact type": "custom", "associated company"
    " ids": "custom"},
    "linkedin": {"url": "social", "position": "title", "connected on": "created_at"},
    "google": {
        "priority": "ignore",
        "subject": "ignore",
        "occupation": "custom",
        "organization 1 location": "custom",
        "organization 1 job description": "custom",
        "organization 1 type": "ignore",
        "billing information": "custom",
    },
    "atomic": {
        "status": "rating",
        "background": "notes",
        "first seen": "created_at",
        "last seen": "last_activity",
        "has newsletter": "opt_in",
        "title": "title",
    },
    "pipedrive": {
        "deal title": "wants",
        "lead title": "wants",
        "activity subject": "custom",
        "activity type": "custom",
        "activity done": "custom",
        "activity due date": "next_on",
        "activity due time": "next_at",
        "activity note": "notes",
        "activity assigned to user": "owner",
        "organization name": "company",
        "organization address": "address.full",
        "person title": "title",
        "person marketing status": "opt_in",
        "person double opt in": "opt_in",
        "person label": "tags",
        "lead label": "tags",
        "person person created": "created_at",
        "person organization": "company",
    },
}  # fmt: skip


def fingerprint(names: Sequence[str]) -> str:
    """Return which export these column names come from, or "".

    One of leaddesk, linkedin, google, outlook, salesforce, hubspot, pipedrive, atomic.
    """
    keys = {key(name) for name in names if name.strip()}
    if not keys:
        return ""
    if len(keys & _LEADDESK) >= len(_LEADDESK) - 1:
        return "leaddesk"
    dashed = sum(bool(_PIPEDRIVE_OBJECT.match(name)) for name in names)
    if dashed >= 2 and dashed * 2 > len(keys):
        return "pipedrive"
    if "connected on" in keys and keys & {"first name", "last name"}:
        return "linkedin"
    if _is_google(keys):
        return "google"
    if len(keys & _OUTLOOK) >= 4:
        return "outlook"
    if len(keys & _ATOMIC) >= 3:
        return "atomic"
    return _crm(keys)


def _is_google(keys: set[str]) -> bool:
    if keys & {"group membership", "organization 1 name", "yomi name"}:
        return True
    grouped = sum(bool(_GOOGLE_GROUP.match(name)) for name in keys)
    return grouped >= 2 and any(name.endswith((" value", " label", " type")) for name in keys)


def _crm(keys: set[str]) -> str:
    salesforce = len(keys & _SALESFORCE_HINTS) + 3 * len(keys & _SALESFORCE_SURE)
    hubspot = len(keys & _HUBSPOT_HINTS)
    if "record id" in keys and hubspot >= 2 and hubspot >= salesforce - 1:
        return "hubspot"
    if "lead id" in keys and {"lead owner", "lead status"} & keys:
        salesforce += 2
    if {"call disposition", "company account"} <= keys:
        return "salesforce"
    if salesforce >= 3 and salesforce > hubspot:
        return "salesforce"
    return "hubspot" if hubspot >= 3 else ""


def own_field(name: str, source: str) -> str:
    """Return the field a column has in this program's own sense, or ""."""
    field = _OWN.get(source, {}).get(key(name), "")
    if source == "leaddesk" and not field:
        field = _OWN[source].get(without_numbers(key(name)), "")
    if field or source != "pipedrive":
        return field
    match = _PIPEDRIVE_OBJECT.match(name)
    if not match:
        return ""
    rest = name[match.end() :]
    if match[1].lower() in ("person", "lead"):
        return field_for(rest.replace(" - ", " ")) or "custom"
    if match[1].lower().startswith("organi"):
        found = field_for(rest.replace(" - ", " "))
        return found if found in ("website", "industry", "employees", "revenue") else "custom"
    return "custom"
