"""What a sentence does among people: it states, asks, quotes, jokes, or speaks of something else altogether."""
