"""Waiting for the write lock of a book that several processes use."""

import time
from typing import Any

from sqlalchemy.exc import OperationalError

BUSY_MS = 10_000
"""How long a write waits for other processes before it is refused."""


def begin_soon(connection: Any, statement: str) -> None:
    """Begin a transaction, and take the lock within a millisecond of its being free.

    SQLite's own waiting sleeps up to 100 ms between two looks, and so misses the short rests of an
    import again and again: a digit waited for 103 ms (p95) where chunks held the lock for 10.
    """
    if "IMMEDIATE" not in statement:
        connection.exec_driver_sql(statement)
        return
    driver = connection.connection.driver_connection
    end_s = time.monotonic() + BUSY_MS / 1000
    driver.execute("PRAGMA busy_timeout = 0")
    try:
        while True:
            try:
                connection.exec_driver_sql(statement)
            except OperationalError as error:
                if "locked" not in str(error.orig) or time.monotonic() > end_s:
                    raise
                time.sleep(0.001)
            else:
                return
    finally:
        driver.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
