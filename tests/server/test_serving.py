"""The server as a process: it stops when asked, speaks TLS, and its log lines give nobody away."""

import json
import ssl
import subprocess
import sys
import time
import urllib.request
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from leaddesk.domain.errors import Refused
from leaddesk.sync.transport import check_url
from tests.builders import NOW, add_lead
from tests.sync.world import ROOT, ServerProcess, World, free_port, place_of


def test_a_server_that_is_told_to_stop_ends_its_streams_and_says_it_went_well(
    tmp_path: Path, empty_book: Path
):
    server = ServerProcess(f"sqlite:///{tmp_path / 'data'}", tmp_path / "state")
    server.start()
    place = place_of(server.database)
    world = World(server, place, tmp_path, empty_book)
    rep = world.rep("mara")
    add_lead(rep.book, "Ann Ray", "Acme", emails=("ann@acme.example",))
    rep.sync()
    token = rep.line.token
    world.close()
    place.close()

    assert server._process is not None
    server._process.terminate()

    assert server._process.wait(timeout=10) == 0
    lines = [line for line in server.log.read_text().splitlines() if line.startswith("{")]
    told = [json.loads(line) for line in lines]
    assert {"method", "path", "status", "ms"} <= set(told[-1])
    for secret in ("ann@acme.example", "Ann Ray", "mara@halden", token):
        assert secret not in server.log.read_text()


def certificate(folder: Path) -> tuple[Path, Path]:
    """Make a certificate for the loopback, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(NOW - timedelta(days=400))
        .not_valid_after(NOW + timedelta(days=4000))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    cert, key_file = folder / "cert.pem", folder / "key.pem"
    cert.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    key_file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return cert, key_file


def test_the_server_speaks_tls_by_itself(tmp_path: Path):
    cert, key = certificate(tmp_path)
    port = free_port()
    child = subprocess.Popen(
        [sys.executable, "-m", "leaddesk", "serve", "--database", f"sqlite:///{tmp_path / 'data'}",
         "--port", str(port), "--cert", str(cert), "--key", str(key)],
        cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    trust = ssl.create_default_context(cafile=str(cert))
    try:
        for _ in range(100):
            try:
                url = f"https://localhost:{port}/ready"
                with urllib.request.urlopen(url, context=trust, timeout=2) as answer:
                    assert answer.status == 200
                    break
            except OSError:
                assert child.poll() is None
                time.sleep(0.1)
        else:
            raise AssertionError("no answer")
    finally:
        child.terminate()
        assert child.wait(timeout=15) == 0


def test_plain_http_to_another_computer_is_refused_by_the_client():
    with pytest.raises(Refused, match="not encrypted"):
        check_url("http://leads.example.com")

    assert check_url("http://127.0.0.1:8321/") == "http://127.0.0.1:8321"
    assert check_url("leads.example.com") == "https://leads.example.com"
