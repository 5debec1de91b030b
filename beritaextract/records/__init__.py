"""What comes out: frozen Pydantic models whose offsets check themselves."""

from beritaextract.records.article import ArticleInfo, SectionRecord
from beritaextract.records.lines import json_schema, read_lines, read_records, schema_text, write_line
from beritaextract.records.location import LocationCandidate, LocationMention, LocationRecord
from beritaextract.records.organization import AbbreviationRecord, OrganizationRecord
from beritaextract.records.person import PersonMention, PersonRecord, PositionRecord
from beritaextract.records.quantity import CountRecord, DateRecord
from beritaextract.records.quote import CueRecord, EvidenceRecord, QuoteRecord, SpeakerRecord
from beritaextract.records.record import ArticleRecord, Provenance, WarningRecord
from beritaextract.records.writing import atomic_writer

__all__ = [
    "AbbreviationRecord",
    "ArticleInfo",
    "ArticleRecord",
    "CountRecord",
    "CueRecord",
    "DateRecord",
    "EvidenceRecord",
    "LocationCandidate",
    "LocationMention",
    "LocationRecord",
    "OrganizationRecord",
    "PersonMention",
    "PersonRecord",
    "PositionRecord",
    "Provenance",
    "QuoteRecord",
    "SectionRecord",
    "SpeakerRecord",
    "WarningRecord",
    "atomic_writer",
    "json_schema",
    "read_lines",
    "read_records",
    "schema_text",
    "write_line",
]
