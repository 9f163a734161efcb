"""The command line: one module per command, found by its name and imported only when it runs."""
