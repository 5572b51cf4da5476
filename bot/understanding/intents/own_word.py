"""One of the app's own words."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OwnWord:
    """A word and what to say of it; `names` are the ways to write it, any of them with an article or in the plural."""

    names: tuple[str, ...]
    says: str
    button: bool = False
    """It stands on a button, so that people ask what pressing it does."""
    everyday: bool = False
    """People say it of other things too, so that among colleagues only “what does … do” asks for it."""
