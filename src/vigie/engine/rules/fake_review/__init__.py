"""Rules of the family FAKE_REVIEW."""
