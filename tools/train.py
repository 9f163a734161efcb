"""Train the heads from the permissive sets, in minutes on one core, and write weights, manifest and figures.

    make train        (or: python tools/train.py DATA_FOLDER [HEAD …])

DATA_FOLDER holds the training sets named in the model cards. Nothing but weights and figures leaves them. Public
evaluation sets are neither read nor needed. The result depends on the data and on the versions pinned in
requirements/train.txt alone: examples are shuffled and split by digests of their text.
"""

from __future__ import annotations

import hashlib
import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.metrics import f1_score, roc_auc_score

from tools.training import fitting, words
from tools.training.heads import PLANS, HeadPlan
from tools.training.labels import Example
from tools.training.matrix import matrices
from tools.training.rows import AbsentError
from vigie.engine.folding import fold_text
from vigie.engine.heads.features import features_of
from vigie.engine.lexing import words_of

ROOT = Path(__file__).resolve().parents[1]
INTO = ROOT / "src/vigie/engine/data/heads"
FIGURES = ROOT / "docs/models/figures.json"
FOLDS = 4
HALVES = 10
LEAST_ROWS = 100  # a source smaller than this is not tested upon


def main(folder: Path, wanted: list[str]) -> None:
    """Train the heads wanted, all of them by default."""
    INTO.mkdir(parents=True, exist_ok=True)
    figures: dict[str, Any] = json.loads(FIGURES.read_text()) if FIGURES.exists() else {}
    for plan in PLANS:
        if wanted and plan.name not in wanted:
            continue
        started = time.perf_counter()
        examples = gather(plan, folder)
        figures[plan.name] = train(plan, examples, folder)
        print(f"{plan.name}: {len(examples)} rows, {time.perf_counter() - started:.0f} s", flush=True)
        print(
            json.dumps(figures[plan.name]["transfer"], indent=None), figures[plan.name]["calibration_error"], flush=True
        )
    for path in sorted(INTO.glob("*.weights.new")):
        path.replace(path.with_suffix(""))
    write_manifest()
    FIGURES.parent.mkdir(parents=True, exist_ok=True)
    FIGURES.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def made_ready(name: str) -> Path:
    """Where a head waits until all are trained, so that the heads in use and their manifest agree meanwhile."""
    return INTO / f"{name}.weights.new"


def gather(plan: HeadPlan, folder: Path) -> list[Example]:
    """The examples of a head, each text once, in an order that depends on the texts alone."""
    kept: dict[tuple[str, str], Example] = {}
    for example in plan.examples(folder):
        kept.setdefault((example.source, example.text), example)
    group_near_duplicates(list(kept.values()))
    ordered = sorted(kept.values(), key=lambda example: _digest(example.text))
    taken: Counter[str] = Counter()
    result = []
    for example in ordered:
        taken[example.source] += 1
        if taken[example.source] <= plan.most.get(example.source, len(ordered)):
            result.append(example)
    return result


def group_near_duplicates(examples: list[Example]) -> None:
    """Texts that share five words in a row stay on one side of every split: retweets would flatter the figures."""
    first: dict[tuple[str, ...], Example] = {}
    for example in examples:
        if example.source.startswith(("crisis", "own")):  # split by event and by template
            continue
        words = [word.text for word in words_of(fold_text(example.text)) if word.kind == "WORD"]
        runs = [tuple(words[place : place + 5]) for place in range(len(words) - 4)]
        met = next((first[run] for run in runs if run in first), None)
        if met is not None and met.source == example.source:
            example.group = met.group
        for run in runs:
            first.setdefault(run, example)


def train(plan: HeadPlan, examples: list[Example], folder: Path) -> dict[str, Any]:
    """Fit, test by transfer and on rows kept aside, calibrate, write; the figures."""
    texts = [example.text for example in examples]
    both = matrices(texts, unread=plan.unread)
    read = [example.text for example in examples if example.source not in plan.elsewhere]
    known = words.weights(plan.words, read, folder) if plan.words else None
    answers = np.array([example.label for example in examples])
    sources = np.array([example.source for example in examples])
    folds = np.array([_digest(example.group) % FOLDS for example in examples])
    unseen = np.zeros((len(examples), len(plan.labels)))
    for fold in range(FOLDS):
        made = _fit(plan, examples, both, np.flatnonzero(folds != fold), known)
        inside = np.flatnonzero(folds == fold)
        unseen[inside] = made.scores(_rows(both, inside))
    tables, calibration = _calibration(plan, examples, unseen)
    made = _fit(plan, examples, both, np.arange(len(examples)), known)
    content = fitting.written(plan.name, made, tables, plan.confident_from)
    made_ready(plan.name).write_bytes(content)
    transfer = {}
    for source in sorted(set(sources)):
        inside = np.flatnonzero(sources == source)
        if len(inside) < LEAST_ROWS or len(set(answers[inside])) < 2:
            continue
        row: dict[str, Any] = {"rows": len(inside)}
        if plan.rates.get(source, 1.0) > 0:
            row["same source"] = _score(plan, unseen[inside], answers[inside], tables)
        outside = np.flatnonzero(sources != source)
        if len(set(answers[outside])) > 1:
            alone = _fit(plan, examples, both, outside, known)
            row["other sources"] = _score(plan, alone.scores(_rows(both, inside)), answers[inside], tables)
        row["length only"] = _length_only(examples, inside, answers, folds)
        transfer[source] = row
    return {
        "rows": dict(sorted(Counter(f"{s} {a}" for s, a in zip(sources, answers, strict=True)).items())),
        "transfer": transfer,
        **calibration,
        "source only": _source_only(sources, answers),
        "bytes": len(content),
    }


def _fit(plan: HeadPlan, examples: list[Example], both: Any, inside: Any, known: Any = None) -> fitting.Fitted:
    elsewhere = np.array([examples[place].source in plan.elsewhere for place in inside])
    taught = [place for place in inside[~elsewhere] if plan.rates.get(examples[place].source, 1.0) > 0]
    chosen = [examples[place] for place in taught]
    made = fitting.fit(
        _rows(both, taught),
        [example.label for example in chosen],
        fitting.balance(chosen, plan.rates, power=plan.power),
        plan.labels,
        strength=plan.strength,
        sign_rate=plan.sign_rate,
        apart=plan.apart,
        known=known,
    )
    if elsewhere.any():
        home, others = inside[~elsewhere], inside[elsewhere]
        yields = np.array([examples[place].source in plan.yielding for place in home])
        held, yielded = fitting.counts(both[0][home[~yields]]), fitting.counts(both[0][home[yields]])
        answers = np.array([examples[place].label for place in others])
        fitting.add_elsewhere(made, both[0][others], answers, held, yielded)
    return fitting.in_eight_bits(made)


def _calibration(plan: HeadPlan, examples: list[Example], unseen: Any) -> tuple[Any, dict[str, Any]]:
    """The tables, and the error of those made on half of the unseen rows, measured on the other half, of ten halves."""
    chosen = np.array([not plan.calibrated_on or example.source in plan.calibrated_on for example in examples])
    inside = np.flatnonzero(chosen)
    kept = [examples[place] for place in inside]
    truth = np.array([[example.label == label for label in plan.labels] for example in kept], dtype=int)
    weights = np.ones(len(kept)) if plan.as_found else fitting.balance(kept, {})
    odds = fitting.log_odds(unseen[inside])
    errors, sums = [], np.zeros((3, 10))
    for draw in range(HALVES):
        half = np.array([_digest(f"{draw} {example.group}") % 2 == 0 for example in kept])
        p = fitting.apply(fitting.calibrate(odds[half], truth[half], weights[half]), odds[~half])
        rest = weights[~half]
        best = p.argmax(axis=1)
        said = p.max(axis=1)
        right = truth[~half][np.arange(len(p)), best]
        bins = np.minimum((said * 10).astype(int), 9)
        now = np.array([np.bincount(bins, rest * values, 10) for values in (said, right, np.ones(len(p)))])
        errors.append(float(np.abs(now[0] - now[1]).sum() / rest.sum()))
        sums += now
    curve = [
        [round(float(said / many), 2), round(float(right / many), 2), round(float(many / sums[2].sum()), 3)]
        for said, right, many in sums.T
        if many
    ]
    measured = {
        "calibration_error": [round(float(np.mean(errors)), 3), round(min(errors), 3), round(max(errors), 3)],
        "calibration_curve": curve,
    }
    return fitting.calibrate(odds, truth, weights), measured


def _score(plan: HeadPlan, scores: Any, answers: Any, tables: Any) -> dict[str, Any]:
    p = fitting.apply(tables, fitting.log_odds(scores))
    if len(plan.labels) == 1:
        told = np.where(p[:, 0] >= 0.5, "1", "0")
        area = {"auc": round(float(roc_auc_score(answers == "1", p[:, 0])), 3)}
    else:
        told, area = np.array(plan.labels)[p.argmax(axis=1)], {}
    highest = np.maximum(p[:, 0], 1 - p[:, 0]) if len(plan.labels) == 1 else p.max(axis=1)
    sure = highest >= plan.confident_from
    present = sorted(set(answers))
    f1 = f1_score(answers, told, labels=present, average="macro", zero_division=0)
    accuracy = round(float((told == answers).mean()), 3)
    return {
        "macro-F1": round(float(f1), 3),
        "interval": _interval(answers, told, present),
        "accuracy": accuracy,
        "abstains": round(float(1 - sure.mean()), 3),
        "right when it answers": round(float((told == answers)[sure].mean()), 3) if sure.any() else None,
        **area,
    }


def _interval(answers: Any, told: Any, present: list[str]) -> list[float]:
    """Where 95 % of 2,000 resamplings of the rows put the macro-F1."""
    every = sorted({*answers, *told})
    pairs = np.zeros((len(every), len(every)))
    for answer, said in zip(answers, told, strict=True):
        pairs[every.index(answer), every.index(said)] += 1
    drawn = np.random.default_rng(20261120).multinomial(len(answers), pairs.ravel() / len(answers), 2000)
    drawn = drawn.reshape(-1, *pairs.shape)
    right = np.einsum("nii->ni", drawn)
    f1 = 2 * right / np.maximum(drawn.sum(axis=1) + drawn.sum(axis=2), 1)
    low, high = np.quantile(f1[:, [every.index(label) for label in present]].mean(axis=1), [0.025, 0.975])
    return [round(float(low), 3), round(float(high), 3)]


def _length_only(examples: list[Example], inside: Any, answers: Any, folds: Any) -> float:
    """Macro-F1 of a head that sees the length of a text alone, on folds it has not seen."""
    told: dict[int, str] = {}
    for fold in range(FOLDS):
        learnt: dict[int, Counter[str]] = {}
        totals = Counter(answers[place] for place in inside if folds[place] != fold)
        for place in inside:
            if folds[place] != fold:
                learnt.setdefault(len(examples[place].text) // 20, Counter())[answers[place]] += (
                    1 / totals[answers[place]]
                )
        for place in inside:
            if folds[place] == fold:
                seen = learnt.get(len(examples[place].text) // 20, totals)
                told[place] = max(sorted(seen), key=lambda label: seen[label])
    return round(float(f1_score(answers[inside], [told[p] for p in inside], average="macro", zero_division=0)), 3)


def _source_only(sources: Any, answers: Any) -> float:
    """Accuracy of always saying the commonest label of the source: what mixing sources would give away."""
    return round(sum(Counter(answers[sources == s]).most_common(1)[0][1] for s in set(sources)) / len(answers), 3)


def write_manifest() -> None:
    """The digests that the product verifies before it reads a head."""
    names = [f"{plan.name}.weights" for plan in PLANS if (INTO / f"{plan.name}.weights").exists()]
    lines = [f"{hashlib.sha256((INTO / name).read_bytes()).hexdigest()} {name}" for name in names]
    (INTO / "manifest.txt").write_text("\n".join(["# written by tools/train.py", *lines]) + "\n", encoding="ascii")


def _rows(both: Any, inside: Any) -> tuple[Any, Any]:
    return both[0][inside], both[1][inside]


def _digest(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")


if __name__ == "__main__":
    features_of("")
    try:
        main(Path(sys.argv[1]), sys.argv[2:])
    except AbsentError as error:
        sys.exit(str(error))
