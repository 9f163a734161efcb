"""A model behind an address: what leaves, what comes back, and everything that may come back instead."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.larger.server import Serving, completion, positive, serving

from vigie.engine.heads import ModelUnavailable, ask, classify
from vigie.larger import SpecError, consequence, open_model, parse

POST = "Bonjour, appelez-moi au 06 39 98 12 34, lea.martin@example.org, c'est nul"


def _model(served: Serving, head: str = "tone", **options: Any):  # type: ignore[no-untyped-def] - any model
    spec = parse(head, f"endpoint:petit@{served.address}")
    assert spec is not None
    return open_model(spec, private=True, **options)


def test_it_answers_and_what_leaves_is_masked() -> None:
    with serving() as served:
        model = _model(served, key="jeton-d-essai")
        said = classify(POST, models={"tone": model})
    assert said.tone.label == "pos"
    assert said.tone.p["pos"] == pytest.approx(0.8)
    assert said.to_dict()["models"]["tone"]["version"] == "petit-essai-2026"
    (asked,) = served.asked
    assert served.paths == ["/v1/chat/completions"]
    assert served.headers[0]["Authorization"] == "Bearer jeton-d-essai"
    assert (asked["model"], asked["temperature"], asked["response_format"]) == ("petit", 0, {"type": "json_object"})
    sent = json.dumps(asked, ensure_ascii=False)
    assert "06 39" not in sent
    assert "lea.martin" not in sent
    assert "c'est nul" in sent
    assert asked["messages"][1] == {"role": "user", "content": asked["messages"][1]["content"]}


def test_a_yes_or_no_head() -> None:
    with serving(lambda asked: (200, completion('{"p": {"1": 0.9, "0": 0.1}}'))) as served:
        assert ask("urgent", _model(served, "urgent"), ["aidez-moi"]) == [{"1": pytest.approx(0.9)}]


BAD = {
    "an error": (500, b"{}"),
    "not found": (404, b"{}"),
    "no JSON": (200, b"<html>"),
    "not a completion": (200, b'{"error": "no"}'),
    "words": (200, completion("I think it is positive.")),
    "no probabilities": (200, completion('{"label": "pos"}')),
    "other labels": (200, completion('{"p": {"positive": 1}}')),
    "a label too few": (200, completion('{"p": {"pos": 1}}')),
    "below zero": (200, completion('{"p": {"neg": -1, "neu": 1, "pos": 1}}')),
    "not a number": (200, completion('{"p": {"neg": NaN, "neu": 1, "pos": 1}}')),
    "nothing": (200, completion('{"p": {"neg": 0, "neu": 0, "pos": 0}}')),
    "words for numbers": (200, completion('{"p": {"neg": "high", "neu": 0, "pos": 0}}')),
    "a list": (200, completion("[1, 2, 3]")),
    "too large": (200, b'{"a": "' + b"x" * (1 << 20) + b'"}'),
    "elsewhere": (302, b"http://127.0.0.1:1/v1"),
    "deep": (200, b"[" * 100_000),
}


@pytest.mark.parametrize("name", BAD)
def test_anything_else_is_said_and_the_shipped_head_answers(name: str) -> None:
    with serving(lambda asked: BAD[name]) as served:
        said = classify("Merci beaucoup !", models={"tone": _model(served)})
    assert said.tone == classify("Merci beaucoup !").tone
    told = said.to_dict()["models"]["tone"]
    assert told["answered_by"] == "shipped head"
    assert told["trouble"]
    assert "Merci" not in told["trouble"]


def test_nobody_there() -> None:
    with serving() as served:
        pass
    with pytest.raises(ModelUnavailable, match="does not answer"):
        ask("tone", _model(served), ["merci"])


def test_loopback_is_refused_unless_declared() -> None:
    with serving() as served:
        spec = parse("tone", f"endpoint:petit@{served.address}")
        assert spec is not None
        with pytest.raises(ModelUnavailable, match="only https"):
            ask("tone", open_model(spec), ["merci"])
        assert not served.asked


@pytest.mark.parametrize(
    "written",
    ["petit", "folder:relative", "endpoint:petit", "endpoint:@https://h/v1", "endpoint:p@ftp://h", "http://h/v1",
     "endpoint:p@https://user:pass@h/v1", "endpoint:p@https://[bad", "folder:"],
)  # fmt: skip
def test_what_is_not_understood_says_what_to_write(written: str) -> None:
    with pytest.raises(SpecError, match="Write"):
        parse("tone", written)


def test_consequences_are_said_in_both_languages() -> None:
    spec = parse("tone", "endpoint:petit@https://models.example.org/v1")
    assert "chaque message y est envoyé" in consequence(spec, "fr")
    assert "each post is sent there" in consequence(spec, "en")
    assert "rien ne sort" in consequence(parse("tone", "folder:/srv/petit"), "fr")
    assert "nothing leaves" in consequence(None, "en")


def test_positive_is_what_the_recorded_form_holds() -> None:
    status, body = positive({})
    assert (status, json.loads(body)["object"]) == (200, "chat.completion")
