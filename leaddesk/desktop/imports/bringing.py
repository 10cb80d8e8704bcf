"""The three ways a list gets onto the page: dropped, pasted, chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from leaddesk.desktop.imports.drop_card import DropCard


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
        self.dialog: QFileDialog | None = None
        page.setAcceptDrops(True)
        page.installEventFilter(self)
        card.choose_asked.connect(self.choose)
        card.paste_asked.connect(self.paste)

    def choose(self) -> None:
        """Open the file dialog; the page and the inbox go on working meanwhile."""
        if self.dialog is None:
            self.dialog = QFileDialog(self._page, self.tr("Choose a file"))
            self.dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            self.dialog.setWindowModality(Qt.WindowModality.NonModal)
            lists = self.tr(
                "Lists (*.csv *.txt *.tsv *.tab *.xlsx *.xlsm *.xls *.xlsb *.ods *.vcf *.vcard)"
            )
            self.dialog.setNameFilters([lists, self.tr("All files (*)")])
            self.dialog.fileSelected.connect(self.file_chosen)
        self.dialog.show()
        self.dialog.raise_()

    def paste(self) -> None:
        """Take what was copied: a file, or rows of text."""
        # none at all where nothing was copied yet, whatever the type says
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        self._take(QMimeData() if data is None else data)

    def _take(self, data: QMimeData) -> None:
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if files:
            self.take_files(files)
        elif data.text().strip():
            self.text_pasted.emit(data.text())
        else:
            mend = self.tr("Copy rows in a table or a text first.")
            self.refused.emit(self.tr("There is nothing to paste."), mend)

    def take_files(self, files: Sequence[str]) -> None:
        """Take a file; several are refused, for each is looked at by itself."""
        if len(files) > 1:
            mend = self.tr("Bring one, import it, then the next.")
            self.refused.emit(self.tr("These are {n} files.").format(n=len(files)), mend)
        elif files:
            self.file_chosen.emit(files[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files and text that are dropped on the page."""
        if isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.DragEnter:
            if self.open_to_drops and (event.mimeData().hasUrls() or event.mimeData().hasText()):
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
