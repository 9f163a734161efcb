"""Compile the translation catalogues when the wheel is built, so that nobody needs gettext."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface[Any]):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        tools = runpy.run_path(str(Path(self.root) / "tools/compile_catalogues.py"))
        tools["compile_catalogues"](Path(self.root) / "src")
