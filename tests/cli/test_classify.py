"""`vigie classify`: what a person at a terminal, or a program, gets."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from vigie.cli.main import main


def run(*arguments: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["classify", *arguments], input=given)


def test_a_sentence_is_told_in_words() -> None:
    ran = run("Trois semaines sans réponse, je résilie !")
    assert ran.exit_code == 0
    assert "réclamation" in ran.output
    assert "a pesé : « " in ran.output
    assert "jamais la personne" in ran.output


def test_in_english_and_from_the_standard_input() -> None:
    assert "never the person" in run("--language", "en", "-", given="Thanks a lot!").output


def test_json_is_one_object() -> None:
    said = json.loads(run("--format", "json", "Merci beaucoup !").output)
    assert said["tone"]["label"] == "pos"
    assert "id" not in said


def test_lines_answer_lines_and_a_bad_one_stops_nothing(tmp_path: Path) -> None:
    path = tmp_path / "posts.jsonl"
    path.write_text(
        '{"id": "a", "text": "merci", "lang": "fr"}\nnot json\n{"id": 3, "text": "help me"}\n', encoding="utf-8"
    )
    ran = run("--jsonl", str(path))
    first, second, third = map(json.loads, ran.output.splitlines())
    assert ran.exit_code == 2
    assert (first["id"], first["lang"], third["id"]) == ("a", "fr", 3)
    assert second["error"]["line"] == 2


def test_it_never_imports_django() -> None:
    code = (
        "import sys; from vigie.cli.main import main\n"
        "try: main(['classify', '--format', 'json', 'bonjour'])\n"
        "except SystemExit: pass\n"
        "assert not any(name.partition('.')[0] in ('django', 'numpy', 'sklearn') for name in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)


def test_altered_weights_give_a_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    from vigie.engine.heads import weights

    monkeypatch.setattr(weights, "manifest", dict)
    weights.head.cache_clear()
    ran = run("bonjour")
    weights.head.cache_clear()
    assert ran.exit_code == 1
    assert "altered" in ran.output
    assert "Traceback" not in ran.output
