"""The whole loop, once, in a browser, as the people of the demonstration: their names tell who does what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.browser import posts
from tests.browser.walker import Walker
from tools.demonstration import Demonstration, demonstration

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demonstration]:
    """The real command, with its web server, its worker and its throw-away base; gone without a trace afterwards."""
    folder = tmp_path_factory.mktemp("demo")
    with demonstration(folder) as running:
        yield running
    assert list(folder.iterdir()) == [], "the demonstration leaves nothing behind"
    assert running.process.returncode == 0, running.said
    assert "Traceback" not in running.said, running.said


@pytest.fixture
def somebody(browser: Browser, demo: Demonstration) -> Iterator[Walker]:
    walker = Walker(browser, demo.address)
    yield walker
    walker.context.close()


def test_the_whole_loop_in_french(somebody: Walker, tmp_path: Path) -> None:
    # 2 and 7: told, understood
    emile_reads_what_changed_in_the_charter_and_why(somebody)
    emile_acknowledges_with_the_keyboard_alone(somebody)
    emile_passes_the_module_at_the_second_attempt(somebody)
    # 2: before publishing
    a_passer_by_checks_a_draft_with_the_keyboard_alone(somebody)
    emile_checks_a_draft_that_names_a_project(somebody)
    # 3: what is said
    bastien_imports_a_file_with_one_bad_line(somebody, posts.write(tmp_path))
    bastien_reads_searches_and_filters(somebody)
    bastien_finds_why_an_hour_is_unusual(somebody)
    # 4: one door for bad and good news
    bastien_makes_a_case_of_the_alert(somebody)
    camille_qualifies_it_and_names_who_decides(somebody)
    denis_decides_to_leave_and_says_why(somebody)
    bastien_gives_a_complaint_to_the_call_centre(somebody)
    ines_answers_it_once_the_engine_agrees_and_closes_it(somebody)
    bastien_brings_good_news_by_the_same_door(somebody)
    camille_says_who_decides_the_good_news(somebody)
    bastien_thanks_understands_and_reproduces(somebody)
    camille_decides_the_good_news(somebody)
    # 5: what was learnt
    bastien_writes_a_lesson_that_the_gate_refuses_twice(somebody)
    diane_reads_it_again_and_publishes(somebody)
    # 6 and 7: better words, told to those they concern
    solange_proposes_other_words_for_one_clause(somebody)
    camille_accepts_and_publishes_version_3(somebody)
    ines_is_asked_again_and_sees_what_changed(somebody)
    emile_is_not_asked(somebody)
    the_clause_tells_its_whole_story(somebody)
    aude_finds_it_all_in_a_journal_that_holds(somebody)
    somebody.leaves()


def test_the_main_path_in_english(somebody: Walker) -> None:
    """Whatever the French walk did before, or without it."""
    the_visitor_chooses_english(somebody)
    a_visitor_checks_a_draft(somebody)
    solange_reads_the_charter_and_her_receipt(somebody)
    solange_passes_the_module(somebody)
    bastien_looks_for_posts_and_reads_an_alert(somebody)
    camille_opens_a_case_leaves_the_post_and_says_why(somebody)
    ines_answers_a_complaint(somebody)
    solange_reads_a_lesson_and_proposes_words(somebody)
    camille_does_not_retain_them_and_says_why(somebody)
    the_story_is_told_in_english_too(somebody)
    somebody.leaves()


# Step 2 and 7 --------------------------------------------------------------------------------------------------


def emile_reads_what_changed_in_the_charter_and_why(w: Walker) -> None:
    w.becomes("Émile")
    w.is_at("Ce qui vous attend aujourd’hui")
    w.examine_everywhere()
    w.reads("1 clause de la charte a changé pour vous")
    w.follows("Voir ce qui change")
    w.is_at("Charte des médias sociaux")
    w.reads("Guide, sans portée disciplinaire", "Version 2, publiée le")
    change = w.part("Une clause a changé et vous concerne")
    w.reads("Depuis la version 1, dont vous avez accusé lecture", in_=change)
    expect(change.locator("del")).to_contain_text("Dans le doute, attendez")
    expect(change.locator("ins").first).to_contain_text("véhicules et lieux à l’essai")
    w.reads("Pourquoi", "La clause ne disait pas si une rame à l’essai était « annoncée » ou non", in_=change)
    w.examine_everywhere()


def emile_acknowledges_with_the_keyboard_alone(w: Walker) -> None:
    w.page.keyboard.press("Tab")
    assert w.page.evaluate("document.activeElement.className") == "skip"
    w.page.keyboard.press("Enter")
    assert w.page.evaluate("document.activeElement.id") == "contenu"
    w.tabs_to(w.main.get_by_role("button", name="J’ai lu : accuser lecture"))
    with w.page.expect_navigation():
        w.page.keyboard.press("Enter")
    w.examine()
    w.is_at("Accusé de lecture")
    w.reads("C’est enregistré", "Émile Passerelle", "version 2")
    w.unfolds("Vérifier ce reçu")
    w.reads("Le texte conservé a bien cette empreinte")
    w.opens("/")
    w.does_not_read("clause de la charte a changé")


def emile_passes_the_module_at_the_second_attempt(w: Walker) -> None:
    w.reads("Le module « La rue, l’atelier et la belle photo » vous attend")
    w.follows("S’y mettre")
    w.ticks("Je peux la photographier et le raconter.")
    w.ticks("Elle est déjà passée en ville, je peux tout montrer.")
    w.ticks("J’en parle tôt, à mon responsable ou à la communication.")
    w.presses("Voir ce que j’ai compris")
    w.reads("2 bonnes réponses sur 3. Rien de grave", "Vous seul voyez cette page")
    w.reads("L’intérieur d’un atelier, seul votre travail vous y fait entrer")
    w.follows("Recommencer")
    w.ticks("Je peux la photographier et le raconter.")
    w.ticks("J’attends l’annonce, ou je demande à la communication.")
    w.ticks("J’en parle tôt, à mon responsable ou à la communication.")
    w.presses("Voir ce que j’ai compris")
    w.reads("C’est compris : trois bonnes réponses sur trois")


# Step 2, before publishing -------------------------------------------------------------------------------------


def a_passer_by_checks_a_draft_with_the_keyboard_alone(w: Walker) -> None:
    w.becomes("sans compte")
    w.examine_everywhere()
    w.tabs_to(w.main.get_by_label("Votre brouillon"))
    w.page.keyboard.type("Le projet Lagune ouvre en mars ! Écrivez à jeanne.poulie@example.org")
    w.tabs_to(w.main.get_by_role("button", name="Vérifier"), at_most=3)
    w.page.keyboard.press("Enter")
    w.reads("Une chose à regarder avant de publier", "à ne pas publier", "L’adresse électronique d’une personne")
    answer = w.main.get_by_role("status")
    expect(answer.locator("mark")).to_have_text(re.compile("jeanne.poulie@example.org"))
    w.reads("adresse générique d’un service", in_=answer)
    w.does_not_read("nom de code", in_=answer)  # strangers learn nothing of what is confidential
    w.reads("Clause 9 de la charte, à lire avec un compte", in_=answer)


def emile_checks_a_draft_that_names_a_project(w: Walker) -> None:
    w.becomes("Émile")
    w.goes_to("Vérifier")
    w.writes("Votre brouillon", "Hâte que le projet Lagune démarre, l’ouverture est en mars.")
    w.main.get_by_role("button", name="Vérifier").click()
    answer = w.main.get_by_role("status")
    w.reads("Une chose à regarder avant de publier", in_=answer)
    expect(answer.locator("mark")).to_have_text(re.compile("projet Lagune"))
    w.reads("C’est un conseil : c’est vous qui décidez. Personne d’autre n’a vu ce texte.", in_=answer)
    expect(answer.get_by_role("link", name="Clause 8 de la charte")).to_be_visible()
    w.examine()
    w.examine_everywhere()
    w.opens("/verifier/")
    expect(w.main.get_by_label("Votre brouillon")).to_have_value("")


# Step 3 --------------------------------------------------------------------------------------------------------


def bastien_imports_a_file_with_one_bad_line(w: Walker, file: Path) -> None:
    w.becomes("Bastien")
    w.goes_to("Écoute")
    w.follows("Importer un fichier")
    w.main.get_by_label("Fichier").set_input_files(file)
    w.ticks("Je déclare que ces messages étaient publics")
    w.presses("Envoyer et regarder")
    w.is_at("messages-de-la-semaine.jsonl")
    w.reads("Rien n’est encore écrit", "7 messages peuvent être pris", "Ce qui serait refusé")
    w.reads("<script>alert('vigie')</script>")
    w.presses("Importer")
    w.reads("Lire ces messages")  # the worker has taken them, the page has followed
    counts = w.main.locator("dl").inner_text().split()
    assert counts == ["Pris", "7", "Déjà", "connus", "0", "Révisés", "0", "Refusés", "1"]
    refused = w.main.get_by_role("table", name="Lignes refusées")
    expect(refused.get_by_role("row").nth(1)).to_contain_text("5")
    w.examine()
    with w.page.expect_download() as download:
        w.main.get_by_role("link", name="Télécharger les refus").click()
    rejects = download.value.path().read_text(encoding="utf-8")
    assert "5" in rejects
    assert "coup" not in rejects  # R10: no piece of a text outlives its term in a file of refusals


def bastien_reads_searches_and_filters(w: Walker) -> None:
    w.follows("Lire ces messages")
    w.examine_everywhere()
    heard = w.main.locator("li.heard")

    def search(words: str = "", **filters: str) -> None:
        w.opens("/ecoute/")
        w.writes("Chercher", words)
        if filters:
            w.unfolds("Filtres")
        for label, choice in filters.items():
            w.chooses(label, choice)
        w.presses("Filtrer" if filters else "Chercher")

    search("etrave eau")  # neither accents nor elisions are needed
    expect(heard).to_have_count(1)
    w.reads("l’eau monte jusqu’au quai", "français", in_=heard)
    search("bridge announce", Langue="anglais")
    expect(heard).to_have_count(1)
    w.reads("anglais", in_=heard)
    search("bridge announce", Langue="français")
    w.reads("Aucun message ne répond")
    search("ligne 4", **{"Ton du message": "négatif", "Intention du message": "réclamation"})
    expect(heard.first).to_be_visible()
    search("abrutis remboursement", Constats="à regarder, et plus")
    expect(heard).to_have_count(1)
    w.does_not_read("06 39 98 45 67")
    assert heard.locator("mark").count() >= 1
    w.follows(re.compile(r"\d{4}, \d"), in_=heard)
    w.reads("Ce que le moteur y lit", "injure", "pseudonyme")
    w.follows("Clause 10", in_=w.main)
    w.is_at(re.compile("Le respect"))


def bastien_finds_why_an_hour_is_unusual(w: Walker) -> None:
    w.opens("/")
    w.reads(re.compile(r"61 messages sur la ligne 4 depuis .*, d’ordinaire \d+ ; personne n’a encore regardé"))
    w.goes_to("Alertes")
    w.follows(re.compile("61 messages sur la ligne 4"))
    w.reads("Personne n’a encore regardé", "Pourquoi Vigie le signale")
    w.reads(re.compile(r"\d+ messages, contre \d+,\d en moyenne à la même heure"))
    w.reads("Autant de messages en une heure ordinaire : moins d’une fois sur un million d’heures")
    w.unfolds("Pour refaire le calcul")
    w.reads("Refait à l’instant à partir de ces comptes : mêmes chiffres")
    w.examine_everywhere()
    w.presses("J’ai regardé")
    w.reads("Regardée par Bastien Drisse")


# Step 4 --------------------------------------------------------------------------------------------------------

CASE = "La panne de la ligne 4, et notre silence"


def bastien_makes_a_case_of_the_alert(w: Walker) -> None:
    w.follows("Ouvrir un dossier")
    w.reads(re.compile("61 messages sur la ligne 4"))
    w.ticks("incident")
    w.writes("En quelques mots", CASE)
    facts = w.main.get_by_label("Les faits")
    facts.fill(facts.input_value() + "Une rame est restée une heure à l’arrêt ; le compte officiel n’a rien dit.")
    w.presses("Ouvrir le dossier")
    w.is_at(CASE)
    w.reads("Les faits", re.compile(r"\d\d auteurs différents"), "publique", "personne n’est encore nommé")
    case = w.where()
    w.opens("/ecoute/?q=etrave+eau")
    w.follows(re.compile(r"\d{4}, \d"), in_=w.main.locator("li.heard"))
    post = w.page.url
    w.opens(case)
    w.unfolds("Joindre un autre message public")
    w.writes("Adresse du message dans l’écoute", post)
    w.presses("Joindre")
    w.reads("Messages joints", "l’eau monte jusqu’au quai", "auteur sous pseudonyme")


def camille_qualifies_it_and_names_who_decides(w: Walker) -> None:
    case = w.where()
    w.becomes("Camille")
    w.opens(case)
    w.chooses("Est-ce vrai ?", "oui")
    w.chooses("Qui ou quoi est visé", "un service ou un produit")
    w.chooses("Gravité de l’affaire", "N2 · sensible")
    w.writes("Pourquoi ce niveau", "Beaucoup de monde, une heure, et rien de nous.")
    w.chooses("Qui décide", "Denis Hauban")
    w.presses("Qualifier et nommer qui décide")
    w.reads("Denis Hauban", "N2 · sensible", "Visibilité", "publique")


def denis_decides_to_leave_and_says_why(w: Walker) -> None:
    w.becomes("Denis")
    w.goes_to("Dossiers")
    w.follows(CASE)
    w.ticks("laisser")
    w.ticks("expliquer, accompagner")
    w.writes("Vos raisons", "Ce qui est écrit est vrai. Répondre maintenant n’aiderait pas ; parler plus tôt, oui.")
    w.presses("Décider")
    w.reads("La décision", "laisser", "expliquer, accompagner", "parler plus tôt, oui", "Denis Hauban")
    w.examine_everywhere()


def bastien_gives_a_complaint_to_the_call_centre(w: Walker) -> None:
    w.becomes("Bastien")
    w.opens("/ecoute/?q=debitee+deux+fois+octobre")
    w.follows(re.compile(r"\d{4}, \d"), in_=w.main.locator("li.heard"))
    w.follows("Confier au centre d’appels")
    w.presses("Mettre dans la file")
    w.reads("Débitée deux fois")


def ines_answers_it_once_the_engine_agrees_and_closes_it(w: Walker) -> None:
    w.becomes("Inès")
    w.goes_to("Réclamations")
    w.examine_everywhere()
    w.follows(re.compile("Débitée deux fois"))
    w.presses("La prendre")
    w.reads("Elle est à vous")
    answer = w.part("Répondre")
    w.ticks("en public, courte")
    w.writes("Votre réponse", "CALMEZ-VOUS, ON S’EN OCCUPE ! Donnez-nous ici votre adresse. Le 06 39 98 12 34 ?")
    reading = w.main.locator("#lecture")  # it is read while she writes
    w.reads("À corriger avant de publier", "Lu par le public, ce passage crie", in_=reading)
    w.reads("Le numéro de téléphone d’une personne se lit ici", in_=reading)
    w.examine()
    with w.refused():
        w.presses("Je l’ai publiée", in_=answer)
    w.reads("À corriger avant de publier")
    w.does_not_read("Vos réponses")
    w.writes(
        "Votre réponse", "Bonjour, deux prélèvements, c’est un de trop : pardon. Écrivez-nous en message privé. Inès"
    )
    w.reads("Rien à signaler dans cette réponse", in_=reading)
    w.presses("Je l’ai publiée", in_=answer)
    w.reads("Vos réponses", "pardon", "publiée par Inès Hublot")
    w.examine_everywhere()
    w.writes("Ce que l’équipe du service devrait savoir", "Un second prélèvement part quand le premier échoue.")
    complaint = w.where()
    w.chooses("Comment elle se termine", "résolue")
    w.presses("Clore la réclamation")
    w.reads(re.compile(r"La réclamation n° \d+ est close"))  # and the next one of the queue is there
    w.opens(complaint)
    w.reads(re.compile("Close .* : "), "Un second prélèvement part quand le premier échoue")


GOOD_NEWS = "Une place pour des béquilles"


def bastien_brings_good_news_by_the_same_door(w: Walker) -> None:
    w.becomes("Bastien")
    w.opens("/ecoute/?q=bequilles")
    w.follows(re.compile(r"\d{4}, \d"), in_=w.main.locator("li.heard"))
    w.follows("C’est une bonne nouvelle")
    expect(w.main.get_by_label("bonne nouvelle")).to_be_checked()
    w.writes("En quelques mots", GOOD_NEWS)
    w.writes("Les faits", "Quelqu’un qui conduisait a attendu un passager blessé et lui a fait faire de la place.")
    w.presses("Ouvrir le dossier")
    w.is_at(GOOD_NEWS)
    w.reads("bonne nouvelle", "Messages joints", "elle a attendu mon père")


def camille_says_who_decides_the_good_news(w: Walker) -> None:
    case = w.where()
    w.becomes("Camille")
    w.opens(case)
    w.chooses("Est-ce vrai ?", "oui")
    w.chooses("Qui ou quoi est visé", "un service ou un produit")
    w.chooses("Gravité de l’affaire", "N0 · bruit")
    w.writes("Pourquoi ce niveau", "Une bonne nouvelle, simplement.")
    w.chooses("Qui décide", "Camille Récif")
    w.presses("Qualifier et nommer qui décide")


def bastien_thanks_understands_and_reproduces(w: Walker) -> None:
    case = w.where()
    w.becomes("Bastien")
    w.opens(case)
    for step, words in {
        "Remercier": "Un mot de vive voix, et un merci public sans nommer personne.",
        "Comprendre": "Rien n’était prévu : une minute d’attente, permise par la régulation.",
        "Reproduire": "Dire à toutes les équipes que cette minute est permise.",
    }.items():
        w.writes("Ce qui a été fait", words, in_=w.part(step))
        w.presses("Noter")
        w.reads("La bonne nouvelle", words)


def camille_decides_the_good_news(w: Walker) -> None:
    case = w.where()
    w.becomes("Camille")
    w.opens(case)
    w.ticks("laisser")
    w.ticks("remercier et reproduire")
    w.writes("Vos raisons", "Ce geste dit ce que nous voulons être.")
    w.presses("Décider")
    w.reads("La décision", "remercier et reproduire", "Ce geste dit ce que nous voulons être")


# Step 5 --------------------------------------------------------------------------------------------------------

LESSON = "Dire ce que l’on sait, même quand c’est peu"
PARTS = {
    "Titre": LESSON,
    "Ce qui s’est passé": "Un transport est resté longtemps à l’arrêt. À bord, tout a été expliqué ; en ligne, rien.",
    "Pourquoi c’était inapproprié": "Sans un mot de nous, chacun raconte ce qu’il croit, et l’inquiétude grandit.",
    "Ce qui a été décidé": "Laisser ce qui était écrit, et préparer des mots pour la prochaine fois.",
    "Pourquoi cette décision": "Une phrase honnête, dite tôt, vaut mieux qu’une explication complète le lendemain.",
}


def bastien_writes_a_lesson_that_the_gate_refuses_twice(w: Walker) -> None:
    w.becomes("Bastien")
    w.goes_to("Leçons")
    w.reads(f"« {CASE} », est décidé et n’a pas encore de leçon")
    w.follows("L’écrire", in_=w.main.get_by_role("listitem").filter(has_text=CASE))
    w.ticks("à éviter")
    w.presses("Commencer")
    gate = w.main.locator("#controle")
    french = w.main.get_by_role("group", name="En français")
    for part, words in PARTS.items():
        w.writes(part, words, in_=french)
    w.writes("Ce qui s’est passé", "Une rame est restée à l’arrêt. Émile Passerelle a tout dit à bord.", in_=french)
    w.ticks("5. Qui parle au nom de Transports Corail")
    w.reads("Quelqu’un pourrait être reconnu", "Émile Passerelle", "une personne de l’annuaire", in_=gate)
    with w.refused():
        w.presses("Donner à relire")
    w.writes("Ce qui s’est passé", "On lisait : l’eau monte jusqu’au quai, et personne n’affiche rien.", in_=french)
    w.reads("Quelqu’un pourrait être reconnu", "mots à la suite se lisent aussi dans une publication", in_=gate)
    w.does_not_read("Émile Passerelle", in_=gate)
    with w.refused():
        w.presses("Donner à relire")
    w.writes("Ce qui s’est passé", PARTS["Ce qui s’est passé"], in_=french)
    w.reads("Le contrôle ne voit personne à reconnaître", in_=gate)
    w.examine_everywhere()
    w.presses("Donner à relire")
    w.reads("Cette leçon attend une seconde lecture")
    expect(w.main.get_by_role("button", name="Publier la leçon")).to_have_count(0)  # never its author


def diane_reads_it_again_and_publishes(w: Walker) -> None:
    w.becomes("Diane")
    w.goes_to("Leçons")
    w.follows("La relire", in_=w.main.get_by_role("listitem").filter(has_text=LESSON))
    w.reads("Seconde lecture", "Le contrôle ne voit personne à reconnaître")
    w.presses("Publier la leçon")
    w.is_at(LESSON)
    for part in list(PARTS)[1:]:
        expect(w.main.get_by_role("heading", name=part)).to_be_visible()
        w.reads(PARTS[part])
    w.examine_everywhere()


# Steps 6 and 7 -------------------------------------------------------------------------------------------------

SAID = "Quand quelque chose d’inhabituel arrive, un compte officiel dit dans l’heure ce qu’il sait, même peu."
BEFORE = "Un compte officiel a toujours deux responsables et un remplaçant."
WHY = "La clause disait comment parler, pas quand : le silence a laissé la place à la rumeur."


def solange_proposes_other_words_for_one_clause(w: Walker) -> None:
    w.becomes("Solange")
    w.goes_to("Leçons")
    w.follows(LESSON)
    w.follows("Proposer d’autres mots pour la clause 5")
    w.reads("D’après la leçon", LESSON)
    text = w.main.get_by_role("group", name="En français").get_by_label("Texte")
    text.fill(text.input_value() + " " + SAID)
    expect(w.main.locator("#difference ins")).to_contain_text("un compte officiel dit dans l’heure")
    w.writes("Pourquoi ces mots", WHY)
    w.presses("Envoyer la proposition")
    w.reads("Ce qui changerait", "La personne qui pilote le programme décidera")


def camille_accepts_and_publishes_version_3(w: Walker) -> None:
    proposal = w.where()
    w.becomes("Camille")
    w.opens(proposal)
    w.examine_everywhere()
    w.writes("Pourquoi", "C’est ce qui nous a manqué ce jour-là.", in_=w.part("Décider"))
    w.presses("Accepter")
    w.reads("Acceptée")
    w.follows("Brouillon de la charte")
    w.reads("1 clause change.")
    w.follows("Publier…")
    w.reads("La version 3 entre en vigueur et remplace la version 2")
    w.reads(re.compile(r"3 personnes devront relire 1 clause"))  # the official voices, nobody else
    expect(w.main.get_by_label("substantiel : les personnes concernées le relisent")).to_be_checked()
    w.writes("Pourquoi cette version, en français", "Un compte officiel parle tôt, même quand il sait peu.")
    w.presses("Publier la version 3")
    w.reads("Version 3, publiée le")


def ines_is_asked_again_and_sees_what_changed(w: Walker) -> None:
    w.becomes("Inès")
    w.comes_back_until("1 clause de la charte a changé pour vous")  # the worker has asked those it concerns
    w.follows("Voir ce qui change")
    change = w.part("Une clause a changé et vous concerne")
    w.reads("Depuis la version 2", "Clause 5", WHY, in_=change)
    expect(change.locator("ins")).to_contain_text(SAID)
    expect(change.locator("del")).to_have_count(0)
    w.presses("J’ai lu cette charte")
    w.reads("C’est enregistré", "Inès Hublot", "version 3")


def emile_is_not_asked(w: Walker) -> None:
    w.becomes("Émile")
    w.does_not_read("clause de la charte a changé")
    w.goes_to("Mes lectures")
    w.reads("Rien à lire : vous êtes à jour avec la version 3 de la charte")
    w.goes_to("La charte")
    w.reads("Vous êtes à jour", "(version 2) vaut aussi pour cette version", SAID)


def the_clause_tells_its_whole_story(w: Walker) -> None:
    w.follows("Toute son histoire", in_=w.main.locator("#clause-5"))
    w.is_at("Histoire de la clause 5")
    tale = w.main.locator(".tale")
    w.reads("Ses premiers mots", "version 1", BEFORE, in_=tale.locator(".first"))
    w.reads("Qui a été prévenu", re.compile(r"\d\d personnes prévenues"), in_=tale.locator(".told"))
    w.reads("Un dossier montre que ces mots n’étaient pas clairs", in_=tale.locator(".case"))
    w.reads("On en tire une leçon", LESSON, in_=tale.locator(".lesson"))
    w.reads("Quelqu’un propose d’autres mots", WHY, in_=tale.locator(".proposal"))
    w.reads("Acceptée :", "C’est ce qui nous a manqué ce jour-là", in_=tale.locator(".proposal"))
    w.reads("Ses nouveaux mots", "version 3", in_=tale.locator(".now"))
    expect(tale.locator(".now ins")).to_contain_text(SAID)
    kinds = [kind.split()[1] for kind in tale.locator("> .beat").evaluate_all("all => all.map(li => li.className)")]
    assert kinds == ["words", "told", "case", "lesson", "proposal", "words", "next"]
    w.does_not_read("Solange", "Denis", "Bastien", "Camille")  # what happened, never who
    w.examine_everywhere()
    w.goes_to("La charte")
    w.follows("Toute son histoire", in_=w.main.locator("#clause-8"))
    w.reads("Qui a été prévenu, qui a compris", "ont réussi le module")


def aude_finds_it_all_in_a_journal_that_holds(w: Walker) -> None:
    w.becomes("Aude")
    w.goes_to("Journal")
    w.reads("Inès Hublot", "a accusé lecture de la version 3 de la charte", "a publié la version 3 de la charte")
    w.reads("a accepté la proposition", "a publié la leçon", "a clos la réclamation", "a décidé, avec ses raisons")
    w.examine_everywhere()
    w.presses("Vérifier le journal")
    w.reads("Le journal tient", re.compile(r"Ce journal est entier : \d+ lignes, chacune liée à la précédente"))


# In English ----------------------------------------------------------------------------------------------------


def the_visitor_chooses_english(w: Walker) -> None:
    w.becomes("sans compte")
    w.language = "en"
    w.presses("English", in_=w.page.get_by_role("contentinfo"))
    w.examine_everywhere()


def a_visitor_checks_a_draft(w: Walker) -> None:
    w.writes("Your draft", "Call my brother on 06 39 98 12 34, he knows the Lagune project.")
    w.main.get_by_role("button", name="Check").click()
    answer = w.main.get_by_role("status")
    w.reads("One thing to look at before publishing", "telephone number", in_=answer)
    expect(answer.locator("mark")).to_contain_text("06 39 98 12 34")
    w.reads("Clause 9 of the charter, to be read with an account", in_=answer)
    w.examine()


def solange_reads_the_charter_and_her_receipt(w: Walker) -> None:
    w.becomes("Solange")
    w.goes_to("The charter")
    w.reads("Guide, with no disciplinary force", "You are up to date", "We are proud when you speak of your work")
    w.follows("See the acknowledgement")
    w.reads("Solange Misaine")
    w.unfolds("Check this receipt")
    w.reads("The text kept does have this digest")


def solange_passes_the_module(w: Walker) -> None:
    w.opens("/")
    w.follows("Get started")
    w.ticks("I may take a picture and tell about it.")
    w.ticks("It has already been seen in town, I may show everything.")
    w.ticks("I say so early, to my manager or to communication.")
    w.presses("See what I understood")
    w.reads("Only your work lets you into a workshop")
    w.follows("Try again")
    w.ticks("I may take a picture and tell about it.")
    w.ticks("I wait for the announcement, or ask communication.")
    w.ticks("I say so early, to my manager or to communication.")
    w.presses("See what I understood")
    w.reads("three right answers out of three")


def bastien_looks_for_posts_and_reads_an_alert(w: Walker) -> None:
    w.becomes("Bastien")
    w.goes_to("Listening")
    w.writes("Search", "driver NEAR/4 line")
    w.unfolds("Filters")
    w.chooses("Language", "English")
    w.presses("Filter")
    w.reads("English", in_=w.main.locator("li.heard").first)
    w.examine_everywhere()
    w.goes_to("Alerts")
    w.chooses("State", "all")
    w.presses("Show")
    w.follows(re.compile("^61 posts about"))
    w.reads("Why Vigie points it out", "less than once in a million hours", "How rare")


def camille_opens_a_case_leaves_the_post_and_says_why(w: Walker) -> None:
    w.becomes("Camille")
    w.opens("/ecoute/?q=ligne")
    w.follows(re.compile(r"\d{4}, \d"), in_=w.main.locator("li.heard").first)
    w.follows("Open a case")
    w.ticks("incident")
    w.writes("In a few words", "A rumour about the line")
    w.writes("The facts", "Somebody says that the line is closed for good. It is not.")
    w.presses("Open the case")
    w.chooses("Is it true?", "no")
    w.chooses("Who or what is targeted", "a service or a product")
    w.chooses("Severity of the matter", "N1 · request or complaint")
    w.writes("Why this level", "Few readers.")
    w.chooses("Who decides", "Camille Récif")
    w.presses("Qualify and name who decides")
    w.ticks("leave it")
    w.ticks("nothing more")
    w.writes("Your reasons", "It was put right by a reader within minutes.")
    w.presses("Decide")
    w.reads("The decision", "leave it", "It was put right by a reader")


def ines_answers_a_complaint(w: Walker) -> None:
    w.becomes("Inès")
    w.goes_to("Complaints")
    w.follows(re.compile("ascenseur"))
    w.presses("Take it")
    w.ticks("in public, short")
    w.writes("Your reply", "Write to me at ines.hublot@example.org")
    reading = w.main.locator("#lecture")
    w.reads("To mend before publishing", in_=reading)
    w.writes("Your reply", "Hello, the spare part comes on Thursday; send us a private message and we will help. Inès")
    w.reads("Nothing to report in this reply", in_=reading)
    w.presses("I have published it")
    w.reads("Your replies", "the spare part comes on Thursday")
    w.chooses("How it ends", "explained, nothing changed")
    w.presses("Close the complaint")
    w.reads(re.compile(r"Complaint no. \d+ is closed"))


def solange_reads_a_lesson_and_proposes_words(w: Walker) -> None:
    w.becomes("Solange")
    w.goes_to("Lessons")
    w.follows("The fine picture taken too early")
    for part in ("What happened", "Why it was inappropriate", "What was decided", "Why this decision"):
        expect(w.main.get_by_role("heading", name=part)).to_be_visible()
    w.follows("Propose other words for clause 8")
    text = w.main.get_by_role("group", name="In English").get_by_label("Text")
    text.fill(text.input_value() + " A picture of the sea is always welcome.")
    expect(w.main.locator("#difference ins")).to_contain_text("A picture of the sea is always welcome.")
    w.writes("Why these words", "Because it is true.")
    w.presses("Send the proposal")
    w.reads("What would change")


def camille_does_not_retain_them_and_says_why(w: Walker) -> None:
    proposal = w.where()
    w.becomes("Camille")
    w.opens(proposal)
    w.writes("Why", "Charming, and not a rule.", in_=w.part("Decide"))
    w.presses("Do not retain")
    w.reads("Not retained", "Charming, and not a rule.")


def the_story_is_told_in_english_too(w: Walker) -> None:
    w.follows("Story of clause 8")
    w.reads("Its first words", "A case shows that these words were unclear", "The fine picture taken too early")
    w.reads("Its new words", "What anybody can see from the street, you may photograph and tell")
    w.reads("Who was told, who understood", "passed the module")
    w.examine_everywhere()
