"""Messages written down before they leave."""
