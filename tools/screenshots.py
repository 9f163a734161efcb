"""Takes the pictures of the README and of the docs: starts the demonstration, plays what a picture needs, looks.

`python tools/screenshots.py [name…]` writes `docs/images/*.png`, all of them or those named. It needs Chromium, and
uses pngquant when it is installed, so that the pictures weigh little. What they show is dated of today.
"""

from __future__ import annotations

import os
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

sys.path.insert(0, str(ROOT))
from tools.demonstration import demonstration  # noqa: E402

Scene = Callable[[Page], None]


@dataclass(frozen=True)
class Picture:
    """One picture: its file name, who looks, what they do first, how wide and how light the window is."""

    name: str
    who: str
    scene: Scene
    width: int = 1280
    scheme: Literal["light", "dark"] = "light"
    height: int = 0


def at(path: str, anchor: str = "") -> Scene:
    """Open an address; scroll to what `anchor` selects."""

    def scene(page: Page) -> None:
        page.goto(path)
        if anchor:
            page.locator(anchor).first.evaluate("element => element.scrollIntoView({block: 'start'})")

    return scene


def following(path: str, link: str) -> Scene:
    """Open an address, then the first link of its content that `link` selects."""

    def scene(page: Page) -> None:
        page.goto(path)
        with page.expect_navigation():
            page.locator(f"main {link}").first.click()

    return scene


def a_draft_is_checked(page: Page) -> None:
    page.goto("/verifier/")
    page.get_by_label("Votre brouillon").fill(
        "Hâte de vous montrer le projet Lagune en mars ! Pour visiter l’atelier, écrivez-moi : e.passerelle@example.org"
    )
    page.get_by_role("button", name="Vérifier").click()
    page.locator("#draft-answer mark").first.wait_for()


def an_answer_is_written(page: Page) -> None:
    following("/reclamations/", "table a")(page)
    take = page.get_by_role("button", name="La prendre")
    if take.count():
        with page.expect_navigation():
            take.click()
    page.get_by_label("en public, courte").check()
    page.get_by_label("Votre réponse").fill(
        "Bonjour, l’ascenseur sera réparé jeudi. Un agent vous accompagne d’ici là : "
        "son portable est le 06 39 98 12 34."
    )
    page.locator("#lecture mark").first.wait_for()
    page.locator("#repondre").evaluate("element => element.scrollIntoView({block: 'start'})")


HOME = at("/")
CHANGES = at("/charte/")
ALERT = following("/alertes/", ".sentences a")
CASE = following("/dossiers/", ".sentences a")
LESSON = following("/lecons/", ".lesson-title a")
STORY = following("/charte/", "#clause-8 a:has-text('histoire')")

PICTURES = (
    Picture("accueil-clair", "Camille", HOME),
    Picture("accueil-sombre", "Camille", HOME, scheme="dark"),
    Picture("accueil-390", "Camille", HOME, width=390),
    Picture("charte", "Émile", CHANGES),
    Picture("charte-390", "Émile", CHANGES, width=390),
    Picture("verifier", "Émile", a_draft_is_checked),
    Picture("verifier-390", "Émile", a_draft_is_checked, width=390),
    Picture("ecoute", "Bastien", following("/", ".sentences .signal a")),
    Picture("ecoute-sombre", "Bastien", following("/", ".sentences .signal a"), scheme="dark"),
    Picture("alerte", "Bastien", ALERT),
    Picture("alerte-sombre", "Bastien", ALERT, scheme="dark"),
    Picture("alerte-390", "Bastien", ALERT, width=390),
    Picture("dossier", "Denis", CASE),
    Picture("dossier-sombre", "Denis", CASE, scheme="dark"),
    Picture("reclamation", "Inès", an_answer_is_written),
    Picture("lecon", "Émile", LESSON),
    Picture("histoire-clause", "Émile", STORY),
    Picture("histoire-clause-sombre", "Émile", STORY, scheme="dark"),
    Picture("histoire-clause-390", "Émile", STORY, width=390),
    Picture("journal", "Aude", at("/journal/")),
    Picture("style", "Camille", at("/style/")),
)


def main(wanted: list[str]) -> int:
    """Take the pictures, say their weight; 1 when they weigh too much together."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    path = os.environ.get("VIGIE_TEST_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        print("Chromium is not installed: apt-get install chromium")
        return 1
    with tempfile.TemporaryDirectory() as folder, demonstration(Path(folder)) as running, sync_playwright() as play:
        # Date fields speak the language of the browser, not of the page.
        browser = play.chromium.launch(
            executable_path=path,
            args=["--no-sandbox", "--disable-gpu", "--lang=fr-FR", "--hide-scrollbars"],
            env={**os.environ, "LANGUAGE": "fr_FR"},
        )
        for picture in PICTURES:
            if not wanted or picture.name in wanted:
                take(browser, running.address, picture)
        browser.close()
    weight = sum(file.stat().st_size for file in IMAGES.glob("*.png"))
    print(f"{weight / 1_000_000:.1f} MB of pictures")
    return 1 if weight > MOST else 0


def take(browser: Browser, address: str, picture: Picture) -> None:
    """Take one picture, as its persona, and make it light."""
    file = IMAGES / f"{picture.name}.png"
    context = browser.new_context(
        base_url=address,
        viewport={"width": picture.width, "height": picture.height or HEIGHT[picture.width]},
        color_scheme=picture.scheme,
        locale="fr-FR",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto("/")
    with page.expect_navigation():
        page.locator(".staging button", has_text=picture.who).click()
    picture.scene(page)
    page.screenshot(path=file, animations="disabled")
    context.close()
    if shutil.which("pngquant"):
        subprocess.run(
            ["pngquant", "--force", "--skip-if-larger", "--speed=1", "--output", file, "128", file], check=False
        )
    print(f"{file.relative_to(ROOT)} {file.stat().st_size // 1000} kB")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
