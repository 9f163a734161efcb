"""Take the pictures of the documentation from a living demonstration: `python tools/screenshots.py`."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tools.demonstration import demonstration

IMAGES = Path(__file__).resolve().parents[1] / "docs" / "images"
DRAFT = (
    "Trop fier de bosser sur le Projet Lagune ! Mon mot de passe du wifi c’est Corail2031, "
    "et pour visiter appelez Karim au 06 39 98 12 34."
)
# name, persona (first name on the bar), address or the link to follow from it, width, scheme, language
PICTURES = (
    ("accueil-clair", "Camille", "/", 1280, "light", "fr"),
    ("accueil-sombre", "Camille", "/", 1280, "dark", "fr"),
    ("accueil-390", "Camille", "/", 390, "light", "fr"),
    ("accueil-anglais", "Camille", "/", 1280, "light", "en"),
    ("charte", "Émile", "/charte/", 1280, "light", "fr"),
    ("charte-390-sombre", "Émile", "/charte/", 390, "dark", "fr"),
    ("parcours", "Émile", "/parcours/ > La rue, l’atelier et la belle photo", 1280, "light", "fr"),
    ("verifier", "Émile", "/verifier/ ! draft", 1280, "light", "fr"),
    ("ecoute", "Bastien", "/ecoute/", 1280, "light", "fr"),
    ("alerte", "Bastien", "/alertes/ > messages sur la ligne 4", 1280, "light", "fr"),
    ("alerte-sombre", "Bastien", "/alertes/ > messages sur la ligne 4", 1280, "dark", "fr"),
    ("dossier", "Denis", "/ > décider", 1280, "light", "fr"),
    ("reclamation", "Inès", "/ > Y répondre", 1280, "light", "fr"),
    ("lecon", "Solange", "/lecons/ > La belle photo prise trop tôt", 1280, "light", "fr"),
    ("histoire", "Solange", "/ > Toute l’histoire", 1280, "light", "fr"),
    ("histoire-390", "Solange", "/ > Toute l’histoire", 390, "light", "fr"),
    ("journal", "Aude", "/journal/", 1280, "light", "fr"),
    ("style", "Camille", "/style/", 1280, "light", "fr"),
)


Picture = tuple[str, str, str, int, str, str]


def picture(browser: Browser, base: str, asked: Picture) -> None:
    """Sign in as the persona, go where asked, and write what stands in the window."""
    name, persona, where, width, scheme, lang = asked
    context = browser.new_context(
        viewport={"width": width, "height": 900 if width > 600 else 844},
        color_scheme=scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
    )
    context.add_cookies([{"name": "langue", "value": lang, "url": base}])
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.goto(base + "/demo/")
    page.get_by_role("button", name=persona).first.click()
    page.wait_for_load_state()
    go(page, base, where)
    page.wait_for_load_state("networkidle")
    page.screenshot(path=str(IMAGES / f"{name}.png"))
    print(name, page.url.removeprefix(base), flush=True)
    context.close()


def go(page: Page, base: str, where: str) -> None:
    address, _, link = where.partition(" > ")
    address, _, act = address.partition(" ! ")
    page.goto(base + address)
    if act == "draft":
        page.get_by_role("textbox").first.fill(DRAFT)
        page.get_by_role("button", name="Vérifier").first.click()
        page.get_by_text("06 39 98 12 34").first.wait_for()
    if link:
        page.locator("main").get_by_role("link", name=link).first.click()


def main() -> int:
    IMAGES.mkdir(exist_ok=True)
    wanted = sys.argv[1:]
    folder = Path(tempfile.mkdtemp(prefix="vigie-pictures-"))
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    failed = 0
    try:
        with demonstration(folder) as running, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
            for asked in PICTURES:
                name = asked[0]
                if wanted and name not in wanted:
                    continue
                try:
                    picture(browser, running.address, asked)
                except Exception as error:  # the other pictures are still worth taking
                    failed += 1
                    print(f"{name}: {error}", file=sys.stderr)
            browser.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
