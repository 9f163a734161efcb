"""Rules of the family IP_RIGHTS."""
