"""The engine's tests share nothing, and load neither Django nor its settings."""
