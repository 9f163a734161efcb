"""Rules of the family HATE."""
