"""One deriver a recipe across articles, under the recipe's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.derive.compare.figures_differ import figures_differ
from quiz.checks.derive.compare.only_in_one import only_in_one
from quiz.checks.derive.compare.same_quotation import same_quotation
from quiz.checks.derive.compare.same_source import same_source
from quiz.checks.derive.compare.standing_differs import standing_differs
from quiz.checks.derive.compare.who_reports import who_reports

if TYPE_CHECKING:
    from quiz.checks.records import Comparer

COMPARERS: dict[str, Comparer] = {
    derive.__name__: derive
    for derive in (figures_differ, only_in_one, same_quotation, same_source, standing_differs, who_reports)
}
