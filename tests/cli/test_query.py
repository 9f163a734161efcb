"""`vigie query`: what a person at a terminal, or a program, gets."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from vigie.cli.main import main


def run(*arguments: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["query", *arguments], input=given)


def test_a_fine_query_is_told_in_words() -> None:
    ran = run("lint", 'retar* "ligne 4"')
    assert ran.exit_code == 0
    assert ran.output == (
        "Messages avec un mot qui commence par «\u202fretar\u202f» et avec les mots «\u202fligne 4\u202f» à la suite.\n"
    )


def test_a_warning_gives_1_and_shows_where() -> None:
    ran = run("lint", "--language", "en", "President NEAR/100 Trump")
    assert ran.exit_code == 1
    assert ran.output == (
        "Posts with the word “President” and the word “Trump” at most 100 words apart.\n"
        "1:1  warning  near-wide : At 100 words apart, two words often have nothing to do with each other, and the "
        "search is slow.\n"
        "    President NEAR/100 Trump\n"
        "    ^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "    mend : Write 10 or less.\n"
    )


def test_a_refusal_gives_2_with_the_place_and_the_mend() -> None:
    ran = run("lint", "dog AND ran*ge")
    assert ran.exit_code == 2
    lines = ran.output.splitlines()
    assert lines[0].startswith("1:9  refusée  mid-wildcard : ")
    assert lines[1:3] == ["    dog AND ran*ge", "            ^^^^^^"]
    assert lines[3].startswith("    remède : Écrivez ran*")


def test_lint_writes_json() -> None:
    fine = run("lint", "--json", "bus")
    assert json.loads(fine.output) == {
        "status": "ok",
        "query": "bus",
        "explanation": "Messages avec le mot «\u202fbus\u202f».",
        "warnings": [],
    }
    warned = json.loads(run("lint", "--json", "bus ret*").output)
    assert (warned["status"], warned["warnings"][0]["code"], warned["warnings"][0]["start"]) == (
        "warned",
        "short-stem",
        4,
    )
    refused = run("lint", "--json", "--language", "en", "(bus")
    assert refused.exit_code == 2
    assert json.loads(refused.output) == {
        "status": "refused",
        "warnings": [],
        "error": {
            "code": "unclosed-parenthesis",
            "start": 0,
            "end": 1,
            "message": "This parenthesis is never closed.",
            "mend": "Add “)” at the end of the group.",
        },
    }


def test_explain_and_format() -> None:
    assert run("explain", "--language", "en", "bus OU tram").output == "Posts with the word “bus” or the word “tram”.\n"
    assert run("format", "bus  ET (tram -métro)").output == "bus AND tram NOT métro\n"
    assert run("format", "--plurals", "bus").output == "bus plurals:yes\n"
    for name in ("explain", "format", "match"):
        ran = run(name, "(bus", given="")
        assert ran.exit_code == 2
        assert "unclosed-parenthesis" in ran.output


def lines(*objects: Any) -> str:
    return "".join((o if isinstance(o, str) else json.dumps(o)) + "\n" for o in objects)


def answers(query: str, *objects: Any) -> list[Any]:
    return [json.loads(line) for line in run("match", query, "--jsonl", given=lines(*objects)).output.splitlines()]


def test_match_answers_line_by_line_with_spans() -> None:
    assert answers("l'oréal OR bus", {"id": 1, "text": "Merci L’Oréal"}, {"id": "b", "text": "tram"}) == [
        {"id": 1, "match": True, "spans": [[8, 13]]},
        {"id": "b", "match": False, "spans": []},
    ]
    text = "\u200b😡 e\u0301te\u0301 #GrèveSNCF"
    (found,) = answers("été #grèvesncf", {"id": 1, "text": text})
    assert [text[start:end] for start, end in found["spans"]] == ["e\u0301te", "GrèveSNCF"]


def test_match_reads_what_the_line_says_and_looks_for_the_rest() -> None:
    post = {
        "id": 1, "text": "Bande de clowns, le bus est encore en retard", "network": "mastodon", "source": "Veille",
        "author": "@corail", "url": "https://example.org/1", "published_at": "2026-11-19T10:00:00Z",
        "tone": {"label": "neg"}, "intent": "complaint", "media": [],
    }  # fmt: skip
    for query, match in (
        ("network:mastodon source:veille author:corail site:example.org", True),
        ("date:2026-11-19 tone:neg intent:complaint NOT has:media", True),
        ("lang:fr", True),
        ("finding:INSULT severity:warning has:finding", True),
        ("finding:HATE", False),
    ):
        assert answers(query, post)[0]["match"] is match, query
    assert answers("finding:INSULT", {**post, "findings": []})[0]["match"] is False
    found = {"code": "INS001", "family": "INSULT", "severity": "danger"}
    assert answers("severity:danger", {**post, "findings": [found]})[0]["match"] is True
    assert answers("lang:en", {**post, "lang": "en"})[0]["match"] is True


def test_a_line_that_cannot_be_read_does_not_stop_the_others() -> None:
    given = lines(
        "{", "[1]", {"id": "c"}, {"id": "d", "text": "bus", "published_at": "hier"},
        {"id": "e", "text": "bus", "lang": 3},
        {"id": "f", "text": "bus", "author": 3}, {"id": "g", "text": "bus", "findings": "INSULT"}, "",
        {"id": "h", "text": "bus\ud800\u0000"},
    )  # fmt: skip
    ran = run("match", "bus", "--jsonl", given=given)
    written = [json.loads(line) for line in ran.output.splitlines()]
    assert [w.get("error", {}).get("code") for w in written] == [
        "not_json", "not_an_object", "no_text", "bad_value", "bad_value", "bad_value", "bad_value", None,
    ]  # fmt: skip
    assert written[-1] == {"id": "h", "match": True, "spans": [[0, 3]]}
    assert ran.exit_code == 2


def test_match_reads_a_file(tmp_path: Path) -> None:
    path = tmp_path / "posts.jsonl"
    path.write_text(lines({"id": 1, "text": "bus"}), encoding="utf-8")
    assert json.loads(run("match", "bus", str(path), "--jsonl").output)["match"] is True
    assert run("match", "bus", str(tmp_path / "absent.jsonl"), "--jsonl").exit_code == 2


@pytest.mark.parametrize(
    "arguments", ["['query', 'lint', 'bus']", "['query', 'explain', 'bus']", "['query', '--help']"]
)
def test_django_stays_out_of_it(arguments: str) -> None:
    code = (
        "import sys\nfrom vigie.cli.main import main\n"
        f"main({arguments}, standalone_mode=False)\n"
        "sys.exit('django' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
