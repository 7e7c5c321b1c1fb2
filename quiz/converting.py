"""The convert command: a bank from one system into the form of another, and what could not come along."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.bank.formats import Format, Loss
    from quiz.bank.records import Bank

OWN = ".md"
"""The ending of our own bank document."""
FILE = click.Path(dir_okay=False, path_type=Path)


class FormName(click.ParamType["Format"]):
    """A format by its name; the formats are loaded when one is asked for."""

    name = "format"

    def __init__(self, way: Literal["read", "write"]) -> None:
        """Take formats that can be read, or those that can be written."""
        self.way = way

    @property
    def known(self) -> dict[str, Format]:
        """The formats by name."""
        from quiz.bank.formats import FORMATS  # noqa: PLC0415 - help on other commands is quick without them

        return {one.name: one for one in FORMATS.values() if getattr(one, self.way)}

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002 - click's signature
        """The names, in the help."""
        return f"[{'|'.join(self.known)}]"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Format:  # noqa: ANN401 - click's signature
        """The format of this name."""
        known = self.known
        if value not in known:
            self.fail(f"“{value}” is no format. Choose among: {', '.join(known)}.", param, ctx)
        return known[value]


@click.command()
@click.argument("source", metavar="IN", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("target", metavar="OUT", type=FILE)
@click.option("--from", "source_form", type=FormName("read"), help="The format of IN.  [default: told by the file]")
@click.option("--to", "target_form", type=FormName("write"), help="The format of OUT.  [default: told by its ending]")
@click.option("--dry-run", is_flag=True, help="Only tell what would come along and what would not.")
def convert(
    source: Path, target: Path, *, source_form: Format | None, target_form: Format | None, dry_run: bool
) -> None:
    """Turn the bank IN into the bank OUT; one of the two may be a bank document (.md).

    What the other format has no place for is told before anything is written; a file with an error changes nothing. An
    OUT document that is there already takes in what is new and what was changed, and keeps the rest.
    """
    from quiz import exchange  # noqa: PLC0415 - likewise
    from quiz.bank.formats import fit, written  # noqa: PLC0415

    to = None if target.suffix == OWN and target_form is None else target_form or _target(target)
    bank, form = _source(source, source_form)
    if to is None:
        click.echo(exchange.take_in(bank, form, target, dry_run=dry_run))
        return
    fitted = fit(bank, to)
    _tell(fitted.losses)
    if not dry_run:
        exchange.put(target, written(fitted, to))
    count = len(fitted.bank.questions)
    click.echo(f"{target}: {count} question{'s' * (count != 1)} as {to.label}")


def _source(path: Path, form: Format | None) -> tuple[Bank, Format | None]:
    """The bank of a file, and its format; None for a bank document. Losses are told."""
    from quiz import library  # noqa: PLC0415 - likewise
    from quiz.article.file import file_bytes  # noqa: PLC0415
    from quiz.bank.formats import bring, report, told  # noqa: PLC0415

    if path.suffix == OWN and form is None:
        return library.check(path), None
    data = file_bytes(path)
    form = form or told(path.name, data)
    bank, remarks = bring(path.name, data, form)
    if remarks:
        click.echo(report(remarks, str(path)), err=True)
    return bank, form


def _target(path: Path) -> Format:
    """The only format that is written with this ending."""
    written = FormName("write").known
    fitting = [one for one in written.values() if one.ending == path.suffix.lower()]
    if len(fitting) == 1:
        return fitting[0]
    known = ", ".join(one.name for one in fitting or written.values())
    raise click.UsageError(f"The ending of {path} tells no one format. Name it with --to: {known}.")


def _tell(losses: Sequence[Loss]) -> None:
    """What cannot come along, before anything is written."""
    for loss in losses:
        which = f" ({loss.where})" if loss.where else ""
        click.echo(f"{loss.what}: {loss.how}{which}", err=True)
