"""One folder per family, one module and two pages per rule; nothing here lists them."""
