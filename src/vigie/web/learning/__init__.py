"""Step 2, Former: modules, questions, attempts."""
