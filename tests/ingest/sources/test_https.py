"""Pages over https: the certificate is that of the name, though we connect to a checked address."""

import datetime
import socket
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fault_server as fault
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from fault_server import FaultServer
from small_index import PATIENT, loopback

from ingest.sources.fetching.fetch import Fetched, Fetcher, FetchFailed, Outcome
from ingest.sources.fetching.polite import Patience

NAME = "exempel.test"


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for NAME that is signed by itself, with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, NAME)])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder(subject, subject, key.public_key(), 1, now, now.replace(year=2100))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    hidden = serialization.NoEncryption()
    secret = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, hidden)
    path = tmp_path / "certificate.pem"
    path.write_bytes(made.public_bytes(pem) + secret)
    return path


@pytest.fixture
def secure_site(certificate: Path) -> Iterator[FaultServer]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with FaultServer(context) as server:
        server.pages["/"] = fault.ok("Hej")
        yield server


@pytest.fixture(autouse=True)
def _names(monkeypatch: pytest.MonkeyPatch) -> None:
    def here(_: str, port: int, *rest: Any, **named: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", here)


def _fetch(site: FaultServer, name: str) -> Outcome:
    reach = loopback(site.port)
    fetcher = Fetcher(None, reach, PATIENT, Patience(attempts=1), sleep=lambda _: None)
    try:
        return fetcher.fetch(f"https://{name}:{site.port}/")
    finally:
        fetcher.close()


def _trust(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    context = ssl.create_default_context(cafile=str(certificate))
    monkeypatch.setattr("ingest.sources.fetching.client.certificates", lambda: context)


def test_a_certificate_for_the_name_is_accepted(
    secure_site: FaultServer, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _trust(certificate, monkeypatch)
    assert isinstance(_fetch(secure_site, NAME), Fetched)


def test_a_certificate_for_another_name_is_refused(
    secure_site: FaultServer, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _trust(certificate, monkeypatch)
    outcome = _fetch(secure_site, "annan.test")
    assert isinstance(outcome, FetchFailed)
    assert "säkerhetscertifikat" in outcome.reason


def test_a_certificate_that_nobody_vouches_for_is_refused(secure_site: FaultServer) -> None:
    outcome = _fetch(secure_site, NAME)
    assert isinstance(outcome, FetchFailed)
    assert "säkerhetscertifikat" in outcome.reason
