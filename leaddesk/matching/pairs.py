"""Which pairs of a whole list share a narrow key."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from leaddesk.matching.blocking import MOST_HOLDERS, keys
from leaddesk.matching.records import Record

Numbers = NDArray[np.int64]


def candidates(records: Sequence[Record]) -> tuple[Numbers, Numbers]:
    """Return the pairs of positions that share a key, the lower first, each once, in order."""
    packed = _packed_pairs(records)
    first, second = np.divmod(packed, max(len(records), 1))
    return first, second


def _packed_pairs(records: Sequence[Record]) -> Numbers:
    """Return the pairs as first * N + second, sorted, each once: 8 bytes a pair."""
    hashes, owners = _hashed(records)
    order = np.lexsort((owners, hashes))
    hashes, owners = hashes[order], owners[order]
    starts = np.flatnonzero(np.r_[True, hashes[1:] != hashes[:-1]]) if hashes.size else hashes
    sizes = np.diff(np.r_[starts, hashes.size])
    parts = []
    for size in range(2, MOST_HOLDERS + 1):
        begins = starts[sizes == size]
        if not begins.size:
            continue
        one, two = np.triu_indices(size, 1)
        firsts, seconds = owners[begins[:, None] + one], owners[begins[:, None] + two]
        parts.append(np.unique(firsts * len(records) + seconds))
    return np.unique(np.concatenate(parts)) if parts else np.empty(0, dtype=np.int64)


def _hashed(records: Sequence[Record]) -> tuple[Numbers, Numbers]:
    hashes: list[Numbers] = []
    owners: list[Numbers] = []
    for at, record in enumerate(records):
        held = np.fromiter((hash(key) for key in keys(record)), dtype=np.int64)
        hashes.append(held)
        owners.append(np.full(held.size, at, dtype=np.int64))
    if not hashes:
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    return np.concatenate(hashes), np.concatenate(owners)
