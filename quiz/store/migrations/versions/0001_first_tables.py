"""The first tables: articles, banks and their versions, classes, attempts, responses."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables."""
    _make_banks()
    _make_attempts()


def downgrade() -> None:
    """Drop them, children first."""
    for table in ("response", "attempt", "assignment", "bank_version_article", "bank_version", "bank", "article"):
        op.drop_table(table)


def _make_banks() -> None:
    """What is asked."""
    op.create_table(
        "article",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("saved_at", MOMENT, nullable=False),
        sa.Column("pasted", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_article"),
    )
    op.create_table(
        "bank",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("slug", sa.String(80), nullable=False),
        sa.Column("current", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_bank"),
        sa.UniqueConstraint("slug", name="uq_bank_slug"),
    )
    op.create_table(
        "bank_version",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("bank_id", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("questions", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("saved_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_bank_version"),
        sa.ForeignKeyConstraint(["bank_id"], ["bank.id"], name="fk_bank_version_bank_id"),
        sa.UniqueConstraint("bank_id", "number", name="uq_bank_version_bank_id_number"),
        sa.UniqueConstraint("bank_id", "digest", name="uq_bank_version_bank_id_digest"),
    )
    op.create_table(
        "bank_version_article",
        sa.Column("version_id", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("version_id", "position", name="pk_bank_version_article"),
        sa.ForeignKeyConstraint(["version_id"], ["bank_version.id"], name="fk_bank_version_article_version_id"),
        sa.ForeignKeyConstraint(["digest"], ["article.digest"], name="fk_bank_version_article_digest"),
    )
    op.create_index("ix_bank_version_article_digest", "bank_version_article", ["digest"])


def _make_attempts() -> None:
    """Who takes it, and what they choose."""
    op.create_table(
        "assignment",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("code", sa.String(6), nullable=False),
        sa.Column("class_name", sa.String(80), nullable=False),
        sa.Column("version_id", sa.Integer, nullable=False),
        sa.Column("given_at", MOMENT, nullable=False),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_assignment"),
        sa.ForeignKeyConstraint(["version_id"], ["bank_version.id"], name="fk_assignment_version_id"),
        sa.UniqueConstraint("code", name="uq_assignment_code"),
    )
    op.create_index("ix_assignment_version_id", "assignment", ["version_id"])
    op.create_table(
        "attempt",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("token", sa.String(32), nullable=False),
        sa.Column("version_id", sa.Integer, nullable=False),
        sa.Column("assignment_id", sa.Integer, nullable=True),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("name_key", sa.String(200), nullable=True),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("finished_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_attempt"),
        sa.ForeignKeyConstraint(["version_id"], ["bank_version.id"], name="fk_attempt_version_id"),
        sa.ForeignKeyConstraint(["assignment_id"], ["assignment.id"], name="fk_attempt_assignment_id"),
        sa.UniqueConstraint("token", name="uq_attempt_token"),
        sa.UniqueConstraint("assignment_id", "name_key", name="uq_attempt_assignment_id_name_key"),
    )
    op.create_index("ix_attempt_version_id", "attempt", ["version_id"])
    op.create_table(
        "response",
        sa.Column("attempt_id", sa.Integer, nullable=False),
        sa.Column("question_id", sa.String(12), nullable=False),
        sa.Column("answer", sa.JSON, nullable=True),
        sa.Column("saved_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("attempt_id", "question_id", name="pk_response"),
        sa.ForeignKeyConstraint(["attempt_id"], ["attempt.id"], name="fk_response_attempt_id"),
    )
