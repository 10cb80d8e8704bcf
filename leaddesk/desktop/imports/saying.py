"""What the Import page says at the top, and what its two buttons are called, step by step."""

from PySide6.QtCore import QObject

from leaddesk.desktop.imports import words
from leaddesk.desktop.imports.bars import ImportHeader, SaidBar
from leaddesk.desktop.widgets.bars import announce
from leaddesk.desktop.words import number
from leaddesk.domain.import_shown import ImportEnd, ImportSeen

CONFIRM = ("Ctrl", "Enter")
ENTER = ("Enter",)
TAKE_BACK = "T"


class Saying(QObject):
    """Fills the header and the line below it; one method for each step of an import."""

    def __init__(self, header: ImportHeader, said: SaidBar, parent: QObject) -> None:
        super().__init__(parent)
        self._header, self._said = header, said

    def waiting(self, more: int = 0) -> None:
        """No file yet, or none that can be read; how many more were brought."""
        self._header.show_file("", self._follow(more))
        self._header.show_back(self.tr("Next file") if more else self.tr("Back"))
        self._header.show_go("")

    def reading(self, name: str) -> None:
        """A file is being looked at."""
        self._header.show_file(name)
        self._header.show_back(self.tr("Cancel"))
        self._header.show_go("")
        self._said.say("file", "text3", self.tr("Reading {name}").format(name=name))

    def reading_again(self, name: str) -> None:
        """A correction is being worked in."""
        self._header.show_file(name, self.tr("Reading it again with your correction"))
        self._header.go.setEnabled(False)

    def seen(self, seen: ImportSeen, waiting: int = 0, more: int = 0) -> None:
        """A file was looked at; this is what would happen.

        Args:
            seen: the file, with the rep's answers in its counts.
            waiting: rows without an answer yet: they come in, and their pairs lie on Duplicates.
            more: files that follow this one.
        """
        counts = seen.counts
        icon, ink = ("checkc", "ok") if seen.program else ("file", "text3")
        self._say(icon, ink, words.recognised(seen), words.how_read(seen))
        remark = self._follow(more)
        remark = remark or self.tr("Nothing is written yet. Can be undone on any later day.")
        comes = counts.written + waiting
        if waiting:
            form = self.tr("{n} without an answer come in and wait on Duplicates.")
            remark = form.format(n=number(waiting))
        if not comes:
            remark = self.tr("Nothing to bring in: your book has every row.")
        if counts.refused == counts.rows:
            remark = self.tr("Nothing to bring in: no row could be read.")
        self._header.show_file(seen.name, remark)
        self._header.show_back(self.tr("Put aside") if more else self.tr("Cancel"))
        label = self.tr("Import {rows}").format(rows=words.rows_word(comes))
        self._header.show_go(label, CONFIRM, on=bool(comes))

    def running(self, name: str) -> None:
        """An import begins."""
        self._header.show_file(name, self.tr("You can go on working in the inbox."))
        self._header.show_back(self.tr("Cancel"))
        self._header.show_go(self.tr("To the inbox"), ENTER)

    def _follow(self, more: int) -> str:
        form = self.tr("1 more file follows.") if more == 1 else self.tr("{n} more files follow.")
        return form.format(n=number(more)) if more else ""

    def put_off(self, name: str, more: int) -> None:
        """Other files were brought while an import runs; so many wait now."""
        remark = self._follow(more)
        self._header.show_file(name, remark)
        announce(self._header, remark)

    def progress(self, rows: int, of: int, rate: float) -> None:
        """Rows are in, of how many, at how many a second (0: not known yet)."""
        said, rest = words.progress(rows, of, rate)
        self._said.show_progress(said, rest, rows / of if of else 0.0)

    def done(self, end: ImportEnd, more: int = 0) -> None:
        """An import is whole; so many files follow."""
        said = self.tr("Imported {rows}").format(rows=words.rows_word(end.counts.rows))
        self._say("checkc", "ok", said, f"{words.outcome(end.counts)}.", aloud=True)
        self._header.show_file(end.name, self.tr("Can be taken back on any later day."))
        self._header.show_back(self.tr("Take it back"), TAKE_BACK)
        self._header.show_go(self.tr("Next file") if more else self.tr("To the inbox"), ENTER)

    def stopped(self, end: ImportEnd, of: int) -> None:
        """An import was stopped on the way."""
        form = self.tr("Stopped: {n} of {of} rows are in")
        said = form.format(n=number(end.counts.rows), of=number(of))
        rest = self.tr("Take them back, or let the rest come in. It goes on at the next start.")
        self._said.say("alert", "warn", said, rest)
        announce(self._said, f"{said}. {rest}")
        self._header.show_file(end.name)
        self._header.show_back(self.tr("Take it back"), TAKE_BACK)
        self._header.show_go(self.tr("Go on"), CONFIRM)

    def taking_back(self, name: str) -> None:
        """An import is being taken back."""
        self._said.say("undo", "text3", self.tr("Taking it back"))
        self._header.show_file(name)
        self._header.show_back("")
        self._header.show_go("")

    def taken_back(self, name: str, leads: int, left_alone: tuple[str, ...], more: int = 0) -> None:
        """An import was taken back; so many files follow."""
        form = self.tr("1 lead changed") if leads == 1 else self.tr("{n} leads changed")
        rest = ". ".join([form.format(n=number(leads)), *left_alone])
        self._say("undo", "ok", self.tr("Taken back"), f"{rest}.", aloud=True)
        self._header.show_file(name)
        self._header.show_back("")
        self._header.show_go(self.tr("Next file") if more else self.tr("To the inbox"), ENTER)

    def trouble(self, text: str, mend: str) -> None:
        """Something could not be done; the header stays."""
        self._say("alert", "danger", text, mend, aloud=True)

    def _say(self, icon: str, ink: str, said: str, rest: str, *, aloud: bool = False) -> None:
        self._said.say(icon, ink, said, rest, self.tr("Choose another"))
        if aloud:
            announce(self._said, f"{said.rstrip('.')}. {rest}")
