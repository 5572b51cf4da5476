"""Decisions: what a team settled on, by which recommendation, and why."""
