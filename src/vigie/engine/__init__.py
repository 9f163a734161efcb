"""The text engine: posts in, findings out, with nothing but the standard library."""

from vigie.engine.checking import check
from vigie.engine.finding import Family, Finding, Report, Severity
from vigie.engine.folding import Folded, admit, fold
from vigie.engine.language import identify_language
from vigie.engine.lexicon import Lexicon
from vigie.engine.masking import mask
from vigie.engine.post import AuthorRole, Charter, Organisation, OrganisationKind, Post, Visibility
from vigie.engine.version import engine_version
from vigie.engine.words import search_text

ENGINE_VERSION = engine_version()

__all__ = [
    "ENGINE_VERSION",
    "AuthorRole",
    "Charter",
    "Family",
    "Finding",
    "Folded",
    "Lexicon",
    "Organisation",
    "OrganisationKind",
    "Post",
    "Report",
    "Severity",
    "Visibility",
    "admit",
    "check",
    "fold",
    "identify_language",
    "mask",
    "search_text",
]
