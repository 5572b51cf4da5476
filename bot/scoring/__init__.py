"""The shared scoring module: requirements in, recommendation out. Pure and deterministic."""
