"""Numbers and days as they are written in Indonesian and English."""

from datetime import date

from beritaextract.audit.translating import Language, translator


def figure(number: int, language: Language) -> str:
    """Write a number with its thousands parted.

    Args:
        number: The number.
        language: "id" or "en".

    Example:
        >>> figure(12500, "id"), figure(12500, "en")
        ('12.500', '12,500')
    """
    written = f"{number:,}"
    return written.replace(",", ".") if language == "id" else written


def share(part: int, whole: int, language: Language) -> str:
    """Write a share in percent; less than one, but something, is told so.

    Args:
        part: The part.
        whole: The whole.
        language: "id" or "en".

    Example:
        >>> share(1, 3, "id"), share(1, 1000, "en"), share(0, 0, "en")
        ('33%', '<1%', '–')
    """
    if not whole:
        return "–"
    percent = 100 * part / whole
    return "<1%" if 0 < percent < 1 else f"{percent:.0f}%"


def stretch(start: date, grain: str, language: Language, short: bool = False) -> str:
    """Write a day, the week from a day on, a month or a year.

    Args:
        start: Its first day.
        grain: "day", "week", "month" or "year".
        language: "id" or "en".
        short: Without the word for week.

    Example:
        >>> stretch(date(2024, 5, 1), "month", "id"), stretch(date(2024, 5, 6), "week", "en")
        ('Mei 2024', 'week of 6 May 2024')
    """
    t = translator(language)
    month = t(f"month.{start.month}")
    if grain == "year":
        return str(start.year)
    if grain == "month":
        return f"{month} {start.year}"
    day = f"{start.day} {month} {start.year}"
    return t("time.week", day=day) if grain == "week" and not short else day
