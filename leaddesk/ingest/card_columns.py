"""The columns that contacts are read into, the field each means, and their order."""

MOST_EACH = 30  # phones, mails and pages of one card that have columns of their own

FIXED = {
    "ID": "external_id",
    "Full name": "full_name",
    "Prefix": "salutation",
    "First name": "first",
    "Middle name": "middle",
    "Last name": "last",
    "Suffix": "suffix",
    "Company": "company",
    "Department": "department",
    "Job title": "title",
}
GROUPS = {"work": "Work", "": "", "home": "Home", "other": "Other"}
PLACE = ("street", "city", "state", "postcode", "country")
_LATE = {"Notes": "notes", "Tags": "tags"}
_NUMBERED = {"E-mail": "email", "Phone": "phone", "Website": "website", "Profile": "social"}

LEADDESK = {
    "Lead status": "status",
    "Reason": "reason",
    "Next step": "next_step",
    "Next date": "next_on",
    "Next time": "next_at",
    "Lead source": "source",
    "Rating": "rating",
    "Wants": "wants",
    "External ID": "external_id",
    "Created": "created_at",
    "Email opt out": "opt_out.email",
    "Do not call": "opt_out.phone",
}
"""Columns of our own export: X-LEADDESK lines with these labels."""


def field_of(column: str) -> str:
    """Return the field that a column means."""
    if column in LEADDESK:
        return LEADDESK[column]
    if column in FIXED:
        return FIXED[column]
    if column in _LATE:
        return _LATE[column]
    what, _, rest = column.partition(" ")
    if rest.endswith(" - Label"):
        return "label"
    if what in _NUMBERED and (rest.endswith(" - Value") or rest.isdigit()):
        return _NUMBERED[what]
    group, _, part = column.lower().rpartition(" ")
    if part in PLACE and group in GROUPS:
        return f"{group}.{part}" if group else part
    return "address.full" if column == "Address" else "custom"


_ORDER = (
    *FIXED,
    *(
        f"{what} {n}{part}"
        for what in ("E-mail", "Phone")
        for n in range(1, MOST_EACH + 1)
        for part in (" - Label", " - Value")
    ),
    *(f"{word} {part}".strip().capitalize() for word in GROUPS.values() for part in PLACE),
    "Address",
    *(f"{what} {n}" for what in ("Website", "Profile") for n in range(1, MOST_EACH + 1)),
    *_LATE,
)
_PLACES = {name: place for place, name in enumerate(_ORDER)}


def place_in_order(column: str) -> int:
    """Return where a column stands among the others."""
    return _PLACES.get(column, len(_PLACES))
