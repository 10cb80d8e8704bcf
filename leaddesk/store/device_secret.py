"""Where a joined device keeps its secret and how far it has come: beside the key, not in the book.

In the OS keyring, or in `FILE.vault` beside a key file, sealed with the book's key.
"""

import base64
import hashlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from uuid import UUID

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.store.vault import SERVICE

_NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a device.

    Attributes:
        secret: what the server knows it by.
        n, nonce: the last op it sent that was answered, and what the answer gave: a book that has
            less was brought back from a copy.
    """

    device_id: str
    secret: str
    incarnation: int
    n: int = 0
    nonce: str = ""


class DeviceSecret:
    """The place of one book's device secret.

    Args:
        device_id: the book's own: it stays the same wherever the book lies.
        key: its key, which seals the vault file.
        key_file: the key file; None: the keyring is used.
    """

    def __init__(self, device_id: UUID, key: bytes, key_file: Path | None) -> None:
        self._name = device_id.hex
        self._key = hashlib.sha256(b"leaddesk vault\0" + key).digest()
        self._file = key_file.with_name(key_file.name + ".vault") if key_file else None

    def read(self) -> Kept | None:
        """Return what is kept; None: nothing, or it cannot be opened with this key."""
        text = self._read_file() if self._file else self._read_keyring()
        return Kept(**json.loads(text)) if text else None

    def write(self, kept: Kept) -> None:
        """Keep the secret.

        Raises:
            Refused: there is no keyring, or the file cannot be written.
        """
        text = json.dumps(asdict(kept))
        if self._file:
            self._write_file(text)
        else:
            self._write_keyring(text)

    def forget(self) -> None:
        """Keep nothing any more."""
        if self._file:
            self._all_but_mine()
        else:
            import keyring
            from keyring.errors import KeyringError

            try:
                keyring.delete_password(f"{SERVICE} device", self._name)
            except KeyringError:
                return

    def _read_keyring(self) -> str | None:
        import keyring
        from keyring.errors import KeyringError

        try:
            sealed = keyring.get_password(f"{SERVICE} device", self._name)
        except KeyringError:
            return None
        return self._opened(sealed) if sealed else None

    def _write_keyring(self, text: str) -> None:
        import keyring
        from keyring.errors import KeyringError

        try:
            keyring.set_password(f"{SERVICE} device", self._name, self._sealed(text))
        except KeyringError as error:
            raise Refused(
                said("This computer has no keyring for what the server knows this device by."),
                said("Use a key file: leaddesk --key-file FILE."),
            ) from error

    def _held(self) -> dict[str, str]:
        assert self._file is not None  # noqa: S101 - the callers have looked
        try:
            found: dict[str, str] = json.loads(self._file.read_text())
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise Refused(
                said("The vault {path} cannot be read.", path=self._file),
                said("Bring it back from a copy, or move it away and join again."),
            ) from error
        return found

    def _read_file(self) -> str | None:
        sealed = self._held().get(self._place)
        return self._opened(sealed) if sealed else None

    @property
    def _place(self) -> str:
        """Return the name of this book in the vault: books that share a key file share a vault."""
        return hashlib.sha256(self._key + self._name.encode()).hexdigest()[:24]

    def _write_file(self, text: str) -> None:
        self._replace(self._held() | {self._place: self._sealed(text)})

    def _all_but_mine(self) -> None:
        self._replace({name: each for name, each in self._held().items() if name != self._place})

    def _replace(self, held: dict[str, str]) -> None:
        assert self._file is not None  # noqa: S101 - the callers have looked
        fresh = self._file.with_name(f".{self._file.name}.{os.getpid()}")
        try:
            handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w") as file:
                json.dump(held, file)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self._file)
        except OSError as error:
            raise Refused(
                said("The vault {path} cannot be written.", path=self._file),
                said("Choose a key file in a folder that may be written."),
            ) from error

    def _sealed(self, text: str) -> str:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = os.urandom(_NONCE_BYTES)
        return base64.b64encode(
            nonce + AESGCM(self._key).encrypt(nonce, text.encode(), None)
        ).decode()

    def _opened(self, sealed: str) -> str | None:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        raw = base64.b64decode(sealed)
        try:
            return AESGCM(self._key).decrypt(raw[:_NONCE_BYTES], raw[_NONCE_BYTES:], None).decode()
        except InvalidTag:
            return None
