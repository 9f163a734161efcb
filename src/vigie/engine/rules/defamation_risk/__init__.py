"""Rules of the family DEFAMATION_RISK."""
