"""What a package for Canvas says besides its questions: its manifest, and how the quiz is given."""

from __future__ import annotations

from quiz.bank.formats.qti.markup import node
from quiz.bank.formats.xml import escaped

CARTRIDGE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/resource"
METADATA = "http://www.imsglobal.org/xsd/imsmd_v1p2"
CANVAS = "http://canvas.instructure.com/xsd/cccv1p0"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMAS = {
    CARTRIDGE: "http://www.imsglobal.org/xsd/imscp_v1p1.xsd",
    LOM: "http://www.imsglobal.org/profile/cc/ccv1p1/LOM/ccv1p1_lomresource_v1p0.xsd",
    METADATA: "http://www.imsglobal.org/xsd/imsmd_v1p2p2.xsd",
}
DESCRIPTION = "associatedcontent/imscc_xmlv1p1/learning-application-resource"
"""The type of the file with a quiz's settings."""
USUAL = {
    "shuffle_answers": "false",
    "scoring_policy": "keep_highest",
    "hide_results": "",
    "quiz_type": "assignment",
    "show_correct_answers": "true",
    "anonymous_submissions": "false",
    "could_be_locked": "false",
    "allowed_attempts": "1",
    "one_question_at_a_time": "false",
    "cant_go_back": "false",
    "available": "false",
    "one_time_results": "false",
    "show_correct_answers_last_attempt": "false",
    "only_visible_to_overrides": "false",
    "module_locked": "false",
}
"""How a quiz is given until a teacher says otherwise: unpublished, once, with its answers shown."""


def manifest(name: str, title: str) -> str:
    """What is in the package."""
    string = node("imsmd:title", node("imsmd:string", escaped(title)))
    metadata = node(
        "metadata",
        node("schema", "IMS Content"),
        node("schemaversion", "1.1.3"),
        node("imsmd:lom", node("imsmd:general", string)),
    )
    meta = f"{name}/assessment_meta.xml"
    quiz = node(
        "resource",
        node("file", href=f"{name}/{name}.xml"),
        node("dependency", identifierref=f"{name}_meta"),
        identifier=name,
        type="imsqti_xmlv1p2",
    )
    extra = node("resource", node("file", href=meta), identifier=f"{name}_meta", type=DESCRIPTION, href=meta)
    return node(
        "manifest",
        metadata,
        node("organizations"),
        node("resources", quiz, extra),
        identifier=f"{name}_manifest",
        xmlns=CARTRIDGE,
        xmlns__lom=LOM,
        xmlns__imsmd=METADATA,
        xmlns__xsi=INSTANCE,
        xsi__schemaLocation=" ".join(f"{space} {schema}" for space, schema in SCHEMAS.items()),
    )


def settings(name: str, title: str, points: int) -> str:
    """How the quiz is given."""
    worth = f"{points:.1f}"
    assignment = node(
        "assignment",
        node("title", escaped(title)),
        node("workflow_state", "unpublished"),
        node("quiz_identifierref", name),
        node("points_possible", worth),
        node("grading_type", "points"),
        node("submission_types", "online_quiz"),
        identifier=f"{name}_assignment",
    )
    return node(
        "quiz",
        node("title", escaped(title)),
        node("description"),
        *(node(key, value) for key, value in USUAL.items()),
        node("points_possible", worth),
        assignment,
        identifier=name,
        xmlns=CANVAS,
        xmlns__xsi=INSTANCE,
        xsi__schemaLocation=f"{CANVAS} https://canvas.instructure.com/xsd/cccv1p0.xsd",
    )
