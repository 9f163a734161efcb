"""Larger models in the place of shipped heads, off by default: a local ONNX folder, or an endpoint.

What leaves this machine, and what it costs, is said by `consequences`.
"""

from vigie.larger.consequences import consequence
from vigie.larger.opening import open_model
from vigie.larger.spec import Spec, SpecError, parse

__all__ = ["Spec", "SpecError", "consequence", "open_model", "parse"]
