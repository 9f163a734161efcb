"""Step 3: unusual days, with their arithmetic."""
