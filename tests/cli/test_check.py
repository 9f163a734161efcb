"""`vigie check`, `explain`, `rules` and the group: what a person at a terminal, or a program, gets."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from vigie import __version__
from vigie.cli.main import command_names, main

NUMBER = "Appelez Karim au 06 39 98 12 34"


def run(*arguments: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=given)


def test_a_text_with_nothing_to_report() -> None:
    ran = run("check", "une phrase")
    assert (ran.exit_code, ran.output) == (0, "Rien à signaler.\n")


def test_a_finding_is_shown_with_carets_and_advice() -> None:
    ran = run("check", NUMBER)
    assert ran.exit_code == 1
    assert ran.output == (
        "1:18  à ne pas publier  PII002 phone-number : Le numéro de téléphone d'une personne se lit ici.\n"
        "    Appelez Karim au 06 39 98 12 34\n"
        "                     ^^^^^^^^^^^^^^\n"
        "    indice : dix chiffres d'un numéro français\n"
        "    conseil : Retirez-le : proposez un message privé, ou le numéro du standard.\n"
    )


def test_english_messages_and_the_line_of_a_long_text() -> None:
    ran = run("check", "--language", "en", "-", given="Bonjour\n\u202e" + "é " * 80 + NUMBER + "\nfin")
    assert "2:179  do not publish  PII002" in ran.output
    assert "\u202e" not in ran.output
    line, carets = ran.output.splitlines()[1:3]
    assert line[carets.index("^") : carets.rindex("^") + 1] == "06 39 98 12 34"


def test_a_file_and_the_standard_input(tmp_path: Path) -> None:
    path = tmp_path / "post.txt"
    path.write_text(NUMBER, encoding="utf-8")
    assert run("check", str(path)).exit_code == 1
    assert run("check", "-", given=NUMBER).exit_code == 1
    assert run("check", given="une phrase").exit_code == 0


@pytest.mark.parametrize("argument", ["absent.txt", "--fail-on=never", "--author-role=boss"])
def test_what_cannot_be_understood_gives_2_and_says_why(argument: str) -> None:
    ran = run("check", argument)
    assert ran.exit_code == 2
    assert argument.rpartition("=")[2] in ran.output


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "post.txt"
    path.write_bytes("été".encode("latin-1"))
    ran = run("check", str(path))
    assert ran.exit_code == 2
    assert "UTF-8" in ran.output


def test_json_is_the_contract() -> None:
    ran = run("check", "--format", "json", NUMBER)
    written = json.loads(ran.output)
    assert set(written) == {"id", "findings"}
    assert written["findings"][0]["code"] == "PII002"


def test_fail_on_moves_the_threshold() -> None:
    assert run("check", "--fail-on", "danger", "Bande de clowns").exit_code == 0
    assert run("check", "Bande de clowns").exit_code == 1
    assert run("check", "--author-role", "official", "Bonne année !!!!").exit_code == 0
    assert run("check", "--author-role", "official", "--fail-on", "info", "Bonne année !!!!").exit_code == 1


def lines(*objects: Any) -> str:
    return "".join((o if isinstance(o, str) else json.dumps(o)) + "\n" for o in objects)


def test_jsonl_answers_line_by_line() -> None:
    organisation = {"name": "Acme", "codenames": ["Mistral"], "switchboards": ["06 39 98 12 34"]}
    given = lines(
        {"id": 1, "text": NUMBER},
        {"id": "b", "text": NUMBER, "organisation": organisation},
        {"id": "c", "text": "Le projet Mistral", "organisation": organisation, "lang": "fr", "network": None},
    )
    ran = run("check", "--jsonl", given=given)
    written = [json.loads(line) for line in ran.output.splitlines()]
    assert [(w["id"], [f["code"] for f in w["findings"]]) for w in written] == [
        (1, ["PII002"]),
        ("b", []),
        ("c", ["CONF001"]),
    ]
    assert ran.exit_code == 1


def test_a_line_that_cannot_be_read_does_not_stop_the_others() -> None:
    given = lines(
        "{", "[1]", {"id": "c"}, {"id": "d", "text": "a", "author_role": "boss"},
        {"id": "e", "text": "a", "organisation": {"brands": "Acme"}}, "[" * 100_000, {"id": "g", "text": "a\ud800"},
    )  # fmt: skip
    ran = run("check", "--jsonl", given=given)
    written = [json.loads(line) for line in ran.output.splitlines()]
    assert [w.get("error", {}).get("code") for w in written] == [
        "not_json", "not_an_object", "no_text", "bad_value", "bad_value", "not_json", None,
    ]  # fmt: skip
    assert [w.get("error", {}).get("line") for w in written[:6]] == [1, 2, 3, 4, 5, 6]
    assert [w.get("id") for w in written] == [None, None, "c", "d", "e", None, "g"]
    assert ran.exit_code == 2


def test_bytes_that_are_not_utf8_are_one_bad_line() -> None:
    ran = run("check", "--jsonl", given=b'{"text": "\xe9"}\n{"id": 2, "text": "a"}\n')
    first, second = (json.loads(line) for line in ran.output.splitlines())
    assert first["error"]["code"] == "not_utf8"
    assert second == {"id": 2, "findings": []}


def test_explain_prints_the_page() -> None:
    assert run("explain", "pii002").output.startswith("# PII002 `phone-number`")
    assert "## Why" in run("explain", "phone-number", "--language", "en").output
    ran = run("explain", "XXX999")
    assert ran.exit_code == 2
    assert "PII002" in ran.output


def test_rules_are_listed_and_searched() -> None:
    assert len(run("rules").output.splitlines()) >= 10
    assert [line.split()[0] for line in run("rules", "téléphone").output.splitlines()] == ["PII002"]
    assert "Aucune règle" in run("rules", "zzz").output


def test_the_group_finds_its_commands() -> None:
    assert {"check", "explain", "rules"} <= set(command_names())
    assert "import_" not in command_names()
    assert run("--version").output == f"vigie {__version__}\n"
    assert "Relire un texte avant de le publier." in run("--help").output
    assert run("nonsense").exit_code == 2


@pytest.mark.parametrize("arguments", ["['check', 'une phrase']", "['explain', 'PII001']", "['rules']", "['--help']"])
def test_django_stays_out_of_it(arguments: str) -> None:
    code = (
        "import sys\nfrom vigie.cli.main import main\n"
        f"main({arguments}, standalone_mode=False)\n"
        "sys.exit('django' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
