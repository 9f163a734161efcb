"""Personal data: of the author or of somebody else."""
