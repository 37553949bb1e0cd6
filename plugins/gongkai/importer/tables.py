"""Tables of an HTML page: data, or mere arrangement of the page."""

from collections.abc import Iterator

from lxml import html

LONGEST_CELL = 400
"""Characters of a cell that may hold nearly all of a data table's text; longer ones are layout."""
LARGEST_CELL = 0.8
"""Share of a table's text above which one long cell makes it a layout table."""


def rows(table: html.HtmlElement) -> Iterator[list[html.HtmlElement]]:
    """Yield the cells of each row of a table, those of tables inside it left out."""
    for row in table.iter("tr"):
        if next(row.iterancestors("table")) is table:
            yield [cell for cell in row if cell.tag in ("td", "th")]


def is_data_table(table: html.HtmlElement) -> bool:
    """Tell a table of facts from one that only arranges the page.

    Facts stand in at least two rows and two columns, without a table inside; no single
    long cell holds nearly all the text.
    """
    if table.find(".//table") is not None:
        return False
    grid = list(rows(table))
    if len(grid) < 2 or sum(len(row) > 1 for row in grid) < 2:
        return False
    sizes = [len("".join(cell.itertext()).strip()) for row in grid for cell in row]
    longest = max(sizes, default=0)
    return longest <= LONGEST_CELL or longest <= LARGEST_CELL * sum(sizes)
