"""The servers of the sync tests, for the server's own."""

from tests.sync.conftest import postgres, running, world

__all__ = ["postgres", "running", "world"]
