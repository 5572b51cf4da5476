"""What people see: pure functions from replies and records to blocks and fallback text. No I/O, no domain rule."""
