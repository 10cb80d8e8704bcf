"""Whether a window is open on a book, so that a bulk writer knows if it keeps a rep waiting."""

import contextlib
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

LOCK = "window.lock"


def window_opened(folder: Path) -> BaseFileLock:
    """Say that a window is open on this profile, until the lock returned is released."""
    lock = FileLock(folder / LOCK, thread_local=False)
    with contextlib.suppress(Timeout):  # another window has said so
        lock.acquire(timeout=0)
    return lock


def is_window_open(folder: Path) -> bool:
    """Whether a window is open on this profile."""
    lock = FileLock(folder / LOCK, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return True
    lock.release()
    return False
