"""Who may open what in this room."""

from typing import Any

from tests.access import GET, POST, row


def doubtful(cast: Any) -> list[Any]:
    from vigie.web.outbox.models import Message

    message = written(cast)
    Message.objects.filter(pk=message.pk).update(state="unknown")
    return [message.public_id]


def written(cast: Any, **values: Any) -> Any:
    from vigie.web.outbox.actions import write_message

    return write_message(
        **{
            "organisation": cast.organisation.public_id,
            "to_member": cast.emile.public_id,
            "to_address": cast.emile.email,
            "subject": "Deux clauses à relire",
            "text": "Bonjour Émile,\n\ndeux clauses ont changé.",
            "about": "campaign",
            "key": "campaign:emile",
            **values,
        }
    )


ACCESS = {
    "outbox:index": row(GET, anonymous=302, amina=200, ada=200, oscar=200),
    "outbox:send_again": row(POST, args=doubtful, anonymous=302, amina=302, ada=302),
}
