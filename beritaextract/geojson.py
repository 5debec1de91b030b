"""Records on a map: the places of articles as a GeoJSON FeatureCollection (RFC 7946)."""

from collections.abc import Iterable
from typing import Any

from beritaextract.records import ArticleRecord


def to_geojson(records: Iterable[ArticleRecord]) -> dict[str, Any]:
    """Put the places of articles on a map.

    Args:
        records: The records.

    Returns:
        A FeatureCollection, ready for `json.dumps`: one point for each place of each article that has coordinates,
        in the order of the records. Its properties are those of the location (name, kind, code, province, country,
        confidence), how often it is mentioned, and the article's id, title and date. A desa stands at its kecamatan.

    Example:
        >>> from beritaextract import extract
        >>> to_geojson([extract("PURWOKERTO, KOMPAS.com - Harga beras turun.", id="a1")])["features"][0]["geometry"]
        {'type': 'Point', 'coordinates': [109.239, -7.424]}
    """
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]},
                "properties": {
                    "article": record.article.id,
                    "title": record.article.title,
                    "published": record.article.published,
                    "name": place.name,
                    "kind": place.kind,
                    "code": place.code,
                    "province": place.province,
                    "country": place.country,
                    "confidence": place.confidence,
                    "mentions": len(place.mentions),
                },
            }
            for record in records
            for place in record.locations
            if place.longitude is not None and place.latitude is not None
        ],
    }
