"""The three ways lists get onto the page, one after the other: dropped, pasted, chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from leaddesk.desktop.imports.drop_card import DropCard

TABLES = "csv tsv tab txt xlsx xlsm xlsb xls ods"
CONTACTS = "vcf vcard"
MAILS = "eml mbox"
OTHERS = "html htm xml json"
"""Endings of the files that can be read; what a file is, its content says."""

AS_TEXT = ("text/vcard", "text/x-vcard", "text/directory", "message/rfc822")
"""What an address book or a mail program hands over where it gives neither file nor plain text."""


class Bringing(QObject):
    """Watches a page for drops, and opens the file dialog beside it, never over it.

    Signals:
        file_chosen: the path of a file.
        text_pasted: a block of text.
        refused: (text, mend) why what was brought is neither.
    """

    file_chosen = Signal(str)
    text_pasted = Signal(str)
    refused = Signal(str, str)

    def __init__(self, page: QWidget, card: DropCard) -> None:
        super().__init__(page)
        self._page, self._card = page, card
        self.open_to_drops = True
        self.waiting: list[str] = []  # files that are looked at after this one
        self.dialog: QFileDialog | None = None
        page.setAcceptDrops(True)
        page.installEventFilter(self)
        card.choose_asked.connect(self.choose)
        card.paste_asked.connect(self.paste)

    def choose(self) -> None:
        """Open the file dialog; the page and the inbox go on working meanwhile."""
        if self.dialog is None:
            self.dialog = QFileDialog(self._page, self.tr("Choose a file"))
            self.dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
            self.dialog.setWindowModality(Qt.WindowModality.NonModal)
            self.dialog.setNameFilters(self.filters())
            self.dialog.filesSelected.connect(self.take_files)
        self.dialog.show()
        self.dialog.raise_()

    def filters(self) -> list[str]:
        """Return the kinds of file there are to choose from: all of them first."""
        kinds = {
            self.tr("Tables"): TABLES,
            self.tr("Contacts"): CONTACTS,
            self.tr("Mails"): MAILS,
            self.tr("Web pages and data"): OTHERS,
        }
        every = {self.tr("All that can be read"): " ".join(kinds.values())}
        named = [f"{name} ({_patterns(kind)})" for name, kind in (every | kinds).items()]
        return [*named, self.tr("All files (*)")]

    def paste(self) -> None:
        """Take what was copied: a file, or rows of text."""
        # none at all where nothing was copied yet, whatever the type says
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        self._take(QMimeData() if data is None else data)

    def _take(self, data: QMimeData) -> None:
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if files:
            self.take_files(files)
        elif words := words_of(data):
            self.text_pasted.emit(words)
        else:
            mend = self.tr("Copy rows in a table or a text first.")
            self.refused.emit(self.tr("There is nothing to paste."), mend)

    def take_files(self, files: Sequence[str]) -> None:
        """Take a file; several are looked at one after the other."""
        if files:
            self.waiting += files[1:]
            self.file_chosen.emit(files[0])

    def take_next(self) -> bool:
        """Go on with the next file that waits; return whether one did."""
        if not self.waiting:
            return False
        self.file_chosen.emit(self.waiting.pop(0))
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files and text that are dropped on the page."""
        if isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.DragEnter:
            if self.open_to_drops and _may_be_taken(event.mimeData()):
                event.acceptProposedAction()
                self._card.show_over(on=True)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._card.show_over(on=False)
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._card.show_over(on=False)
            event.acceptProposedAction()
            self._take(event.mimeData())
            return True
        return super().eventFilter(watched, event)


def words_of(data: QMimeData) -> str:
    """Return the block of text that was dropped or copied: a list, contacts, a mail; or ""."""
    for kind in AS_TEXT:
        if data.hasFormat(kind):
            return _text(bytes(data.data(kind).data()))
    return data.text() if data.text().strip() else ""


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _may_be_taken(data: QMimeData) -> bool:
    return data.hasUrls() or data.hasText() or any(map(data.hasFormat, AS_TEXT))


def _patterns(endings: str) -> str:
    return " ".join(f"*.{ending}" for ending in endings.split())
