"""Where the shared files are, and a quick way to read a block of text as a file."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from leaddesk.ingest.incoming import Incoming
from leaddesk.ingest.reading import preview, read_rows

GIVEN = os.environ.get("LEADDESK_SHARED")
SHARED = Path(GIVEN) if GIVEN else Path(__file__).parents[3] / "shared" / "data"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of shared data, or skip."""
    if not SHARED.is_dir():
        pytest.skip(f"no shared data at {SHARED}: set LEADDESK_SHARED")
    return SHARED


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes text or bytes to a file and gives its path."""

    def _write(content: str | bytes, name: str = "leads.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return _write


def leads(text: str, **mapping: str) -> list[Incoming]:
    """Read a block of text whose records are all fine."""
    rows = list(read_rows(preview(None, mapping or None, paste=text)))
    assert all(isinstance(row, Incoming) for row in rows), rows
    return [row for row in rows if isinstance(row, Incoming)]


def lead(text: str, **mapping: str) -> Incoming:
    """Read a block of text with one record."""
    (only,) = leads(text, **mapping)
    return only


@pytest.fixture(name="lead")
def _lead() -> Callable[..., Incoming]:
    return lead


@pytest.fixture(name="leads")
def _leads() -> Callable[..., list[Incoming]]:
    return leads
