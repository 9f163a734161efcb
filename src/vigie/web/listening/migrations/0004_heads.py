"""Posts hold their tone and intent, when the heads are sure of them."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("listening", "0003_longer_queries")]
    operations = [
        migrations.AddField(
            model_name="post", name="tone", field=models.CharField(blank=True, db_default="", default="", max_length=3)
        ),
        migrations.AddField(
            model_name="post", name="intent", field=models.CharField(blank=True, db_default="", default="", max_length=12)
        ),
        migrations.AddField(
            model_name="post", name="heads", field=models.CharField(blank=True, db_default="", default="", max_length=48)
        ),
    ]
