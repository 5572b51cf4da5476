"""Which topic a question is about, how surely, and the facts that fit it."""
