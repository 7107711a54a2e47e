"""Plans, tokens and domains that the command line can run right after installation."""
