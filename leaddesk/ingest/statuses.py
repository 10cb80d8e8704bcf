"""What other programs and sheets call the status of a lead, and which of our statuses it is."""

import json
import re
from functools import cache

from leaddesk import resources
from leaddesk.ingest.vocabulary import key, without_umlauts

KEYS = (
    "triage", "reach", "qualify", "arrange", "propose", "chase",
    "nurture", "converted", "lost", "cancelled", "disqualified",
)  # fmt: skip

_OF_EXPORT: dict[str, dict[str, str]] = {
    "salesforce": {
        "open not contacted": "triage",
        "working contacted": "qualify",
        "working": "qualify",
        "closed converted": "converted",
        "closed not converted": "disqualified",
        "new": "triage",
        "nurturing": "nurture",
        "qualified": "arrange",
        "unqualified": "disqualified",
    },
    "hubspot": {
        "new": "triage",
        "open": "reach",
        "in progress": "qualify",
        "open deal": "propose",
        "unqualified": "disqualified",
        "attempted to contact": "reach",
        "connected": "qualify",
        "bad timing": "nurture",
    },
}


@cache
def _words() -> dict[str, str]:
    raw = json.loads((resources() / "status_words.json").read_text(encoding="utf-8"))
    known: dict[str, str] = {}
    for status, lines in raw.items():
        for word in "|".join(lines).split("|"):
            known.setdefault(without_umlauts(word), status)
    return known


def status_key(text: str, fingerprint: str = "") -> str | None:
    """Return the status of our process that a value of a status column means.

    Args:
        text: the cell ("Open - Not Contacted", "IN_PROGRESS", "Angebot verschickt").
        fingerprint: which program wrote the file; its own values come first.

    Returns:
        One of KEYS, or None where the value is not known: the lead then stays in Triage.
    """
    plain = re.sub(r"^\d+ ", "", key(text))
    own = _OF_EXPORT.get(fingerprint, {}).get(plain)
    if own or not plain:
        return own
    if plain in KEYS:
        return plain
    return _words().get(without_umlauts(plain))
