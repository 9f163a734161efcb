"""Write the figures of the model cards from what training and the look at public sets measured.

    python tools/training/cards.py

Each card holds a stretch between two comments, which this rewrites; the rest is written by hand.
"""

from __future__ import annotations

import json
import math
import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
FAILURES = re.compile(r"<!-- failures (\w+) -->.*?<!-- end of failures -->", re.S)
START, END = "<!-- figures -->", "<!-- end of figures -->"
WORDS = {
    "fr": {
        "transfer": "Transfert, source par source (macro-F1 et son intervalle à 95 % · exactitude ; "
        "surface sous la courbe entre parenthèses)",
        "source": "source", "rows": "lignes", "same": "vue à l’entraînement (lignes non vues)",
        "abstains": "s’y abstient · y est juste sinon", "other": "jamais vue", "length": "longueur seule",
        "only": "Dire toujours l’étiquette la plus fréquente de la source aurait raison dans {n} des cas.",
        "error": "Erreur de calibration attendue (moitié des lignes non vues, tables faites sur l’autre ; moyenne de "
        "dix partages) : **{n}** [de {least} à {most}].",
        "curve": "annoncé → constaté (part des lignes)", "bytes": "Poids du fichier : {n} octets.",
        "public": "Jeux publics, regardés une fois la version finie, jamais appris (intervalle à 95 %)",
        "looks": "Tous les regards, dans l’ordre (macro-F1) ; aucun n’a servi à choisir :",
        "languages": "source | textes | jamais vue | lignes d’une autre langue | sans elles | français ou anglais | "
        "pris pour",
    },
    "en": {
        "transfer": "Transfer, source by source (macro-F1 with its 95 % interval, then accuracy; "
        "area under the curve in brackets)",
        "source": "source", "rows": "rows", "same": "seen in training (unseen rows)",
        "abstains": "abstains there · right there otherwise", "other": "never seen",
        "length": "length only",
        "only": "Always saying the commonest label of the source would be right in {n} of cases.",
        "error": "Expected calibration error (half of the unseen rows, tables made on the other half; mean of ten "
        "halvings): **{n}** [from {least} to {most}].",
        "curve": "said → found (share of rows)", "bytes": "Size of the file: {n} bytes.",
        "public": "Public sets, looked at when a version is finished, never learnt from (95 % interval)",
        "looks": "Every look, in order (macro-F1); none was used to choose:",
        "languages": "source | texts | never seen | rows in another language | without these | French or English | "
        "taken for",
    },
}  # fmt: skip
PUBLIC = {
    "tone": ("sent_fr_umsab_test", "sent_en_umsab_test", "sent_fr_allocine_test1000", "sent_en_tweeteval_test"),
    "toxicity": ("tox_fr_toxifrench", "tox_en_offenseval_test"),
    "hate": ("hate_en_hatecheck",),
}


def figures(name: str, language: str) -> str:
    if name == "language":
        return _languages(language)
    words, measured = WORDS[language], json.loads((ROOT / "docs/models/figures.json").read_text())[name]
    lines = [f"**{words['transfer']}**", "",
             f"| {words['source']} | {words['rows']} | {words['same']} | {words['abstains']} | {words['other']} | "
             f"{words['length']} |", "|---|--:|--:|--:|--:|--:|"]  # fmt: skip
    for source, row in measured["transfer"].items():
        same, other = row.get("same source"), row.get("other sources")
        cells = [source, str(row["rows"]), _cell(same), _abstains(same or other), _cell(other)]
        lines.append("| " + " | ".join([*cells, str(row["length only"])]) + " |")
    curve = " · ".join(f"{said} → {found} ({rows})" for said, found, rows in measured["calibration_curve"])
    error, least, most = measured["calibration_error"]
    lines += ["", words["only"].format(n=measured["source only"])]
    lines += ["", words["error"].format(n=error, least=least, most=most)]
    lines += ["", f"{words['curve']} : {curve}", "", words["bytes"].format(n=measured["bytes"])]
    if name in PUBLIC:
        lines += ["", f"**{words['public']}**", "", *_public("public.json", PUBLIC[name])]
        lines += ["", words["looks"], "", *_looks(PUBLIC[name])]
    return "\n".join(lines)


def _languages(language: str) -> str:
    """The table of the language head, which has its own."""
    measured = json.loads((ROOT / "docs/models/language.json").read_text())
    lines = [f"| {WORDS[language]['languages']} |", "|---|--:|--:|--:|--:|--:|---|"]
    for name, (texts, seen, others, without, two, taken) in ((name, row.values()) for name, row in measured.items()):
        read = texts - others
        for_what = ", ".join(f"{label} {many}" for label, many in taken.items())
        cells = [name, str(texts), _share(seen, texts), str(others), _share(without, read), _share(two, read)]
        lines.append("| " + " | ".join([*cells, for_what]) + " |")
    return "\n".join(lines)


def _share(share: float, rows: int) -> str:
    """A share with its 95 % interval, after Wilson."""
    z = 1.96
    middle = (share + z * z / (2 * rows)) / (1 + z * z / rows)
    half = z * math.sqrt(share * (1 - share) / rows + z * z / (4 * rows * rows)) / (1 + z * z / rows)
    return f"{share:.3f} [{middle - half:.3f} ; {middle + half:.3f}]"


def _abstains(score: dict[str, Any]) -> str:
    return f"{score['abstains']} · {score['right when it answers']}"


def _cell(score: dict[str, Any] | None) -> str:
    if score is None:
        return "–"
    area = f" ({score['auc']})" if "auc" in score else ""
    low, high = score["interval"]
    return f"{score['macro-F1']} [{low} ; {high}] · {score['accuracy']}{area}"


def _public(file: str, names: tuple[str, ...]) -> list[str]:
    seen: dict[str, Any] = json.loads((ROOT / "docs/models" / file).read_text())
    lines = []
    for name in names:
        if name not in seen:
            continue
        value, low, high = seen[name]["macro-F1"]
        rest = {key: kept for key, kept in seen[name].items() if key not in ("macro-F1", "rows")}
        more = "".join(f" ; {key} : {_flat(kept)}" for key, kept in rest.items())
        lines.append(f"- `{name}`, {seen[name]['rows']} : macro-F1 **{value}** [{low} ; {high}]{more}")
    return lines


def _looks(names: tuple[str, ...]) -> list[str]:
    """One row for each set, one column for each look."""
    files = [*sorted((ROOT / "docs/models").glob("public-*.json")), ROOT / "docs/models/public.json"]
    looks = [json.loads(file.read_text()) for file in files]
    lines = ["| | " + " | ".join(str(place + 1) for place in range(len(looks))) + " |", "|---|" + "--:|" * len(looks)]
    return lines + [
        f"| `{name}` | " + " | ".join(str(look[name]["macro-F1"][0]) for look in looks) + " |" for name in names
    ]


def _flat(kept: Any) -> str:
    if isinstance(kept, dict):
        return ", ".join(f"{key} {_flat(value)}" for key, value in kept.items())
    return "/".join(map(str, kept)) if isinstance(kept, list) else str(kept)


def _failures(found: re.Match[str]) -> str:
    """The sentences of the tests that a head is known to get wrong."""
    lines = (ROOT / "tests/engine/heads/sentences.txt").read_text(encoding="utf-8").splitlines()
    listed = [line[2:] for line in lines if line.startswith(f"x {found[1]}=")]
    return "\n".join([f"<!-- failures {found[1]} -->", *(f"- `{line}`" for line in listed), "<!-- end of failures -->"])


def main() -> None:
    for language, folder in (("fr", ROOT / "docs/models"), ("en", ROOT / "docs/en/models")):
        for path in sorted(folder.glob("*.md")):
            text = path.read_text(encoding="utf-8")
            if START in text:
                before, _, rest = text.partition(START)
                after = rest.partition(END)[2]
                text = f"{before}{START}\n{figures(path.stem, language)}\n{END}{after}"
            path.write_text(FAILURES.sub(_failures, text), encoding="utf-8")


if __name__ == "__main__":
    main()
