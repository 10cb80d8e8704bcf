"""What the rep chooses for each pair: kept by pair, shown in its fields, told to the preview."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from leaddesk.desktop.duplicates.foot import PairFoot
from leaddesk.desktop.duplicates.main import PairPane
from leaddesk.desktop.widgets.bars import announce
from leaddesk.domain.merge_rows import BOTH, MergeField, PairRow, PairShown, Pick, Side

Key = tuple[UUID, UUID]


class Choosing(QObject):
    """The choices of all pairs of this run, and what the keys do to those of the pair shown.

    Signals:
        changed: something else stands in a field.

    Attributes:
        shown: the pair shown whole.
    """

    changed = Signal()

    def __init__(self, pane: PairPane, foot: PairFoot, parent: QObject) -> None:
        super().__init__(parent)
        self.shown: PairShown | None = None
        self._pane, self._foot = pane, foot
        self._choices: dict[Key, dict[str, Pick]] = {}
        self._marked: set[str] = set()  # fields that were changed by others since they were shown
        pane.chosen.connect(self._on_chosen)
        pane.typed.connect(self._on_typed)

    def show_pair(self, shown: PairShown | None) -> bool:
        """Show a pair with the choices made for it before; return whether it is another one."""
        before, self.shown = self.shown, shown
        anew = _key(before) != _key(shown)
        self._pane.show_pair(shown)
        if shown is not None:
            same = before is not None and not anew
            self._marked = self._marked | _differing(before, shown) if same and before else set()
            self._show()
        return anew

    def choices(self) -> dict[str, Pick]:
        """Return what the rep chose himself for the pair shown."""
        key = _key(self.shown)
        if self.shown is None or key is None:
            return {}
        fields = {each.key for each in self.shown.plan.fields}
        made = self._choices.get(key, {})
        return {name: pick for name, pick in made.items() if name in fields}

    def picks(self) -> dict[str, Pick]:
        """Return what stands in each field of the pair shown."""
        return self.shown.plan.picks(self.choices()) if self.shown is not None else {}

    def forget(self, pair: PairRow) -> None:
        """Forget the choices made for a pair: it is decided."""
        self._choices.pop((pair.a, pair.b), None)

    def _show(self) -> None:
        if self.shown is None:
            return
        self._pane.show_picks(self.shown, self.picks(), self._marked)
        labels = [each.label for each in self.shown.plan.fields if each.key in self._marked]
        if labels:
            self._foot.show_changed(labels)

    def _choose(self, field: MergeField, pick: Pick) -> None:
        """Let something else stand in a field."""
        key = _key(self.shown)
        if key is None or not field.allows(pick):
            self._say_locked(field)
            return
        self._choices.setdefault(key, {})[field.key] = pick
        self._marked.discard(field.key)
        self._show()
        row = self._pane.fields.row_of(field.key)
        if row is not None:
            row.focus_cell(Side.B if pick.side is Side.B else None)
            announce(self._pane, row.spoken())
        self.changed.emit()

    def _say_locked(self, field: MergeField) -> None:
        said = self.tr("{field} cannot be chosen so.").format(field=field.label)
        if field.locked:
            said = self.tr("Next steps of both are kept; the sooner one leads.")
        announce(self._pane, said)
        self._foot.clear()
        self._foot.show_remark(said)

    def _on_chosen(self, key: str, side: str) -> None:
        row = self._pane.fields.row_of(key)
        if row is None or row.field is None:
            return
        field, pick = row.field, self.picks()[key]
        if side == Side.TYPED:
            row.begin()
        elif field.many:
            self._choose(field, _toggled(pick, Side(side)))
        else:
            self._choose(field, Pick(Side(side)))

    def _on_typed(self, key: str, said: str) -> None:
        row = self._pane.fields.row_of(key)
        if row is not None and row.field is not None:
            self._choose(row.field, Pick(Side.TYPED, said))

    # Keys

    def to_side(self, side: Side) -> None:
        """Choose a side in the field with the keys; where both can stand, only go there."""
        row = self._pane.fields.current()
        if row is None or row.field is None:
            self._pane.fields.step(0)
        elif row.field.many:
            row.focus_cell(side)
        else:
            self._choose(row.field, Pick(side))
            row.focus_cell(side)

    def keep_both(self) -> None:
        """Let both stand in the field with the keys."""
        row = self._pane.fields.current()
        if row is not None and row.field is not None:
            self._choose(row.field, BOTH)

    def type_value(self) -> None:
        """Type another value into the field with the keys."""
        row = self._pane.fields.current()
        if row is None or row.field is None:
            return
        if row.field.typed:
            row.begin()
        else:
            self._say_locked(row.field)


def _key(shown: PairShown | None) -> Key | None:
    return (shown.pair.a, shown.pair.b) if shown is not None else None


def _differing(before: PairShown | None, after: PairShown) -> set[str]:
    """Return the fields of a pair that say something else than before."""
    old = {each.key: (each.a, each.b) for each in before.plan.fields} if before else {}
    return {each.key for each in after.plan.fields if old.get(each.key) != (each.a, each.b)}


def _toggled(pick: Pick, side: Side) -> Pick:
    """Return a choice with one side more or less; one of the two always stands."""
    a = pick.takes_a != (side is Side.A)
    b = pick.takes_b != (side is Side.B)
    if a and b:
        return BOTH
    if not a and not b:
        return pick
    return Pick(Side.A if a else Side.B)
