"""The English that wants, refuses, weighs and takes back, and how far each of its words reaches."""
