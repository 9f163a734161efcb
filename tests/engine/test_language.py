"""The language of short posts, and the honesty of "other"."""

from __future__ import annotations

import pytest

from vigie.engine import Post, check, identify_language

SENTENCES = {
    "fr": ["Bonjour à tous", "je suis pas content du service", "merci beaucoup pour votre aide", "c'est trop bien !!",
           "ca marche plus depuis hier, vous faites quoi ?", "Très bonne journée à l'équipe"],
    "en": ["Thank you so much", "this is not what we asked for", "You are great, see you tomorrow",
           "I can't believe they did that again"],
    "de": ["Wir sind heute nicht da", "Das ist doch nicht wahr", "Danke für die schnelle Hilfe"],
    "es": ["No me gusta nada", "Muchas gracias por todo", "¿Cuándo va a funcionar esto?"],
    "it": ["Non mi piace per niente", "Grazie mille a tutti", "Oggi non funziona niente"],
    "pt": ["Não gosto disso", "Muito obrigado a todos", "Hoje não funciona nada aqui"],
    "ar": ["مرحبا بالعالم", "شكرا جزيلا لكم"],
    "hi": ["नमस्ते दुनिया", "यह अच्छा है"],
    "other": ["Привет мир", "今日はいい天気です", "12345", "", "😀😀😀", "Bu çok güzel bir gün", "asdfgh", "ok",
              "@claire https://t.co/x",
              "این خیلی خوب است چون گفتم"],
}  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in SENTENCES.items() for text in texts])
def test_a_short_post_is_told(lang: str, text: str) -> None:
    assert identify_language(text) == lang


def test_mentions_and_links_say_nothing_of_the_language() -> None:
    assert identify_language("@the_and_you https://the.and.you/of bonjour je suis là") == "fr"


def test_a_declared_language_is_believed() -> None:
    assert check(Post("ok", lang="en")).lang == "en"
