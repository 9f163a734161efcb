"""The screens of learning: taking a module, writing one, the figures."""

from vigie.web.learning.views.authoring import abandon, authoring, figures, new, preview, publish, retire, revise, write
from vigie.web.learning.views.taking import answer, index, module, result

__all__ = [
    "abandon",
    "answer",
    "authoring",
    "figures",
    "index",
    "module",
    "new",
    "preview",
    "publish",
    "result",
    "retire",
    "revise",
    "write",
]
