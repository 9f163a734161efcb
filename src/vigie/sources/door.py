"""The one door for addresses: what is asked of another machine goes through here, bounded in time and size.

An address is looked up once and connected to as looked up, so that a name cannot answer one thing to the check and
another to the connection. No redirection is followed, no proxy of the environment is used.
"""

from __future__ import annotations

import http.client
import ipaddress
import json
import socket
import ssl
import time
from typing import Any
from urllib.parse import SplitResult, urlsplit

LARGEST = 1 << 20  # bytes of an answer
LONGEST = 20.0  # seconds, from the name looked up to the last byte
_PIECE = 1 << 16


class DoorError(Exception):
    """Nothing usable came back; says why, without what was sent."""


class AddressRefused(DoorError):
    """The address may not be gone to: another scheme, or a machine that is not on the public network."""


def post_json(
    url: str, body: object, *, key: str = "", private: bool = False, longest: float = LONGEST, largest: int = LARGEST
) -> Any:
    """Send JSON and give back the JSON answered. `key` goes as a bearer token.

    HTTPS to public addresses only; `private`: whoever runs this installation declared a machine of their own, which
    may be loopback or private, and speak plain HTTP. Raises AddressRefused, DoorError.
    """
    until = time.monotonic() + longest
    parts = checked(url, private=private)
    address, port = _looked_up(parts, private=private)
    content = json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
    headers = {"Content-Type": "application/json", "Accept": "application/json", "User-Agent": "Vigie"}
    if key:
        headers["Authorization"] = f"Bearer {key}"
    connection = _connection(parts, address, port, until)
    try:
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        connection.request("POST", path or "/", body=content, headers=headers)
        answer = connection.getresponse()
        if answer.status != 200:
            raise DoorError(f"{parts.hostname} answered {answer.status}")
        return json.loads(_read(answer, connection, until, largest))
    except (OSError, http.client.HTTPException) as error:
        raise DoorError(f"{parts.hostname} does not answer ({type(error).__name__})") from error
    except (ValueError, RecursionError) as error:
        raise DoorError(f"{parts.hostname} answered something that is not JSON") from error
    finally:
        connection.close()


def checked(url: str, *, private: bool) -> SplitResult:
    """The parts of an address that may be gone to, before any name is looked up. Raises AddressRefused."""
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname or "", parts.port
    except ValueError as error:
        raise AddressRefused(f"not an address ({error})") from error
    if not host or parts.username is not None or parts.fragment or any(c.isspace() or ord(c) < 32 for c in url):
        raise AddressRefused("not an address: write https://host/path")
    if parts.scheme != "https" and not (private and parts.scheme == "http"):
        raise AddressRefused(f"{parts.scheme or 'no scheme'}: only https is gone to")
    return parts


def _looked_up(parts: SplitResult, *, private: bool) -> tuple[str, int]:
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        found = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise DoorError(f"{parts.hostname}: no such host") from error
    addresses = [str(entry[4][0]) for entry in found]
    for address in addresses:
        if not _may_be_reached(address, private=private):
            raise AddressRefused(f"{parts.hostname} is {address}, which is not on the public network")
    return addresses[0], port


def _may_be_reached(address: str, *, private: bool) -> bool:
    said = ipaddress.ip_address(address.partition("%")[0])
    inner = getattr(said, "ipv4_mapped", None) or said
    if inner.is_multicast or inner.is_unspecified or inner.is_link_local or inner.is_reserved:
        return False  # link-local is where clouds keep their secrets: never, declared or not
    return inner.is_global or (private and (inner.is_private or inner.is_loopback))


def _connection(parts: SplitResult, address: str, port: int, until: float) -> http.client.HTTPConnection:
    made = http.client.HTTPConnection(parts.hostname or "", port, timeout=_left(until))
    try:
        made.sock = socket.create_connection((address, port), timeout=_left(until))
        if parts.scheme == "https":
            made.sock = ssl.create_default_context().wrap_socket(made.sock, server_hostname=parts.hostname)
    except OSError as error:
        made.close()
        raise DoorError(f"{parts.hostname} does not answer ({type(error).__name__})") from error
    return made


def _read(
    answer: http.client.HTTPResponse, connection: http.client.HTTPConnection, until: float, largest: int
) -> bytes:
    content = b""
    while True:
        if connection.sock is not None:
            connection.sock.settimeout(_left(until))
        piece = answer.read1(_PIECE)
        if not piece:
            return content
        content += piece
        if len(content) > largest:
            raise DoorError(f"the answer is larger than {largest} bytes")


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise DoorError("no complete answer in time")
    return left
