"""The kinds of toxicity that no permissive set teaches: from the lexicon, at the rate people found such posts toxic."""

from __future__ import annotations

from vigie.engine.heads.features import Features, sign_names

# Share of posts judged toxic by people, for each state of the lexicon, on the permissive sets named in the card;
# written by `make train`. The first state that holds is taken.
_NONE = 0.02


def lexical_kinds(features: Features, toxicity: float) -> dict[str, float]:
    """Insult, obscene and threat: present in the words, and as likely to be meant as the post is to be toxic."""
    names = sign_names()
    present = {names[sign] for sign in features.signs}
    quoted = "insult_quoted" in present or "insult_reported" in present
    insult = _NONE
    if "insult" in present:
        weight = 1.0 if present & {"strong_insult", "insult_addressed", "insult_several"} else 0.8
        insult = toxicity * weight * (0.4 if quoted else 1.0)
    obscene = _NONE
    if "obscene" in present:
        obscene = 0.95 if "obscene_several" in present else 0.8
    threat = _NONE
    if "threat" in present:
        threat = max(0.6, toxicity)
    return {"insult": max(insult, _NONE), "obscene": obscene, "threat": threat}
