"""`vigie analyse` from a shell: its summary, its columns, and Django left alone, as by every light command."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

pytestmark = pytest.mark.slow

# An environment in which Django is not installed: importing it fails as it would there.
WITHOUT_DJANGO = """
import sys
class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("django", "allauth"):
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Absent())
from vigie.cli.main import main
sys.argv[0] = "vigie"
main()
"""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_DJANGO, *arguments], capture_output=True, text=True, check=False, timeout=1800
    )


def test_a_file_is_analysed_and_told(tmp_path: Path) -> None:
    posts = ["Encore en panne, c'est nul, remboursez-moi !", "Merci, service parfait", "Appelez-moi au 06 39 98 12 34"]
    source, target = tmp_path / "posts.jsonl", tmp_path / "out.parquet"
    source.write_text("".join(json.dumps({"id": str(n), "text": text}) + "\n" for n, text in enumerate(posts)))
    ran = run("analyse", str(source), "-o", str(target))
    assert ran.returncode == 0, ran.stderr
    for words in ("3 messages lus", "Ton : ", "Intention : ", "négatif", "PII002"):
        assert words in ran.stdout.replace("\u202f", " ")
    rows = pq.read_table(target).to_pylist()
    assert [row["tone"] for row in rows[:2]] == ["neg", "pos"]
    assert {"lang", "intent", "target", "toxicity", "hate", "urgent", "exit", "crisis"} <= rows[0].keys()
    ran = run("analyse", str(source), "-o", str(target), "--no-heads", "--language", "en")
    assert "Tone" not in ran.stdout
    assert "tone" not in pq.read_schema(target).names


@pytest.mark.parametrize(
    "arguments",
    [("check", "Bonjour à tous"), ("classify", "Bonjour"), ("query", "lint", "bus"), ("explain", "PII002"),
     ("rules", "list"), ("analyse", "--help")],
)  # fmt: skip
def test_light_commands_do_without_django(arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert ran.returncode == 0, ran.stderr
