"""Letters with Word's merge fields, filled by docx-mailmerge2 and by Remit."""

import io
import locale
import random
import warnings

import mailmerge

import documents
from tree import Node

NAME = "mailmerge"
warnings.simplefilter("ignore")

DATA = [
    {"name": "Ann Lee", "town": "ROMFORD", "sum": 1234.56, "count": 3, "empty": "", "low": "some words"},
    {"name": "bob o'neil & co", "town": "hull", "sum": -0.7, "count": 0, "empty": "", "low": "x"},
    {"name": "Çelik", "town": "", "sum": 1000000, "count": 12, "empty": "", "low": "Two Words"},
]


class Letters:
    """Makes up letters of a random source: a line is a paragraph, a field stands in `«»`."""

    def __init__(self, random):
        self.random = random

    def pick(self, *choices):
        return self.random.choice(choices)

    def letter(self):
        return Node("list", [self.line() for _ in range(self.random.randint(1, 4))])

    def line(self):
        parts = [self.part() for _ in range(self.random.randint(1, 4))]
        return Node("line", ["P", Node("list", parts), "\n"])

    def part(self):
        return Node("text", [self.random.choice([self.words, self.field, self.field, self.number,
                                                 self.condition])()])

    def words(self):
        return self.pick("Dear ", " and ", ", ", "£", "(", ") ", "& ")

    def field(self):
        name = self.pick("name", "town", "low", "empty", "count", "nope")
        switches = self.random.sample(
            ["\\* Upper", "\\* Lower", "\\* FirstCap", "\\* Caps", "\\* MERGEFORMAT",
             '\\b "Mr "', '\\f " Esq"', '\\b "("', '\\f ")"'], self.pick(0, 0, 1, 1, 2))
        return "«" + " ".join([f"MERGEFIELD {name}", *switches]) + "»"

    def number(self):
        pattern = self.pick(
            "0", "0.00", "#,##0", "#,##0.00", "£#,##0.00", "00000", "#", "0.0", "$0.00", "x##",
            "##0.00%", "#,##0.00 'GBP'")
        return f'«MERGEFIELD {self.pick("sum", "count")} \\# "{pattern}"»'

    def condition(self):
        left = self.pick("{ MERGEFIELD count }", "{ MERGEFIELD town }", "{ MERGEFIELD name }")
        right = self.pick('3', '"hull"', '"ROMFORD"', '0', '""', '"A*"')
        yes = self.pick('"yes"', '"{ MERGEFIELD name }"', '"some { MERGEFIELD count }"')
        return f'«IF {left} {self.pick("=", "<>", "<", ">", ">=", "<=")} {right} {yes} "no"»'


def generate(seed):
    return Letters(random.Random(f"mailmerge {seed}")).letter()


def content(tree):
    return str(tree)


def recorded(tree):
    """What the tests make the template of."""
    return body(str(tree))


def document(said):
    """The Word file that a tree's lines say."""
    return documents.word(body(said))


def body(said):
    return "".join(
        f"<w:p>{runs(line[1:])}</w:p>" for line in said.split("\n") if line) or "<w:p/>"


def runs(words):
    out = []
    for index, part in enumerate(words.replace("»", "«").split("«")):
        if index % 2 == 0:
            out.append(documents.run(part) if part else "")
        else:
            out.append(mark("begin") + code(part) + mark("separate") + documents.run("old")
                       + mark("end"))
    return "".join(out)


def code(words):
    """A field's code, with the fields in it."""
    out, rest = [], words
    while "{" in rest:
        before, _, rest = rest.partition("{")
        inner, _, rest = rest.partition("}")
        out += [instruction(before), mark("begin"), instruction(inner), mark("separate"),
                documents.run("old"), mark("end")]
    return "".join(out) + instruction(rest)


def instruction(words):
    return documents.run(words).replace("w:t", "w:instrText") if words else ""


def mark(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def theirs(tree):
    original = locale.setlocale

    def lenient(category, name=None):
        try:
            return original(category, name)
        except locale.Error:
            return None

    locale.setlocale = lenient
    try:
        letter = mailmerge.MailMerge(
            io.BytesIO(document(str(tree))),
            options=mailmerge.MailMergeOptions(merge_if_fields=True))
        letter.merge_templates(DATA, separator="page_break")
        file = io.BytesIO()
        letter.write(file)
        return documents.text(file.getvalue()), ""
    except Exception as error:  # whatever it raises, it refuses
        return None, f"{type(error).__name__}: {error}"
    finally:
        locale.setlocale = original


def ours(tree, remit):
    made, said = remit.render("case.docx", document(str(tree)), DATA, "--joined", "page")
    return (documents.text(made) if made is not None else None), said
