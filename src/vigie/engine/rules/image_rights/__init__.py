"""Rules of the family IMAGE_RIGHTS."""
