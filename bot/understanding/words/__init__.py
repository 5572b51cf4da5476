"""A message as words: its markup, spelling, numbers, language and clauses, and the options it names."""
