"""Word documents, rendered by docxtpl and by Remit."""

import io
import random

import docxtpl

import documents
from language import DATA as FACTS, Maker
from tree import Node

NAME = "docxtpl"
DATA = dict(FACTS, ml="one\ntwo\tthree", rich={"$richtext": [
    {"text": "bold", "bold": True}, {"text": " & plain"}, {"text": "red", "color": "FF0000"}]})


CELL = '<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>'


class Papers(Maker):
    """Makes up documents: a list of paragraphs and tables, each line's tags as people type them."""

    def plain(self):
        return Node("text", [self.pick(" ", "text ", "two words", ".", "& <", "- ", "(")])

    def words(self):
        return self.pick("'a'", "'Mixed Case'", "'x,y'", "''", "' '")

    def start(self, mark="%"):
        return "{" + mark

    def end(self, mark="%"):
        return "}}" if mark == "{" else mark + "}"

    def remark(self, depth):
        return Node("text", [self.pick("{# note #}", "{# {{ x }} #}")])

    def joined(self, depth):
        """Paragraphs that the marks beside the braces make one."""
        return Node("line", [
            "Pbefore {% if ", self.flag(1), " -%}\nPyes\nP{%- else -%}\nPno\nP{%- endif %} after\n"])

    def raw(self, depth):
        return Node("text", ["{% raw %}" + self.pick("{{ x }}", " {% if %} ") + "{% endraw %}"])

    def paper(self, depth=0):
        count = self.random.randint(1, 4)
        return Node("list", [self.piece(depth) for _ in range(count)])

    def piece(self, depth):
        if depth > 2 or self.random.random() < 0.5:
            return self.line(depth)
        return self.random.choice([
            self.chosen, self.repeated, self.table, self.kept, self.included, self.note,
            self.joined,
        ])(depth + 1)

    def line(self, depth):
        body = self.body(2)
        if self.random.random() < 0.15:
            body.parts.append(Node("text", [self.pick(
                "{{ ml }}", "{{r rich }}", "{{ s }}", "{{ html }}", "{{ html|safe|length }}")]))
        return Node("line", ["P", body, "\n"])

    def alone(self, *words):
        return Node("text", ["P{%p ", *map(str, words), " %}\n"])

    def chosen(self, depth):
        parts = [self.alone("if ", self.flag(1)), self.paper(depth)]
        if self.random.random() < 0.5:
            parts += [self.alone("else"), self.paper(depth)]
        return Node("block", parts + [self.alone("endif")])

    def repeated(self, depth):
        head = self.alone("for x in ", self.pick("l", "ls", "le", "rows", "range(2)"))
        self.loops += 1
        body = self.paper(depth)
        self.loops -= 1
        return Node("block", [head, body, self.alone("endfor")])

    def kept(self, depth):
        return Node("list", [
            Node("block", [self.alone("set k"), self.paper(depth), self.alone("endset")]),
            Node("text", ["P{{p k }}\n"])])

    def included(self, depth):
        return Node("list", [
            Node("block", [self.alone("macro m(p)"), self.line(depth), self.alone("endmacro")]),
            Node("text", ["P{{p m(1) }}\n"])])

    def note(self, depth):
        return Node("text", [self.pick("P{#p gone #}\n", "Pa{# in #}b\n", "P\n")])

    def table(self, depth):
        rows = []
        columns = self.random.randint(1, 3)
        for _ in range(self.random.randint(1, 3)):
            row = "R" + "\t".join(self.cell(column) for column in range(columns)) + "\n"
            if self.random.random() < 0.4:
                head = self.pick("for x in ls", "for r in rows", "if t", "if f", "for x in le")
                blank = "\t" * (columns - 1)
                rows.append(Node("block", [
                    f"R{{%tr {head} %}}{blank}\n", Node("list", [Node("text", [row])]),
                    f"R{{%tr end{head.split()[0]} %}}{blank}\n"]))
            else:
                rows.append(Node("text", [row]))
        if self.random.random() < 0.2:
            rows.append(Node("text", ["R{%tc for x in ls %}\t{{ x }}\t{%tc endfor %}\n"]))
        return Node("line", [Node("list", rows), "P\n"])

    def cell(self, column):
        before = self.pick("", "", "", "", "{% cellbg 'FFFF00' %}") if column == 0 else ""
        return before + self.pick(
            "{{ s }}", "{{ n }}", "a", "", "{% if t %}b{% endif %}", "{{ loop.index }}", "{{ x }}",
            "{{ r.a }}", "{{ u }}", str(Node("block", ["{{ ", self.text(2), " }}"])))


def generate(seed):
    return Papers(random.Random(f"docxtpl {seed}")).paper()


def content(tree):
    return str(tree)


def recorded(tree):
    """What the tests make the template of."""
    return body(str(tree))


def document(said):
    """The Word file that a tree's lines say."""
    return documents.word(body(said))


def body(said):
    """What stands in it: paragraphs in runs, some split within their tags."""
    chance = random.Random(said)
    made, rows = [], []

    def end():
        if rows:
            width = max(len(row) for row in rows)
            grid = '<w:gridCol w:w="1000"/>' * width
            cells = "".join(
                "<w:tr>" + "".join(f"{CELL}<w:p>{runs(cell)}</w:p></w:tc>" for cell in row) + "</w:tr>"
                for row in rows)
            made.append(f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{cells}</w:tbl>")
            rows.clear()

    def runs(words):
        if not words:
            return ""
        cuts = sorted(chance.sample(range(len(words) + 1), min(len(words), chance.choice([0, 1, 3]))))
        edges = [0, *cuts, len(words)]
        return "".join(
            documents.run(words[start:stop], chance.choice(["", "", "<w:b/>"]))
            for start, stop in zip(edges, edges[1:]) if start < stop)

    for line in said.split("\n"):
        if line.startswith("R"):
            rows.append(line[1:].split("\t"))
        elif line:
            end()
            made.append(f"<w:p>{runs(line[1:])}</w:p>")
    end()
    return "".join(made) or "<w:p/>"


def theirs(tree):
    rich = docxtpl.RichText()
    for part in DATA["rich"]["$richtext"]:
        rich.add(**part)
    try:
        template = docxtpl.DocxTemplate(io.BytesIO(document(str(tree))))
        template.render(dict(DATA, rich=rich), autoescape=True)
        file = io.BytesIO()
        template.save(file)
        return documents.text(file.getvalue()), ""
    except Exception as error:  # whatever it raises, it refuses
        return None, f"{type(error).__name__}: {error}"


def ours(tree, remit):
    made, said = remit.render("case.docx", document(str(tree)), DATA, "--prove")
    return (documents.text(made) if made is not None else None), said
