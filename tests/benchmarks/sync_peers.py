"""Anki's sync on this machine, for figures beside ours; runs in an environment that has `anki`.

    PYTHON -m tests.benchmarks.sync_peers LEADS       (PYTHON: any with `pip install anki`)

A lead is one note of 23 fields, about 676 bytes. Its full download ships a compressed file of the
collection; nothing is encrypted or indexed for search.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

FIELDS = 23
WIDTH = 26
PORT = 8397
EDITS = 1_000


def main() -> None:
    """Print one JSON object with the seconds of a first sync and of a push."""
    from anki.collection import Collection

    leads = int(sys.argv[1])
    folder = Path(tempfile.mkdtemp(prefix="anki-"))
    server = subprocess.Popen(
        [sys.executable, "-m", "anki.syncserver"],
        env=os.environ | {"SYNC_USER1": "rep:secret", "SYNC_BASE": str(folder / "server"),
                          "SYNC_PORT": str(PORT), "SYNC_HOST": "127.0.0.1",
                          "MAX_SYNC_PAYLOAD_MEGS": "1000"},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _wait()
        first = Collection(str(folder / "a.anki2"))
        _fill(first, leads)
        auth = first.sync_login("rep", "secret", f"http://127.0.0.1:{PORT}/")
        _full(first, auth, upload=True)
        second = Collection(str(folder / "b.anki2"))
        began = time.monotonic()
        _full(second, auth, upload=False)
        took = time.monotonic() - began
        pushed = _push(second, auth)
        figures = {"anki_first_s": round(took, 2), "anki_push_s": round(pushed, 3), "leads": leads}
        sys.stdout.write(json.dumps(figures) + "\n")
        first.close()
        second.close()
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(folder, ignore_errors=True)


def _wait() -> None:
    for _ in range(100):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{PORT}/", timeout=1)
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
        else:
            return


def _fill(collection: Any, leads: int) -> None:
    kind = collection.models.new("Lead")
    for n in range(FIELDS):
        collection.models.add_field(kind, collection.models.new_field(f"f{n}"))
    card = collection.models.new_template("card")
    card["qfmt"] = "{{f0}}"
    collection.models.add_template(kind, card)
    collection.models.add(kind)
    deck = collection.decks.id("Leads")
    for n in range(leads):
        note = collection.new_note(collection.models.by_name("Lead"))
        for field in range(FIELDS):
            note.fields[field] = f"{n} {field} {hash((n, field)) % 10**12:x}".ljust(WIDTH)
        collection.add_note(note, deck)


def _full(collection: Any, auth: Any, *, upload: bool) -> None:
    found = collection.sync_collection(auth, sync_media=False)
    collection.close_for_full_sync()
    collection.full_upload_or_download(auth=auth, server_usn=found.server_media_usn, upload=upload)
    collection.reopen(after_full_sync=True)


def _push(collection: Any, auth: Any) -> float:
    notes = list(collection.find_notes(""))[:EDITS]
    for n, note_id in enumerate(notes):
        note = collection.get_note(note_id)
        note.fields[3] = f"changed {n}"
        collection.update_note(note)
    began = time.monotonic()
    collection.sync_collection(auth, sync_media=False)
    return time.monotonic() - began


if __name__ == "__main__":
    main()
