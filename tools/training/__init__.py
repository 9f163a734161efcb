"""Training the heads from the permissive sets: run by `make train`, never by the product."""
