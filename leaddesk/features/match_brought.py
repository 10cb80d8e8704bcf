"""Whom a file brought and which of its rows did, some tens of bytes a lead."""

from array import array
from bisect import bisect_left
from uuid import UUID


class Brought:
    """Leads that a file brings or fills, by their place: id and what is known of them."""

    def __init__(self) -> None:
        self._leads = bytearray()
        self._bodies = bytearray()
        self._ends = array("q", [0])

    def __len__(self) -> int:
        return len(self._ends) - 1

    def add(self, lead: UUID, body: str) -> int:
        """Keep one more, and return its place."""
        self._leads += lead.bytes
        self._bodies += body.encode("utf-8", "surrogatepass")
        self._ends.append(len(self._bodies))
        return len(self) - 1

    def __getitem__(self, at: int) -> tuple[UUID, str]:
        """Return id and body of one."""
        if not 0 <= at < len(self):
            raise IndexError(at)
        lead = bytes(self._leads[at * 16 : at * 16 + 16])
        body = self._bodies[self._ends[at] : self._ends[at + 1]]
        return UUID(bytes=lead), body.decode("utf-8", "surrogatepass")


class RowOf:
    """Which row of a file brought a lead: 24 bytes a lead, whose ids grow with the rows."""

    def __init__(self) -> None:
        self._leads = bytearray()
        self._rows = array("q")

    def add(self, lead: UUID, row: int) -> None:
        """Keep one more, with an id above all before (`new_id`)."""
        self._leads += lead.bytes
        self._rows.append(row)

    def get(self, lead: UUID) -> int:
        """Return the row; 0 where the file did not bring the lead."""
        at = bisect_left(range(len(self._rows)), lead.bytes, key=self._at)
        there = at < len(self._rows) and self._at(at) == lead.bytes
        return self._rows[at] if there else 0

    def _at(self, at: int) -> bytes:
        return bytes(self._leads[at * 16 : at * 16 + 16])
