"""Words that are somebody's name and everybody's word: alone and without a capital letter, they name nobody."""

from __future__ import annotations

from importlib.resources import files


def _words(text: str) -> frozenset[str]:
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


# Folded, as `reading.plain` gives them. First names that few texts use as words are not among them.
ORDINARY = _words(files(__package__).joinpath("ordinary.txt").read_text(encoding="utf-8"))

# Capital letters that name a place or a time, not a person: "à Paris", "un Mardi".
PLACES = _words(
    """
    aout auvergne avril bretagne champagne decembre dimanche espagne est europe fevrier florence
    france havre janvier jeudi juillet juin lorraine lundi mai mardi mars mercredi nantes navarre
    noel nord normandie novembre octobre ouest paques paris samedi savoie septembre sud suisse
    toulouse toussaint vendredi
    """
)
# What comes before a name that is a place's.
BEFORE_A_PLACE = _words(
    """
    allee arret avenue boulevard chemin college cours gare hopital impasse lycee parc place pont
    quai road route rue saint sainte saintes saints square st stade station ste street theatre
    """
)
# Small words inside a name.
PARTICLES = _words(
    """
    al ben bin d da de del den der des di do dos du el ibn l la le les mac mc n o st van von
    """
)
TITLES = _words(
    """
    dr m madame mademoiselle me messieurs miss mlle mlles mme mmes monsieur mr mrs ms pr
    """
)
