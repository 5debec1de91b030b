"""Verdicts come in here: each is on the disk before it is acknowledged."""

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field

from beritaextract.audit.store.verdicts import ConflictError, RefusedError, Statement, add_verdict, undo_verdict
from beritaextract.audit.web import Visit, changing

router = APIRouter()
Changing = Annotated[Visit, Depends(changing)]
Short = Annotated[str, Field(max_length=2_000)]


class VerdictBody(BaseModel):
    """A verdict as a page sends it."""

    model_config = ConfigDict(extra="forbid")

    article: int
    item: Short
    action: Short
    seen: int = 0
    speaker: Annotated[str, Field(min_length=1, max_length=500)] | None = None
    speaker_kind: Short | None = None
    parts: Annotated[list[tuple[int, int]], Field(max_length=50)] | None = None
    note: Annotated[str, Field(max_length=10_000)] | None = None


class UndoBody(BaseModel):
    """The wish to undo an event."""

    model_config = ConfigDict(extra="forbid")

    event: int


@router.post("/putusan")
def judge(visit: Changing, body: VerdictBody) -> JSONResponse:
    """Add a verdict; 409 tells that another window was quicker, and what it said."""
    values = body.model_dump()
    parts = tuple(body.parts) if body.parts is not None else None
    try:
        event = add_verdict(visit.database, visit.reviewer, Statement(**values | {"parts": parts}))
    except ConflictError as conflict:
        return _conflict(visit, conflict)
    except RefusedError as refused:
        return JSONResponse({"detail": str(refused)}, 422)
    return JSONResponse({"event": event})


@router.post("/urungkan")
def undo(visit: Changing, body: UndoBody) -> JSONResponse:
    """Take an event back; 409 tells that another window was quicker."""
    try:
        item = undo_verdict(visit.database, visit.reviewer, body.event)
    except ConflictError as conflict:
        return _conflict(visit, conflict)
    except RefusedError as refused:
        return JSONResponse({"detail": str(refused)}, 422)
    return JSONResponse({"item": item})


def _conflict(visit: Visit, conflict: ConflictError) -> JSONResponse:
    standing = conflict.standing
    verdict = visit.t(f"verdict.{standing.verdict or 'none'}")
    said = visit.t("conflict.said", verdict=verdict, at=(standing.at or "")[11:16])
    return JSONResponse({"detail": said, "last": standing.last}, 409)
