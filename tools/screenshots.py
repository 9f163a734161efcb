"""Takes the pictures of the README and of the docs: starts the demonstration, plays what a picture needs, looks.

`python tools/screenshots.py [name…]` writes `docs/images/*.png` and `docs/images/en/*.png`, all of them or those
named. It needs Chromium (with its translations, for the date fields), and uses pngquant when it is installed, so
that the pictures weigh little. What they show is dated of today.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
HEIGHT = {1280: 860, 390: 844}
MOST = 4_000_000  # bytes, all pictures together
LOCALE = {"fr": "fr-FR", "en": "en-GB"}

sys.path.insert(0, str(ROOT))
from tools.demonstration import demonstration  # noqa: E402 - found from the root

Scene = Callable[[Page], None]


@dataclass(frozen=True)
class Picture:
    """One picture: its file name, who looks, what they do first, how wide, high and light the window is."""

    name: str
    who: str
    scene: Scene
    width: int = 1280
    height: int = 0
    scheme: Literal["light", "dark"] = "light"
    languages: tuple[str, ...] = ("fr",)


def at(path: str) -> Scene:
    """Open an address."""

    def scene(page: Page) -> None:
        page.goto(path)

    return scene


def following(path: str, link: str) -> Scene:
    """Open an address, then the first link of its content that `link` selects."""

    def scene(page: Page) -> None:
        page.goto(path)
        with page.expect_navigation():
            page.locator(f"main {link}").first.click()

    return scene


DRAFT = {
    "fr": "Hâte de vous montrer le projet Lagune en mars ! Pour visiter l’atelier : e.passerelle@example.org",
    "en": "Cannot wait to show you Projet Lagune in March! To visit the workshop: e.passerelle@example.org",
}
ANSWER = {
    "fr": "Bonjour, l’ascenseur sera réparé jeudi. Quelqu’un vous aidera d’ici là : son portable, 06 39 98 12 34.",
    "en": "Hello, the lift will be mended on Thursday. Somebody will help until then: their mobile, 06 39 98 12 34.",
}


def a_draft_is_checked(page: Page) -> None:
    page.goto("/verifier/")
    page.locator("#draft-text").fill(DRAFT[language_of(page)])
    page.locator("form.draft button").click()
    page.locator("#draft-answer mark").first.wait_for()


def an_answer_is_written(page: Page) -> None:
    following("/reclamations/", "table a")(page)
    take = page.locator("form[action$='/prendre/'] button")
    if take.count():
        with page.expect_navigation():
            take.click()
    page.locator("#id_text").fill(ANSWER[language_of(page)])
    page.locator("#lecture mark").first.wait_for()
    page.locator("#repondre").evaluate("element => element.scrollIntoView({block: 'start'})")


def language_of(page: Page) -> str:
    return page.locator("html").get_attribute("lang") or "fr"


BOTH = ("fr", "en")
HOME = at("/")
CHARTER = at("/charte/")
MODULE = following("/parcours/", "li a")
LISTENING = following("/", ".sentences .signal a")
ALERT = following("/alertes/", ".sentences a")
CASE = following("/dossiers/", ".sentences a")
LESSON = following("/lecons/", ".lesson-title a")
STORY = following("/charte/", "#clause-8 .clause-links a[href*='/propositions/']")

PICTURES = (
    Picture("accueil-clair", "Camille", HOME, height=1490, languages=BOTH),
    Picture("accueil-sombre", "Camille", HOME, height=1490, scheme="dark"),
    Picture("accueil-390", "Camille", HOME, width=390),
    Picture("charte", "Émile", CHARTER, languages=BOTH),
    Picture("charte-390-sombre", "Émile", CHARTER, width=390, scheme="dark"),
    Picture("parcours", "Émile", MODULE, languages=BOTH),
    Picture("verifier", "Émile", a_draft_is_checked, languages=BOTH),
    Picture("verifier-390", "Émile", a_draft_is_checked, width=390),
    Picture("ecoute", "Bastien", LISTENING, languages=BOTH),
    Picture("alerte", "Bastien", ALERT, languages=BOTH),
    Picture("alerte-sombre", "Bastien", ALERT, scheme="dark"),
    Picture("alerte-390", "Bastien", ALERT, width=390),
    Picture("dossier", "Denis", CASE, languages=BOTH),
    Picture("dossier-sombre", "Denis", CASE, scheme="dark"),
    Picture("reclamation", "Inès", an_answer_is_written, languages=BOTH),
    Picture("lecon", "Émile", LESSON, languages=BOTH),
    Picture("histoire-clause", "Émile", STORY, height=1180, languages=BOTH),
    Picture("histoire-clause-390", "Émile", STORY, width=390),
    Picture("journal", "Aude", at("/journal/"), languages=BOTH),
    Picture("style", "Camille", at("/style/")),
)


def main(wanted: list[str]) -> int:
    """Take the pictures, say their weight; 1 when they weigh too much together."""
    path = os.environ.get("VIGIE_TEST_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        print("Chromium is not installed: apt-get install chromium chromium-l10n")
        return 1
    with tempfile.TemporaryDirectory() as folder, demonstration(Path(folder)) as running, sync_playwright() as play:
        for language, locale in LOCALE.items():
            # Date fields speak the language of the browser, not of the page.
            browser = play.chromium.launch(
                executable_path=path,
                args=["--no-sandbox", "--disable-gpu", f"--lang={locale}", "--hide-scrollbars"],
                env={**os.environ, "LANGUAGE": locale.replace("-", "_")},
            )
            for picture in PICTURES:
                if language in picture.languages and (not wanted or picture.name in wanted):
                    take(browser, running.address, picture, language)
            browser.close()
    weight = sum(file.stat().st_size for file in IMAGES.rglob("*.png"))
    print(f"{weight / 1_000_000:.1f} MB of pictures")
    return 1 if weight > MOST else 0


def take(browser: Browser, address: str, picture: Picture, language: str) -> None:
    """Take one picture, as its persona, and make it light."""
    file = IMAGES / ("" if language == "fr" else language) / f"{picture.name}.png"
    file.parent.mkdir(parents=True, exist_ok=True)
    context = browser.new_context(
        base_url=address,
        viewport={"width": picture.width, "height": picture.height or HEIGHT[picture.width]},
        color_scheme=picture.scheme,
        locale=LOCALE[language],
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto("/")
    if page.locator("html").get_attribute("lang") != language:
        with page.expect_navigation():
            page.locator("form.language button").click()
    with page.expect_navigation():
        page.locator(".staging button", has_text=re.compile(rf"^\s*{picture.who}\b")).click()
    picture.scene(page)
    page.mouse.move(0, 0)
    page.screenshot(path=file, animations="disabled")
    context.close()
    if shutil.which("pngquant"):
        subprocess.run(
            ["pngquant", "--force", "--skip-if-larger", "--speed=1", "--output", file, "128", file], check=False
        )
    print(f"{file.relative_to(ROOT)} {file.stat().st_size // 1000} kB")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
