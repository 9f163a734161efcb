"""Rules of the family MINOR_SAFETY."""
