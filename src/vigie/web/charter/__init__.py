"""Step 1, Fixer: clauses, versions, publication, acknowledgement."""
