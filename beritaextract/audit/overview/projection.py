"""From degrees to places on the map of Indonesia: plate carrée, which near the equator bends nothing."""

WEST, EAST, SOUTH, NORTH = 94.3, 142.6, -11.6, 7.0
WIDTH = 1000.0
SCALE = WIDTH / (EAST - WEST)
HEIGHT = round((NORTH - SOUTH) * SCALE, 1)


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Return the place of a point on the map, in its units.

    Args:
        longitude: Degrees east.
        latitude: Degrees north.

    Example:
        >>> project(WEST, NORTH)
        (0.0, 0.0)
    """
    return (longitude - WEST) * SCALE, (NORTH - latitude) * SCALE


def is_on_map(longitude: float, latitude: float) -> bool:
    """Return whether a point lies on the map.

    Args:
        longitude: Degrees east.
        latitude: Degrees north.
    """
    return WEST <= longitude <= EAST and SOUTH <= latitude <= NORTH
