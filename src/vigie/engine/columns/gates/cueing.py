"""The cues of rules that have nothing else."""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator
from textwrap import dedent

from vigie.engine.cues import Cues, matches
from vigie.engine.rule import RegisteredRule


def cues_of(rule: RegisteredRule) -> list[Cues] | None:
    """The cues of a rule whose `find` gives nothing but what they find; None when it gives anything else."""
    module = sys.modules[rule.find.__module__]
    found: list[Cues] = []
    for node in _own_nodes(ast.parse(dedent(inspect.getsource(rule.find))).body[0]):
        if isinstance(node, ast.Yield | ast.Return) and node.value is not None:
            return None
        if isinstance(node, ast.YieldFrom):
            call = node.value
            if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "matches"):
                return None
            if getattr(module, "matches", None) is not matches or len(call.args) < 2:
                return None
            view, cues = call.args[:2]
            named = getattr(module, cues.id, None) if isinstance(cues, ast.Name) else None
            if not isinstance(named, Cues) or not (isinstance(view, ast.Name) and view.id == "view"):
                return None
            found.append(named)
    return found or None


def _own_nodes(function: ast.AST) -> Iterator[ast.AST]:
    """What a function is made of, without the functions made inside it."""
    for node in ast.iter_child_nodes(function):
        if not isinstance(node, ast.FunctionDef | ast.Lambda):
            yield node
            yield from _own_nodes(node)
