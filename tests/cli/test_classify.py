"""`vigie classify`: what a person at a terminal, or a program, gets."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.larger import tiny
from tests.larger.server import serving

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


# Larger models


def test_a_model_answers_for_its_head_and_its_consequence_is_said(tmp_path: Path) -> None:
    folder = tiny.make(tmp_path / "petit")
    ran = run("--model", f"tone=folder:{folder}", "--format", "json", "nul merci merci")
    said = json.loads(ran.stdout)
    assert (said["tone"]["label"], said["models"]["tone"]["calibration"]) == ("pos", "unknown")
    assert "rien ne sort de cette machine" in ran.stderr
    assert "calibration et abstention inconnues" in run("--model", f"tone=folder:{folder}", "merci").output


def test_an_endpoint_gets_masked_lines_and_its_failure_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VIGIE_MODEL_PRIVATE", "true")
    lines = '{"id": "a", "text": "merci, 06 39 98 12 34"}\n{"id": "b", "text": "merci"}\n'
    with serving() as served:
        asked = f"tone=endpoint:petit@{served.address}"
        ran = run("--model", asked, "--jsonl", "-", given=lines)
        assert "06 39" not in json.dumps(served.asked)
        assert [json.loads(line)["models"]["tone"]["answered_by"] for line in ran.stdout.splitlines()] == ["model"] * 2
        assert "chaque message y est envoyé" in ran.stderr
        served.answer = lambda _: (500, b"{}")
        assert (
            "n’a pas répondu, le classifieur livré l’a fait (127.0.0.1 answered 500)"
            in run("--model", asked, "merci").output
        )


@pytest.mark.parametrize("asked", ["tone=petit", "mood=folder:/a", "tone", "tone=endpoint:a@b"])
def test_a_model_that_is_not_understood_says_what_to_write(asked: str) -> None:
    ran = run("--model", asked, "merci")
    assert ran.exit_code == 2
    assert "Write" in ran.output or "no such head" in ran.output
