"""With what each post was read, and the re-readings that bring posts up to date."""

import django.db.models.deletion
from django.db import migrations, models

import vigie.web.identifiers


class Migration(migrations.Migration):
    dependencies = [("listening", "0004_heads"), ("people", "0002_ratelimit_table")]
    operations = [
        migrations.CreateModel(
            name="Lens",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("engine_version", models.CharField(max_length=40)),
                ("heads_version", models.CharField(max_length=40)),
                ("words", models.CharField(max_length=32)),
                ("charter_number", models.PositiveIntegerField(default=0)),
                ("first_at", models.DateTimeField()),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="people.organisation"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organisation", "engine_version", "heads_version", "words"), name="listening_lens_once"
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="post",
            name="lens",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="listening.lens",
            ),
        ),
        migrations.AddIndex(
            model_name="post",
            index=models.Index(fields=["organisation", "lens", "id"], name="listening_post_by_lens"),
        ),
        migrations.AddField(
            model_name="analysis",
            name="from_masked",
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.CreateModel(
            name="Rereading",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.CharField(
                        default=vigie.web.identifiers.new_public_id, editable=False, max_length=20, unique=True
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("running", "en cours"), ("done", "terminée"), ("stopped", "arrêtée")],
                        default="running",
                        max_length=10,
                    ),
                ),
                ("job", models.CharField(blank=True, default="", max_length=20)),
                ("cursor", models.BigIntegerField(default=0)),
                ("total", models.PositiveIntegerField(default=0)),
                ("done", models.PositiveIntegerField(default=0)),
                ("changed", models.PositiveIntegerField(default=0)),
                ("from_masked", models.PositiveIntegerField(default=0)),
                ("passed_over", models.PositiveIntegerField(default=0)),
                ("trouble", models.TextField(blank=True, default="")),
                ("started_at", models.DateTimeField()),
                ("touched_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "lens",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="listening.lens"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="people.organisation"
                    ),
                ),
                (
                    "started_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="people.member",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["organisation", "-started_at"], name="listening_rereading_newest"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "running")),
                        fields=("organisation",),
                        name="listening_rereading_one_running",
                    )
                ],
            },
        ),
    ]
