"""What every test shares: a private data folder, the database of the environment, the cast, no network."""

from __future__ import annotations

import os
import socket
import tempfile
from pathlib import Path
from typing import Any

import pytest

_folder = tempfile.mkdtemp(prefix="vigie-test-")
os.environ["VIGIE_DATA_DIR"] = _folder  # one for each process: parallel runs must not read each other
os.environ.setdefault("VIGIE_LOG_LEVEL", "WARNING")
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright's loop runs in the main thread

SHARED = Path(__file__).resolve().parents[2] / "shared"
_LOOPBACK = ("127.0.0.1", "::1", "localhost", "0.0.0.0")  # noqa: S104


def pytest_configure(config: pytest.Config) -> None:
    from tools.compile_catalogues import compile_catalogues

    compile_catalogues()


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Connections leave for this machine only."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> Any:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in _LOOPBACK:
            raise AssertionError(f"a test tried to reach {address!r}")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def _settings_of_tests(settings: Any) -> None:
    """Fast passwords, and the private folder: the plug-in reads the settings before this file is."""
    from tests.cast import HASHER

    settings.PASSWORD_HASHERS = HASHER
    settings.DATA_DIR = Path(_folder)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """The tables of the tests, kept as they are made for those that start processes on a database of their own."""
    from tests.web import processes

    with django_db_blocker.unblock():
        processes.keep_template()


@pytest.fixture
def cast(db: None) -> Any:
    from tests import cast as the_cast

    return the_cast.standing()


@pytest.fixture
def shared() -> Path:
    """The folder of real data beside the checkout; tests that need it are skipped, with the reason, without it."""
    if not SHARED.is_dir():
        pytest.skip("needs ../shared, which is not beside this checkout")
    return SHARED
