"""Rules of the family NEUTRALITY."""
