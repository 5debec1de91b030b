"""Records with the corrections in them, for whatever reads records."""

from typing import Any

from beritaextract.audit.exporting.corrections import POINTING, Checked, Settled
from beritaextract.records import ArticleRecord


def corrected_record(checked: Checked) -> ArticleRecord:
    """Return the record as people have settled its quotes; quotes are numbered anew.

    Args:
        checked: The article.
    """
    plain = checked.record.model_dump()
    plain["quotes"] = [
        _quote(checked.record, settled) | {"id": f"Q{number}"} for number, settled in enumerate(checked.quotes, 1)
    ]
    return ArticleRecord.model_validate(plain)


def _quote(record: ArticleRecord, settled: Settled) -> dict[str, Any]:
    text, quote = record.article.text, settled.quote
    plain: dict[str, Any] = quote.model_dump() if quote else {"kind": settled.kind}
    plain["parts"] = [{"start": start, "end": end, "text": text[start:end]} for start, end in settled.parts]
    if not settled.is_open:
        plain["confidence"] = 1.0  # somebody has looked
    found = quote.speaker if quote else None
    if (found.name if found else None) != settled.speaker:
        plain["speaker"] = _speaker(record, settled)
    return plain


def _speaker(record: ArticleRecord, settled: Settled) -> dict[str, Any] | None:
    if settled.speaker is None:
        return None
    people = {person.name: person.id for person in record.people}
    bodies = {body.name: body.id for body in record.organizations}
    return {
        "kind": settled.speaker_kind,
        "person_id": people.get(settled.speaker) if settled.speaker_kind == "person" else None,
        "organization_id": bodies.get(settled.speaker) if settled.speaker_kind == "organization" else None,
        "name": settled.speaker,
        "mention": settled.mention.model_dump() if settled.mention else None,
        "via": _via(settled),
    }


def _via(settled: Settled) -> str:
    """Return how the words lead to the speaker: as before where they only point, else by name."""
    found = settled.quote
    if found is None or found.cue is None:
        return "continuation"
    if found.speaker and found.speaker.via in POINTING:
        return found.speaker.via
    return "full_name" if settled.speaker_kind == "person" else settled.speaker_kind
