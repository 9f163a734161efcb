"""The columnar tests take half a minute, compiling included: they run in their own step (`make test-columns`)."""

from __future__ import annotations

import pytest


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave them out unless asked for with `-m slow`."""
    if "slow" in config.getoption("markexpr"):
        return
    left_out = [item for item in items if "columns" in item.path.parts and item.get_closest_marker("slow")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]
