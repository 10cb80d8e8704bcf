"""Ids made on the device: UUIDv7 for rows, UUIDv5 for rows that two devices must make alike."""

import os
import threading
import time
from uuid import UUID, uuid5

_lock = threading.Lock()
_last = 0


def new_id() -> UUID:
    """Return a UUIDv7 (RFC 9562) that is larger than every one this process made before.

    The standard library has it only from 3.14. The 74 random bits are drawn once a millisecond and
    count upwards within it, so ids of one import sort in the order of its rows.
    """
    global _last  # noqa: PLW0603 - one counter a process is the point
    now_ms = time.time_ns() // 1_000_000
    with _lock:
        if now_ms > _last >> 74:
            _last = now_ms << 74 | int.from_bytes(os.urandom(10), "big") >> 7  # room to count up
        else:
            _last += 1
        value = _last
    high, low = value >> 74, value & ((1 << 74) - 1)
    return UUID(int=high << 80 | 0x7 << 76 | (low >> 62) << 64 | 0b10 << 62 | low & ((1 << 62) - 1))


def derived_id(book_id: UUID, *parts: str) -> UUID:
    """Return the same UUIDv5 on every device of a book or workspace for the same thing."""
    return uuid5(book_id, "\x1f".join(parts))
