"""What became of the heads that a larger model serves."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("listening", "0005_rereadings"), ("people", "0002_ratelimit_table")]
    operations = [
        migrations.CreateModel(
            name="ServedHead",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("head", models.CharField(max_length=20)),
                ("model", models.CharField(max_length=200)),
                ("answered", models.PositiveBigIntegerField(default=0)),
                ("fell_back", models.PositiveBigIntegerField(default=0)),
                ("trouble", models.CharField(blank=True, default="", max_length=300)),
                ("answered_at", models.DateTimeField(null=True)),
                ("trouble_at", models.DateTimeField(null=True)),
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
                        fields=("organisation", "head", "model"), name="listening_served_head_once"
                    )
                ],
            },
        ),
    ]
