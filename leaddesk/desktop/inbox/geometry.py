"""Where a row of the inbox stands, worked out from the counts of its groups alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field

HEADER, ROW, STRIP = 40, 56, 44
CURRENT = ROW + STRIP


@dataclass(frozen=True, slots=True)
class Place:
    """A line of the list: a lead by its index in a group, or the group's header (-1)."""

    group: int
    index: int = -1

    @property
    def is_header(self) -> bool:
        """Whether it is a header and no lead."""
        return self.index < 0


@dataclass(slots=True)
class Block:
    """A group as the geometry sees it."""

    status: str
    count: int
    folded: bool = False

    @property
    def shown(self) -> int:
        """How many rows of it are drawn."""
        return 0 if self.folded else self.count


@dataclass(slots=True)
class Geometry:
    """Blocks and the one current line; every question costs O(groups)."""

    blocks: list[Block] = field(default_factory=list)
    current: Place | None = None

    def height(self) -> int:
        """Return the height of everything, in pixels."""
        return sum(self._block_height(n) for n in range(len(self.blocks)))

    def _has_strip(self, group: int) -> bool:
        return (
            self.current is not None
            and self.current.group == group
            and 0 <= self.current.index < self.blocks[group].shown
        )

    def _block_height(self, group: int) -> int:
        strip = STRIP if self._has_strip(group) else 0
        return HEADER + ROW * self.blocks[group].shown + strip

    def top_of(self, place: Place) -> int:
        """Return the y of the upper edge of a line."""
        top = sum(self._block_height(n) for n in range(place.group))
        if place.is_header:
            return top
        past = self._has_strip(place.group) and self.current is not None
        strip = STRIP if past and self.current and place.index > self.current.index else 0
        return top + HEADER + ROW * place.index + strip

    def height_of(self, place: Place) -> int:
        """Return 40, 56 or, for the current lead, 100."""
        if place.is_header:
            return HEADER
        return CURRENT if place == self.current else ROW

    def at(self, y: int) -> Place | None:
        """Return the line drawn at `y`; None above the first and below the last."""
        top = 0
        for group, block in enumerate(self.blocks):
            tall = self._block_height(group)
            if top <= y < top + tall:
                return Place(group, self._index_at(group, block, y - top - HEADER))
            top += tall
        return None

    def _index_at(self, group: int, block: Block, y: int) -> int:
        if y < 0:
            return -1
        if self._has_strip(group) and self.current is not None:
            strip_top = ROW * (self.current.index + 1)
            if strip_top <= y < strip_top + STRIP:
                return self.current.index
            if y >= strip_top + STRIP:
                y -= STRIP
        return min(y // ROW, block.shown - 1)

    def between(self, first: int, last: int) -> Iterator[tuple[Place, int, int]]:
        """Yield (place, top, height) of the lines that touch the span `first`..`last`."""
        place = self.at(max(0, first))
        while place is not None:
            top, tall = self.top_of(place), self.height_of(place)
            if top > last:
                return
            yield place, top, tall
            place = self.after(place)

    def after(self, place: Place) -> Place | None:
        """Return the line drawn below."""
        if place.index + 1 < self.blocks[place.group].shown:
            return Place(place.group, place.index + 1)
        return Place(place.group + 1) if place.group + 1 < len(self.blocks) else None

    def stop(self, place: Place, step: int) -> Place | None:
        """Return the next line the keys stop at (`step` 1 or -1): a lead, or a folded header."""
        if 0 <= place.index + step < self.blocks[place.group].shown and not place.is_header:
            return Place(place.group, place.index + step)
        groups = (
            range(place.group + 1, len(self.blocks)) if step > 0 else range(place.group - 1, -1, -1)
        )
        for group in groups:
            if (found := self._stop_in(group, last=step < 0)) is not None:
                return found
        return None

    def _stop_in(self, group: int, *, last: bool) -> Place | None:
        block = self.blocks[group]
        if block.folded and block.count:
            return Place(group)
        if block.shown:
            return Place(group, block.shown - 1 if last else 0)
        return None

    def first_lead(self, group: int = 0) -> Place | None:
        """Return the first lead drawn in `group` or a later one."""
        for number in range(max(0, group), len(self.blocks)):
            if self.blocks[number].shown:
                return Place(number, 0)
        return None

    def last_lead(self) -> Place | None:
        """Return the last lead drawn."""
        for number in range(len(self.blocks) - 1, -1, -1):
            if self.blocks[number].shown:
                return Place(number, self.blocks[number].shown - 1)
        return None

    def find(self, status: str) -> int | None:
        """Return the number of a group by its status key."""
        for number, block in enumerate(self.blocks):
            if block.status == status:
                return number
        return None

    def settle(self, status: str, index: int) -> Place | None:
        """Return the line for (status, index), or where the rep goes when that is gone.

        The group has ended: the first lead of the next group; no later lead: the last one drawn.
        """
        group = self.find(status)
        if group is None:
            return self.first_lead()
        if index < 0 and self.blocks[group].folded:
            return Place(group)
        if index < self.blocks[group].shown:
            return Place(group, max(0, index))
        return self.first_lead(group + 1) or self.last_lead()
