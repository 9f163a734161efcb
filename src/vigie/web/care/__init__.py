"""Step 4: complaints answered by trained agents."""
