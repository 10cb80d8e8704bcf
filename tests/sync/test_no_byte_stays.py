"""After a lead left, no byte of it is on the device: file, free pages and write-ahead log."""

from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlalchemy.orm import Session

from leaddesk.domain.rows import Touched
from leaddesk.features import drafts, leads
from leaddesk.features.assign import assign
from leaddesk.features.outcomes import log_outcome
from leaddesk.features.undo import undo
from leaddesk.server import admin
from leaddesk.store.local_tables import ImportBatch, ImportRow
from leaddesk.store.sync_tables import Attention, MergedLine
from leaddesk.store.tables import Lead
from leaddesk.sync.client import Revoked
from tests.builders import KEY, NOW, add_lead, later
from tests.sync.oracle import differences
from tests.sync.world import Rep, World

pytestmark = pytest.mark.parametrize("running", ["sqlite"], indirect=True)
"""What is tried here is the book's side: one kind of server does."""

PAGE, RESERVED = 4096, 80

WORDS = {
    "name": "Qzxylophonius", "last": "Qwvermillion", "title": "Qkcartographer",
    "old title": "Qjfalconer", "note": "Qvmarmalade", "later note": "Qpthunderclap",
    "email": "qhgooseberry", "phone": "49 171 9076543", "tag": "qgpeppermint",
    "wants": "Qfwheelbarrow", "step": "Qdsaxophone", "draft": "Qbharpsichord",
    "imported": "Qnkingfisher", "aside": "Qmtambourine", "merged": "Qlbergamot",
    "refused": "Qrpomegranate", "custom": "Qtrhododendron",
}  # fmt: skip
"""Each begins as no other word does: an index keeps a word without what it shares with the last."""


def pages(book: Path) -> list[bytes]:
    """Return every page of a book's file and write-ahead log, decrypted, free ones too."""
    raw = book.read_bytes()
    found = [_plain(raw[at : at + PAGE], 16 if at == 0 else 0) for at in range(0, len(raw), PAGE)]
    log = Path(f"{book}-wal")
    frames = log.read_bytes()[32:] if log.exists() else b""
    size = 24 + PAGE
    for at in range(0, len(frames) - size + 1, size):
        number = int.from_bytes(frames[at : at + 4], "big")
        found.append(_plain(frames[at + 24 : at + size], 16 if number == 1 else 0))
    return found


def _plain(page: bytes, start: int) -> bytes:
    vector = page[PAGE - RESERVED : PAGE - RESERVED + 16]
    if not any(page[start:]):
        return b""
    cipher = Cipher(algorithms.AES(KEY), modes.CBC(vector)).decryptor()
    return cipher.update(page[start : PAGE - RESERVED]) + cipher.finalize()


def traces(rep: Rep) -> dict[str, list[str]]:
    """Return the words that are anywhere in the book, and the tables that hold them."""
    whole = b"\0".join(pages(rep.book.path)).lower()
    found = {}
    for what, word in WORDS.items():
        if word[2:].lower().encode() in whole:
            found[what] = _tables(rep, word)
    return found


def _tables(rep: Rep, word: str) -> list[str]:
    """Return the tables that hold a word, for the message of a test that fails."""

    def read(session: Session) -> list[str]:
        driver: Any = session.connection().connection.driver_connection
        names = [row[0] for row in driver.execute("SELECT name FROM sqlite_master WHERE type ="
                                                  " 'table'")]  # fmt: skip
        held = []
        for name in names:
            for row in driver.execute(f'SELECT * FROM "{name}"'):  # noqa: S608 - its own names
                if word[2:].lower() in repr(row).lower():
                    held.append(name)
                    break
        return held

    return rep.book.read(read)


def make(rep: Rep) -> UUID:
    """Make a lead that leaves its words in every table of the book."""
    lead = add_lead(
        rep.book,
        f"{WORDS['name']} {WORDS['last']}",
        "Acme",
        phones=[f"+{WORDS['phone']}"],
        emails=[f"{WORDS['email']}@acme.example"],
        wants=WORDS["wants"],
        tags=[WORDS["tag"]],
        notes=WORDS["note"],
        step=WORDS["step"],
    )
    rep.sync()
    rep.book.write(leads.set_fields, lead, {"title": WORDS["old title"]}, now=NOW)
    rep.book.write(leads.set_fields, lead, {"title": WORDS["title"]}, now=NOW)
    rep.book.write(set_custom, lead, now=NOW)
    rep.book.write(leads.note, lead, WORDS["later note"], now=NOW)
    rep.book.write(undo, now=NOW)
    rep.book.write(leads.note, lead, WORDS["later note"], now=NOW)
    rep.sync()
    rep.book.write_as({"kind": "pull"}, leave_words, lead)
    rep.book.write(drafts.keep_draft, f"note:{lead.hex}", {"text": WORDS["draft"]}, now=NOW)
    return lead


def set_custom(session: Session, lead: UUID, *, now: Any) -> None:
    session.get_one(Lead, lead).custom = {"hobby": WORDS["custom"]}


def leave_words(session: Session, lead: UUID) -> None:
    """Leave what a round may leave: lines of After sync, the tray, an import's duplicate."""
    session.add(MergedLine(round_at=NOW, lead_id=lead, entity="lead", row_id=lead, field="title",
                           mine=0, value=WORDS["merged"]))  # fmt: skip
    session.add(Attention(entity="lead", row_id=lead, lead_id=lead, kind="set", field="title",
                          value=WORDS["refused"], code="forbidden", group_id=1, at=NOW,
                          name=f"{WORDS['name']} {WORDS['last']}", state="discarded"))  # fmt: skip
    batch = UUID(int=7)
    session.add(ImportBatch(id=batch, path="a.csv", sha256="x", state="done", at=NOW))
    raw = f"{WORDS['imported']};{WORDS['name']} {WORDS['last']};x"
    session.add(ImportRow(batch_id=batch, row=1, line=2, verdict="duplicate", field="name",
                          why=f"like {WORDS['name']} {WORDS['last']}", raw=raw))  # fmt: skip


def test_no_byte_of_a_lead_that_was_given_away_stays(world: World):
    mara, dana, boss = (
        world.rep("mara"),
        world.rep("dana", team="South"),
        world.rep("boss", role="manager"),
    )
    lead = make(mara)
    other = add_lead(mara.book, "Bo Ek", "Nordkai", emails=["bo@nordkai.example"])
    mara.book.write(log_outcome, other, "ours", now=NOW)
    mara.sync()
    boss.sync()
    boss.book.write(leads.set_fields, lead, {"title": WORDS["aside"]}, now=later(minutes=2))
    boss.sync()
    mara.sync()
    assert set(traces(mara)) == set(WORDS)

    def give(session: Session, *, now: Any) -> None:
        session.get_one(Lead, lead).owner_id = dana.book.context.user_id

    world.space.write(give, now=later(minutes=5))
    mara.sync()

    assert mara.book.read(lambda session: session.get(Lead, lead)) is None
    assert traces(mara) == {}
    assert mara.book.write(undo, now=later(minutes=6)).label  # of what is still here
    world.settle()
    assert differences(world, mara) == []


def touch_both(session: Session, some: list[UUID], *, now: Any) -> Touched:
    """Give several leads a title with one command."""
    for lead in some:
        session.get_one(Lead, lead).title = "Boss"
    return Touched(frozenset(some), f"Moved {WORDS['name']} up", WORDS["note"])


def test_a_command_over_several_leads_is_undone_for_those_that_are_still_here(world: World):
    mara, dana = world.rep("mara"), world.rep("dana", team="South")
    gone = add_lead(mara.book, f"{WORDS['name']} {WORDS['last']}", "Acme")
    stays = add_lead(mara.book, "Bo Ek", "Nordkai")
    mara.sync()
    mara.book.write(touch_both, [gone, stays], now=NOW)
    mara.sync()
    add_lead(mara.book, "Cy Lund", "Kessler", now=later(minutes=1))
    mara.book.write(assign, gone, dana.book.context.user_id, now=later(minutes=2))
    mara.sync()
    assert traces(mara) == {}

    mara.book.write(undo, now=later(minutes=3))
    mara.book.write(undo, now=later(minutes=4))

    assert mara.book.read(lambda session: session.get_one(Lead, stays).title) in ("", None)
    world.settle()
    assert differences(world, mara) == []


def test_a_device_that_is_signed_out_keeps_no_byte_of_what_is_wiped(world: World):
    dana, mara = world.rep("dana"), world.rep("mara")
    make(dana)
    world.settle()
    make_known = mara.book.read(lambda session: session.query(Lead).count())
    assert make_known == 1

    mara_id = mara.book.context.user_id
    world.place.shared(admin.revoke, world.id, mara_id, device=None, why="Left us.", now=NOW)
    mara.client.forget_token()
    with pytest.raises(Revoked):
        mara.sync()

    assert traces(mara) == {}
    world.reps.remove(mara)
    mara.close()
