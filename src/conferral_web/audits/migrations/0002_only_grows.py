"""The database itself refuses to change or delete a line of the log."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

_SQLITE = """
CREATE TRIGGER log_line_is_not_{past} BEFORE {act} ON audits_line
BEGIN SELECT RAISE(ABORT, 'a line of the log stands as it was written'); END
"""
_POSTGRESQL = """
CREATE FUNCTION log_line_stands() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'a line of the log stands as it was written'; END $$;
CREATE TRIGGER log_line_stands BEFORE UPDATE OR DELETE ON audits_line FOR EACH ROW EXECUTE FUNCTION log_line_stands();
"""


def keep(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001 because Django gives it
    if editor.connection.vendor == "postgresql":
        editor.execute(_POSTGRESQL)
        return
    for act, past in (("UPDATE", "changed"), ("DELETE", "deleted")):
        editor.execute(_SQLITE.format(act=act, past=past))


def let_go(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001 because Django gives it
    if editor.connection.vendor == "postgresql":
        editor.execute("DROP FUNCTION log_line_stands() CASCADE")
        return
    for past in ("changed", "deleted"):
        editor.execute(f"DROP TRIGGER log_line_is_not_{past}")


class Migration(migrations.Migration):
    dependencies = [("audits", "0001_initial")]
    operations = [migrations.RunPython(keep, let_go)]
