"""Where the book stands with its workspace, as chip and pages show it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SyncStand:
    """What the chip says.

    Attributes:
        joined: whether the book is in a workspace at all.
        workspace, member, url: its name, the rep's there, and the server's address.
        state: of the line protocol: synced, offline, sending, receiving, first, refused, revoked.
        why: of offline and refused.
        waiting, refused, clashes: as a rep counts them.
        sent, of: while sending; loaded, total: of the leads of a first sync.
        clock_min: how far this computer's clock is behind the server's, whole minutes; below 0:
            ahead.
        synced_at: the last time all was in step.
    """

    joined: bool = False
    workspace: str = ""
    member: str = ""
    url: str = ""
    state: str = "synced"
    why: str = ""
    waiting: int = 0
    refused: int = 0
    clashes: int = 0
    sent: int = 0
    of: int = 0
    loaded: int = 0
    total: int = 0
    synced_at: datetime | None = None
    clock_min: int = 0
