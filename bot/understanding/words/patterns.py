"""Small helpers to write long regular expressions legibly."""

import re


def either(text: str) -> str:
    """A group that matches any of the alternatives, which stand between bars or on lines of their own."""
    return f"(?:{'|'.join(part.strip() for part in text.replace(chr(10), '|').split('|') if part.strip())})"


def any_of(*patterns: str) -> re.Pattern[str]:
    """A pattern that matches where any of these does."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
