"""Step 2: check before you post; nothing is kept."""
