"""Compiles the catalogues when LeadDesk is built or installed, so that no compiled file is kept.

Hatchling runs this in a clean environment, where LeadDesk itself is not installed.
"""

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileCatalogues(BuildHookInterface):  # type: ignore[type-arg]  # hatchling leaves the config open
    """Makes a .qm of every .ts beside this file."""

    PLUGIN_NAME = "custom"

    def initialize(self, _version: str, _build_data: dict[str, Any]) -> None:
        """Compile before the files are gathered."""
        runpy.run_path(str(Path(__file__).with_name("compile.py")), run_name="__main__")
