"""Vigie: an organisation's social-media programme as one closed loop."""

__version__ = "0.1.0.dev0"
