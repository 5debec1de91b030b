"""SVG elements as safe markup."""

from markupsafe import Markup, escape


def element(name: str, *children: str | Markup, **attributes: object) -> Markup:
    """Return an element; text and values are escaped.

    Args:
        name: Its name.
        *children: What it holds.
        **attributes: Its attributes; `_` stands for `-`, and `class_` for `class`. Numbers are rounded to tenths.

    Example:
        >>> print(element("text", "A & B", class_="label", text_anchor="end", x=1.25))
        <text class="label" text-anchor="end" x="1.2">A &amp; B</text>
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    inside = "".join(escape(child) for child in children)
    return Markup(f"<{name}{given}>{inside}</{name}>")  # every part is escaped above


def _value(value: object) -> str:
    return f"{round(value, 1):g}" if isinstance(value, float) else str(escape(value))


def percent(part: float, whole: float) -> str:
    """Return a share as a length.

    Args:
        part: The part.
        whole: The whole; where it is nothing, so is every part.

    Example:
        >>> percent(1, 3), percent(1, 0)
        ('33.33%', '0%')
    """
    return f"{round(100 * part / whole, 2):g}%" if whole else "0%"


def described(identity: str, title: str, description: str, *children: Markup, **attributes: object) -> Markup:
    """Return an SVG image with a title and a description that a screen reader tells.

    Args:
        identity: What the ids on this page begin with.
        title: The title.
        description: What is to be seen, in a sentence.
        *children: What it shows.
        **attributes: Its other attributes.
    """
    names = f"{identity}-title {identity}-words"
    head = element("title", title, id=f"{identity}-title"), element("desc", description, id=f"{identity}-words")
    return element("svg", *head, *children, role="img", aria_labelledby=names, **attributes)
