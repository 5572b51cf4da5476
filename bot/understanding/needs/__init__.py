"""What a message says that the team needs, in the person's own words."""
