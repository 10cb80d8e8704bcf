"""The Duplicates page in step with the book: asks for what is seen, does what the rep decides."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.duplicates.page import DuplicatesPage
from leaddesk.desktop.theme.theme import Theme
from leaddesk.domain.errors import Refused
from leaddesk.domain.merge_rows import COMPANY, PairList, PairRow, PairShown
from leaddesk.domain.rows import Touched

LIST, PAIR, REASONS, PREVIEW = "duplicates", "duplicates:pair", "duplicates:why", "duplicates:after"


class DuplicatesDriver(QObject):
    """Keeps pairs and the current one as the book has them.

    Signals:
        left: the rep goes back to the inbox.
        done: a `Touched` for the undo line.
        went_to: the id of a lead to go to.
        shown: a pair is on the page whole.
    """

    left = Signal()
    done = Signal(object)
    went_to = Signal(object)
    shown = Signal()

    def __init__(self, door: Door, theme: Theme, clock: Clock, window: QWidget) -> None:
        super().__init__(window)
        self._door, self._clock = door, clock
        self._wanted: tuple[UUID, UUID] | None = None
        self._busy = False  # a decision is on its way: a second one would be about the same pair
        self.page = DuplicatesPage(theme, clock, window)
        self.page.hide()
        self._pairs = self.page.side.pairs
        self._connect()

    def _connect(self) -> None:
        page = self.page
        page.left.connect(self.left)
        page.merge_asked.connect(self._on_merge)
        page.apart_asked.connect(self._on_apart)
        page.colleagues_asked.connect(self._on_colleagues)
        page.preview_wanted.connect(self._ask_preview)
        page.undo_asked.connect(self._on_undo_asked)
        self._pairs.current_changed.connect(self._on_current)
        self._pairs.reasons_wanted.connect(self._on_reasons_wanted)
        self._door.changed.connect(self._on_changed)

    def show(self) -> None:
        """Bring the page up, with the keys in it."""
        self.page.show()
        self.page.raise_()
        self.page.enter()
        self.page.setFocus()
        self._ask_list()

    def hide(self) -> None:
        """Put the page away; the choices made stay."""
        self.page.hide()

    def stop(self) -> None:
        """The window closes: nothing runs here."""

    def aim(self, a: UUID, b: UUID) -> None:
        """Go to this pair once the list is here."""
        self._wanted = (a, b)

    def look_at(self, words: str) -> None:
        """Make the first pair current in which one is called so."""
        self._pairs.look_for(words)

    def show_done(self, touched: Touched) -> None:
        """Say on the page what was done, here or by an undo."""
        rest = ". ".join(part for part in (touched.detail, *touched.left_alone) if part)
        self.page.foot.show_done(f"{touched.label}.", rest)

    def show_trouble(self, text: str, mend: str) -> None:
        """Say on the page what could not be done."""
        self.page.foot.show_trouble(text, mend)

    # Asking

    def _ask_list(self) -> None:
        from leaddesk.features.duplicates import pair_list

        self._door.ask(
            pair_list,
            self._wanted,
            then=self._on_list,
            lane=LIST,
            newest_only=True,
            beside=True,
        )

    def _on_list(self, pairs: PairList) -> None:
        before = self._pairs.current()
        self.page.show_list(pairs)
        if self._wanted is not None:
            keys = [{row.a, row.b} for row in pairs.rows]
            if set(self._wanted) in keys:
                self._pairs.set_current(keys.index(set(self._wanted)))
            self._wanted = None
        if self._pairs.current() is not None and self._pairs.current() == before:
            self._ask_pair(self._pairs.current())

    def _on_current(self, pair: PairRow | None) -> None:
        self.page.name_pair(pair)
        self._ask_pair(pair)

    def _ask_pair(self, pair: PairRow | None) -> None:
        from leaddesk.features.duplicates import pair_shown

        if pair is not None:
            self._door.ask(
                pair_shown,
                pair.a,
                pair.b,
                pair.what,
                then=self._on_pair,
                failed=self._on_gone,
                lane=PAIR,
                newest_only=True,
                now=self._clock.now(),
            )

    def _on_pair(self, shown: PairShown) -> None:
        current = self._pairs.current()
        if current is None or {current.a, current.b} != {shown.pair.a, shown.pair.b}:
            return
        self.page.show_pair(shown)
        self._ask_preview()

    def _on_gone(self, error: Exception) -> None:
        """One of the two is not there any more: the list that comes does not have the pair."""
        if not isinstance(error, (Refused, KeyError)):
            self._door.tell(error)

    def _ask_preview(self) -> None:
        from leaddesk.features.merge_preview import merge_preview

        shown = self.page.shown
        if shown is not None:
            self._door.ask(
                merge_preview,
                shown.pair.a,
                shown.pair.b,
                shown.pair.what,
                self.page.choices(),
                then=self._on_preview,
                failed=self._on_gone,
                lane=PREVIEW,
                newest_only=True,
                now=self._clock.now(),
            )

    def _on_preview(self, preview: Any) -> None:
        self.page.show_preview(preview)
        self.shown.emit()

    def _on_reasons_wanted(self, rows: tuple[PairRow, ...]) -> None:
        from leaddesk.features.duplicates import pair_reasons

        pairs = [(row.a, row.b, row.what) for row in rows]
        self._door.ask(pair_reasons, pairs, then=self._pairs.show_reasons, lane=REASONS)

    def _on_changed(self, _touched: Touched) -> None:
        if self.page.isVisible():
            self._pairs.forget_reasons()
            self._ask_list()

    # Deciding

    def _on_merge(self) -> None:
        from leaddesk.features.merge import merge
        from leaddesk.features.merge_companies import merge_companies

        shown = self.page.decidable
        if shown is not None:
            act = merge_companies if shown.pair.what == COMPANY else merge
            self._decide(act, shown, self.page.choices(), keep=shown.plan.keep)

    def _on_apart(self) -> None:
        from leaddesk.features.apart import keep_apart

        shown = self.page.decidable
        if shown is not None:
            self._decide(keep_apart, shown)

    def _on_colleagues(self) -> None:
        from leaddesk.features.apart import keep_as_colleagues

        shown = self.page.decidable
        if shown is not None:
            self._decide(keep_as_colleagues, shown)

    def _decide(
        self, act: Callable[..., Touched], shown: PairShown, *args: Any, **how: Any
    ) -> None:
        if self._busy:
            return
        self._busy = True

        def done(touched: Touched) -> None:
            self._busy = False
            self.page.forget(shown.pair)
            self.page.enter()
            self.done.emit(touched)

        pair = shown.pair
        self._door.do(
            act, pair.a, pair.b, *args, then=done, failed=self._on_refused,
            now=self._clock.now(), **how,
        )  # fmt: skip

    def _on_refused(self, error: Exception) -> None:
        self._busy = False
        if isinstance(error, Refused):
            self.page.foot.show_trouble(error.text, error.mend)
        else:
            self._door.tell(error)

    def _on_undo_asked(self) -> None:
        from leaddesk.features.undo_whole import undo_newest

        self._door.do(
            undo_newest,
            then=self.done.emit,
            failed=self._on_refused,
            whole=True,
            now=self._clock.now(),
        )
