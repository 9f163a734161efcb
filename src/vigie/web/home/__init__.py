"""The first minute: what awaits each person, and the loop itself."""
