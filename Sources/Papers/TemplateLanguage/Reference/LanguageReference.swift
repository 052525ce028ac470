/// The reference of the template language, told by the tables that the language itself works by.
public enum LanguageReference {
  /// The whole of it in Markdown, without an end of its last line.
  public static var markdown: String {
    (introduction + tags + filters + tests + functions + methods + differences)
      .joined(separator: "\n")
  }

  private static let introduction = [
    "# The language of templates",
    "",
    "What `remit template language` prints: every word of the language, from the program itself. A",
    "template writes `{{ value }}` to print, `{% tag %}` to act, `{# note #}` to remark. The guide to",
    "changing a form is in [README.md](README.md).",
    "",
  ]

  private static var tags: [String] {
    ["## Tags", "", "| tag | what it does |", "|---|---|"]
      + TagReference.all.map { row([code($0.usage), $0.doc]) } + [""]
  }

  private static var filters: [String] {
    ["## Filters", "", "| filter | what it does | example | prints |", "|---|---|---|---|"]
      + Filters.all.map { filter -> String in
        let others = filter.aliases.map { code($0) }.joined(separator: ", ")
        let doc = others.isEmpty ? filter.doc : "\(filter.doc) Also \(others)."
        return row([code(filter.usage), doc, code("{{ \(filter.example) }}"), filter.result])
      } + [""]
  }

  private static var tests: [String] {
    ["## Tests", "", "| test | what it asks | example |", "|---|---|---|"]
      + ValueTests.all.map { test -> String in
        let others = test.aliases.map { code($0) }.joined(separator: ", ")
        let doc = others.isEmpty ? test.doc : "\(test.doc) Also \(others)."
        return row([code(test.usage), doc, code("{% if \(test.example) %}")])
      } + [""]
  }

  private static var functions: [String] {
    ["## Functions", "", "| function | what it gives | example | prints |", "|---|---|---|---|"]
      + LanguageFunction.allCases.map {
        row([code($0.rawValue), $0.doc, code("{{ \($0.example) }}"), $0.result])
      } + [""]
  }

  private static var methods: [String] {
    MethodReference.Owner.allCases.flatMap { owner in
      [
        "## Methods of \(owner.rawValue)", "", "| method | what it gives | example | prints |",
        "|---|---|---|---|",
      ]
        + MethodReference.all.filter { $0.owner == owner }.map {
          row([code($0.usage), $0.doc, code("{{ \($0.example) }}"), $0.result])
        } + [""]
    }
  }

  private static let differences = [
    "## What differs from Jinja",
    "",
    "Nothing here reads another file or calls a program: there is no `include`, `import`, `from` or",
    "`extends`. A value that is left out is false in `if`, takes `default`, and is an error when it is",
    "printed; a name that none of the records has is an error in `if` too, but not in `is defined` and",
    "beside `default`, for it may be misspelt. Yes or no is an error where it is printed, for no letter",
    "wants *True*. `--lenient` takes a template as Jinja does: what is left out prints as nothing, and",
    "every value prints as it does there. Money and figures are reckoned in decimals, never in binary",
    "fractions; a number has up to 38 digits, a text up to a million letters. Nothing is drawn by lot:",
    "there is no `random` and no `lipsum`. No value changes, so a list has no `append` and no `pop`.",
    "",
    "## What differs from docxtpl",
    "",
    "A tag or a comment begins and ends in one paragraph; `{% raw %}` may go on over several.",
    "`cellbg` takes a colour as six hexadecimal digits. A table or list of which nothing is left falls",
    "away, for an empty one is no valid document. Whole paragraphs stand in paragraphs of their own,",
    "never amid words. A filter takes the words of a listing or of rich text, not its markup.",
    "What vanishes with a prefixed tag or comment, as with `{%tr … %}` or `{#p … #}`, may hold nothing",
    "else. Comments in the margin are read for tags, as are headers, footers, notes and properties. In",
    "the code of a field, in a watermark, in an entry for an index or in conditional text a tag is a",
    "value, `{{ … }}`; a block there is an error, and so is a value that would say what kind of field",
    "it is or which bookmark it leads to. No tag is read in a formula, in a link's address, aim or",
    "tooltip, in a table's alternative text, amid the words of a picture's in Word, or in what else",
    "stands in no paragraph: it is an error. Nor is one read in the name of a bookmark or the title of",
    "a content control, which stay as they are. A dash by a value takes the blanks beside it, in the next run too,",
    "and leaves line breaks and tabs; a dash by a block takes these as well. A section or a page that",
    "ends or begins with a paragraph that vanishes does so all the same, behind its tags or before",
    "them. Words that `set`, `macro`, `call` or `filter` keep stand in one paragraph, or are whole",
    "ones. Files of other programs that are embedded in a form are refused.",
    "",
    "A bookmark, note or caption that a loop repeats and something refers to has a name of its own in",
    "each turn. A reference within the turn leads to that one, any other to the first; one to what the",
    "data leave out is an error, for it would print as one. So is a reference to a bookmark whose ends",
    "are in different blocks or branches, or in a macro. One that nothing refers to stands in the first",
    "turn, or is left out.",
    "",
    "A footnote or an endnote of Word is filled in where the text refers to it, with the item of a loop",
    "round it, and goes with a branch that is left out. A header is filled in once: one that prints the",
    "item of a loop round its section is an error, and so is a margin comment with tags within a block.",
    "Pictures and documents do not stand in notes. Of cells that Word has merged over several rows the",
    "first holds the words: where a tag leaves out its row, the others join the cell above, and check",
    "warns of such a tag.",
  ]

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map { escaped($0) }.joined(separator: " | ") + " |"
  }

  private static func code(_ words: String) -> String { "`\(words)`" }

  /// A cell of a table in Markdown ends at a bar, and a row at the end of its line.
  private static func escaped(_ words: String) -> String {
    String(
      words.flatMap { character -> [Character] in
        switch character {
        case "|": ["\\", "|"]
        case "\n": Array("⏎")
        default: [character]
        }
      })
  }
}
