"""`make test`: every check of the house, in order, saying what it does; `--only NAME` runs one part.

System packages (PostgreSQL, Chromium, fonts) are installed only as root or with VIGIE_TEST_APT=1; otherwise they
are used if found. With CI=true nothing is skipped for want of them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
PACKAGES = {
    "postgresql": lambda: any(Path("/usr/lib/postgresql").glob("*/bin/initdb")) or shutil.which("initdb"),
    "chromium": lambda: shutil.which("chromium") or shutil.which("google-chrome"),
    "fonts-dejavu-core": lambda: Path("/usr/share/fonts/truetype/dejavu").exists(),
}
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith("VIGIE_") or "TEST" in name},
    "PYTHONDONTWRITEBYTECODE": "",  # each of the hundred processes of the tests would compile every source
    "DJANGO_SETTINGS_MODULE": "vigie.web.settings",
    "VIGIE_DATA_DIR": tempfile.mkdtemp(prefix="vigie-checks-"),
    "PYTHONPYCACHEPREFIX": str(Path(sys.prefix) / "bytecode"),  # compiled once, and the tree stays clean
    "NO_COLOR": "1",
}


def run(*words: str | Path, **extra: str) -> bool:
    """Run a command from the root; True when it succeeds."""
    return (
        subprocess.run([str(word) for word in words], cwd=ROOT, env={**ENVIRONMENT, **extra}, check=False).returncode
        == 0
    )


def python(*words: str | Path, **extra: str) -> bool:
    return run(sys.executable, *words, **extra)


def system_packages() -> bool:
    """Install what is missing of the system's packages, if we may."""
    missing = [name for name, found in PACKAGES.items() if not found()]
    if not missing:
        return True
    if os.geteuid() != 0 and os.environ.get("VIGIE_TEST_APT") != "1":
        print(f"   not found: {', '.join(missing)} (set VIGIE_TEST_APT=1 to install them)")
        return os.environ.get("CI") != "true"
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    print(f"   installing: {', '.join(missing)}")
    run(*sudo, "apt-get", "update", "-qq", **quiet)
    return run(*sudo, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing, **quiet)


def lint() -> bool:
    contracts = subprocess.run(
        [str(BIN / "lint-imports"), "--no-cache"],
        cwd=ROOT,
        env=ENVIRONMENT,
        check=False,
        capture_output=True,
        text=True,
    )
    if contracts.returncode:
        print(contracts.stdout + contracts.stderr, flush=True)
    style = run(BIN / "ruff", "check", "--quiet", ".") & run(BIN / "ruff", "format", "--check", "--quiet", ".")
    if not style:
        print("   to mend most of it: ruff check --fix . && ruff format .", flush=True)
    return style and not contracts.returncode


def types() -> bool:
    return run(BIN / "mypy", "--no-error-summary") and print("   mypy --strict: no error") is None


def catalogues() -> bool:
    return python("tools/messages.py", "compile") and python("tools/messages.py", "check")


def migrations() -> bool:
    return python("-m", "django", "makemigrations", "--check", "--dry-run", "-v", "1") and python(
        "-m", "django", "check", "--deploy", "--fail-level", "WARNING", VIGIE_HTTPS="true"
    )


def engine() -> bool:
    return python(
        "-m",
        "pytest",
        "-c",
        "tests/engine/pytest.ini",
        "--confcutdir=tests/engine",
        "tests/engine",
        "-q",
        "-p",
        "no:django",
    )


def slow() -> bool:
    return python(
        "-m",
        "pytest",
        "-c",
        "tests/engine/pytest.ini",
        "--confcutdir=tests/engine",
        "tests/engine",
        "-q",
        "-p",
        "no:django",
        "-m",
        "slow",
        "-n",
        "2",
        "--dist",
        "worksteal",
    )


def on_sqlite() -> bool:
    folders = ("tests/web", "tests/house", "tests/cli", "tests/larger", "tests/sources")
    return python("-m", "pytest", *folders, "-q", "-n", "2", "--dist", "worksteal")


def on_postgres() -> bool:
    return python(
        "tools/postgres.py", "--", sys.executable, "-m", "pytest", "tests/web", "-q", "-n", "2", "--dist", "worksteal",
        "--ignore", "tests/web/demo/test_command.py",  # it makes its own SQLite base, whatever the environment says
    )  # fmt: skip


def browser() -> bool:
    """The French walk on one core, all the rest on the other; what the latter says comes after."""
    words = (sys.executable, "-m", "pytest", "tests/browser", "-q", "-k")
    environment = {**ENVIRONMENT, "VIGIE_DATA_DIR": tempfile.mkdtemp(prefix="vigie-checks-")}
    rest = subprocess.Popen(
        [*words, f"not {WALK}"], cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    walked = run(*words, WALK)
    print(rest.communicate()[0], end="", flush=True)
    return walked and rest.returncode == 0


def wheel() -> bool:
    return python("tools/try_wheel.py", PYTHONPYCACHEPREFIX="")  # what is compiled there goes with it


WALK = "test_the_whole_loop_in_french"
# A part that keeps one core busy for long, and the last of those that then leave it the other.
BESIDE = ("types", "engine")

STEPS: dict[str, tuple[str, Callable[[], bool]]] = {
    "system": ("system packages: PostgreSQL, Chromium", system_packages),
    "lint": ("style and import contracts", lint),
    "types": ("types (mypy --strict)", types),
    "catalogues": ("translations: compiled, complete", catalogues),
    "migrations": ("migrations complete, deployment checks", migrations),
    "engine": ("engine, without Django", engine),
    "slow": ("engine, what takes long: whole hostile texts, columns against the single-text path", slow),
    "sqlite": ("rooms, house and commands on SQLite", on_sqlite),
    "postgres": ("rooms on PostgreSQL", on_postgres),
    "browser": ("the walk, in a browser", browser),
    "wheel": ("the wheel, in an empty environment", wheel),
}


def main() -> int:
    wanted = sys.argv[sys.argv.index("--only") + 1 :] if "--only" in sys.argv else list(STEPS)
    failed = []
    begun = time.monotonic()
    first, last = BESIDE
    beside: subprocess.Popen[str] | None = None
    for number, name in enumerate(wanted, 1):
        sentence, step = STEPS[name]
        print(f"── {number}/{len(wanted)} {sentence}", flush=True)
        started = time.monotonic()
        if name == first and last in wanted[number:]:
            words = [sys.executable, __file__, "--only", name]
            beside = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            print(f"   {name}: begun, told after {last}", flush=True)
            continue
        if not step():
            failed.append(name)
        print(f"   {name}: {'ok' if name not in failed else 'FAILED'}, {time.monotonic() - started:.0f} s", flush=True)
        if name == last and beside is not None:
            print(beside.communicate()[0], end="", flush=True)
            failed += [first] if beside.returncode else []
    print(
        f"── {len(wanted)} parts in {time.monotonic() - begun:.0f} s",
        "— failed: " + ", ".join(failed) if failed else "",
    )
    print(f"{len(wanted) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
