"""What the engine finds in an article: sources, what each is reported to say, and which claims meet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from quiz.article.records import Article, Span, ZoneName

SourceKind = Literal["named_person", "institution", "unnamed_people", "document", "media", "none"]
Form = Literal["direct", "mixed", "indirect"]
Stance = Literal["asserts", "confirms", "denies", "doubts", "evaluates", "demands", "predicts", "commits"]
ClaimType = Literal["checkable", "judgement", "demand", "commitment", "forecast"]
Via = Literal["verb", "according_to", "signature", "continuation", "transcript", "heading"]
Relation = Literal["states", "implies", "repeats", "opposes"]
FigureKind = Literal["count", "money", "share"]

SOURCE_KINDS: tuple[SourceKind, ...] = get_args(SourceKind)
FORMS: tuple[Form, ...] = get_args(Form)
STANCES: tuple[Stance, ...] = get_args(Stance)
CLAIM_TYPES: tuple[ClaimType, ...] = get_args(ClaimType)


@dataclass(frozen=True, slots=True)
class Source:
    """One who is reported to say something, under however many names."""

    canonical: str
    """The longest form of the name in the article, without title or role: ``Mark Rutte``, ``The Kremlin``."""
    kind: SourceKind
    """How it is identified."""
    mentions: tuple[Span, ...] = field(hash=False)  # a thousand in a live blog; the name tells sources apart
    """Every place that names it as a source, pronouns included, in order."""
    role: Span | None = None
    """The words that give title or office: ``NATO Secretary General``."""
    affiliation: str | None = None
    """The body spoken for, where the text names one."""
    anonymity_reason: Span | None = None
    """The reason given for not naming it; None where none is given."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A person or body that is talked about and never heard."""

    canonical: str
    """The longest form of the name."""
    kind: SourceKind
    """``named_person`` or ``institution``."""
    spans: tuple[Span, ...]
    """Every place that names it, in order."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number a statement gives, with what it counts."""

    span: Span
    """The figure with its hedge: ``Over 600,000``, ``several thousand``."""
    hedge: Span | None
    """The word that bounds or blurs it: ``Over``, ``several``."""
    unit: Span | None
    """What it counts, as far as the words beside it say: ``troops``."""
    value: float | None
    """The number itself, the lower end of a range; None for ``several thousand``."""
    upto: float | None = None
    """The upper end of a range: 15 in ``10–15``."""
    kind: FigureKind = "count"
    """Things counted, money, or a share of something (a percentage keeps its number, ``a third`` is 0.33)."""


@dataclass(frozen=True, slots=True)
class Nested:
    """A source inside a source's words: whom the speaker in turn cites."""

    span: Span
    """The words that name it: ``NATO Secretary General``, ``reports``."""
    canonical: str | None
    """The source it is, where the article tells; else None."""
    cue: Span | None
    """The word that makes it a speaker: ``confirmed``."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence (or one coordinated clause) of what a source is reported to say."""

    content: tuple[Span, ...]
    """The words of the statement, without the quotation marks at its ends."""
    quoted: tuple[Span, ...]
    """The stretches of it that stand between quotation marks."""
    form: Form
    """Quotation, part quotation or paraphrase."""
    stance: Stance
    """What the source does with it."""
    claim_type: ClaimType
    """What kind of thing is claimed."""
    time_marker: Span | None = None
    """A time word that limits it: ``initially``, ``later``."""
    figures: tuple[Figure, ...] = ()
    """The numbers it gives; the attribution's source is their giver."""
    nested: Nested | None = None
    """Whom the speaker cites here, if anyone."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One source–cue–content relation; a quotation stays whole, also over paragraphs."""

    source: Source
    """Who the source is."""
    source_span: Span | None
    """The words that name the source for this content: a name, ``He``, a signature."""
    cue: Span | None
    """The word that makes it a source: ``said``, ``According to``; None for a signature or a continuation."""
    lemma: str | None
    """The cue's dictionary form: ``say``, ``according to``."""
    content: tuple[Span, ...]
    """Everything it is reported to say here."""
    via: Via
    """What ties content to source."""
    statements: tuple[Statement, ...]
    """The content, sentence by sentence; at least one."""
    channel: Span | None = None
    """Where it was said, if told: ``X`` in ``said on X``."""
    confidence: float = 1.0
    """How sure the engine is, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Outside:
    """What a title or a caption says somebody said: no part of the report, so it meets no claim and no question."""

    canonical: str
    """Who is said to have said it."""
    source_span: Span | None
    """The words that name the source."""
    cue: Span | None
    """The word that makes it a source."""
    content: tuple[Span, ...]
    """Everything it is said to say."""
    zone: ZoneName
    """What it stands in."""
    confidence: float
    """How sure the engine is, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement with the attribution it belongs to: what a recipe mostly asks about."""

    attribution: Attribution
    """Who, cue, channel."""
    statement: Statement
    """What."""

    @property
    def source(self) -> Source:
        """Who is reported to say it."""
        return self.attribution.source


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition that two or more statements meet on."""

    statements: tuple[tuple[Said, Relation], ...]
    """The statements, in order, each with what it does to the proposition."""
    standing: tuple[tuple[Source, ...], ...] = ()
    """Who stands behind it: sources that cite one another or speak for one body stand together and count once."""


@dataclass(frozen=True, slots=True)
class Attributions:
    """Everything the engine found in one article."""

    article: Article
    """The article it was found in."""
    attributions: tuple[Attribution, ...]
    """In order of their content."""
    mentions: tuple[Mention, ...]
    """Who is named and never heard."""
    claims: tuple[Claim, ...]
    """Propositions with more than one statement."""
    narrator: tuple[Span, ...]
    """What stands in the reporter's own voice: sentences and clauses of the report outside all content."""
    own_figures: tuple[Figure, ...] = ()
    """The numbers the reporter gives without a source."""
    outside: tuple[Outside, ...] = ()
    """What stands in titles, captions and the like, in order."""

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every source once, in order of entry."""
        return tuple(dict.fromkeys(a.source for a in self.attributions))

    @property
    def said(self) -> tuple[Said, ...]:
        """Every statement with its attribution, in order."""
        return tuple(Said(a, s) for a in self.attributions for s in a.statements)
