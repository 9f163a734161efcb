"""The engine's tests load neither Django nor its settings; what takes long runs in its own step (`make test-slow`)."""

from __future__ import annotations

from pathlib import Path

import pytest

COLUMNS = Path(__file__).parent / "columns"  # they compile kernels: slow, all of them


def _slow_is_asked(config: pytest.Config) -> bool:
    return "slow" in config.getoption("markexpr")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Importing the columns costs as much as a hundred tests: not even that unless they are to run."""
    return True if collection_path == COLUMNS and not _slow_is_asked(config) else None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is slow unless it is asked for with `-m slow`."""
    for item in items:
        if COLUMNS in item.path.parents:
            item.add_marker(pytest.mark.slow)
    if _slow_is_asked(config):
        return
    left_out = [item for item in items if item.get_closest_marker("slow")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker("slow")]
