"""Every message between a book and its server; both sides import these and define none.

Bodies are MessagePack, compressed with zstandard. Values are in wire form, which is how SQLite
keeps them: ids 16 bytes, moments whole microseconds since 1970, days ISO text, JSON as text.
"""

import hashlib
from typing import Any

import msgspec
import zstandard

SCHEMA = 1
"""The version of tables and messages; a server takes this one and the two before it."""

OLDEST_SCHEMA = 1

MOST_OPS = 500
MOST_GROUP = 2_000
"""Ops a server takes at once: only a single group may have more than MOST_OPS."""

MOST_BYTES = 8 * 1024 * 1024
MOST_RATIO = 100
"""What a body may be unpacked: its size, and its ratio to what came (SYNC.md 3.3)."""

SNAPSHOT_LEADS = 5_000

MEDIA = "application/vnd.msgpack"

APPLIED, MERGED, CLASHED, DUP = "applied", "merged", "clash", "dup"
TAKEN = frozenset({APPLIED, MERGED, CLASHED, DUP})

CODES = (
    "forbidden",  # not for this role or not this rep's lead
    "gone",  # erased for good, or not there any more
    "dependency",  # belongs to something that was refused
    "unknown",  # an entity, field or kind this server does not know, or a value that cannot be
    "id_reuse",  # another row has this id
    "cycle",  # a merge of leads that are one already
    "skip",  # given up by the device; its number is used
)
"""Why an op was refused; the device puts it into the tray."""


SKIP = "skip"
"""The kind of an op that its device gave up: only its number is used."""


class Op(msgspec.Struct, array_like=True, frozen=True):
    """One change.

    Attributes:
        n: its number under the device's incarnation, from 1 without a gap.
        u: number of the command on the device; never falls.
        g: the group within the request: all or nothing.
        e, id: entity and row.
        k: create, append, add, remove, set, transition, assign, retract, restore, skip.
        f, v: field and value; of a making `v` is a map of all that is not empty.
        base: version of the field that the rep saw.
        at: when, by the device's clock, microseconds.
        was: incarnation, number and hash under which it may have been sent before.
    """

    n: int
    u: int
    g: int
    e: str
    id: bytes
    k: str
    f: str | None
    v: Any
    base: int
    at: int
    was: tuple[int, int, bytes] | None = None


class Result(msgspec.Struct, array_like=True, frozen=True):
    """What became of an op: `code` is one of TAKEN or CODES."""

    n: int
    code: str
    seq: int = 0
    clash: bytes | None = None
    note: str = ""


class Rows(msgspec.Struct, array_like=True, frozen=True):
    """Rows of one table in wire form, with their columns named once."""

    columns: tuple[str, ...]
    rows: list[list[Any]]


class Page(msgspec.Struct, frozen=True, omit_defaults=True):
    """A part of what is new for a device.

    Attributes:
        tables: rows by table.
        whole: aggregates that came whole: what the device has besides goes.
        leave: aggregates the device may not see any more.
        seq: the feed up to which the device is in step once it has this page.
        cursor: the token for the next request.
        more: whether another page waits; only without, the state is one that was so.
        authors: members, each with the numbers of the changes among the rows that are his.
    """

    tables: dict[str, Rows] = {}
    whole: list[bytes] = []
    leave: list[bytes] = []
    seq: int = 0
    cursor: str = ""
    more: bool = False
    authors: list[tuple[bytes, list[int]]] = []


class SyncRequest(msgspec.Struct, frozen=True, omit_defaults=True):
    """A push and the request for the first page.

    Attributes:
        incarnation, nonce: who asks, and what the last answer gave.
        prev_h: hash of the op before the first one sent, or of the last one.
        ops: bodies, each an encoded `Op`, in the order of their numbers.
        cursor: token of the last page; empty: none is wanted.
        clock: the device's clock, microseconds.
        top: the highest command number on the device.
        schema: SCHEMA of the device.
    """

    incarnation: int
    nonce: str
    prev_h: bytes
    ops: list[bytes]
    cursor: str
    clock: int
    top: int
    schema: int
    last_n: int = 0


OK, FORK, GAP, RECONCILE, UPGRADE, RESCOPE, RESET = (
    "ok",
    "fork",
    "gap",
    "reconcile",
    "upgrade",
    "rescope",
    "reset",
)


class SyncAnswer(msgspec.Struct, frozen=True, omit_defaults=True):
    """The answer to a push.

    Attributes:
        status: ok; fork: another copy of this device went on; gap, reconcile: the server has less
            than this device knows; rescope: the device may see other leads; reset: it was away
            longer than markers of what left are kept; upgrade.
        results: one for each op sent.
        page: what is new; also whole aggregates whose ops were not simply applied.
        last_n, last_h: the last op of this incarnation that the server has.
    """

    status: str
    nonce: str
    clock: int
    results: list[Result] = []
    page: Page = Page()
    repair: Page = Page()
    last_n: int = 0
    last_h: bytes = b""


class SnapshotRequest(msgspec.Struct, frozen=True, omit_defaults=True):
    """The request for one part of a first sync.

    Attributes:
        key: where the last part ended.
        today: the rep's day, ISO: what is due by then comes first.
        since: the number of the first part: what is due and has not changed since came already.
    """

    phase: str
    key: bytes = b""
    schema: int = SCHEMA
    size: int = SNAPSHOT_LEADS
    today: str = ""
    since: int = 0


PHASES = ("team", "due", "leads", "companies")
"""The parts of a first sync in order: what is due today comes first."""


class SnapshotPart(msgspec.Struct, frozen=True, omit_defaults=True):
    """A part of a first sync.

    Attributes:
        page: its rows, derived columns among them; `page.cursor` of the first part is where the
            pull goes on after the last.
        count: leads in it.
        total: leads there are for this device.
    """

    page: Page
    phase: str
    next_key: bytes = b""
    done: bool = False
    count: int = 0
    total: int = 0


class PullRequest(msgspec.Struct, frozen=True, omit_defaults=True):
    """The request for the next page of what is new."""

    cursor: str
    schema: int = SCHEMA


class RowsRequest(msgspec.Struct, frozen=True, omit_defaults=True):
    """The request for whole aggregates by what they are: lead, company, or a single row's table."""

    leads: list[bytes] = []
    companies: list[bytes] = []
    singles: dict[str, list[bytes]] = {}


class Listing(msgspec.Struct, frozen=True, omit_defaults=True):
    """Every aggregate a device may see, by kind, with the number of its last change."""

    seq: int
    cursor: str
    aggregates: dict[str, list[tuple[bytes, int]]] = {}


class Leaving(msgspec.Struct, frozen=True, omit_defaults=True):
    """Leads that are to leave a device, very many at once: are they really not for it any more?

    The answer has those of which that is so by who owns them, whatever the feed says.
    """

    leads: list[bytes]


BEHIND = "behind"


class DigestRequest(msgspec.Struct, frozen=True, omit_defaults=True):
    """The request for what a device must hold at its place in the feed, in 256 sums.

    Attributes:
        cursor: where the device stands.
        buckets: those whose sums differ: their rows are wanted.
    """

    cursor: str
    buckets: list[int] = []


class Digest(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a device must hold.

    Attributes:
        status: ok; behind: there is something new to pull first; reconcile, rescope.
        sums: by the last byte of a row's id, see `sums.bucket_sums`.
        rows: of the buckets asked for: kind and id of the aggregate, id and number of the row.
    """

    status: str
    sums: list[int] = []
    rows: list[tuple[str, bytes, bytes, int]] = []


class EnrolRequest(msgspec.Struct, frozen=True, omit_defaults=True):
    """A new device shows its one-time code."""

    code: str
    device: str
    user_id: bytes
    book_id: bytes
    schema: int = SCHEMA


class WorkspaceRules(msgspec.Struct, frozen=True, omit_defaults=True):
    """What holds for every device of a workspace.

    Attributes:
        wipe: whether the workspace's leads go from a device that leaves or is signed out.
        lease_days: after so many days without contact reading is locked; 0: never.
    """

    wipe: bool = False
    lease_days: int = 0


class EnrolAnswer(msgspec.Struct, frozen=True, omit_defaults=True):
    """A device is known from now on.

    Attributes:
        user_id: the member's id; other than asked for: the book's own is an alias of it.
        secret: for the keyring only.
    """

    workspace_id: bytes
    workspace: str
    member: str
    role: str
    user_id: bytes
    device_id: bytes
    secret: str
    incarnation: int
    nonce: str
    clock: int
    rules: WorkspaceRules


class TokenRequest(msgspec.Struct, frozen=True):
    """A device asks for a token by its secret."""

    device_id: bytes
    secret: str


class TokenAnswer(msgspec.Struct, frozen=True, omit_defaults=True):
    """A token, for 15 minutes, and what holds in the workspace now."""

    token: str
    expires: int
    rules: WorkspaceRules = WorkspaceRules()


class RenewAnswer(msgspec.Struct, frozen=True, omit_defaults=True):
    """A new incarnation for a device."""

    incarnation: int
    nonce: str


class Trouble(msgspec.Struct, frozen=True, omit_defaults=True):
    """An error in words; `code` is for the program: revoked, expired, slow_down, ..."""

    code: str
    text: str
    wipe: bool = False


_op_decoder = msgspec.msgpack.Decoder(Op)


def encode_op(op: Op) -> bytes:
    """Return the bytes of an op: what is kept, sent and hashed, and never encoded again."""
    return msgspec.msgpack.encode(op)


def decode_op(body: bytes) -> Op:
    """Return an op.

    Raises:
        msgspec.DecodeError: it is none.
    """
    return _op_decoder.decode(body)


def chain(before: bytes, body: bytes) -> bytes:
    """Return the hash of an op: SHA-256 over the hash before it and its bytes (SYNC.md 3.1)."""
    return hashlib.sha256(before + body).digest()


def pack(message: msgspec.Struct, *, level: int = 3) -> bytes:
    """Return a message as it is sent."""
    return zstandard.ZstdCompressor(level=level).compress(msgspec.msgpack.encode(message))


class TooLargeError(ValueError):
    """A body that would be unpacked beyond what is allowed."""


def unpack(body: bytes, most: int = MOST_BYTES) -> bytes:
    """Return what was packed, never more than `most` bytes or MOST_RATIO times what came.

    Raises:
        TooLargeError: it says it is larger, or is.
        zstandard.ZstdError: it is not zstandard.
    """
    limit = min(most, max(len(body), 1_000) * MOST_RATIO)
    with zstandard.ZstdDecompressor().stream_reader(body) as reader:
        plain = reader.read(limit + 1)
    if len(plain) > limit:
        raise TooLargeError(f"over {limit} bytes")
    return plain
