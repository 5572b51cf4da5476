"""Which options are off the list, and which are back on it."""
