"""Passwords, keys and one-time codes."""
