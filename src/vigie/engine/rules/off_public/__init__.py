"""Rules of the family OFF_PUBLIC."""
