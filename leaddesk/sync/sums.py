"""The sums by which a book and its server compare what each holds, worked out alike by both."""

import hashlib
from collections.abc import Iterable

BUCKETS = 256


def bucket_sums(rows: Iterable[tuple[bytes, int]]) -> list[int]:
    """Return 256 sums of what is there, by the last byte of each row's id (SYNC.md 3.14).

    Sums, for pairs would cancel under exclusive or, and counts do not see an old version.

    Args:
        rows: ids, and the number of each row's last change.
    """
    sums = [0] * BUCKETS
    hashed, number = hashlib.blake2b, int.from_bytes
    for row_id, seq in rows:
        one = hashed(row_id + seq.to_bytes(8, "big"), digest_size=8).digest()
        sums[row_id[-1]] += number(one, "big")
    return [each % 2**64 for each in sums]
