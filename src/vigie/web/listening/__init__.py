"""Step 3, Écouter: imported posts, search, topics, retention."""
