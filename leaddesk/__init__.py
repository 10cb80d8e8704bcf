"""LeadDesk: a sales rep's desk, kept encrypted on this computer.

Layers point down only (desktop | cli -> features -> matching | ingest | store -> domain): README.
"""

from pathlib import Path

__version__ = "0.1.0"


def resources() -> Path:
    """Return the folder with fonts, icons, processes and translations.

    It lies inside the package in a wheel or bundle, and beside it in an editable install.
    """
    inside = Path(__file__).parent / "resources"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "resources"
