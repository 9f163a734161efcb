"""Words that hurt somebody."""
