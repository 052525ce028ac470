import TestTiming
import Testing

@testable import TemplateLanguage

/// Which stretches of a paragraph are tags.
@Suite struct TagFinderTests {
  static let cases: [(text: String, tags: [String])] = [
    ("no tag { here } %}", []), ("{{ a }}", ["{{ a }}"]), ("{{a}}{{b}}", ["{{a}}", "{{b}}"]),
    ("x {% if a %} y {# c #}", ["{% if a %}", "{# c #}"]),
    ("{{ \"}}\" }} x", ["{{ \"}}\" }}"]),
    ("{{ '%}' ~ \u{2018}}}\u{2019} }}", ["{{ '%}' ~ \u{2018}}}\u{2019} }}"]),
    ("{{ it's }} and {{ b }}", ["{{ it's }}", "{{ b }}"]), ("{# it's }} #} x", ["{# it's }} #}"]),
    ("{{{ a }}}", ["{{{ a }}}"]), ("{{ {1: {}}}} x }}", ["{{ {1: {}}}}"]),
    ("{{ a } }", ["{{ a } }"]), ("{", []), ("{{", ["{{"]),
  ]

  @Test(arguments: cases)
  func tagsAreFound(text: String, tags: [String]) {
    let scalars = Array(text.unicodeScalars)
    let found = TagFinder.tags(in: scalars).map { tag in
      String(String.UnicodeScalarView(scalars[tag.range]))
    }
    #expect(found == tags)
  }

  /// What docxtpl's prefix stands before is `raw` too.
  @Test(arguments: ["{% raw %}", "{%- raw -%}", "{%p raw %}", "{%tr raw %}", "{%r raw %}"])
  func wordsWithinRawAreNoTags(opening: String) {
    let ending = opening.replacing("raw", with: "endraw")
    var isRaw = false
    #expect(
      TagFinder.tags(in: Array(opening.unicodeScalars), isRaw: &isRaw).map(\.kind) == [.comment])
    #expect(isRaw)
    let between = TagFinder.tags(in: Array("{{ a }}".unicodeScalars), isRaw: &isRaw)
    #expect(between.map { $0.quoted.map { String(String.UnicodeScalarView($0)) } } == ["{{ a }}"])
    #expect(
      TagFinder.tags(in: Array(ending.unicodeScalars), isRaw: &isRaw).map(\.kind) == [.comment])
    #expect(!isRaw)
  }

  /// A paragraph of a hostile file: quotes that nothing closes, tags without end.
  @Test(arguments: [
    "\u{201C}", "'", "\"", "{{ \u{201C} }}", "{% \u{201C} ", "{{ ' }} ", "{#", "{{ a }}",
  ])
  func aLongParagraphIsReadInItsLength(part: String) {
    let text = "{{ " + String(repeating: part, count: 20_000) + " }} \u{201D} x"
    let time = processorTime {
      let pieces: [TemplatePiece] = [
        .open(TemplateUnit(.story, name: "body"), []), .open(TemplateUnit(.paragraph), []),
        .text(text), .close([]), .close([]),
      ]
      _ = CompiledTemplate.compile(pieces, dialect: PlainDialect())
    }
    #expect(time < .seconds(5))
  }

  /// Many openings before one ending, and the same after `{% raw %}`.
  @Test(arguments: [
    ("{{ ", "}}"), ("{% ", "%}"), ("{{ \u{201C}", "\u{201D} }}"), ("{% raw %}{%", "%}"),
    ("{% raw %}{% ", "}"),
  ])
  func manyOpeningsAreReadInTheirLength(opening: String, ending: String) {
    let first = opening.hasPrefix("{% raw %}") ? "{% raw %}" : ""
    let part = String(opening.dropFirst(first.count))
    let text = Array((first + String(repeating: part, count: 40_000) + ending).unicodeScalars)
    let time = processorTime { _ = TagFinder.tags(in: text) }
    #expect(time < .seconds(20))
  }

  @Test func aTagWithoutItsBracesIsNotClosed() {
    let found = TagFinder.tags(in: Array("a {{ b".unicodeScalars))
    #expect(found == [TagFinder.Found(range: 2..<6, kind: .print, isClosed: false)])
  }
}
