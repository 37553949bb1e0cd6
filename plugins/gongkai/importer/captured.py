"""What a reader makes of a page: an article without its body, and the body as blocks."""

from dataclasses import dataclass

from gongkai.records import Article


class Unreadable(Exception):
    """A page that cannot become an article.

    *reason* is for programs (lower case, words joined by hyphens), *message* for people.
    """

    def __init__(self, reason: str, message: str) -> None:
        self.reason = reason
        self.message = message
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a paragraph; *url* is an absolute address or a file name, or ""."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of text."""

    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The plain text."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the text."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Items:
    """A list of plain items."""

    items: tuple[str, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: *source* as written on the page."""

    source: str
    alt: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; *text* has a line a paragraph."""

    text: str
    columns: int = 1
    rows: int = 1
    head: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A data table, row by row."""

    rows: tuple[tuple[Cell, ...], ...]


Block = Paragraph | Heading | Items | Picture | Table


@dataclass(frozen=True, slots=True)
class FileLink:
    """A file that the page offers: the words of the link and its address as written."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Captured:
    """A page, read. *article* has every stated field but id, body and attachments.

    *base* is the address that the page's own links start from, "" when unknown.
    """

    article: Article
    blocks: tuple[Block, ...]
    files: tuple[FileLink, ...] = ()
    format: str = ""
    source_url: str = ""
    base: str = ""
    flags: tuple[str, ...] = ()
