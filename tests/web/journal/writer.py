"""A process that records acts: `python -m tests.web.journal.writer ORGANISATION COUNT`; several at once race."""

from __future__ import annotations

import sys


def main() -> None:
    import django

    django.setup()
    from django.db import transaction

    from vigie.web.journal.actions import record
    from vigie.web.journal.verbs import register

    register("test.done", "a fait {n}")
    organisation, count = sys.argv[1], int(sys.argv[2])
    for number in range(count):
        with transaction.atomic():
            record("test.done", organisation=organisation, actor="", about="", n=number)


if __name__ == "__main__":
    main()
