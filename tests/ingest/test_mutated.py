"""Damaged files: no crash, no hang, no memory without bound, and every row is one of four things.

The plain run reads a fixed sample; `pytest --long=MINUTES tests/ingest/test_mutated.py` goes on
with new seeds and appends what it did to the file of long searches.
"""

from pathlib import Path

import pytest

from tests.ingest.bounded import Child
from tests.ingest.mutations import mutated, originals
from tests.searching import LongSearch

PLAIN = 300


def test_a_damaged_file_is_read_or_refused_and_no_row_is_lost(
    shared: Path, empty_book: Path, tmp_path: Path, long_search: LongSearch
):
    pytest.importorskip("resource", reason="needs a system that bounds memory")
    files = originals(shared)
    with Child(empty_book, tmp_path) as child:
        for seed in long_search.seeds(PLAIN):
            name, content = mutated(seed, files)
            path = tmp_path / name
            path.write_bytes(content)

            answer = child.read(path)

            path.unlink()
            assert not answer["faults"], (seed, answer)
