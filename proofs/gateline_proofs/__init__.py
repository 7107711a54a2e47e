"""What ties the table that runs to the model of what must be true."""
