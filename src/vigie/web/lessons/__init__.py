"""Step 5, Expliquer: lessons in which nobody can be recognised."""
