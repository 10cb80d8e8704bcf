"""Says once more, from who owns what, whether leads are really not for a device any more."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from leaddesk.server.publish import scopes_of


def not_for(session: Session, scopes: Sequence[int], leads: Sequence[bytes]) -> list[bytes]:
    """Return those of some leads that a device may not see.

    The feed says so, too; it was the feed that made the device ask. A lead that is not there at
    all explains nothing: a server put back from an old copy does not have it any more.

    Args:
        session: a reader.
        scopes: of the device.
        leads: that are to leave it.
    """
    seen, mine = scopes_of(session, leads), set(scopes)
    return [lead for lead in leads if lead in seen and not seen[lead] & mine]
