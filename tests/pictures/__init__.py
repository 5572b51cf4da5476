"""The README's pictures, made from the running app: `python -m tests.pictures`."""
