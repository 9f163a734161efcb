"""Steps 2 and 7: who is asked to read what, and who was told."""
