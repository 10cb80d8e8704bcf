"""Where the book's key lives: the OS keyring, a key file of the user's, or memory for a demo."""

import base64
import hashlib
import os
import secrets
import stat
from pathlib import Path

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said

SERVICE = "leaddesk"
KEY_BYTES = 32
LEAST_KEY_FILE = 16  # bytes; shorter files are guessable


def memory_key() -> bytes:
    """Return a key that lives only as long as this process, for a throw-away book."""
    return secrets.token_bytes(KEY_BYTES)


def key_from_file(path: Path, book: Path) -> bytes:
    """Return the key that a file stands for: SHA-256 of its bytes.

    A missing file is made (mode 0600, 32 random bytes) only while there is no book yet.

    Raises:
        Refused: missing beside an existing book, readable by others, too short, or not to be read.
    """
    if not path.exists():
        if book.exists():
            raise Refused(
                said(
                    "The key file {path} is missing, and the book in {parent} needs it.",
                    path=path,
                    parent=book.parent,
                ),
                said("Bring the file back from where you keep a copy of it."),
            )
        _make_key_file(path)
    if os.name == "posix" and stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise Refused(
            said("The key file {path} can be read by others.", path=path),
            said("Run: chmod 600 {path}", path=path),
        )
    try:
        content = path.read_bytes()
    except OSError as error:
        raise Refused(
            said("The key file {path} cannot be read.", path=path),
            said("Choose a file, not a folder."),
        ) from error
    if len(content) < LEAST_KEY_FILE:
        raise Refused(
            said("The key file {path} is too short to protect a book.", path=path),
            said(
                "It needs {LEAST_KEY_FILE} bytes or more; name a new file and one is made.",
                LEAST_KEY_FILE=LEAST_KEY_FILE,
            ),
        )
    return hashlib.sha256(content).digest()


def _make_key_file(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise Refused(
            said("The key file {path} cannot be made.", path=path),
            said("Choose a folder that may be written."),
        ) from error


def key_from_keyring(book: Path) -> bytes:
    """Return the book's key from the OS keyring; made and kept there for a new book.

    Raises:
        Refused: no keyring on this computer, or it does not know this book.
    """
    import keyring
    from keyring.errors import KeyringError

    name = str(book.parent.resolve())
    try:
        kept = keyring.get_password(SERVICE, name)
        if kept is None and book.exists():
            raise Refused(
                said(
                    "The keyring of this computer has no key for the book in {parent}.",
                    parent=book.parent,
                ),
                said("Sign in as the person who made it, or name its key file with --key-file."),
            )
        if kept is None:
            kept = base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()
            keyring.set_password(SERVICE, name, kept)
            if keyring.get_password(SERVICE, name) != kept:
                raise _no_keyring()
    except KeyringError as error:
        raise _no_keyring() from error
    return base64.b64decode(kept)


def _no_keyring() -> Refused:
    return Refused(
        said(
            "This computer has no keyring for the book's key, and a book is never left unencrypted."
        ),
        said("Name a key file instead: leaddesk --key-file FILE (it is made if it is not there)."),
    )


def fingerprint(key: bytes) -> str:
    """Return what may lie beside the book to tell a wrong key from a damaged file."""
    return hashlib.sha256(b"leaddesk key\x00" + key).hexdigest()[:32]
