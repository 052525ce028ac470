"""Small Word files, and the text of what is made of them."""

import io
import re
import zipfile
from xml.etree import ElementTree
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
W = f"{{{MAIN}}}"


def word(body):
    """A Word file with this in its body."""
    file = io.BytesIO()
    parts = {
        "[Content_Types].xml":
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
            f'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
            f'"{KIND}.document.main+xml"/><Override PartName="/word/settings.xml" ContentType='
            f'"{KIND}.settings+xml"/></Types>',
        "_rels/.rels":
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type='
            f'"{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels":
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type='
            f'"{OFFICE}/settings" Target="settings.xml"/></Relationships>',
        "word/settings.xml": f'<w:settings xmlns:w="{MAIN}"/>',
        "word/document.xml":
            f'<w:document xmlns:w="{MAIN}" xmlns:r="{OFFICE}"><w:body>{body}<w:sectPr/></w:body>'
            "</w:document>",
    }
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text)
    return file.getvalue()


def run(words, properties=""):
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def text(file):
    """What a reader sees of the body, a line for each paragraph and for each mark of a table."""
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        document = ElementTree.fromstring(archive.read("word/document.xml"))
    lines = []
    blocks(document.find(f"{W}body"), lines, "")
    return "\n".join(lines)


def blocks(parent, lines, indent):
    for child in parent:
        if child.tag == f"{W}p":
            lines.append(indent + words(child))
        elif child.tag == f"{W}tbl":
            lines.append(f"{indent}TABLE")
            for row in child.iter(f"{W}tr"):
                lines.append(f"{indent} ROW")
                for cell in row.iter(f"{W}tc"):
                    marks = "".join(
                        f" {name}={mark.get(W + 'val', 'continue')}"
                        for name in ("gridSpan", "vMerge")
                        for mark in cell.findall(f"{W}tcPr/{W}{name}"))
                    marks += "".join(
                        f" {mark.get(W + 'fill')}" for mark in cell.findall(f"{W}tcPr/{W}shd"))
                    lines.append(f"{indent}  CELL{marks}")
                    blocks(cell, lines, f"{indent}   ")


def words(paragraph):
    out = []
    for child in paragraph.iter():
        if child.tag == f"{W}t":
            out.append(child.text or "")
        elif child.tag == f"{W}tab":
            out.append("\t")
        elif child.tag in (f"{W}br", f"{W}cr"):
            out.append("⎘" if child.get(f"{W}type") == "page" else "⏎")
    return re.sub(r"\\", r"\\\\", "".join(out))
