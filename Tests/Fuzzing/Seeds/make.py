"""Makes the seeds: small inputs of each kind, from which fuzzing begins.

    python3 Tests/Fuzzing/Seeds/make.py
"""

import io
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent

# The first byte says by which rules: 0 papers', 1 lenient, 2 templates', 3 Jinja's.
EXPRESSIONS = """
0a + 2 * m - 7 // 3 % 2 ** 3
1b|upper|replace("Y", "q")|default("none", true)
2c[1:]|join(", ") ~ c[-1] ~ c[::-1]|list
3i|map(attribute="n")|sum + i|length
0g|money ~ " " ~ h|date("d MMMM yyyy") ~ a|ordinal
1j.l.m is odd and not d or e is none
2("x" if d else "y") ~ [1, 2.50, "a\\n"] ~ {"k": (1,), "l": none}
3"%.2f %s %05d"|format(m, b, a) ~ "{:>10,.2f}|{0!r}".format(1)
0i|selectattr("n", "equalto", 2)|list|first
1range(1, 10, 3)|batch(2, "-")|list ~ range(5)|slice(2)|list
2n.split()|sort(reverse=true)|unique|join
3i|groupby("n")|map("first")|list ~ j|dictsort ~ j|tojson ~ j|xmlattr
0y|trim|title ~ z|length ~ b|striptags ~ b|escape ~ b|urlize
1c|reject("in", ["red"])|list ~ 5 is divisibleby 5 ~ 1 < a <= 2 != 3
2w.center(9, "*") ~ b.find("y") ~ c.index("red") ~ j.items()|list ~ j.get("q", 1)
3m|round(1, "floor") ~ m|int ~ "0x1f"|int(0, 16) ~ 1e3 ~ 1_000 ~ 0b101
0n|wordwrap(5) ~ n|indent(2) ~ n|truncate(4) ~ n|wordcount ~ 12345|filesizeformat
1x|min ~ c|max ~ c|random ~ dict(a=1, b=2) ~ cycler("a", "b").next() ~ joiner(",")()
2“curled” ~ ‘quotes’ – 1
3a is number and b is string and c is sequence and j is mapping and q is defined
0a|words ~ g|pounds_words ~ c|join_and ~ "item"|plural(2)
1((((((((((a))))))))))[0:1:2] ~ -+-1 ~ not not d
""".strip("\n").split("\n")

# Each begins with the format (0 docx, 1 odt, 2 Jinja's text, 3 plain text) and the manner.
TEMPLATES = [
    "00Dear {{ b }},\n{% if d %}yes{% else %}no{% endif %}\n#{{ a }} \x01{{ h|date }}\n*{{ g }}",
    "00{%p for r in i %}\n{{ r.n }}: {{ r.s }}\n{%p endfor %}\n\t{%tr for k in c %}\n\t{{ k }}\t{{ loop.index }}\n\t{%tr endfor %}",
    "10{%p for r in i %}\n{{ r.n }}: {{ r.s }}\n{%p endfor %}\n\t{%tr for k in c %}\t\n\t{{ k }}\t{{ loop.index }}\n\t{%tr endfor %}\t",
    "01\t{%tc for k in c %}\t{{ k }}\t{%tc endfor %}\n{{ r }} {{ n }} {{ o }}\n{{ s }}\n{{ t }}",
    "11\t{%tc for k in c %}\t{{ k }}\t{%tc endfor %}\n{{ r }} {{ n }} {{ o }}\n{{ s }}\n{{ t }}",
    "02{{\x01 a }}{\x01{ b|\x01upper }} {%\x01 for x in c -%} {{- x }},{% endfor %}\n^{{ b }}",
    "12{{\x01 a }}{\x01{ b|\x01upper }} {%\x01 for x in c -%} {{- x }},{% endfor %}\n^{{ b }}",
    "00~MERGEFIELD b \\* Upper \\b \"x\"\n~IF a = 1 \"yes\" \"no\"\n@b\n~NEXT",
    "04~MERGEFIELD a \\# \"0.00\"\n~SKIPIF a = other\n~NEXTIF a = 1\n~MERGEFIELD h \\@ \"d MMMM yyyy\"",
    "08~MERGEFIELD b\n@b\n~PAGE\n~HYPERLINK \"https://example.org\"",
    "10~a == 1\n@d\n~[b] != \"x\"",
    "14{{ a }}\n\t{{ b }}\t{{ c|join }}\n*{{ a }}\n{{ u }}{{ p }}",
    "00{% macro m(x, y=2) %}[{{ x }}{{ y }}{{ caller() if caller else '' }}]{% endmacro %}{{ m(1) }}{% call m(2) %}in{% endcall %}",
    "01{%p macro m(x) %}\nPara {{ x }}\n{%p endmacro %}\n{{p m(1) }}\n{{p s }}\n{{r r }}",
    "11{%p set x %}\nA {{ a }}\n{%p endset %}\n{{p x }}\n{%p if not d %}\nA\n{%p elif d %}\nB\n{%p else %}\nC\n{%p endif %}",
    "00\t{% cellbg \"FF0000\" %}a\t{% colspan 2 %}b\t\n\t{%tr for x in c %}\n\t{% vm %}v\t{% hm %}{{ x }}\t\n\t{%tr endfor %}",
    "10\t{% cellbg \"FF0000\" %}a\t{% colspan 2 %}b\t\n\t{%tr for x in c %}\t\t\n\t{% vm %}v\t{% hm %}{{ x }}\t\n\t{%tr endfor %}\t\t",
    "01\t{%tc for x in c %}\t{% hm %}{{ x }}\t{%tc endfor %}\n\t{%tr for x in c %}\t\n"
    "\t{% vm %}{{ x }}\t{{ loop.index }}\n\t{%tr endfor %}\t",
    "11\t{%tc for x in c %}\t{% hm %}{{ x }}\t{%tc endfor %}\n\t{%tr for x in c %}\t\n"
    "\t{% vm %}{{ x }}\t{{ loop.index }}\n\t{%tr endfor %}\t",
    "00<w:p><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:r><w:t>{% for x in c %}{{ x }}</w:t></w:r><w:bookmarkEnd w:id=\"1\"/><w:r><w:t>{% endfor %}</w:t></w:r></w:p>",
    "10<text:p><text:bookmark-start text:name=\"a\"/>{% for x in c %}{{ x }}<text:bookmark-end text:name=\"a\"/>{% endfor %}<text:tab/><text:s text:c=\"3\"/></text:p>",
    "00<w:p><w:hyperlink r:id=\"rIdstyles\"><w:r><w:t>{{ a }}</w:t></w:r></w:hyperlink><w:ins><w:r><w:t>{{ b }}</w:t></w:r></w:ins><w:del><w:r><w:delText>{{ c }}</w:delText></w:r></w:del></w:p>",
    "21{% for k, v in j.items() recursive -%}\n {{ k }}={{ v }} {%- if loop.last %}.{% endif %}\n{% else %}none{% endfor %}{# note #}{% raw %}{{ x }}{% endraw %}",
    "23{% set ns = namespace(n=0) %}{% for r in i if r.n %}{% set ns.n = ns.n + loop.index0 %}{{ loop.cycle('a','b') }}{% endfor %}{{ ns.n }}{% filter upper %}{{ b }}{% endfilter %}{% with q = 1 %}{{ q }}{% endwith %}{% autoescape true %}{{ b }}{% endautoescape %}",
    "30Line {{ a }}\n{% for x in c %}\n- {{ x }}\n{% endfor %}\n{{ t }}\n{{ s }}",
    "22{% block one %}{{ self.two() }}{% endblock %}{% block two %}{{ b }}{% endblock %}{% for x in i recursive %}{{ loop(x.t) if x.t else x }}{% endfor %}",
]

PARTS = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:p xmlns:w="urn:w" xmlns="urn:d">'
    '<w:r w:a="1" b="&lt;&amp;&#38;&#x41;&quot;">x &amp; <![CDATA[y<z]]> &#13;</w:r><!-- c --><e/>'
    '<?pi x?></w:p>',
    '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
    "<a xmlns:p='u'><p:b p:c=''/><b xmlns:p='v'><p:b/></b>\ttext\n<c xml:space='preserve'> </c></a>",
    "<a><b></a></b>", "<a " + " ".join(f'x{i}="{i}"' for i in range(40)) + "/>",
    "<a>" * 30 + "deep" + "</a>" * 30,
]


def archives():
    """Archives of several kinds, some of them wrong."""
    def made(*parts, comment=b"", method=zipfile.ZIP_DEFLATED):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", method) as archive:
            archive.comment = comment
            for name, content in parts:
                archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, method)
        return file.getvalue()

    sound = made(("a.txt", "aaaa" * 20), ("word/b.xml", "<b/>"), ("e/", ""))
    yield sound
    yield made(("mimetype", "x"), ("c", "c"), method=zipfile.ZIP_STORED)
    yield made(("a", "b"), comment=b"PK\5\6 comment")
    yield made(("\u00e9", "name"), ("..", "climbs"))
    yield b"PK\5\6" + bytes(18)
    yield sound[:-10]
    yield sound + b"junk"
    yield sound.replace(b"a.txt", b"A.TXT", 1)
    streamed = io.BytesIO()
    class Pipe(io.RawIOBase):
        def writable(self): return True
        def write(self, bytes): return streamed.write(bytes)
    with zipfile.ZipFile(Pipe(), "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("descriptor", (1980, 1, 1, 0, 0, 0)), "d" * 50)
    yield streamed.getvalue()
    large = io.BytesIO()
    with zipfile.ZipFile(large, "w") as archive:
        with archive.open(zipfile.ZipInfo("zip64", (1980, 1, 1, 0, 0, 0)), "w", force_zip64=True) as file:
            file.write(b"64")
    yield large.getvalue()


def write(target, seeds):
    folder = HERE / target
    folder.mkdir(exist_ok=True)
    for number, seed in enumerate(seeds, 1):
        content = seed if isinstance(seed, bytes) else seed.encode()
        (folder / f"{number:02}").write_bytes(content)


write("zip", archives())
write("xml", [*PARTS, PARTS[0].split("\n")[1].encode("utf-16")])
write("expression", EXPRESSIONS)
write("template", TEMPLATES)
