"""Reader of plain-text captures: what a person copied from a page, with or without its header lines."""

import re

from gongkai.importer import attachments, blocks, body, compose, fields, plain_body, titles
from gongkai.importer.captured import Block, Captured, Paragraph, Picture, Unreadable
from gongkai.importer.lines import Line, text_line
from gongkai.importer.metadata import Head
from gongkai.importer.normalise import HAN, clean, is_folded, restore_width

NAME = "text-capture"

RESTORED = "punctuation-restored"
FEWEST_HAN = 10
"""Chinese characters of the shortest text that can be a capture: a title and a sentence."""
START = 20_000
"""Characters at the head of a text in which they are looked for."""
_HAN = re.compile(rf"[{HAN}]")
_OTHER = re.compile(
    r"\s*(?:<\?xml|WARC/\d|From:.{0,80}\n|MIME-Version:|%YAML|#!/|[\w.-]+:\s*\S.*\n[\w.-]+:.*\nContent-)"
)
_PICTURE = re.compile(rf"^\S[^/\\<>|:\"]{{0,80}}\.(?:{'|'.join(attachments.PICTURES)})$", re.IGNORECASE)


def is_text_capture(text: str) -> bool:
    """Tell whether a text may be the capture of a Chinese page."""
    return not _OTHER.match(text) and len(_HAN.findall(text[:START])) >= FEWEST_HAN


def read(text: str, source_url: str = "") -> Captured:
    """Return what a text capture states. *source_url* is its page's address when something beside it says so.

    Raises Unreadable when there is no title or no body.
    """
    whole = clean(text)
    folded = is_folded(whole)
    lines = to_lines(restore_width(whole) if folded else whole)
    stretch = plain_body.densest(lines)
    if stretch is None:
        raise Unreadable("no-body", "No article text was found in the capture.")
    title = titles.find_title(
        lines, body.anchor(lines, stretch), Head(), fields.read_site(lines, Head()).name
    )
    if title is None:
        raise Unreadable("no-title", "No title was found above the text of the capture.")
    inner = body.refine(lines, plain_body.widen(lines, stretch, title.line), title.text)
    found = tuple(_placed(block) for block in blocks.build(body.text_lines(lines, inner), lambda _: ""))
    paragraphs = compose.plain_paragraphs(found)
    if not paragraphs:
        raise Unreadable("no-body", "No article text was found in the capture.")
    article = fields.read_article(lines, inner, title, Head(), paragraphs)
    return Captured(
        article=fields.with_domain(article, source_url),
        blocks=found,
        format=NAME,
        source_url=source_url,
        base=source_url,
        flags=(RESTORED,) if folded else (),
    )


def to_lines(text: str) -> list[Line]:
    """Return the lines of a text that are not empty; cells that tabs part become lines of their own."""
    lines = []
    for row in text.split("\n"):
        cells = [cell for cell in row.split("\t") if cell.strip()]
        lines += [text_line(cell, cell=number > 0) for number, cell in enumerate(cells)]
    return lines


def _placed(block: Block) -> Block:
    """A line that is a picture's file name stands where the picture stood."""
    if isinstance(block, Paragraph) and _PICTURE.match(block.text):
        return Picture(block.text)
    return block
