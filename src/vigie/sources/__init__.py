"""What Vigie reads outside itself. Everything leaves by one door."""
