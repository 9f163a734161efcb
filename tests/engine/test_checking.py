"""The promises of check: charter, organisation, languages, severity, the JSON contract, and the floor itself."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import vigie.engine
from vigie.engine import (
    ENGINE_VERSION,
    Charter,
    Family,
    Finding,
    Lexicon,
    Organisation,
    Post,
    Severity,
    check,
    fold,
    mask,
)
from vigie.engine.confidence import confidence

NUMBER = "Appelez Karim au 06 39 98 12 34"


def test_a_finding_is_written_as_the_contract_says() -> None:
    report = check(NUMBER, Charter(clauses={"PERSONAL_DATA": "16"}))
    assert report.to_dict("a1") == {
        "id": "a1",
        "findings": [
            {
                "code": "PII002",
                "rule": "phone-number",
                "family": "PERSONAL_DATA",
                "label": "PHONE",
                "start": 17,
                "end": 31,
                "severity": "danger",
                "confidence": confidence("PII002", 0.94),
                "message": "Le numéro de téléphone d'une personne se lit ici.",
                "suggestion": "Retirez-le : proposez un message privé, ou le numéro du standard.",
                "clause": "16",
            }
        ],
    }
    json.dumps(report.to_dict())


def test_what_is_not_known_is_left_out() -> None:
    finding = check("Bande de clowns").to_dict()["findings"][0]
    assert "label" not in finding
    assert "clause" not in finding


def test_messages_are_in_the_language_asked_for() -> None:
    assert check(NUMBER, language="en").findings[0].message == "A person's telephone number can be read here."
    with pytest.raises(ValueError, match="language"):
        check(NUMBER, language="de")


def test_the_clause_of_a_rule_wins_over_its_family() -> None:
    charter = Charter(clauses={"PERSONAL_DATA": "16", "PII002": "16.2"})
    assert check(NUMBER, charter).findings[0].clause == "16.2"


def test_the_organisation_of_the_post_wins_over_the_charter() -> None:
    charter = Charter(Organisation(switchboards=("06 39 98 12 34",)))
    assert not check(NUMBER, charter).findings
    assert check(Post(NUMBER, organisation=Organisation(name="Acme")), charter).findings


def test_severity_depends_on_who_writes() -> None:
    assert check("Bande de clowns").findings[0].severity is Severity.WARNING
    assert check(Post("Bande de clowns", author_role="official")).findings[0].severity is Severity.DANGER


def test_an_unknown_role_or_visibility_is_refused() -> None:
    with pytest.raises(ValueError, match="boss"):
        Post("a", author_role="boss")
    with pytest.raises(ValueError, match="hidden"):
        Post("a", visibility="hidden")
    with pytest.raises(TypeError, match="brands"):
        Organisation(brands="Acme")  # type: ignore[arg-type]


def test_a_finding_of_a_withdrawn_rule_still_reads_back() -> None:
    packed = ["OLD042", "SECRET", None, 0, 3, "info", 0.5, None, "gone", {}]
    finding = Finding.unpack(packed)
    assert (finding.code, finding.family) == ("OLD042", Family.SECRET)
    assert mask("abcdef", [finding]) == "███def"


def test_a_name_of_the_lexicon_with_braces_is_only_a_name() -> None:
    report = check(Post("Le projet {x} avance", organisation=Organisation(codenames=("{x}",))))
    assert "{x}" in report.findings[0].message


def test_folding_keeps_the_way_back() -> None:
    folded = fold("ﬁn de L’É\u200bté")
    assert folded.text == "fin de l'ete"
    assert list(folded.origin) == [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11]


def test_a_lexicon_is_compiled_once_per_organisation() -> None:
    assert Lexicon.of(Organisation(name="Acme")) is Lexicon.of(Organisation(name="Acme"))


def test_the_version_is_short_and_says_its_generation() -> None:
    generation, _, digest = ENGINE_VERSION.partition("-")
    assert generation == "1"
    assert len(digest) == 12


def test_the_engine_loads_nothing_but_the_standard_library() -> None:
    code = (
        "import sys; from vigie.engine import check; check('a'); "
        "print(sorted({m.partition('.')[0] for m in sys.modules} - sys.stdlib_module_names))"
    )
    ran = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True, env=_env())
    assert set(ran.stdout.strip("[]\n").replace("'", "").split(", ")) <= {"vigie", "__main__", ""}


def test_the_engine_works_from_a_zip(tmp_path: Path) -> None:
    source = Path(vigie.engine.__file__).parent
    archive = tmp_path / "vigie.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        zipped.writestr("vigie/__init__.py", "")
        for path in source.rglob("*"):
            if path.suffix in (".py", ".md", ".txt", ".bin", ".weights"):
                zipped.write(path, Path("vigie/engine") / path.relative_to(source))
    code = (
        "from vigie.engine import check, ENGINE_VERSION; from vigie.engine.registry import all_rules; "
        f"from vigie.engine.pages import page_of; page_of(all_rules()[0].card); "
        f"print(len(check({NUMBER!r}).findings), ENGINE_VERSION)"
    )
    env = {"PYTHONPATH": str(archive)}
    ran = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True, env=env)
    assert ran.stdout.split() == ["1", ENGINE_VERSION]


def _env() -> dict[str, str]:
    return {"PYTHONPATH": str(Path(vigie.engine.__file__).parents[2])}
