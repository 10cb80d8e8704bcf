"""Which columns hold mails and phones, under which label, and what stands in them."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from leaddesk.ingest.contacts import emails_in, phones_in, why_no_email, why_no_phone
from leaddesk.ingest.fields import label_of
from leaddesk.ingest.vocabulary import NOT_SAID, key

_VALUE = re.compile(r"^(.+ \d+) value$|^((?:phone|email)(?: \d+)?)$")
Labelled = tuple[tuple[str, str], ...]


@lru_cache(maxsize=2048)
def _label(text: str) -> str:
    return label_of(text) or key(text)


class ContactPlan:
    """The columns of mails and phones of one file.

    Args:
        names: of all columns.
        at: field -> indices of its columns.
    """

    def __init__(self, names: Sequence[str], at: Mapping[str, Sequence[int]]) -> None:
        self._names = names
        self._at = at
        self._mail = [(i, label_of(names[i])) for i in at.get("email", ())]
        self._phone = self._phone_plan()
        self._labels = self._label_columns()

    def _phone_plan(self) -> list[tuple[int, str]]:
        plan = []
        for field in ("phone.mobile", "phone.work", "phone", "phone.home", "fax"):
            label = field.partition(".")[2] or ("fax" if field == "fax" else "")
            plan += [(i, label or label_of(self._names[i])) for i in self._at.get(field, ())]
        return sorted(plan)

    def _label_columns(self) -> dict[int, int]:
        """Return value column -> label column: "Phone 1 - Value" has "Phone 1 - Type" beside it."""
        keys = {key(name): at for at, name in enumerate(self._names)}
        pairs = {}
        for name, at in keys.items():
            match = _VALUE.match(name)
            stem = (match[1] or match[2]) if match else ""
            label = keys.get(f"{stem} label", keys.get(f"{stem} type")) if stem else None
            if label is not None:
                pairs[at] = label
        return pairs

    def emails(
        self, cells: list[str], custom: list[tuple[str, str]], problems: list[tuple[str, str]]
    ) -> Labelled:
        """Return (label, address); what is none goes to `custom` with its problem."""
        made: list[tuple[str, str]] = []
        for i, plain in self._mail:
            cell = cells[i]
            if not cell or cell in NOT_SAID:
                continue
            label = self._label_beside(i, cells) or plain
            good, bad = emails_in(cell)
            made += [(label, mail) for mail in good if all(mail != other for _, other in made)]
            for piece in bad:
                problems.append(("email", why_no_email(piece)))
                custom.append((self._names[i], piece))
        return tuple(made)

    def phones(
        self, cells: list[str], custom: list[tuple[str, str]], problems: list[tuple[str, str]]
    ) -> Labelled:
        """Return (label, number as typed); what is none goes to `custom` with its problem."""
        made: list[tuple[str, str]] = []
        for i, plain in self._phone:
            cell = cells[i]
            if not cell or cell in NOT_SAID:
                continue
            label = self._label_beside(i, cells) or plain
            good, bad = phones_in(cell)
            made += [
                (own or label, number) for own, number in good if (own or label, number) not in made
            ]
            for piece in bad:
                problems.append(("phone", why_no_phone(piece)))
                custom.append((self._names[i], piece))
        return tuple(made)

    def _label_beside(self, index: int, cells: list[str]) -> str:
        at = self._labels.get(index)
        return _label(cells[at]) if at is not None and cells[at] else ""
