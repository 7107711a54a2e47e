"""For users' own checks: what holds of a run, and every run of a line, through the orchestrator."""
