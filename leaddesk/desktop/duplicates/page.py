"""The Duplicates page: pairs at the left, one of them field by field, and the ways to decide."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.duplicates import words
from leaddesk.desktop.duplicates.foot import PairFoot
from leaddesk.desktop.duplicates.main import PairPane
from leaddesk.desktop.duplicates.side import HEAD, PairsSide
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import announce
from leaddesk.desktop.widgets.keys import ENTER, is_bare
from leaddesk.desktop.widgets.notice import NoticeCard
from leaddesk.domain.merge_rows import (
    BOTH,
    COMPANY,
    MergeField,
    PairList,
    PairRow,
    PairShown,
    Pick,
    Preview,
    Side,
)

_SIDE, _SIDE_NARROW, _ROOMY, _NARROW, _NO_SIDE = 288, 240, 1_000, 900, 700


class DuplicatesPage(QWidget):
    """Holds the choices of each pair; it reads and writes nothing itself.

    Signals:
        left: the rep goes back to the inbox.
        merge_asked, apart_asked, colleagues_asked: what the rep decided about the current pair.
        preview_wanted: the choices changed, so what stands after the merge did.
        undo_asked: the rep clicked Undo.
    """

    left = Signal()
    merge_asked = Signal()
    apart_asked = Signal()
    colleagues_asked = Signal()
    preview_wanted = Signal()
    undo_asked = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: PairShown | None = None
        self._choices: dict[tuple[Any, Any], dict[str, Pick]] = {}
        self._total = 0
        self._enters = True  # the next pair takes the keys
        self.setAccessibleName(self.tr("Duplicates"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else the inbox is painted below
        self.side = PairsSide(theme, self)
        self.pane = PairPane(theme, clock, self)
        self.foot = PairFoot(theme, self)
        self._notice = NoticeCard(theme, self)
        self._notice.hide()
        self._connect()
        self.foot.show_pair(there=False, people=True)

    def _connect(self) -> None:
        self.side.pairs.opened.connect(self._on_opened)
        self.pane.head.stepped.connect(self._on_stepped)
        self.pane.chosen.connect(self._on_chosen)
        self.pane.typed.connect(self._on_typed)
        self.foot.undo_asked.connect(self.undo_asked)
        self.foot.height_changed.connect(self._place)
        decisions = self.foot.decisions
        decisions.merge_asked.connect(self.merge_asked)
        decisions.apart_asked.connect(self.apart_asked)
        decisions.colleagues_asked.connect(self.colleagues_asked)

    def parts(self) -> list[QWidget]:
        """Return what Tab and F6 go through, in order."""
        return [part for part in (self.side, self.pane, self.foot) if part.isVisible()]

    # What the owner brings

    def show_list(self, pairs: PairList) -> None:
        """Show the pairs; none: why, and how much was looked through."""
        self._total = pairs.total
        self.side.show_list(pairs)
        self._notice.setVisible(not pairs.rows)
        if not pairs.rows:
            title, rest = words.empty_text(pairs)
            self._notice.show_notice(title, rest, "", ())
            announce(self, self._notice.accessibleName())
            self.name_pair(None)
            self._shown = None
            self.pane.show_pair(None)
            self._take_keys()
        else:
            self.name_pair(self.side.pairs.current())
        self._place()

    def name_pair(self, pair: PairRow | None) -> None:
        """Name the pair that is current in the list; what is known of it follows."""
        self.pane.name_pair(pair, self.side.pairs.index + 1, self._total)
        self.foot.show_pair(there=pair is not None, people=pair is None or pair.what != COMPANY)
        if pair is not None:
            self.foot.show_promise(people=pair.what != COMPANY)

    def show_pair(self, shown: PairShown) -> None:
        """Show a pair whole, with the choices made for it before."""
        current = self.pane.fields.current()
        before, self._shown = self._key(), shown
        self.pane.name_pair(shown.pair, self.side.pairs.index + 1, self._total)
        self.pane.show_pair(shown)
        self.pane.show_picks(shown, self.picks())
        anew = before != self._key()
        lost = current is not None and not current.can_choose
        if self._enters or (current is not None and (anew or lost)):
            self.pane.to_top()
            self._take_keys()

    def _take_keys(self) -> None:
        """Give the keys to the fields, else to the list, where they are on this page at all."""
        within = self.isVisible() and self.window().isVisible()
        focused = self.focusWidget() if within else None
        if not within or (focused is not None and focused is self.side.pairs and not self._enters):
            return
        if self._shown is not None:
            self._enters = False
            self.pane.fields.enter()
        else:
            self.side.pairs.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_preview(self, preview: Preview) -> None:
        """Show what stands after the merge."""
        self.pane.show_preview(preview)

    def enter(self) -> None:
        """Let the pair that comes next take the keys."""
        self._enters = True

    def forget(self, pair: PairRow) -> None:
        """Forget the choices made for a pair: it is decided."""
        self._choices.pop((pair.a, pair.b), None)

    # Choices

    @property
    def shown(self) -> PairShown | None:
        """The pair that is shown whole."""
        return self._shown

    @property
    def decidable(self) -> PairShown | None:
        """The pair that may be decided: the current one, once the rep sees it whole."""
        shown, current = self._shown, self.side.pairs.current()
        if shown is None or current is None:
            return None
        same = {shown.pair.a, shown.pair.b} == {current.a, current.b}
        return shown if same else None

    def choices(self) -> dict[str, Pick]:
        """Return what the rep chose himself for the pair shown."""
        if self._shown is None:
            return {}
        fields = {each.key: each for each in self._shown.plan.fields}
        made = self._choices.get(self._key(), {})
        return {key: pick for key, pick in made.items() if key in fields}

    def picks(self) -> dict[str, Pick]:
        """Return what stands in each field of the pair shown."""
        return self._shown.plan.picks(self.choices()) if self._shown is not None else {}

    def _key(self) -> tuple[Any, Any]:
        return (self._shown.pair.a, self._shown.pair.b) if self._shown is not None else (None, None)

    def _choose(self, field: MergeField, pick: Pick) -> None:
        """Let something else stand in a field."""
        if self._shown is None or not field.allows(pick):
            self._say_locked(field)
            return
        self._choices.setdefault(self._key(), {})[field.key] = pick
        self.pane.show_picks(self._shown, self.picks())
        row = self.pane.fields.row_of(field.key)
        if row is not None:
            row.focus_cell(Side.B if pick.side is Side.B else None)
        announce(self, row.accessibleName() if row is not None else "")
        self.preview_wanted.emit()

    def _say_locked(self, field: MergeField) -> None:
        said = self.tr("{field} cannot be chosen so.").format(field=field.label)
        if field.locked:
            said = self.tr("Next steps of both are kept; the sooner one leads.")
        announce(self, said)
        self.foot.clear()
        self.foot.show_remark(said)

    def _on_chosen(self, key: str, side: str) -> None:
        row = self.pane.fields.row_of(key)
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
        row = self.pane.fields.row_of(key)
        if row is not None and row.field is not None:
            self._choose(row.field, Pick(Side.TYPED, said))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key says that no part took; the rest is the window's."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self._shown is not None:
                self.merge_asked.emit()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._on_stepped(1 if key == Qt.Key.Key_PageDown else -1)
        elif not is_bare(event) or not self._shown or not self._act(event):
            event.ignore()

    def _act(self, event: QKeyEvent) -> bool:
        """Do what an arrow or a letter says; letters are those the rep uses for such things."""
        fields = self.pane.fields
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            fields.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._to_side(Side.A if key == Qt.Key.Key_Left else Side.B)
        elif key == Qt.Key.Key_B and self._theme.keymap.single_keys:
            self._keep_both()
        else:
            return self._command(self._theme.keymap.command_of(event))
        return True

    def _command(self, name: str) -> bool:
        if name in ("next", "before"):
            self.pane.fields.step(1 if name == "next" else -1)
        elif name == "change":
            self._type()
        elif name == "close":
            self.apart_asked.emit()
        elif name == "company" and not self.foot.decisions.colleagues.isHidden():
            self.colleagues_asked.emit()
        else:
            return False
        return True

    def _to_side(self, side: Side) -> None:
        row = self.pane.fields.current()
        if row is None or row.field is None:
            self.pane.fields.step(0)
        elif row.field.many:
            row.focus_cell(side)
        else:
            self._choose(row.field, Pick(side))
            row.focus_cell(side)

    def _keep_both(self) -> None:
        row = self.pane.fields.current()
        if row is not None and row.field is not None:
            self._choose(row.field, BOTH)

    def _type(self) -> None:
        row = self.pane.fields.current()
        if row is None or row.field is None:
            return
        if row.field.typed:
            row.begin()
        else:
            self._say_locked(row.field)

    def _on_opened(self) -> None:
        self.pane.fields.enter()

    def _on_stepped(self, by: int) -> None:
        self.side.pairs.set_current(self.side.pairs.index + by)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keys on to the fields, or to the list where there are none."""
        super().focusInEvent(event)
        self._enters = True
        self._take_keys()

    # Layout

    def _place(self) -> None:
        wide, foot = self.width(), self.foot.height()
        side = 0 if wide < _NO_SIDE else _SIDE if wide >= _ROOMY else _SIDE_NARROW
        self.side.setVisible(side > 0 or not self.side.pairs.count)
        across = wide < _NARROW
        tall = max(0, self.height() - foot)
        self.side.setGeometry(0, 0, side or wide, tall if across else self.height())
        self.pane.setVisible(self.side.pairs.count > 0)
        self.pane.setGeometry(side, 0, wide - side, tall)
        left = 0 if across else side
        self.foot.setGeometry(left, tall, wide - left, foot)
        if not self._notice.isHidden():
            size = self._notice.sizeHint()
            room = wide - side - 40
            card = min(size.width(), room)
            self._notice.setGeometry(side + 20, 72, card, size.height())
            self._notice.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for this size."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, and the line below the head where no pair is named."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.tokens.canvas)
        painter.fillRect(0, HEAD - 1, self.width(), 1, self._theme.tokens.line)


def _toggled(pick: Pick, side: Side) -> Pick:
    """Return a choice with one side more or less; one of the two always stands."""
    a = pick.takes_a != (side is Side.A)
    b = pick.takes_b != (side is Side.B)
    if a and b:
        return BOTH
    if not a and not b:
        return pick
    return Pick(Side.A if a else Side.B)
