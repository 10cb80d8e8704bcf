"""Puts one address together from the columns of a file, whichever of its groups is filled."""

from collections.abc import Mapping, Sequence

from leaddesk.ingest.incoming import Address

PARTS = ("street", "city", "state", "postcode", "country")
GROUPS = ("work.", "", "home.", "other.")  # the first that says where somebody is wins


class AddressPlan:
    """The columns of addresses of one file.

    Args:
        names: of all columns.
        at: field -> indices of its columns.
    """

    def __init__(self, names: Sequence[str], at: Mapping[str, Sequence[int]]) -> None:
        self._names = names
        self._at = at
        self._groups = self._address_plan()
        self.is_empty = not self._groups and "address.full" not in at

    def _address_plan(self) -> list[list[tuple[str, Sequence[int]]]]:
        groups: list[list[tuple[str, Sequence[int]]]] = []
        for group in GROUPS:
            parts = [
                (part, self._at[f"{group}{part}"]) for part in PARTS if f"{group}{part}" in self._at
            ]
            if parts:
                groups.append(parts)
        return groups

    def take(self, cells: list[str], custom: list[tuple[str, str]]) -> Address:
        """Return the address; what belongs to another one goes to `custom`."""
        chosen: dict[str, str] = {}
        for parts in self._groups:
            values = {
                part: ", ".join(v for i in at if (v := _one_line(cells[i]))) for part, at in parts
            }
            if not chosen and any(values.get(part) for part in PARTS[:4]):
                chosen = values
            else:
                custom += [(self._names[i], cells[i]) for _, at in parts for i in at if cells[i]]
        if not chosen:
            chosen = self._country_only(cells, custom)
        for i in self._at.get("address.full", ()):
            whole = _one_line(cells[i])
            if whole and not chosen.get("street"):
                chosen = {**chosen, "street": whole}
            elif whole and whole != chosen.get("street"):
                custom.append((self._names[i], whole))
        return Address(**chosen)

    def _country_only(self, cells: list[str], custom: list[tuple[str, str]]) -> dict[str, str]:
        for parts in self._groups:
            for part, at in parts:
                if part == "country" and cells[at[0]]:
                    pair = (self._names[at[0]], cells[at[0]])
                    if pair in custom:
                        custom.remove(pair)
                    return {"country": cells[at[0]]}
        return {}


def _one_line(text: str) -> str:
    if "\n" not in text:
        return text
    return ", ".join(part.strip(" ,") for part in text.splitlines() if part.strip(" ,"))
