"""What the organisation has not made public."""
