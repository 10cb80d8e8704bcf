"""Fields of a company edited in place; what could not be saved stays typed."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.companies.pane import CONTACT, CompanyPane
from leaddesk.desktop.door import Door
from leaddesk.domain.rows import Touched


class Editing(QObject):
    """Saves what was typed into name, country, website and contacts; takes a merge apart.

    Signals:
        done: the `Touched` of a command.
    """

    done = Signal(object)

    def __init__(self, door: Door, pane: CompanyPane, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._door, self._pane, self._clock = door, pane, clock
        pane.field_edited.connect(self._on_field_edited)
        pane.contact_added.connect(self._on_contact_added)
        pane.apart_asked.connect(self._on_apart_asked)

    def _on_field_edited(self, field: str, typed: str) -> None:
        from leaddesk.features import company_changes as changes

        company = self._pane.company_id
        if company is None:
            return
        failed = self._putting_back(company, field, typed)
        if field.startswith(CONTACT):
            point = UUID(field.removeprefix(CONTACT))
            self._do(changes.set_company_contact, point, typed, failed=failed)
        else:
            self._do(changes.edit_company, company, {field: typed}, failed=failed)

    def _on_contact_added(self, typed: str) -> None:
        from leaddesk.features.company_changes import add_company_contact

        company = self._pane.company_id
        if company is not None and typed:
            self._do(add_company_contact, company, typed, failed=self._door.tell)

    def _on_apart_asked(self) -> None:
        from leaddesk.features.merge_companies import unmerge_company

        if self._pane.company_id is not None:
            self._do(unmerge_company, self._pane.company_id, failed=self._door.tell)

    def _do(
        self,
        feature: Callable[..., Touched],
        *args: object,
        failed: Callable[[Exception], None],
    ) -> None:
        now = self._clock.now()
        self._door.do(feature, *args, then=self.done.emit, failed=failed, now=now)

    def _putting_back(self, company: UUID, field: str, typed: str) -> Callable[[Exception], None]:
        """Return what takes an error: the field opens again with what was typed."""

        def failed(error: Exception) -> None:
            self._door.tell(error)
            if self._pane.company_id == company:
                self._pane.edit_again(field, typed)

        return failed
