"""What QTI 2.1 and QTI 3.0 call the same things."""

from __future__ import annotations

from dataclasses import dataclass

from quiz.bank.formats.qti.markup import node
from quiz.bank.formats.qti.names import OWN, kebab

INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"


@dataclass(frozen=True, slots=True)
class Version:
    """One version, as far as writing goes."""

    space: str
    """The namespace of its documents."""
    schema: str
    """Where their schema is."""
    package: str
    """The namespace of its manifest."""
    package_schema: str
    """Where the manifest's schema is."""
    called: tuple[str, str]
    """What a manifest calls the package, and its version."""
    suffix: str
    """How the types of its resources end."""
    templates: str
    """The address of a response template, with a place for its name."""
    new: bool
    """Whether its names are in small letters, and articles are files of their own."""

    def tag(self, name: str, *content: str, **attributes: str) -> str:
        """One of its elements, by the name it has in QTI 2."""
        if not self.new:
            return node(name, *content, **attributes)
        named = {key if "__" in key else kebab(key): value for key, value in attributes.items()}
        return node(OWN + kebab(name), *content, **named)

    def root(self, name: str, *content: str, **attributes: str) -> str:
        """The root of one of its documents."""
        spaces = {"xmlns": self.space, "xmlns__xsi": INSTANCE, "xsi__schemaLocation": f"{self.space} {self.schema}"}
        return self.tag(name, *content, **spaces, **attributes)

    def type(self, what: str) -> str:
        """The type of a resource."""
        return f"imsqti_{what}_xml{self.suffix}"


SECOND = Version(
    space="http://www.imsglobal.org/xsd/imsqti_v2p1",
    schema="http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
    package="http://www.imsglobal.org/xsd/imscp_v1p1",
    package_schema="http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd",
    called=("QTIv2.1 Package", "1.0.0"),
    suffix="v2p1",
    templates="http://www.imsglobal.org/question/qti_v2p1/rptemplates/{}",
    new=False,
)
THIRD = Version(
    space="http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    schema="https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
    package="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    package_schema="https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd",
    called=("QTI Package", "3.0.0"),
    suffix="v3p0",
    templates="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/{}.xml",
    new=True,
)
