"""The API's own description: OpenAPI 3.1, with what ninja does not say by itself."""

from __future__ import annotations

from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from conferral_web.api.problems import MEDIA

_PROBLEM = {"$ref": "#/components/schemas/ProblemOut"}
_ETAG = {"ETag": {"description": "Send it again as If-None-Match.", "schema": {"type": "string"}}}
_IF_NONE_MATCH = {
    "in": "header", "name": "If-None-Match", "required": False, "schema": {"type": "string", "maxLength": 200},
    "description": "The ETag of the answer that you have: 304 where it is the newest.",
}  # fmt: skip


class Described(NinjaAPI):
    """An API whose description says in which form problems come, and which answers have an ETag."""

    def get_openapi_schema(self, **more: Any) -> OpenAPISchema:  # noqa: ANN401 because ninja has it so
        """The description."""
        told = super().get_openapi_schema(**more)
        for operation in (one for path in told["paths"].values() for one in path.values()):
            _tell(operation)
        return told


def _tell(operation: dict[str, Any]) -> None:
    for status, response in operation["responses"].items():
        if int(status) >= 400:
            response["content"] = {MEDIA: {"schema": _PROBLEM}}
    if 304 in operation["responses"]:
        operation["responses"][304]["headers"] = operation["responses"][200]["headers"] = _ETAG
        operation["parameters"] = [*operation.get("parameters", []), _IF_NONE_MATCH]
