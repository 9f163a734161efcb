"""Build the wheel, install it in an empty environment, and use it: check a sentence, prepare a base, start, answer."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    folder = Path(tempfile.mkdtemp(prefix="vigie-wheel-"))
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("VIGIE_", "DJANGO_"))}
    environment.pop("PYTHONPATH", None)
    environment["VIGIE_DATA_DIR"] = str(folder / "data")

    def run(*words: str | Path, expect: int = 0) -> str:
        done = subprocess.run(
            [str(w) for w in words],
            cwd=folder,
            env=environment,
            check=False,
            capture_output=True,
            text=True,
            timeout=300,
        )
        if done.returncode != expect:
            raise SystemExit(f"{words}: {done.returncode} instead of {expect}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    try:
        subprocess.run(
            [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder / "dist"), str(ROOT)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        wheel = next((folder / "dist").glob("*.whl"))
        print(f"   {wheel.name}: {wheel.stat().st_size // 1024} KiB")
        run(sys.executable, "-m", "venv", folder / "venv")
        python = folder / "venv" / "bin" / "python"
        if shutil.which("uv"):
            run(
                "uv",
                "pip",
                "install",
                "-q",
                "--python",
                python,
                "--require-hashes",
                "-r",
                ROOT / "requirements/base.txt",
            )
        else:
            run(python, "-m", "pip", "install", "-q", "--require-hashes", "-r", ROOT / "requirements/base.txt")
        run(python, "-m", "pip", "install", "-q", "--no-deps", "--no-index", wheel)
        vigie = folder / "venv" / "bin" / "vigie"
        run(vigie, "check", "Écrivez à karim.dupont@example.org", expect=1)
        run(vigie, "query", "lint", "retard* NEAR/5 (bus OU tram) SAUF pub")
        run(
            vigie, "init", "--non-interactive", "--organisation", "Essai", "--admin-email", "a@example.org",
            "--admin-password", "une-longue-phrase-secrete",
        )  # fmt: skip
        run(vigie, "doctor")
        _answers(vigie, folder, environment)
        print("   installed, checked a sentence, prepared a base, answered in French and in English")
        return 0
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _answers(vigie: Path, folder: Path, environment: dict[str, str]) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = (folder / "serve.log").open("w")
    server = subprocess.Popen(
        [str(vigie), "serve", "--port", str(port)], cwd=folder, env=environment, stdout=log, stderr=log
    )
    try:
        for language, expected in (("fr", "Se connecter"), ("en", "Sign in")):
            request = urllib.request.Request(f"http://127.0.0.1:{port}/", headers={"Cookie": f"langue={language}"})
            deadline = time.monotonic() + 30
            while True:
                try:
                    page = urllib.request.urlopen(request, timeout=5).read().decode()
                    break
                except OSError:
                    if time.monotonic() > deadline or server.poll() is not None:
                        raise SystemExit("vigie serve did not answer:\n" + (folder / "serve.log").read_text()) from None
                    time.sleep(0.2)
            if expected not in page:
                raise SystemExit(f"the {language} home page does not say « {expected} »")
    finally:
        server.terminate()
        server.wait(20)


if __name__ == "__main__":
    sys.exit(main())
