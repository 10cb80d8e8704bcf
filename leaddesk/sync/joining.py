"""Joining a workspace with a book that may have been used alone for months, and leaving again."""

import socket
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.store.columns import microseconds
from leaddesk.store.database import Database, book_of
from leaddesk.store.device_secret import DeviceSecret, Kept
from leaddesk.store.ledger import PULL, ledger
from leaddesk.store.outbox import MAKING
from leaddesk.store.pulled import driver_of
from leaddesk.store.sync_tables import RULES
from leaddesk.store.tables import SYNCED
from leaddesk.sync.again import BEGUN_ANEW, PUSH_TROUBLE, SELF_CHECK
from leaddesk.sync.incoming import erase
from leaddesk.sync.protocol import EnrolAnswer, EnrolRequest, WorkspaceRules
from leaddesk.sync.transport import Away, Denied, Transport

_OWNED = tuple(
    (table.__tablename__, column)
    for table in SYNCED
    for column in ("created_by", "owner_id", "aside_by", "stands_by")
    if column in table.__table__.c
)
AT_ONCE = 500
OF_SYNC = (RULES, BEGUN_ANEW, PUSH_TROUBLE, SELF_CHECK)
"""Settings that hold for one workspace only."""


def enrol(
    book: Database,
    vault: DeviceSecret,
    url: str,
    code: str,
    *,
    wipe_own: bool = False,
    now: datetime,
) -> EnrolAnswer:
    """Join a workspace: everything in the book goes up with the next rounds.

    Args:
        book: the rep's.
        vault: where the device's secret is kept.
        url: of the server.
        code: the one-time code.
        wipe_own: whether the rep agrees that leads he brought may be wiped, too.
        now: the moment.

    Raises:
        Refused: it has joined already, the server cannot be reached, or does not take the code.
    """
    joined = book.read(standing)
    if joined:
        raise Refused(
            said("This book is in the workspace {name} already.", name=joined),
            said("Leave it first: leaddesk leave."),
        )
    transport = Transport(url)
    try:
        answer = transport.ask(
            "/v1/enrol",
            EnrolRequest(
                code=code,
                device=socket.gethostname(),
                user_id=book.context.user_id.bytes,
                book_id=book.context.book_id.bytes,
            ),
            EnrolAnswer,
        )
    except Away as away:
        raise unreachable(away, url) from away
    except Denied as denied:
        raise Refused(denied.trouble.text) from denied
    finally:
        transport.close()
    vault.write(
        Kept(UUID(bytes=answer.device_id).hex, answer.secret, answer.incarnation, 0, answer.nonce)
    )
    book.write_as({"kind": PULL}, join, transport.url, answer, wipe_own=wipe_own, now=now)
    book.reload()
    return answer


def unreachable(away: Away, url: str) -> Refused:
    """Return the sentence for a server that cannot be reached."""
    mends = {
        "dns": said("Check the address, and the network."),
        "refused": said("Check the address and port, or ask whether the server runs."),
        "tls": said("Its certificate is not good. Ask who runs the server."),
        "portal": said("Something else answered. Sign in to the network, or check the address."),
        "proxy": said("The proxy of this network asks for a sign-in."),
        "server": said("It is busy or has trouble. Try again in a minute."),
    }
    usual = said("Check the network, then try again.")
    return Refused(said("{url} cannot be reached.", url=url), mends.get(away.why, usual))


def standing(session: Session) -> str:
    """Return the name of the workspace the book is in; empty: it is alone."""
    row = (
        driver_of(session)
        .execute("SELECT workspace FROM sync_state WHERE id = 1 AND state = 'joined'")
        .fetchone()
    )
    return str(row[0]) if row else ""


def join(session: Session, url: str, answer: EnrolAnswer, *, wipe_own: bool, now: datetime) -> None:
    """Note the workspace in the book, and that everything in it is to go up."""
    driver = driver_of(session)
    alias(session, answer.user_id)
    driver.execute(
        "INSERT OR REPLACE INTO sync_state (id, url, workspace_id, workspace, member, state,"
        " incarnation, last_n, last_h, acked_n, nonce, cursor, seq, resume, offset_us, wipe_own,"
        " joined_at, synced_at, sent, received)"
        " VALUES (1,?,?,?,?,'joined',?,0,x'',0,?,'',0,NULL,?,?,?,NULL,0,0)",
        (
            url,
            answer.workspace_id,
            answer.workspace,
            answer.member,
            answer.incarnation,
            answer.nonce,
            answer.clock - microseconds(now),
            int(wipe_own),
            microseconds(now),
        ),
    )
    keep_rules(session, answer.rules)
    driver.execute(
        "UPDATE book SET book_id = ?, user_id = ?", (answer.workspace_id, answer.user_id)
    )
    driver.execute("INSERT OR IGNORE INTO brought SELECT id FROM lead")
    driver.execute("INSERT OR IGNORE INTO brought SELECT id FROM company")
    everything_goes_up(session, now)


def keep_rules(session: Session, rules: WorkspaceRules) -> None:
    """Note what holds in the workspace, where it is another than before."""
    text = msgspec.json.encode(rules).decode()
    driver_of(session).execute(
        "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE"
        " SET value = excluded.value WHERE value <> excluded.value",
        (RULES, text),
    )


def rules(session: Session) -> WorkspaceRules:
    """Return what holds in the workspace, as far as this book was told."""
    row = driver_of(session).execute("SELECT value FROM setting WHERE key = ?", (RULES,)).fetchone()
    return msgspec.json.decode(row[0], type=WorkspaceRules) if row else WorkspaceRules()


def alias(session: Session, user_id: bytes) -> None:
    """Let the member's id stand for the book's own, where the server knew him already."""
    mine = book_of(session).user_id.bytes
    if mine == user_id:
        return
    book, driver = ledger(session), driver_of(session)
    book.writing += 1
    for table, column in _OWNED:
        driver.execute(
            f"UPDATE {table} SET {column} = ? WHERE {column} = ?",  # noqa: S608 - our own names
            (user_id, mine),
        )
    book.writing -= 1
    driver.execute("UPDATE undo SET user_id = ? WHERE user_id = ?", (user_id, mine))


def everything_goes_up(session: Session, now: datetime) -> None:
    """Put every row into the outbox that is not in it."""
    driver = driver_of(session)
    for table in SYNCED:
        name = table.__tablename__
        driver.execute(
            "INSERT INTO outbox (entity, row_id, kind, group_id, at)"  # noqa: S608 - our own names
            f" SELECT ?, id, ?, 0, ? FROM {name} WHERE seq = 0 AND NOT EXISTS"
            f" (SELECT 1 FROM outbox o WHERE o.row_id = {name}.id AND o.entity = ?)",
            (name, MAKING.get(name, "create"), microseconds(now), name),
        )


def leave_workspace(session: Session, *, wipe: bool, revoked: bool = False, now: datetime) -> int:
    """Part from the workspace; return how many leads were wiped.

    Args:
        session: of a transaction of kind pull.
        wipe: whether the workspace's leads go; those the rep brought only if he agreed to it.
        revoked: whether the server parted from this device.
        now: the moment.
    """
    driver = driver_of(session)
    row = driver.execute("SELECT wipe_own FROM sync_state WHERE id = 1").fetchone()
    wiped = _wipe(session, brought_too=bool(row and row[0])) if wipe else 0
    for table in ("journal", "merged_line", "brought"):
        driver.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
    driver.executemany("DELETE FROM setting WHERE key = ?", [(key,) for key in OF_SYNC])
    driver.execute("DELETE FROM outbox")
    book = ledger(session)
    book.writing += 1
    for each in (*SYNCED,):
        driver.execute(f"UPDATE {each.__tablename__} SET seq = 0, field_ver = NULL")  # noqa: S608 - our own names
    for name in ("team", "member", "presence", "process_text", "clash"):
        driver.execute(f"DELETE FROM {name}")  # noqa: S608 - our own names
    book.writing -= 1
    everything_goes_up(session, now)
    if revoked:
        driver.execute(
            "UPDATE sync_state SET state = 'revoked', resume = NULL, cursor = '' WHERE id = 1"
        )
    else:
        driver.execute("DELETE FROM sync_state")
    return wiped


def _wipe(session: Session, *, brought_too: bool) -> int:
    driver = driver_of(session)
    own = "" if brought_too else " WHERE id NOT IN (SELECT row_id FROM brought)"
    wiped = 0
    for what in ("lead", "company"):
        ids: Sequence[bytes] = [row[0] for row in driver.execute(f"SELECT id FROM {what}{own}")]  # noqa: S608 - our own names
        wiped += len(ids) if what == "lead" else 0
        for start in range(0, len(ids), AT_ONCE):
            erase(session, ids[start : start + AT_ONCE])
    return wiped
