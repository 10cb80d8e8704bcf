"""How often Python looks for cycles among objects: seldom, where many rows come at once."""

import contextlib
import gc
from collections.abc import Iterator

SELDOM = (50_000, 20, 100)
"""Objects made, and rounds, between the looks: of a first sync of 20,000 leads the usual
(700, 10, 10) took 0.7 of 3.0 s."""


@contextlib.contextmanager
def seldom_collected() -> Iterator[None]:
    """Look for cycles seldom while many rows are made that hold none."""
    usual = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def settle() -> None:
    """Leave what a long-lived process has loaded out of all later looks for cycles."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SELDOM)
