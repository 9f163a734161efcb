"""How an official account speaks."""
