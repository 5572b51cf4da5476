"""What is known: the YAML under `knowledge/` as frozen, checked objects."""
