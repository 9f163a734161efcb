"""Topics hold queries of the query language, which may be long."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("listening", "0002_search")]
    operations = [
        migrations.AlterField(model_name="topic", name="query", field=models.CharField(max_length=2000)),
    ]
