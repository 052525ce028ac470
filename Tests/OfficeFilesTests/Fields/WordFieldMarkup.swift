import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport

/// Fields and controls of Word for the tests' documents.
enum WordFieldMarkup {
  /// A field in pieces: its code, and what it showed last.
  static func field(_ code: String, shows: String? = nil, look: String = "") -> String {
    let result =
      shows.map { run("<w:fldChar w:fldCharType=\"separate\"/>") + words($0, look) } ?? ""
    return run("<w:fldChar w:fldCharType=\"begin\"/>") + self.code(code) + result
      + run("<w:fldChar w:fldCharType=\"end\"/>")
  }

  /// A field as one element.
  static func simple(_ code: String, shows: String = "x") -> String {
    "<w:fldSimple w:instr=\"\(escaped(code))\">\(words(shows))</w:fldSimple>"
  }

  /// Where Word has ended a run in a code, and begun another.
  static let division: Character = "\u{7F}"

  /// The code of a field; `{…}` in it is a field within.
  static func code(_ code: String) -> String {
    var result = ""
    var words = ""
    var inner = ""
    var depth = 0
    func flush() {
      if !words.isEmpty {
        result += run("<w:instrText xml:space=\"preserve\">\(escaped(words))</w:instrText>")
      }
      words = ""
    }
    for letter in code {
      if letter == "}" {
        depth -= 1
        if depth == 0 {
          result += field(inner, shows: "old")
          inner = ""
          continue
        }
      }
      if letter == division, depth == 0 {
        flush()
        continue
      }
      if depth > 0 { inner.append(letter) } else if letter != "{" { words.append(letter) }
      if letter == "{" {
        if depth == 0 { flush() }
        depth += 1
      }
    }
    flush()
    return result
  }

  static func run(_ content: String, _ look: String = "") -> String {
    "<w:r>\(look.isEmpty ? "" : "<w:rPr>\(look)</w:rPr>")\(content)</w:r>"
  }

  static func words(_ words: String, _ look: String = "") -> String {
    run("<w:t xml:space=\"preserve\">\(escaped(words))</w:t>", look)
  }

  static func paragraph(_ content: String) -> String { "<w:p>\(content)</w:p>" }

  /// A content control with that tag.
  static func control(_ tag: String, _ properties: String, _ content: String) -> String {
    "<w:sdt xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
      + "xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"><w:sdtPr>"
      + "<w:tag w:val=\"\(escaped(tag))\"/><w:id w:val=\"\(number(tag))\"/>\(properties)</w:sdtPr>"
      + "<w:sdtContent>\(content)</w:sdtContent></w:sdt>"
  }

  private static func number(_ tag: String) -> Int {
    tag.utf8.reduce(7) { ($0 * 31 + Int($1)) % 1_000_003 }
  }

  static func escaped(_ text: String) -> String {
    text.map { letter in
      switch letter {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: String(letter)
      }
    }.joined()
  }

  /// A form of that body.
  static func template(_ body: String) -> TestTemplate {
    TestTemplate(Draft([.raw(word: body, openDocument: "<text:p/>")]))
  }

  /// What a form gives, whose finished file has no fault that the form has not.
  static func document(
    _ body: String, _ data: Record, fields: FieldRules = FieldRules(),
    rules: LanguageRules = .ofPapers
  ) throws -> RenderedDocument {
    let bytes = template(body).bytes(.docx)
    let rendered = try DocumentTemplate(bytes, file: "test.docx", fields: fields).rendered(
      data, rules: rules)
    try check(rendered, bytes)
    return try RenderedDocument(rendered.bytes, .docx)
  }

  /// What a form gives of several records, in whose one file nothing is amiss that the form has not.
  static func joined(
    _ records: [Record], _ form: [UInt8], _ format: OfficeFormat, _ separator: RecordSeparator
  ) throws -> RenderedDocument {
    let rendered = try DocumentTemplate(form, file: TestTemplate.name(format)).rendered(
      joining: records, by: separator)
    let faults = ReadBack.faults(
      in: rendered.bytes, format: format, printed: rendered.printed, against: form
    ).filter { $0.severity == .error }
    if !faults.isEmpty { throw DiagnosticsErrorShown(faults.map(\.message)) }
    return try RenderedDocument(rendered.bytes, format)
  }

  static func check(_ rendered: Rendered, _ form: [UInt8]) throws {
    let faults = ReadBack.faults(
      in: rendered.bytes, format: .docx, printed: rendered.printed, against: form
    ).filter { $0.severity == .error }
    if !faults.isEmpty { throw DiagnosticsErrorShown(faults.map(\.message)) }
    try RenderedDocument(rendered.bytes, .docx).check()
  }

  /// What is wrong with a finished file.
  struct DiagnosticsErrorShown: Error {
    var messages: [String]
    init(_ messages: [String]) { self.messages = messages }
  }
}
