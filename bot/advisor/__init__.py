"""The conversation: one pure call that every surface makes."""
