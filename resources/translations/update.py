"""Brings the catalogues up to date with the texts in the code and in the lead processes.

`python resources/translations/update.py` runs Qt's lupdate over `leaddesk/desktop`, and hands it
what lupdate cannot see: the literals given to `said` in every layer, and the texts of the shipped
processes. Finished translations stay; what is gone from the code is dropped.
"""

import ast
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
CONTEXT = "said"
SHOWN = frozenset({"name", "instruction", "step", "label", "question", "choices", "reasons"})
"""Keys of a process file whose texts a person reads."""


def said_texts(folder: Path) -> Iterator[str]:
    """Yield every literal that code below `folder` gives to `said` or `noted`.

    Raises:
        SystemExit: something else than a literal is given, which no catalogue could hold.
    """
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"said", "noted"}:
                first = node.args[0]
                if not (isinstance(first, ast.Constant) and isinstance(first.value, str)):
                    raise SystemExit(f"{file}:{node.lineno}: said() takes a literal")
                yield first.value


def process_texts(folder: Path) -> Iterator[str]:
    """Yield every text of the process files of `folder` that a person reads."""
    for file in sorted(folder.glob("*.toml")):
        yield from _shown(tomllib.loads(file.read_text(encoding="utf-8")))


def _shown(table: dict[str, Any]) -> Iterator[str]:
    for key, value in table.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            for each in value:
                yield from _shown(each)
        elif key in SHOWN and isinstance(value, str):
            yield value
            yield value.rstrip("…. ")  # as the timeline keeps the label of an outcome
        elif key in SHOWN and isinstance(value, list):
            yield from value


def update(catalogues: list[Path]) -> None:
    """Bring these .ts files up to date."""
    texts = [*said_texts(ROOT / "leaddesk"), *process_texts(ROOT / "resources" / "processes")]
    lines = [f"translate({CONTEXT!r}, {text!r})" for text in dict.fromkeys(texts) if text]
    with tempfile.TemporaryDirectory() as folder:
        gathered = Path(folder) / "said_and_processes.py"
        gathered.write_text("\n".join(lines) + "\n", encoding="utf-8")
        command = [
            sys.executable,
            "-c",
            "from PySide6.scripts.pyside_tool import lupdate; lupdate()",
        ]
        sources = [str(ROOT / "leaddesk" / "desktop"), str(gathered)]
        options = ["-extensions", "py", "-no-obsolete", "-locations", "none", "-silent"]
        subprocess.run(  # noqa: S603 - Qt's own tool on our own files
            [*command, *options, *sources, "-ts", *map(str, catalogues)], check=True
        )
    for each in catalogues:
        if "<name></name>" in each.read_text(encoding="utf-8"):
            raise SystemExit(f"{each}: a text without context; call it `translate`, not `tr`")


if __name__ == "__main__":
    update(sorted(HERE.glob("*.ts")) or [HERE / "leaddesk_de.ts"])
