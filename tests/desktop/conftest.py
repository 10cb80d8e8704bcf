"""A window without a display, on the day of the mockups."""

import gc
import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import runpy
from collections.abc import Iterator

import pytest

from leaddesk import resources
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.theme.theme import Theme
from tests.desktop import sample


@pytest.fixture(scope="session", autouse=True)
def catalogues() -> None:
    """Compile catalogues that were changed since LeadDesk was installed here."""
    folder = resources() / "translations"
    for source in folder.glob("*.ts"):
        compiled = source.with_suffix(".qm")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            runpy.run_path(str(folder / "compile.py"), run_name="__main__")


@pytest.fixture(autouse=True)
def collected_on_this_thread() -> Iterator[None]:
    """Free what a test leaves on Qt's thread: on a reader's, Qt warns and the next test fails."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture(scope="module", autouse=True)
def collected_between_files() -> Iterator[None]:
    """Free what lived longer, too, before other threads come."""
    yield
    gc.collect()


@pytest.fixture
def clock() -> Clock:
    return sample.CLOCK


@pytest.fixture
def theme(qapp) -> Theme:
    made = Theme()
    made.force("light")
    return made
