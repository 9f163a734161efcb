"""Who may do what: permissions are declared by each room, and answered here from roles and units; deny wins."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

import rules
from django.utils.functional import Promise


class Holder(Protocol):
    """Whoever may hold permissions: a member of an organisation, with the roles granted to them."""

    is_active: bool
    organisation_id: int
    grants: Any


@dataclass(frozen=True, slots=True)
class Permission:
    """A right: its dotted name, the roles that carry it, and the sentence that says it to people."""

    name: str
    roles: frozenset[str]
    sentence: str | Promise


DECLARED: dict[str, Permission] = {}
EVERYBODY = frozenset({"employee"})


def declare(name: str, roles: Iterable[str], sentence: str | Promise) -> None:
    """Register a permission. Called by each room's `permissions.py`; documented in docs/permissions.md (tested)."""
    permission = Permission(name, frozenset(roles), sentence)
    DECLARED[name] = permission

    def has_role(member: Holder, obj: Any) -> bool:
        return _granted(member, permission.roles, obj)

    rules.set_perm(name, rules.predicate(has_role, name=f"roles_of:{name}"))


def can(member: Holder | None, name: str, obj: Any = None) -> bool:
    """Whether a member holds a permission over an object (its `unit`, if it has one, must be in their subtree).

    Raises KeyError for a permission nobody declared: a typing mistake must not read as a refusal.
    """
    if name not in DECLARED:
        raise KeyError(f"permission {name!r} is not declared in any room's permissions.py")
    if member is None or not member.is_active:
        return False
    if obj is not None and getattr(obj, "organisation_id", member.organisation_id) != member.organisation_id:
        return False
    return bool(rules.has_perm(name, member, obj))


def roles_of(member: Holder) -> frozenset[str]:
    """The roles a member holds somewhere, denied ones taken away; read once per member object."""
    return frozenset(role for role, _path in grants_held(member)[0]) - _denied_everywhere(member)


def _granted(member: Holder, roles: frozenset[str], obj: Any) -> bool:
    allowed, denied = grants_held(member)
    unit = getattr(obj, "unit", None)
    path = unit.path if unit is not None else None
    for role in roles:
        if any(r == role and _covers(p, path) for r, p in denied):
            continue
        if any(r == role and _covers(p, path) for r, p in allowed):
            return True
    return False


def _covers(grant_path: str, path: str | None) -> bool:
    # An object of no unit belongs to the whole organisation: any grant of the role reaches it.
    return path is None or path.startswith(grant_path)


def grants_held(member: Holder) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """The (role, unit path) pairs given to a member and those denied, read once per member object."""
    cached: tuple[set[tuple[str, str]], set[tuple[str, str]]] | None = getattr(member, "_grants_read", None)
    if cached is None:
        allowed: set[tuple[str, str]] = {("employee", "")}
        denied: set[tuple[str, str]] = set()
        for role, effect, path in member.grants.values_list("role", "effect", "unit__path"):
            (allowed if effect == "allow" else denied).add((role, path or ""))
        cached = (allowed, denied)
        member._grants_read = cached  # type: ignore[attr-defined]
    return cached


def _denied_everywhere(member: Holder) -> frozenset[str]:
    return frozenset(role for role, path in grants_held(member)[1] if path == "")
