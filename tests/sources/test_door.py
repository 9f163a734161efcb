"""The one door for addresses: where it does not go, and what it does not wait for."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from vigie.sources import door
from vigie.sources.door import AddressRefused, DoorError, post_json


def _looked_up_as(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    def getaddrinfo(host: Any, port: Any, **_: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    monkeypatch.setattr(door.socket, "getaddrinfo", getaddrinfo)


@pytest.mark.parametrize(
    "url",
    ["http://models.example.org/v1", "ftp://h/", "file:///etc/passwd", "https://", "https://u:p@h/", "https://h/#a",
     "https://h/a b", "https://[::1", "https://h:99999/", "//h/v1", ""],
)  # fmt: skip
def test_addresses_that_are_not_gone_to(url: str) -> None:
    with pytest.raises(AddressRefused):
        post_json(url, {})


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.0.0.8", "192.168.1.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "224.0.0.1", "::1",  # noqa: S104 - addresses that are refused
     "fe80::1", "fc00::1", "::ffff:127.0.0.1", "100.64.0.1"],
)  # fmt: skip
def test_a_public_name_of_an_inner_machine_is_refused(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    _looked_up_as(monkeypatch, address)
    with pytest.raises(AddressRefused, match="not on the public network"):
        post_json("https://models.example.org/v1", {})


def test_one_inner_address_among_public_ones_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    _looked_up_as(monkeypatch, "93.184.215.14", "10.0.0.8")
    with pytest.raises(AddressRefused):
        post_json("https://models.example.org/v1", {})


@pytest.mark.parametrize("address", ["169.254.169.254", "0.0.0.0", "224.0.0.1", "fe80::1"])  # noqa: S104 - addresses that are refused
def test_declared_or_not_some_are_never_gone_to(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    _looked_up_as(monkeypatch, address)
    with pytest.raises(AddressRefused):
        post_json("http://models.example.org/v1", {}, private=True)


def test_no_such_host(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_: Any, **__: Any) -> Any:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(door.socket, "getaddrinfo", nobody)
    with pytest.raises(DoorError, match="no such host"):
        post_json("https://models.example.org/v1", {})


@contextmanager
def _slow(*pieces: bytes) -> Iterator[str]:
    """A server that says its pieces, one each tenth of a second, and never ends."""
    over = threading.Event()
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with listener.accept()[0] as peer:
            for piece in pieces:
                if over.wait(0.1):
                    return
                try:
                    peer.sendall(piece)
                except OSError:
                    return
            over.wait(10)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
    finally:
        over.set()
        thread.join()
        listener.close()


def test_an_answer_that_drips_is_not_waited_for_for_ever() -> None:
    drops = [b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", *[b"x"] * 100]
    with _slow(*drops) as url, pytest.raises(DoorError):
        post_json(url, {}, private=True, longest=0.5)


def test_silence_is_not_waited_for_either() -> None:
    with _slow() as url, pytest.raises(DoorError):
        post_json(url, {}, private=True, longest=0.3)
