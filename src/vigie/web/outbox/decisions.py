"""Pure decisions of the outbox: what a message looks like once written as a letter, and where it goes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

MAX_ATTEMPTS = 5
LONGEST_SUBJECT = 200
# Deliberately plain: local part, at sign, dotted domain; nothing that could end a header or add a recipient.
_ADDRESS = re.compile(r"[^\s@<>()\[\]\\,;:\"]{1,64}@[^\s@<>()\[\]\\,;:\"]{1,189}")


@dataclass(frozen=True, slots=True)
class Letter:
    """What is delivered: addresses, subject, text, a Message-ID that never changes, and when it was written."""

    public_id: str
    message_id: str
    sender: str
    to_address: str
    subject: str
    text: str
    written_at: datetime


def address_fault(address: str) -> str:
    """Why nothing can be sent to an address: "no-address", "bad-address", or "" when it can."""
    if not address.strip():
        return "no-address"
    return "" if _ADDRESS.fullmatch(address) else "bad-address"


def one_line(subject: str) -> str:
    """A subject that stays in its header: line breaks and other control characters become spaces."""
    kept = "".join(char if char.isprintable() else " " for char in subject)
    return " ".join(kept.split())[:LONGEST_SUBJECT]


def plain_text(text: str) -> str:
    """A text that any database and any letter can hold: no NUL, no lone surrogate, plain line ends."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return text.encode("utf-8", "replace").decode("utf-8")


def message_id(public_id: str, sender: str) -> str:
    """The Message-ID of a message: the same each time it is sent, so that a receiver can tell a double."""
    found = re.fullmatch(r"[^@]+@([A-Za-z0-9.-]+)", parseaddr(sender)[1])
    return f"<{public_id}@{found[1] if found else 'vigie.invalid'}>"


def written(letter: Letter) -> bytes:
    """The letter in the format of e-mail (RFC 5322). Raises ValueError when an address cannot stand in a header."""
    mail = EmailMessage(policy=SMTP)
    local, _at, domain = letter.to_address.rpartition("@")
    mail["From"] = letter.sender
    mail["To"] = Address(username=local, domain=domain)
    mail["Subject"] = letter.subject
    mail["Date"] = format_datetime(letter.written_at)
    mail["Message-ID"] = letter.message_id
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(letter.text, cte="quoted-printable")
    return mail.as_bytes()


def file_name(letter: Letter) -> str:
    """The name of its file: by date, then public id; the same each time it is sent."""
    return f"{letter.written_at:%Y%m%d-%H%M%S}-{letter.public_id}.eml"
