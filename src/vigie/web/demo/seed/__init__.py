"""Tells one past turn of the loop, through the rooms' own actions, each at its hour."""

from vigie.web.demo.seed.stage import AlreadyTold
from vigie.web.demo.seed.timeline import seed

__all__ = ["AlreadyTold", "seed"]
