"""What was found of a line, for machines, and where the source of the line stands."""
