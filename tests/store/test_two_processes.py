"""The window and the command line may use one book at the same time."""

import subprocess
import sys
from pathlib import Path

from leaddesk.features import doctor, leads
from tests.builders import NOW, add_lead, open_here, visible
from tests.command_line import ROOT

WRITE = """
import sys
from pathlib import Path
from uuid import UUID
from leaddesk.features import leads
from tests.builders import NOW, open_here
with open_here(Path(sys.argv[1])) as book:
    for number in range(40):
        book.write(leads.note, UUID(sys.argv[2]), f"{sys.argv[3]} {number}", now=NOW)
"""


def test_two_processes_writing_at_once_lose_nothing(profile: Path):
    with open_here(profile) as book:
        lead = add_lead(book)
        others = [
            subprocess.Popen([sys.executable, "-c", WRITE, str(profile), str(lead), name], cwd=ROOT)
            for name in ("a", "b")
        ]
        for number in range(40):
            book.write(leads.note, lead, f"here {number}", now=NOW)
        codes = [other.wait(timeout=60) for other in others]

        texts = sorted(row["text"] for row in visible(book)["activity"])
        assert codes == [0, 0]
        assert texts == sorted(f"{who} {n}" for who in ("a", "b", "here") for n in range(40))
        assert all(check.ok for check in doctor.examine(book))
