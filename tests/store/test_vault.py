"""The key of a book: in a file of the rep's, in the keyring, or nowhere at all."""

import hashlib
import os
import stat
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend

from leaddesk.domain.errors import Refused
from leaddesk.store import vault

POSIX = pytest.mark.skipif(os.name != "posix", reason="Windows has no file modes")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "profile").mkdir()
    return tmp_path / "profile" / "book.db"


def test_the_key_is_sha256_of_the_files_bytes(tmp_path: Path, place: Path):
    file = tmp_path / "key"
    file.write_bytes(b"0123456789abcdef")
    file.chmod(0o600)

    assert vault.key_from_file(file, place) == hashlib.sha256(b"0123456789abcdef").digest()


@POSIX
def test_a_missing_key_file_is_made_for_a_new_book_with_32_bytes_for_the_owner_only(
    tmp_path: Path, place: Path
):
    file = tmp_path / "new folder" / "key"

    key = vault.key_from_file(file, place)

    assert len(file.read_bytes()) == 32
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert vault.key_from_file(file, place) == key


def test_a_key_file_is_never_made_beside_an_existing_book(tmp_path: Path, place: Path):
    place.write_bytes(b"a book")

    with pytest.raises(Refused, match="is missing, and the book in"):
        vault.key_from_file(tmp_path / "key", place)
    assert not (tmp_path / "key").exists()


@pytest.mark.parametrize("size", [0, 1, 15])
def test_a_key_file_that_is_too_short_is_refused(tmp_path: Path, place: Path, size: int):
    file = tmp_path / "key"
    file.write_bytes(b"x" * size)
    file.chmod(0o600)

    with pytest.raises(Refused, match="too short to protect a book"):
        vault.key_from_file(file, place)


@POSIX
@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o660])
def test_a_key_file_that_others_can_read_is_refused_with_what_mends_it(
    tmp_path: Path, place: Path, mode: int
):
    file = tmp_path / "key"
    file.write_bytes(b"x" * 32)
    file.chmod(mode)

    with pytest.raises(Refused, match="can be read by others") as refused:
        vault.key_from_file(file, place)
    assert refused.value.mend == f"Run: chmod 600 {file}"


def test_a_folder_is_no_key_file(tmp_path: Path, place: Path):
    (tmp_path / "key").mkdir(mode=0o700)

    with pytest.raises(Refused, match="cannot be read"):
        vault.key_from_file(tmp_path / "key", place)


def test_a_key_file_below_a_file_is_refused(tmp_path: Path, place: Path):
    (tmp_path / "file").write_text("x")

    with pytest.raises(Refused, match="cannot be"):
        vault.key_from_file(tmp_path / "file" / "key", place)


def test_without_a_keyring_the_refusal_says_how_to_go_on(place: Path):
    with pytest.raises(Refused, match="has no keyring") as refused:
        vault.key_from_keyring(place)

    assert "--key-file FILE" in refused.value.mend
    assert "never left unencrypted" in refused.value.text


class Memory(KeyringBackend):
    """A keyring in memory."""

    priority = 1  # type: ignore[assignment]  # keyring declares a descriptor

    def __init__(self, *, forgets: bool = False) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring types it loosely
        self.kept: dict[tuple[str, str], str] = {}
        self.forgets = forgets

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if not self.forgets:
            self.kept[(service, username)] = password

    def delete_password(self, service: str, username: str) -> None:
        self.kept.pop((service, username), None)


@pytest.fixture
def use_keyring():
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


def test_the_key_of_a_new_book_is_kept_in_the_keyring(place: Path, use_keyring):
    use_keyring(Memory())

    key = vault.key_from_keyring(place)

    assert len(key) == 32
    place.write_bytes(b"a book")
    assert vault.key_from_keyring(place) == key


def test_two_profiles_have_two_keys(tmp_path: Path, use_keyring):
    use_keyring(Memory())

    assert vault.key_from_keyring(tmp_path / "a" / "book.db") != vault.key_from_keyring(
        tmp_path / "b" / "book.db"
    )


def test_a_book_whose_key_the_keyring_does_not_know_is_refused(place: Path, use_keyring):
    use_keyring(Memory())
    place.write_bytes(b"a book")

    with pytest.raises(Refused, match="has no key for the book") as refused:
        vault.key_from_keyring(place)
    assert "--key-file" in refused.value.mend


def test_a_keyring_that_forgets_at_once_counts_as_none(place: Path, use_keyring):
    use_keyring(Memory(forgets=True))

    with pytest.raises(Refused, match="has no keyring"):
        vault.key_from_keyring(place)
