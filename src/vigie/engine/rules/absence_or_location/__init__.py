"""Where people are, and where they are not."""
