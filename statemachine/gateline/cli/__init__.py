"""The command line, ``gateline``: reads arguments and files, prints, returns an exit code."""
