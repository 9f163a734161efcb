"""Rules of the family HARASSMENT."""
