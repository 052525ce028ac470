"""Makes up templates in the language: expressions of a kind, and statements round them."""

from tree import Node, expression

DATA = {
    "n": 3, "z": 0, "neg": -7, "s": "Hello World", "e": "", "sp": "  pad ded ",
    "html": "<b>x & y</b>", "u": "naïve café", "l": [3, 1, 2], "ls": ["b", "a", "C"], "le": [],
    "ll": [[1, "x"], [2, "y"]], "d": {"k": "v", "m": 2}, "t": True, "f": False, "no": None,
    "fl": 2.5, "rows": [
        {"a": 1, "b": "x", "c": True}, {"a": 2, "b": "y", "c": False},
        {"a": 1, "b": "z", "c": True}],
}


class Maker:
    """Makes up templates of a random source."""

    def __init__(self, random, deepest=3):
        self.random, self.deepest = random, deepest
        self.loops, self.names, self.macros = 0, [], []

    def pick(self, *choices):
        return self.random.choice(choices)

    # Expressions.

    def any(self, depth=0):
        kinds = [self.number, self.text, self.flag, self.list, self.record]
        return self.random.choices(kinds, [4, 6, 3, 3, 1])[0](depth)

    def made(self, depth, simple, compound):
        """One of the simple forms, or, not too deep, of the compound ones."""
        forms = simple if depth >= self.deepest or self.random.random() < 0.35 else compound
        form = self.random.choice(forms)
        return expression(*form()) if callable(form) else expression(form)

    def number(self, depth=0):
        below = depth + 1
        simple = ["n", "z", "neg", "1", "2", "10", "d.m", "l[0]", "rows[1].a", "l[-1]", "fl"]
        if self.loops:
            simple += ["loop.index", "loop.index0", "loop.revindex", "loop.length", "loop.depth"]
        return self.made(depth, simple, [
            lambda: ["(", self.number(below), self.pick(" + ", " - ", " * "), self.number(below),
                     ")"],
            lambda: ["(", self.number(below), self.pick(" // ", " % "), self.pick("2", "3", "n"),
                     ")"],
            lambda: ["(", self.pick("2", "n", "neg"), " ** ", self.pick("2", "3"), ")"],
            lambda: ["(-", self.number(below), ")"],
            lambda: ["(", self.number(below), ")|", self.pick("abs", "int", "round|int")],
            lambda: ["(", self.text(below), ")|", self.pick("length", "wordcount", "int", "int(7)")],
            lambda: ["(", self.list(below), ")|", self.pick("length", "count")],
            lambda: ["l|", self.pick("sum", "first", "last", "min", "max", "sort|first")],
            lambda: ["rows|", self.pick("sum(attribute='a')", "map(attribute='a')|max",
                                        "groupby('a')|length")],
            lambda: ["(", self.number(below), " if ", self.flag(below), " else ",
                     self.number(below), ")"],
            lambda: ["(", self.text(below), ")", self.pick(".find('o')", ".count('l')", ".rfind('x')")],
            lambda: ["(", self.number(below), " or ", self.number(below), ")"],
            lambda: ["nope|default(", self.number(below), ")"],
            lambda: ["l[", self.pick("0", "1", "-1", "n - 1"), "]"],
        ])

    def words(self):
        return self.pick("'a'", "'Mixed Case'", '"it\'s"', "'x,y'", "''", "' '", "'%s'", "'a\\nb'")

    def text(self, depth=0):
        below = depth + 1
        simple = ["s", "e", "sp", "html", "u", "d.k", "ls[0]", "rows[0].b", "d['k']"]
        simple += [lambda: [self.words()]] + self.names
        return self.made(depth, simple, [
            lambda: ["(", self.any(below), " ~ ", self.any(below), ")"],
            lambda: ["(", self.text(below), " + ", self.text(below), ")"],
            lambda: ["(", self.text(below), ")|", self.pick(
                "upper", "lower", "title", "capitalize", "trim", "reverse", "string", "escape",
                "e", "striptags", "center(12)", "indent(2)", "indent(2, true)", "truncate(6)",
                "truncate(6, true)", "truncate(7, false, '..', 0)", "replace('l', 'L')",
                "replace('o', '0', 1)", "wordwrap(5)", "urlencode", "default('q', true)",
                "trim('H')", "forceescape", "first", "last", "list|join('-')", "upper|lower")],
            lambda: ["(", self.text(below), ")", self.pick(
                ".upper()", ".lower()", ".title()", ".strip()", ".lstrip()", ".rstrip('d')",
                ".capitalize()", ".swapcase()", ".replace('l', '')", ".center(14, '*')",
                ".zfill(15)", ".ljust(14)", ".rjust(14, '.')", ".split()|join('|')",
                ".split('l')|list|string", ".partition(' ')|string", ".expandtabs()",
                ".removeprefix('He')", ".removesuffix('ld')", ".join(ls)", ".casefold()",
                ".splitlines()|length|string")],
            lambda: ["(", self.text(below), ")[", self.pick(
                "1:", ":3", "1:4", "::2", "::-1", "-3:", "0", ":-1", "5:1", "1:-1:2"), "]"],
            lambda: ["(", self.list(below), ")|join(", self.pick("', '", "'-'", "''", ""), ")"],
            lambda: ["(", self.text(below), " if ", self.flag(below), " else ",
                     self.text(below), ")"],
            lambda: ["(", self.text(below), " * ", self.pick("2", "n", "0"), ")"],
            lambda: [self.pick("'%s-%s'", "'%5s|%-5s|'", "'%r %s'"), "|format(", self.any(below),
                     ", ", self.any(below), ")"],
            lambda: ["'", self.pick("%d", "%05d", "%+d", "%x", "%3d|", "%-4d|", "%o"), "'|format(",
                     self.pick("n", "neg", "10"), ")"],
            lambda: ["'", self.pick("{}", "{0}", "{:>6}", "{:<6}|", "{:^7}|", "{:*^7}"),
                     "'.format(", self.pick("s", "n", "neg", "'ab'", "ls[1]"), ")"],
            lambda: ["'{:", self.pick("d", "05d", "+d", ",", "x", "b", ">6d"), "}'.format(",
                     self.pick("n", "neg", "1234567"), ")"],
            lambda: ["(", self.any(below), ")|string"],
            lambda: ["nope|default(", self.text(below), ")"],
            lambda: ["(", self.list(below), ")|tojson"],
        ])

    def flag(self, depth=0):
        below = depth + 1
        simple = ["t", "f", "true", "false", "nope", "no", "n", "le", "e"]
        if self.loops:
            simple += ["loop.first", "loop.last"]
        return self.made(depth, simple, [
            lambda: ["(", self.number(below), self.pick(" < ", " <= ", " == ", " != ", " > "),
                     self.number(below), ")"],
            lambda: ["(", self.text(below), self.pick(" == ", " != ", " < ", " in ", " not in "),
                     self.text(below), ")"],
            lambda: ["(", self.flag(below), self.pick(" and ", " or "), self.flag(below), ")"],
            lambda: ["(not ", self.flag(below), ")"],
            lambda: ["(", self.number(below), " in ", self.list(below), ")"],
            lambda: ["(1 < ", self.number(below), " <= 5)"],
            lambda: ["(", self.any(below), " is ", self.pick("", "not "), self.pick(
                "defined", "none", "string", "number", "mapping", "sequence", "iterable",
                "boolean", "integer", "float", "true", "false", "undefined", "callable"), ")"],
            lambda: ["(", self.number(below), " is ", self.pick(
                "odd", "even", "divisibleby(2)", "eq 3", "gt(1)", "in([1, 3])", "ne 1"), ")"],
            lambda: ["(", self.text(below), " is ", self.pick("upper", "lower", "eq('a')"), ")"],
            lambda: ["(", self.text(below), ")", self.pick(
                ".startswith('H')", ".endswith('d')", ".isdigit()", ".isalpha()", ".isupper()",
                ".islower()", ".isspace()", ".isalnum()", ".istitle()")],
            lambda: ["(", self.any(below), " == ", self.any(below), ")"],
        ])

    def list(self, depth=0):
        below = depth + 1
        simple = ["l", "ls", "le", "ll", "[1, 2, 3]", "rows|map(attribute='b')|list", "(1, 'b')"]
        return self.made(depth, simple, [
            lambda: ["[", self.any(below), ", ", self.any(below), "]"],
            lambda: ["(", self.any(below), ",)"],
            lambda: ["(", self.pick("l", "ls"), " + ", self.pick("l", "[1]", "ls"), ")"],
            lambda: [self.pick("l", "ls"), "|", self.pick(
                "sort", "sort(reverse=true)", "reverse|list", "unique|list", "list", "batch(2)|list",
                "batch(2, 'x')|list", "slice(2)|list", "map('string')|list", "sort|unique|list",
                "select('eq', 'a')|list", "reject('eq', 1)|list", "sort(case_sensitive=true)")],
            lambda: ["l|", self.pick("select('odd')|list", "reject('odd')|list", "map('abs')|list",
                                     "select('gt', 1)|list")],
            lambda: ["ls|", self.pick("map('upper')|list", "map('length')|list",
                                      "map('replace', 'a', 'q')|list")],
            lambda: ["rows|", self.pick(
                "selectattr('c')|list", "rejectattr('c')|map(attribute='b')|list",
                "selectattr('a', 'eq', 1)|map(attribute='b')|list",
                "sort(attribute='b', reverse=true)|map(attribute='b')|list",
                "groupby('a')|map(attribute='grouper')|list", "groupby('a')|list",
                "map(attribute='nope', default='-')|list", "unique(attribute='a')|list",
                "sort(attribute='a,b')|list")],
            lambda: ["(", self.list(below), ")[", self.pick("1:", ":2", "::-1", "::2", "-1:"), "]"],
            lambda: [self.pick("range(3)", "range(1, 4)", "range(5, 0, -2)"), "|list"],
            lambda: ["(", self.text(below), ")", self.pick("|list", ".split()", ".split('l')")],
            lambda: ["d", self.pick(".items()|list", "|dictsort", "|items|list", ".keys()|list",
                                    ".values()|list", "|list")],
            lambda: ["(", self.list(below), " if ", self.flag(below), " else ",
                     self.list(below), ")"],
        ])

    def record(self, depth=0):
        below = depth + 1
        return self.made(depth, ["d", "rows[0]", "{}", "{'a': 1}"], [
            lambda: ["{'x': ", self.any(below), ", 'y': ", self.any(below), "}"],
            lambda: ["dict(q=", self.any(below), ")"],
            lambda: ["dict(d, q=", self.number(below), ")"],
            lambda: ["rows|", self.pick("first", "last")],
        ])

    # Statements.

    def start(self, mark="%"):
        return "{" + mark + self.random.choices(["", "-", "+"], [8, 3, 0 if mark == "{" else 1])[0]

    def end(self, mark="%"):
        return self.random.choices(["", "-", "+"], [8, 3, 0 if mark != "%" else 1])[0] + (
            "}}" if mark == "{" else mark + "}")

    def tag(self, *words):
        return Node("tag", [self.start(), " ", *words, " ", self.end()])

    def block(self, *parts):
        return Node("block", list(parts))

    def plain(self):
        return Node("text", [self.pick(
            " ", "\n", "\n\n", "text ", " two words", ".", "  \n  ", "- ", "&", "{", "} ", "\t")])

    def printed(self):
        return Node("block", [self.start("{"), " ", self.any(), " ", self.end("{")])

    def body(self, depth=0):
        count = self.random.randint(1, 4 if depth else 6)
        return Node("list", [self.statement(depth) for _ in range(count)])

    def within(self, names, depth):
        """A body in which these names are bound."""
        outer, self.names = self.names, self.names + names
        body = self.body(depth)
        self.names = outer
        return body

    def statement(self, depth=0):
        if depth >= 3 or self.random.random() < 0.6:
            return self.random.choice([self.plain, self.printed, self.printed])()
        return self.random.choice([
            self.choice, self.choice, self.loop, self.loop, self.pairs, self.setting, self.captured,
            self.macro, self.calling, self.filtering, self.scoped, self.counting, self.raw,
            self.remark, self.recursive])(depth + 1)

    def choice(self, depth):
        parts = [self.tag("if ", self.flag()), self.body(depth)]
        if self.random.random() < 0.3:
            parts += [self.tag("elif ", self.flag()), self.body(depth)]
        if self.random.random() < 0.5:
            parts += [self.tag("else"), self.body(depth)]
        return self.block(*parts, self.tag("endif"))

    def loop(self, depth):
        source = self.list(1)
        condition = [" if ", self.pick("x", "x is string", "x != 1")] \
            if self.random.random() < 0.2 else []
        head = self.tag("for x in ", source, *condition)
        self.loops += 1
        body = self.within(["x"], depth)
        body.parts.insert(0, Node("block", ["{{ ", self.pick(
            "x", "loop.index", "loop.cycle('a', 'b')", "loop.previtem", "loop.nextitem|default('!')",
            "loop.changed(x)", "loop.last"), " }}"]))
        self.loops -= 1
        parts = [head, body]
        if self.random.random() < 0.2:
            parts += [self.tag("else"), self.body(depth)]
        return self.block(*parts, self.tag("endfor"))

    def pairs(self, depth):
        head = self.tag("for a, b in ", self.pick("ll", "d.items()", "d|dictsort", "[(1, 2)]"))
        body = self.within(["a", "b"], depth)
        body.parts.insert(0, Node("text", ["{{ a }}={{ b }}"]))
        return self.block(head, body, self.tag("endfor"))

    def recursive(self, depth):
        return Node("text", ["{% for x in [[1, [2]], []] recursive %}{{ loop.depth }}"
                             "{{ loop(x) if x is sequence else x }}{% endfor %}"])

    def setting(self, depth):
        name = self.pick("v", "w")
        return Node("list", [self.tag(f"set {name} = ", self.any()),
                             Node("text", ["{{ " + name + " }}"])])

    def captured(self, depth):
        return Node("list", [
            self.block(self.tag(self.pick("set v", "set v | upper")), self.body(depth),
                       self.tag("endset")), Node("text", ["[{{ v }}]"])])

    def macro(self, depth):
        loops, self.loops = self.loops, 0
        body = self.within(["p", "q"], depth)
        self.loops = loops
        return Node("list", [
            self.block(self.tag("macro m(p, q='k')"), body, self.tag("endmacro")),
            Node("block", ["{{ m(", self.text(2), self.pick("", ", q='r'", ", 'r'"), ") }}"])])

    def calling(self, depth):
        return Node("list", [
            Node("text", ["{% macro c() %}<{{ caller() }}{{ caller() }}>{% endmacro %}"]),
            self.block(self.tag("call c()"), self.body(depth), self.tag("endcall"))])

    def filtering(self, depth):
        return self.block(
            self.tag("filter ", self.pick("upper", "trim", "replace(' ', '_')", "indent(2)",
                                          "title|reverse")),
            self.body(depth), self.tag("endfilter"))

    def scoped(self, depth):
        head = self.tag("with v = ", self.any())
        return self.block(head, self.within(["v|string"], depth), self.tag("endwith"))

    def counting(self, depth):
        return self.block(
            "{% set ns = namespace(x=0) %}", self.tag("for i in l"),
            Node("list", [Node("text", ["{% set ns.x = ns.x + i %}"]), self.statement(depth)]),
            self.tag("endfor"), "{{ ns.x }}")

    def raw(self, depth):
        return Node("text", ["{% raw %}" + self.pick("{{ x }}", " {% if %} ", "\n#}") +
                             self.pick("{% endraw %}", "{%- endraw -%}")])

    def remark(self, depth):
        return Node("text", [self.pick("{# note #}", "{#- note -#}", "{# {{ x }} -#}")])
