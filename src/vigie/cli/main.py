"""The `vigie` command: it finds the others by looking into its folder, and imports only the one asked for."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from importlib.resources import files

import click

from vigie import __version__, cli

_NOT_COMMANDS = frozenset({"main"})


def command_names() -> dict[str, str]:
    """The commands and their modules: `import_` gives `import`, `add_user` gives `add-user`."""
    modules = (module.name for module in pkgutil.iter_modules(cli.__path__))
    return {
        module.rstrip("_").replace("_", "-"): module
        for module in modules
        if module not in _NOT_COMMANDS and not module.startswith("_")
    }


class LazyGroup(click.Group):
    """A group whose commands are the modules of the folder, each with a `command`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(command_names())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module_name = command_names().get(cmd_name)
        if module_name is None:
            return None
        command = importlib.import_module(f"{cli.__name__}.{module_name}").command
        if not isinstance(command, click.Command):
            raise TypeError(f"vigie.cli.{module_name}: `command` must be a click command")
        command.name = cmd_name
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands by the first line of their modules, read without importing them."""
        rows = [(name, _first_line(module)) for name, module in sorted(command_names().items())]
        with formatter.section("Commandes"):
            formatter.write_dl(rows)


def _first_line(module_name: str) -> str:
    source = files(cli).joinpath(f"{module_name}.py").read_text(encoding="utf-8")
    docstring = ast.get_docstring(ast.parse(source)) or ""
    return docstring.partition("\n")[0]


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="`vigie COMMANDE --help` dit tout d'une commande. / … tells all about a command.",
)
@click.version_option(__version__, prog_name="vigie", message="%(prog)s %(version)s")
def main() -> None:
    """Vigie : le programme médias sociaux d'une organisation, en une boucle."""
