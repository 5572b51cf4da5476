"""Encryption of what must not be read by whoever gets hold of the database or a backup of it."""

from typing import TYPE_CHECKING, Final, Self

from bot.errors import SettingsError

if TYPE_CHECKING:
    from cryptography.fernet import MultiFernet

_WANTED: Final = (
    "ENCRYPTION_KEY should be a key that `stack-advisor workspace key` has made, or several of them with commas "
    "between: what is written is encrypted with the first, and all of them are tried on what is read."
)


def new_key() -> str:
    """A fresh key."""
    from cryptography.fernet import Fernet  # imported late: the app for one workspace encrypts nothing

    return Fernet.generate_key().decode()


class SealedError(Exception):
    """None of the keys opens it."""


class Sealing:
    """Encrypts with one key, and decrypts with that and older ones."""

    def __init__(self, box: "MultiFernet") -> None:
        self._box = box

    @classmethod
    def with_keys(cls, keys: str) -> Self:
        """Keys with commas between, the newest first. Raises SettingsError when one is no key."""
        from cryptography.fernet import Fernet, MultiFernet

        try:
            return cls(MultiFernet([Fernet(key.strip()) for key in keys.split(",")]))
        except ValueError:
            raise SettingsError(_WANTED) from None

    def seal(self, text: str) -> str:
        return self._box.encrypt(text.encode()).decode()

    def open(self, sealed: str) -> str:
        """What `seal` was given. Raises SealedError."""
        from cryptography.fernet import InvalidToken

        try:
            return self._box.decrypt(sealed).decode()
        except InvalidToken:
            raise SealedError("sealed with another key") from None

    def renewed(self, sealed: str) -> str:
        """The same, sealed with the newest key. Raises SealedError."""
        return self.seal(self.open(sealed))
