"""Speaking of one's employer without saying so."""
