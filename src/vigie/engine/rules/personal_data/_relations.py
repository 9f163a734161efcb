"""What introduces somebody: a title, or a link to whoever speaks."""

from __future__ import annotations

from vigie.engine.patterns import Pattern

_WHOSE = r"(?:mon|ma|notre|votre|leur|son|sa|ton|ta|my|our|his|her|their|your)"
_RELATION = (
    r"(?:voisine?|collegue|chef|cheffe|patron(?:ne)?|manager|n\+1|responsable|proprio|proprietaire|locataire|ex|"
    r"mari|femme|copain|copine|ami|amie|frere|soeur|cousine?|oncle|tante|mere|pere|belle-mere|beau-pere|"
    r"belle-soeur|beau-frere|grand-mere|grand-pere|niece|neveu|medecin|dentiste|kine|infirmiere?|avocate?|notaire|"
    r"prof|comptable|assistante?|binome|tuteur|tutrice|formateur|formatrice|moniteur|monitrice|garagiste|plombier|nounou|"
    r"gendre|bru|belle-fille|beau-fils|parrain|marraine|filleule?|tata|tonton|osteo|sage-femme|psy|coloc|"
    r"secretaire|directeur|directrice|cliente?|patiente?|eleve|stagiaire|apprentie?|conseillere?|neighbou?r|"
    r"colleague|boss|manager|landlord|landlady|husband|wife|friend|brother|sister|cousin|uncle|aunt|mother|father|"
    r"teacher|doctor|dentist|lawyer|client|patient|student|assistant|intern|apprentice|trainee|tenant|carer|childminder|"
    r"nurse|midwife|accountant|mechanic|builder|plumber|supervisor|coworker|co-worker|ex-\w+|teammate)"
)
TITLE_BEFORE = Pattern(
    r"\b(?:m\.|mr\.?|mme\.?|mlle\.?|monsieur|madame|mademoiselle|mrs\.?|ms\.?|miss|dr\.?|docteure?|me|maitre|"
    rf"pr\.?|prof|professeure?|soeur|frere|{_WHOSE} (?:[^\W\d]{{2,12}} )?{_RELATION})[ ,:]{{1,2}}$"
)
# "Tanguy Le Borgne, mon premier patron"
RELATION_AFTER = Pattern(
    rf",? (?:\(|c'est |est )?(?:mon|ma|my) (?:[^\W\d]{{2,12}} ){{0,2}}(?:{_RELATION}|pote|mate|marraine|camarade|voisin\w?)(?!\w)"
)
