"""Talks to the server, and says in one word what is wrong where it cannot be reached."""

import contextlib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar
from urllib.parse import urlsplit

import httpx2
import msgspec
import zstandard

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.sync.protocol import MEDIA, Trouble, pack, unpack

M = TypeVar("M", bound=msgspec.Struct)

CONNECT_S, READ_S = 10.0, 30.0
"""No longer than this between two bytes; a whole answer may take as long as it needs."""

HERE = ": here"
"""The first line of the stream that says that there is something new."""

LARGEST_ANSWER = 256 * 1024 * 1024
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


class Away(Exception):  # noqa: N818 - offline is not an error
    """The server cannot be reached; `why` is one word of the line protocol.

    Attributes:
        after_s: when it asked to be left alone: for how long.
        status: of an answer that was an error of the server's; 0: none came.
    """

    def __init__(self, why: str, after_s: float = 0.0, status: int = 0) -> None:
        super().__init__(why)
        self.why, self.after_s, self.status = why, after_s, status


class Denied(Exception):  # noqa: N818 - an answer, not an error
    """The server knows this device and says no."""

    def __init__(self, trouble: Trouble, status: int) -> None:
        super().__init__(trouble.text)
        self.trouble, self.status = trouble, status


def check_url(url: str) -> str:
    """Return a server's address as it is kept.

    Raises:
        Refused: it is none, or plain HTTP to another computer.
    """
    text = url.strip().rstrip("/")
    if "://" not in text:
        text = f"https://{text}"
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise Refused(
            said("{url} is not the address of a server.", url=url),
            said("It looks like https://leads.example.com."),
        )
    if parts.scheme == "http" and parts.hostname not in LOOPBACK:
        raise Refused(
            said("{url} is not encrypted, and leads never travel unencrypted.", url=url),
            said("Ask for the address that begins with https://."),
        )
    return text


class Transport:
    """One server, by one kept-open connection; the system's proxy is used."""

    def __init__(self, url: str) -> None:
        self.url = check_url(url)
        self.token = ""
        self.sent_bytes = self.received_bytes = 0
        self._listening: Any = None
        self._client = httpx2.Client(
            base_url=self.url,
            timeout=httpx2.Timeout(READ_S, connect=CONNECT_S),
            headers={"Accept": MEDIA},
            http2=False,
            # reading the system's certificates takes 50 ms; plain HTTP to this computer needs none
            verify=self.url.startswith("https:") or ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
        )

    def ask(self, path: str, question: msgspec.Struct, kind: type[M]) -> M:
        """Send a message and return the answer.

        Raises:
            Away: the server cannot be reached, is busy, or is not ours.
            Denied: it says no.
        """
        body = pack(question)
        self.sent_bytes += len(body)
        with telling():
            answer = self._client.post(
                path, content=body, headers={"Content-Type": MEDIA, **self._signed()}
            )
        self.received_bytes += len(answer.content)
        return self._read(answer, kind)

    def _signed(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"} if self.token else {}

    def _read(self, answer: httpx2.Response, kind: type[M]) -> M:
        ours = answer.headers.get("Content-Type", "").startswith(MEDIA)
        if answer.status_code >= 500 or (answer.status_code == 429 and not ours):
            after_s = _seconds(answer.headers.get("Retry-After"))
            raise Away("server", after_s, answer.status_code)
        if not ours:
            raise Away("proxy" if answer.status_code == 407 else "portal")
        plain = self._unpacked(answer.content)
        if answer.status_code != 200:
            raise Denied(msgspec.msgpack.decode(plain, type=Trouble), answer.status_code)
        return msgspec.msgpack.decode(plain, type=kind)

    def _unpacked(self, body: bytes) -> bytes:
        try:
            return unpack(body, LARGEST_ANSWER)
        except (zstandard.ZstdError, ValueError) as error:
            raise Away("portal") from error

    def wakes(self) -> Iterator[None]:
        """Yield whenever the server has something new, until the stream ends.

        Raises:
            Away: the server cannot be reached.
            Denied: it says no.
        """
        timeout = httpx2.Timeout(60.0, connect=CONNECT_S)
        with (
            telling(),
            self._client.stream(
                "GET", "/v1/wake", headers=self._signed(), timeout=timeout
            ) as answer,
        ):
            if answer.status_code != 200:
                answer.read()
                self._read(answer, Trouble)
            self._listening = answer.extensions.get("network_stream")
            for line in answer.iter_lines():
                if line.startswith("data:") or line == HERE:  # also what came while connecting
                    yield

    def close(self) -> None:
        """Close the connection, also under a thread that listens on it."""
        if self._listening is not None:
            listening = self._listening.get_extra_info("socket")
            with contextlib.suppress(OSError, AttributeError):
                listening.shutdown(socket.SHUT_RDWR)
        self._client.close()


def _seconds(text: str | None) -> float:
    try:
        return min(float(text or 0), 300.0)
    except ValueError:
        return 0.0


@contextmanager
def telling() -> Iterator[None]:
    """Turn failures of the network into the one word that says what is so."""
    try:
        yield
    except httpx2.TimeoutException as error:
        raise Away("timeout") from error
    except httpx2.ProxyError as error:
        raise Away("proxy") from error
    except httpx2.TransportError as error:
        raise Away(_why(error)) from error


def _why(error: Exception) -> str:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return "tls"
        if isinstance(cause, ConnectionRefusedError):
            return "refused"
        cause = cause.__cause__ or cause.__context__
    text = str(error).casefold()
    if "certificate" in text or "ssl" in text:
        return "tls"
    if "name" in text and ("resol" in text or "service not known" in text):
        return "dns"
    if "refused" in text:
        return "refused"
    return "no_network"
