"""What is done after the acknowledgement, durably: a handler for each kind of work, given the id of a row."""
