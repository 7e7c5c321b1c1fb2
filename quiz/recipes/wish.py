"""What a teacher may wish of a set of questions; what an article does not bear stays unasked all the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.question.kinds import KINDS
from quiz.question.records import SKILLS

if TYPE_CHECKING:
    from quiz.question.records import Question, Skill

MOST = 20
"""Questions of a set: what a class answers in one lesson."""
DIFFICULTIES = (1, 2, 3)
A_RECIPE = 2
"""Questions of one recipe in a set that nobody narrowed."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a set is to be like; by default everything the article bears."""

    most: int = MOST
    """Questions at most, 1 to 100."""
    skills: frozenset[Skill] = frozenset(SKILLS)
    """The skills to be asked for."""
    kinds: frozenset[str] = frozenset(KINDS)
    """The kinds of question."""
    difficulties: frozenset[int] = frozenset(DIFFICULTIES)
    """1 easy, 2 middling, 3 hard."""
    party: str = ""
    """Whose position is asked for first; empty for the party at the centre of the article's dispute."""

    plain: bool = False
    """Whether stems are in the plain wording, for younger classes."""

    @property
    def options(self) -> str:
        """The wish as options of the build command, so that a bank tells how to make it again; empty for no wish."""
        said = []
        if self.most != ANY.most:
            said.append(f"--questions {self.most}")
        if self.skills != ANY.skills:
            said.append(f"--skills {','.join(s for s in SKILLS if s in self.skills)}")
        if self.kinds != ANY.kinds:
            said.append(f"--kinds {','.join(k for k in KINDS if k in self.kinds)}")
        if self.difficulties != ANY.difficulties:
            said.append(f"--difficulty {','.join(str(d) for d in sorted(self.difficulties))}")
        if self.party:
            said.append(f'--party "{self.party}"')
        if self.plain:
            said.append("--plain")
        return " ".join(said)

    @property
    def narrow(self) -> bool:
        """Whether some sorts of question are left out."""
        return (self.skills, self.kinds, self.difficulties) != (ANY.skills, ANY.kinds, ANY.difficulties)

    def grants(self, question: Question) -> bool:
        """Whether a question is of the sort wished for."""
        return (
            question.skill in self.skills
            and question.body.kind in self.kinds
            and (question.difficulty or 0) in self.difficulties
        )

    def each(self, recipes: int) -> int:
        """How often one recipe may ask, where so many recipes have something: more than usual in a narrow set."""
        return max(A_RECIPE, -(-self.most // max(1, recipes))) if self.narrow else A_RECIPE


ANY = Wish()
