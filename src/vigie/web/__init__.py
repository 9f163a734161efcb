"""The web floor: the rooms of the loop, on accounts, journal and queue."""
