"""Documentation that cannot lie: what is declared is listed, links lead somewhere, both languages go together."""

import re
from difflib import ndiff
from pathlib import Path

import pytest
from tools import reference

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(path for path in [*DOCS.rglob("*.md"), *ROOT.glob("*.md")])


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_reference_lists_what_is_declared(language):
    path = DOCS / ("reference.md" if language == "fr" else "en/reference.md")
    written, wanted = path.read_text(encoding="utf-8").splitlines(), reference.page(language).splitlines()
    changes = [line for line in ndiff(written, wanted) if line[0] in "+-"] if written != wanted else []
    assert not changes, "run `python tools/reference.py`, which would change:\n" + "\n".join(changes)


def test_every_french_page_has_its_english_page_and_the_reverse():
    french = {
        path.relative_to(DOCS)
        for path in DOCS.rglob("*.md")
        if "en" not in path.relative_to(DOCS).parts and "decisions" not in path.parts
    }
    english = {path.relative_to(DOCS / "en") for path in (DOCS / "en").rglob("*.md")}
    assert french == english


# Written by a tool, or about two languages at once
WITHOUT_LINK = ("models", "measures.md")


def test_a_page_leads_to_itself_in_the_other_language():
    lost = []
    for english in sorted((DOCS / "en").rglob("*.md")):
        place = english.relative_to(DOCS / "en")
        if place.parts[0] in WITHOUT_LINK:
            continue
        up = "../" * len(place.parts)
        for page, link in (
            (DOCS / place, f"*[English]({up[3:]}en/{place.as_posix()})*"),
            (english, f"*[Français]({up}{place.as_posix()})*"),
        ):
            if page.read_text(encoding="utf-8").splitlines()[2:3] != [link]:
                lost.append(f"{page.relative_to(ROOT)}: its third line should be {link}")
    assert not lost, "\n".join(lost)


def test_every_page_is_reached_from_the_readme():
    reached, waiting = set(), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        pages = sorted(page.glob("*.md")) if page.is_dir() else [page]
        for one in pages:
            if one in reached or one.suffix != ".md" or not one.exists():
                continue
            reached.add(one)
            targets = re.findall(r"\]\(([^)\s#:]+)[^)]*\)", one.read_text(encoding="utf-8"))
            waiting += [(one.parent / target).resolve() for target in targets]
    assert sorted(str(page.relative_to(ROOT)) for page in set(PAGES) - reached) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    text = page.read_text(encoding="utf-8")
    broken = []
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if target.startswith(("http:", "https:", "mailto:", "/")):
            continue
        path, _, _anchor = target.partition("#")
        if path and not (page.parent / path).exists():
            broken.append(target)
    assert broken == []


def test_documents_name_no_machine_and_no_package_host():
    forbidden = re.compile(r"/root/|/work/|/home/|pypi\.org|pythonhosted|registry\.npm|deb\.debian")
    found = [
        str(path.relative_to(ROOT))
        for path in [*PAGES, *ROOT.glob("requirements/*"), *ROOT.glob("src/**/*.py"), *ROOT.glob("tools/*")]
        if path.is_file() and forbidden.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_every_command_has_help():
    from click.testing import CliRunner

    from vigie.cli.main import main

    listed = CliRunner().invoke(main, ["--help"]).output
    for path in sorted((ROOT / "src/vigie/cli").glob("[a-z]*.py")):
        name = path.stem.rstrip("_").replace("_", "-")
        if name == "main":
            continue
        assert re.search(rf"^\s+{name}\s+\S", listed, re.MULTILINE), f"vigie --help does not tell what {name} is for"
