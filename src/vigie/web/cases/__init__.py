"""Step 4, Agir: facts, who decides, decision and reasons."""
