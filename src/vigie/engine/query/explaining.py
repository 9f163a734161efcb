"""A query told in words, so that whoever wrote it sees what was understood."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from vigie.engine.query.fields import VALUE_WORDS, kind_of
from vigie.engine.query.tree import And, Field, Near, Node, Not, Or, Query, Raw, Text, leaves

_LONGEST_LIST = 12  # alternatives told one by one

# What cannot be known of the posts searched here, and what follows.
ABSENT = {
    "tone": (
        "Le ton d’aucun de ces messages n’est connu : aucun ne répond à « tone ».",
        "The tone of none of these posts is known: none answers “tone”.",
    ),
    "intent": (
        "L’intention d’aucun de ces messages n’est connue : aucun ne répond à « intent ».",
        "The intent of none of these posts is known: none answers “intent”.",
    ),
    "url": (
        "L’adresse des messages n’est pas gardée : « url » ne trouve rien, « site » ne connaît que leur réseau.",
        "The address of posts is not kept: “url” finds nothing, “site” knows only their network.",
    ),
    "media": (
        "Vigie ne sait pas si ces messages portent une image : aucun ne répond à « has:media ».",
        "Vigie does not know whether these posts bear a picture: none answers “has:media”.",
    ),
}


def explain(query: Query, *, language: str = "fr", absent: Collection[str] = ()) -> str:
    """What a query asks for, in a sentence or two, in "fr" or "en".

    `absent` names what is not known of the posts to be searched ("tone", "intent", "url", "media"): what a query
    asks of it is then said to find nothing.
    """
    teller = _English() if language == "en" else _French()
    sentences = [teller.whole(query.root)]
    if query.plurals:
        sentences.append(teller.plurals)
    asked = {_needed(leaf) for leaf in leaves(query.root) if isinstance(leaf, Field)}
    place = 1 if language == "en" else 0
    sentences += [said[place] for name, said in ABSENT.items() if name in asked and name in absent]
    return " ".join(sentences)


def _needed(leaf: Field) -> str:
    if leaf.name == "has":
        return leaf.value
    return "url" if leaf.name == "site" else leaf.name


class _French:
    place = 0
    plurals = "Le singulier et le pluriel se valent."
    quoted = "«\u202f{}\u202f»"
    begin, with_, without, but_not = "Messages {}.", "avec {}", "sans {}", "mais pas {}"
    word = "le mot {}"
    words = "les mots {} à la suite"
    beginning = "un mot qui commence par {}"
    written = "{} écrit exactement ainsi"
    near = "{} et {} à {n} d’écart au plus"
    ordered = "{}, puis {} à {n} d’écart au plus"
    together = "{} dans un espace de {n}"
    one, many = "1 mot", "{n} mots"
    and_, or_, others = " et ", " ou ", "{n} autres"

    def whole(self, root: Node) -> str:
        """The whole query: its parts side by side, each with its own preposition."""
        parts = root.children if isinstance(root, And) else (root,)
        return self.begin.format(self.listed([self.clause(part) for part in parts], self.and_))

    def clause(self, node: Node) -> str:
        if isinstance(node, Not):
            said = self.inside(node.child)
            return (self.but_not if isinstance(node.child, Field) else self.without).format(said)
        return self.field(node) if isinstance(node, Field) else self.with_.format(self.inside(node, outer=True))

    def inside(self, node: Node, *, outer: bool = False) -> str:
        """A node among others: lists stand in brackets, unless they are alone."""
        match node:
            case Text() | Raw():
                return self.leaf(node)
            case Field():
                return self.field(node)
            case Near():
                return self.nearness(node) if outer else f"[{self.nearness(node)}]"
            case Not():
                return self.clause(node)
            case And(children=children):
                return f"[{self.listed([self.inside(child) for child in children], self.and_)}]"
            case Or(children=children):
                said = [self.inside(child) for child in children[:_LONGEST_LIST]]
                if len(children) > _LONGEST_LIST:
                    said.append(self.others.format(n=len(children) - _LONGEST_LIST))
                return self.listed(said, self.or_) if outer else f"[{self.listed(said, self.or_)}]"

    def listed(self, said: Sequence[str], last: str) -> str:
        if len(said) == 1:
            return said[0]
        joint = ", " if said[-1].startswith(self.but_not[:4]) else last
        return joint.join([", ".join(said[:-1]), said[-1]])

    def leaf(self, node: Text | Raw) -> str:
        shown = self.quoted.format(node.written)
        if isinstance(node, Raw):
            return self.written.format(shown)
        if len(node.words) > 1:
            return self.words.format(shown)
        if node.words[0].prefix:
            return self.beginning.format(self.quoted.format(node.written.partition("*")[0]))
        return self.word.format(shown)

    def nearness(self, node: Near) -> str:
        sides = [self.inside(operand) for operand in node.operands]
        n = self.one if node.distance == 1 else self.many.format(n=node.distance)
        if len(sides) > 2:
            return self.together.format(self.listed(sides, self.and_), n=n)
        return (self.ordered if node.ordered else self.near).format(*sides, n=n)

    def field(self, node: Field) -> str:
        value = VALUE_WORDS.get((node.name, node.value), (node.value, node.value))[self.place]
        return kind_of(node.name).says[self.place].format(value=value + ("…" if node.prefix else ""))


class _English(_French):
    place = 1
    plurals = "Singular and plural are alike."
    quoted = "“{}”"
    begin, with_, without, but_not = "Posts {}.", "with {}", "without {}", "but not {}"
    word = "the word {}"
    words = "the words {} in a row"
    beginning = "a word that begins with {}"
    written = "{} written exactly so"
    near = "{} and {} at most {n} apart"
    ordered = "{}, then {} at most {n} further"
    together = "{} within a space of {n}"
    one, many = "1 word", "{n} words"
    and_, or_, others = " and ", " or ", "{n} others"
