"""What a message is after: the ways people ask, decide, doubt and take back."""
