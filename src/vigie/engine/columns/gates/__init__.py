"""Which rules might find something in a post: a question that is cheap to ask of every post, and never misses.

A gate never decides. It says that a rule cannot find anything; a rule that it lets through is run as it is for a
single text. What a rule needs is known from its card (`needs`: first letters of words) and, for those listed in
`entries`, from the expressions that its `find` begins with, made into automata (`automata`). A rule of which nothing is known
is run on every post, and `Gate.open` lists it.
"""

from vigie.engine.columns.gates.gate import Gate, Readings, no_gate

__all__ = ["Gate", "Readings", "no_gate"]
