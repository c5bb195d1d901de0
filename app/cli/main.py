"""Running a command: usage, refusals and exit codes in one place."""

from __future__ import annotations

from collections.abc import Sequence

import click

from app.cli.context import Program, RefusedError, is_refusal
from app.cli.spoken import language_of, speaking
from app.usecases.messages import sentence


def run_command(arguments: Sequence[str], program: Program) -> int:
    """Run one command; gives the exit code."""
    from app.cli.group import soto

    with speaking(language_of(arguments), soto):
        return _run(soto, arguments, program)


def _run(soto: click.Command, arguments: Sequence[str], program: Program) -> int:
    try:
        result = soto.main(list(arguments), prog_name="soto", standalone_mode=False, obj=program)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.Abort:
        click.echo("Đã dừng.", err=True)
        return 1
    except click.ClickException as wrong:
        wrong.show()
        return 2
    except RefusedError as refusal:
        click.echo(str(refusal), err=True)
        return 1
    except Exception as error:
        if not is_refusal(error):
            raise
        click.echo(sentence(error), err=True)
        return 1
    return result if isinstance(result, int) else 0
