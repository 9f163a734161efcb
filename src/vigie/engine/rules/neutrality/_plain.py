"""Sides taken plainly: whom not to vote for, keep trusting them at the polls, kick them out."""

from __future__ import annotations

from vigie.engine.cues import Cue
from vigie.engine.patterns import each, words

PLAIN = (
    Cue(
        "vote",
        each(
            r"(?:sait|savez|savons|sais|know)<16>(?:pour|contre) qui (?:il )?(?:ne )?(?:faut |faudra |faudrait |surtout )?(?:pas |plus |surtout pas |jamais )?voter",
            r"(?:know|remember)<16>who (?:not )?to vote (?:for|against)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "vote",
        each(
            r"(?:continuez|continuons|continuer) a (?:<1w>)?(?:faire confiance|accorder votre confiance|soutenir|voter|donner votre)",
        ),
        near=(
            words(
                r"urnes?|scrutin|elections?|majorite|liste|gouvernement|deputee?|vote|candidate?|parti",
            ),
        ),
        within=60,
    ),
    Cue(
        "party",
        each(
            r"(?:les|la|le) seule?s? (?:a|qui) (?:<1w>)?(?:vraiment )?(?:aimer?|aiment|ecouter?|ecoutent|defendre|defend|defendent|proteger|protegent?|comprendre|comprennent|agir|agissent|penser?|pensent)",
        ),
        near=(
            words(
                r"majorite|parti|gouvernement|deputee?s?|liste|ministres?|gauche|droite|candidate?s?|opposition|senateurs?"
            ),
        ),
        within=70,
    ),
    Cue(
        "vote",
        each(
            r"(?:kick|vote|boot|throw|turf|chuck) (?:this |that |these |the |our )?(?:<2w>)?(?:government|council|tories|mayor|mp|party|shower|lot|coalition|administration) out",
            r"(?:chassons|virons|degageons|balayons|renvoyons) (?:<1w>)?(?:cette |ce |le |la |les |l')(?:<1w>)?(?:equipe (?:incapable|en place|sortante|municipale)|maire|majorite|gouvernement|bande|clique|conseil|droite|gauche|sortants?)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "party",
        each(
            r"(?:gouvernement|president|ministre|majorite|government|prime minister|minister|tories|labour) (?:nous |vous )?(?:ment|mentent|lies|lied|is lying|are lying|trahit|trahissent)",
            r"(?:extreme[- ]droite|extreme[- ]gauche|droite|gauche|far right|far left|tories|populistes) (?:n'a|n'ont|has|have|n'aura) (?:<1w>)?(?:pas (?:sa|leur) place|no place|rien a faire|aucune place)",
            r"barrage (?:dimanche|a |au |aux )|descend(?:ons|ez) (?:tous )?dans la rue(?= ?(?:contre|[.,!]|$|pour (?:dire|faire)))",
        ),
        to_clause_end=True,
    ),
)
