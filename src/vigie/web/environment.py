"""Settings read strictly from the environment, each declared once with its help, its kind and its default."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from vigie.larger.spec import Spec, SpecError, parse


class SettingError(Exception):
    """A setting cannot be read. Says which one, with which value, and what to write instead."""

    def __init__(self, name: str, value: str, advice: str) -> None:
        shown = value if len(value) <= 60 else value[:57] + "…"
        super().__init__(f'{name}: cannot read "{shown}". {advice} See docs/reference.md#{name.lower()}.')
        self.name = name


@dataclass(frozen=True, slots=True)
class Setting:
    """One environment variable: its name, how it is read, its default as written, and what it is for."""

    name: str
    read: Callable[[str, str], Any]
    default: str
    purpose: dict[str, str]
    secret: bool = False


DECLARED: dict[str, Setting] = {}


def declare(
    name: str, read: Callable[[str, str], Any], default: str, *, fr: str, en: str, secret: bool = False
) -> Setting:
    """Register a setting with its purpose in both languages; docs/reference.md lists it (tested)."""
    setting = Setting(name, read, default, {"fr": fr, "en": en}, secret)
    DECLARED[name] = setting
    return setting


def value_of(setting: Setting, environ: Mapping[str, str] | None = None) -> Any:
    """Read a setting. `NAME_FILE` may name a file that holds the value.

    Raises SettingError when the value, or the file, cannot be read.
    """
    environ = os.environ if environ is None else environ
    raw = environ.get(setting.name)
    file_name = environ.get(setting.name + "_FILE")
    if raw is None and file_name is not None:
        try:
            raw = Path(file_name).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise SettingError(
                setting.name + "_FILE", file_name, f"The file cannot be opened ({error.strerror})."
            ) from error
    if raw is None:
        raw = setting.default
    return setting.read(setting.name, raw)


def unknown_names(environ: Mapping[str, str] | None = None) -> list[str]:
    """Names that begin with VIGIE_ and are no setting of ours: most likely a typing mistake."""
    environ = os.environ if environ is None else environ
    known = set(DECLARED) | {name + "_FILE" for name in DECLARED}
    return sorted(n for n in environ if n.startswith("VIGIE_") and not n.startswith("VIGIE_TEST_") and n not in known)


def text(name: str, raw: str) -> str:
    """Any text."""
    return raw


def boolean(name: str, raw: str) -> bool:
    """`true` or `false`, nothing else."""
    if raw.lower() in ("true", "false"):
        return raw.lower() == "true"
    raise SettingError(name, raw, 'Write "true" or "false".')


def integer(minimum: int, maximum: int) -> Callable[[str, str], int]:
    """A whole number between two bounds, both included."""

    def read(name: str, raw: str) -> int:
        if raw.isascii() and raw.isdigit() and minimum <= int(raw) <= maximum:
            return int(raw)
        raise SettingError(name, raw, f"Write a whole number from {minimum} to {maximum}.")

    return read


def choice(*allowed: str) -> Callable[[str, str], str]:
    """One of a few words."""

    def read(name: str, raw: str) -> str:
        if raw in allowed:
            return raw
        raise SettingError(name, raw, "Write one of: " + ", ".join(allowed) + ".")

    return read


def model(head: str) -> Callable[[str, str], Spec | None]:
    """A larger model for a head, or nothing."""

    def read(name: str, raw: str) -> Spec | None:
        try:
            return parse(head, raw.strip())
        except SpecError as error:
            raise SettingError(name, raw, str(error)) from error

    return read


def words(name: str, raw: str) -> list[str]:
    """Words separated by commas."""
    return [word.strip() for word in raw.split(",") if word.strip()]


def address(name: str, raw: str) -> str:
    """Nothing, or `http(s)://host[:port]` without a path."""
    parts = urlsplit(raw)
    if raw and (parts.scheme not in ("http", "https") or not parts.netloc or parts.path.strip("/")):
        raise SettingError(name, raw, 'Write "https://vigie.example.org", without a path.')
    return raw.rstrip("/")


def folder(name: str, raw: str) -> Path:
    """A folder; it is created by `vigie init`, not here."""
    return Path(raw).expanduser()


def database(name: str, raw: str) -> dict[str, Any]:
    """`sqlite:///absolute/file`, `sqlite:relative/file` or `postgres://user:password@host:port/name?option=…`."""
    parts = urlsplit(raw)
    if parts.scheme == "sqlite":
        path = unquote(parts.path)
        if not path.strip("/"):
            raise SettingError(name, raw, 'Name a file: "sqlite:///var/lib/vigie/vigie.sqlite3".')
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": path,
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": (
                    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
                    " PRAGMA cache_size=-64000; PRAGMA mmap_size=268435456; PRAGMA temp_store=MEMORY"
                ),
            },
        }
    if parts.scheme in ("postgres", "postgresql"):
        query = dict(parse_qsl(parts.query))
        name_part = unquote(parts.path.lstrip("/"))
        if not name_part:
            raise SettingError(name, raw, 'Name the database: "postgres://user@host/vigie".')
        try:
            port = str(parts.port or "")
        except ValueError as error:
            raise SettingError(name, raw, "The port must be a number.") from error
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": name_part,
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": query.pop("host", parts.hostname or ""),
            "PORT": port,
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": query,
        }
    raise SettingError(name, raw, 'The scheme must be "sqlite" or "postgres".')
