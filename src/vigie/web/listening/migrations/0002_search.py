"""The full-text table, under one name in both databases: FTS5 over the folded column, or a tsvector with its index.

Both hold the words that the engine folded: no database tokenizer, stemmer or accent table has a say, so that the
same query finds the same posts in both. It is written by `fulltext`, not by triggers. No foreign key: a table that
Django does not know must not stand in the way of emptying the one it refers to. The list of words not yet
sorted in is kept short (512 kB): every search reads it whole while an import fills it.
"""

from django.db import migrations

SQLITE = """
CREATE VIRTUAL TABLE listening_search
USING fts5(folded, content='listening_post', content_rowid='id', tokenize='ascii')
"""
POSTGRESQL = """
CREATE TABLE listening_search (rowid bigint PRIMARY KEY, words tsvector NOT NULL);
CREATE INDEX listening_search_words ON listening_search USING gin (words) WITH (gin_pending_list_limit = 512);
"""


def create(apps, editor):
    editor.execute(SQLITE if editor.connection.vendor == "sqlite" else POSTGRESQL)


def drop(apps, editor):
    editor.execute("DROP TABLE listening_search")


class Migration(migrations.Migration):
    dependencies = [("listening", "0001_initial")]
    operations = [migrations.RunPython(create, drop)]
