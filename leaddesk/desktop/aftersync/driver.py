"""The After sync page in step with the book: asks what there is, does what the rep decides."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.aftersync.page import AfterSyncPage
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.theme.theme import Theme
from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Touched
from leaddesk.domain.sync_rows import AfterSync

LANE = "aftersync"


class AfterSyncDriver(QObject):
    """Keeps the page as the book has it.

    Signals:
        left: the rep goes back to the inbox.
        done: a `Touched` for the undo line.
        went_to: the id of a lead to go to.
        shown: what there is is on the page.
    """

    left = Signal()
    done = Signal(object)
    went_to = Signal(object)
    shown = Signal()

    def __init__(self, door: Door, theme: Theme, clock: Clock, window: QWidget) -> None:
        super().__init__(window)
        self._door, self._clock = door, clock
        self._flipped: set[UUID] = set()  # still before the rep, though settled
        self._busy = False
        self.page = AfterSyncPage(theme, clock, window)
        self.page.hide()
        page, tray = self.page, self.page.pane.tray
        page.left.connect(self.left)
        page.keep_asked.connect(self._on_keep)
        page.flip_asked.connect(self._on_flip)
        page.undo_asked.connect(self._on_undo)
        tray.retried.connect(self._on_retry)
        tray.discarded.connect(self._on_discard)
        tray.edited.connect(self._on_edit)
        door.changed.connect(self._on_changed)

    def show(self) -> None:
        """Bring the page up, with the keys in its list."""
        self.page.show()
        self.page.raise_()
        self.page.things.setFocus()
        self._ask()

    def hide(self) -> None:
        """Put the page away; what was flipped is settled."""
        self._flipped.clear()
        self.page.hide()

    def stop(self) -> None:
        """The window closes: nothing runs here."""

    def show_done(self, touched: Touched) -> None:
        """Say on the page what was done, here or by an undo."""
        rest = ". ".join(part for part in (touched.detail, *touched.left_alone) if part)
        self.page.say_done(f"{touched.label}.", rest)

    def show_trouble(self, text: str, mend: str) -> None:
        """Say on the page what could not be done."""
        self.page.say_trouble(text, mend)

    # Asking

    def _ask(self) -> None:
        from leaddesk.features.sync_view import after_sync

        self._door.ask(
            after_sync, tuple(self._flipped), then=self._on_found, lane=LANE, newest_only=True,
            now=self._clock.now(),
        )  # fmt: skip

    def _on_found(self, found: AfterSync) -> None:
        self.page.show_found(found)
        self.shown.emit()

    def _on_changed(self, _touched: Touched) -> None:
        if self.page.isVisible():
            self._ask()

    # Deciding

    def _on_keep(self, clash: UUID) -> None:
        from leaddesk.features.clashes_settle import keep

        row = next((each for each in self.page.found.clashes if each.id == clash), None)
        if row is not None and row.settled:  # flipped a moment ago: it is decided
            self._flipped -= set(row.parts)
            self._ask()
            return
        self._do(keep, clash)

    def _on_flip(self, clash: UUID) -> None:
        from leaddesk.features.clashes_settle import flip

        row = next((each for each in self.page.found.clashes if each.id == clash), None)
        if row is not None:
            self._flipped |= set(row.parts)
        self._do(flip, clash)

    def _on_retry(self, item: int) -> None:
        from leaddesk.features.sync_tray import retry

        self._do(retry, item)

    def _on_discard(self, item: int) -> None:
        from leaddesk.features.sync_tray import discard

        self._do(discard, item, undo=False)

    def _on_edit(self, item: int, text: str) -> None:
        from leaddesk.features.sync_tray import edit

        self._do(edit, item, text, failed=self._on_edit_refused)

    def _on_edit_refused(self, error: Exception) -> None:
        self._busy = False
        self.page.pane.tray.show_refused(self._door.words(error))

    def _do(
        self,
        act: Callable[..., Touched],
        *args: Any,
        undo: bool = True,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        if self._busy:
            return
        self._busy = True

        def done(touched: Touched) -> None:
            self._busy = False
            self.page.things.setFocus()
            if undo:
                self.done.emit(touched)
            else:
                self.page.say_done(f"{touched.label}.", undo=False)

        self._door.do(
            act, *args, then=done, failed=failed or self._on_refused, now=self._clock.now()
        )

    def _on_refused(self, error: Exception) -> None:
        self._busy = False
        if isinstance(error, Refused):
            self.page.say_trouble(error.text, error.mend)
        else:
            self._door.tell(error)

    def _on_undo(self) -> None:
        from leaddesk.features.undo_whole import undo_newest

        self._door.do(
            undo_newest, then=self.done.emit, failed=self._on_refused, whole=True,
            now=self._clock.now(),
        )  # fmt: skip
