"""Says when the first frame with a lead was painted: what `measure` starts to time a start."""

import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.app import App, application


class Painted(QObject):
    """Notes at every paint of a widget what it shows.

    Args:
        widget: the one painted.
        shows: what stands in it at that moment.
    """

    def __init__(self, widget: QWidget, shows: Callable[[], object]) -> None:
        super().__init__(widget)
        self._shows = shows
        self.frames = 0
        self.shown: object = None
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note a paint; the frame is complete when the loop comes round again."""
        if event.type() == QEvent.Type.Paint:
            self.frames += 1
            self.shown = self._shows()
        return False


def probe(folder: Path, key: Callable[[], bytes], now: Callable[[], datetime]) -> int:
    """Open the window, say when its inbox was painted (seconds since 1970), and end."""
    made = application()
    app = App(folder, key, now)
    items = app.window.inbox.list
    frame = Painted(items.viewport(), items.anchor)

    def tell() -> None:
        """End with the first frame that shows a lead."""
        if not isinstance(frame.shown, tuple) or frame.shown[0] is None:
            QTimer.singleShot(0, tell)
            return
        sys.stdout.write(f"{time.time()}\n")
        sys.stdout.flush()
        app.window.close()
        made.quit()

    app.window.painted.connect(tell)
    app.window.show()
    return made.exec()
