"""Declare a record's field once: its standard term, its label on portals, its meaning."""

from dataclasses import field
from typing import Any

SCHEMA = "https://schema.org/"
DCTERMS = "http://purl.org/dc/terms/"
PROV = "http://www.w3.org/ns/prov#"
POPOLO = "http://www.popoloproject.com/schemas/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
OA = "http://www.w3.org/ns/oa#"

_REQUIRED = object()


def fact(uri: str, label: str, meaning: str, default: Any = _REQUIRED) -> Any:
    """Return a dataclass field with its meaning attached.

    *uri* is the term in a public vocabulary, *label* what Chinese portals print beside
    the value (国办发〔2017〕47号 names where there is one), *meaning* one English line.
    Without *default* the field is required.
    """
    metadata = {"uri": uri, "label": label, "meaning": meaning}
    if default is _REQUIRED:
        return field(metadata=metadata)
    return field(default=default, metadata=metadata)
