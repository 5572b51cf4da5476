"""What happens before the acknowledgement: parse, save, answer or enqueue, return. No domain rule, no blocks."""
