"""Step 6, Améliorer: proposals that change one clause."""
