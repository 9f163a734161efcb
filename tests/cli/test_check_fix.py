"""`vigie check --fix`: personal data and secrets are replaced, nothing else, and files are rewritten whole."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from vigie.cli.main import main

TEXT = "Bande de clowns ! Appelez Karim au 06 39 98 12 34"


def run(*arguments: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=given)


def test_a_text_is_printed_rewritten_and_what_is_left_decides_the_exit() -> None:
    ran = run("check", "--fix", TEXT)
    assert ran.stdout == "Bande de clowns ! Appelez Karim au [téléphone]\n"
    assert ran.stderr == "remplacé : [téléphone] × 1\n"
    assert ran.exit_code == 1  # the insult is the author's to mend
    assert run("check", "--fix", "Appelez le 06 39 98 12 34").exit_code == 0


def test_blocks_keep_the_length_and_the_language_chooses_the_words() -> None:
    assert len(run("check", "--fix", "--placeholders", "blocks", TEXT).stdout) == len(TEXT) + 1
    assert "[phone]" in run("check", "--fix", "--language", "en", TEXT).stdout


def test_a_file_is_rewritten_with_its_mark_line_ends_and_rights(tmp_path: Path) -> None:
    path = tmp_path / "post.txt"
    path.write_bytes(b"\xef\xbb\xbfUn mot\r\nappelez le 06 39 98 12 34\r\n")
    path.chmod(0o640)
    ran = run("check", "--fix", str(path))
    assert ran.exit_code == 0
    assert path.read_bytes() == "\ufeffUn mot\r\nappelez le [téléphone]\r\n".encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert "[téléphone] × 1" in ran.stderr
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_with_nothing_to_replace_is_left_untouched(tmp_path: Path) -> None:
    path = tmp_path / "post.txt"
    path.write_text("Rien ici.", encoding="utf-8")
    before = path.stat().st_mtime_ns
    assert "rien à remplacer" in run("check", "--fix", str(path)).stderr
    assert path.stat().st_mtime_ns == before


def test_twice_is_once(tmp_path: Path) -> None:
    path = tmp_path / "post.txt"
    path.write_text("mdp : Tournesol88, 06 39 98 12 34", encoding="utf-8")
    run("check", "--fix", str(path))
    once = path.read_text(encoding="utf-8")
    run("check", "--fix", str(path))
    assert path.read_text(encoding="utf-8") == once == "mdp : [secret], [téléphone]"


def test_lines_gain_the_text_rewritten() -> None:
    ran = run("check", "--jsonl", "--fix", given=json.dumps({"id": 1, "text": "06 39 98 12 34"}))
    assert json.loads(ran.stdout)["fixed"] == "[téléphone]"


def test_a_file_that_is_not_utf8_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "post.txt"
    path.write_bytes(b"caf\xe9 06 39 98 12 34")
    assert run("check", "--fix", str(path)).exit_code == 2
    assert path.read_bytes() == b"caf\xe9 06 39 98 12 34"
