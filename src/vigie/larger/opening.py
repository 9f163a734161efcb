"""From what was asked for to a model that answers."""

from __future__ import annotations

from vigie.engine.heads.models import Model
from vigie.larger.spec import FOLDER, Spec


def open_model(spec: Spec, *, key: str = "", private: bool = False) -> Model:
    """The model of a spec. Nothing is loaded nor called before the first text: trouble is said then.

    `key` is the endpoint's bearer token; `private`: the endpoint may be on loopback or a private network.
    """
    if spec.kind == FOLDER:
        from vigie.larger.folder import Folder

        return Folder(spec)
    from vigie.larger.endpoint import Endpoint

    return Endpoint(spec, key=key, private=private)
