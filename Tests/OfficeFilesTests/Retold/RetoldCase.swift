import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport

/// A Word document taken into a form for Writer.
enum RetoldCase {
  /// The document as a value of the data, with no twin for Writer.
  static func value(_ bytes: [UInt8]) -> Value {
    let file = DataFile(name: "annex.docx", bytes: bytes, digest: "annex\(bytes.hashValue)")
    return .flow(Flow([.document(IncludedDocument(name: "annex.docx", word: file))]))
  }

  /// A form's paper with the document in it, which holds every word of it.
  static func document(
    _ word: WordParts, in form: Draft = "Before\n{{p a }}\nAfter"
  ) throws -> RenderedDocument {
    try TestTemplate(form).rendered(["a": value(word.bytes)], .odt)
  }

  /// The lines of that paper between those of the form.
  static func lines(_ word: WordParts, styles: Bool = false) throws -> [String] {
    Array(try document(word).body(styles: styles).dropFirst().dropLast())
  }

  /// What is said against the document.
  static func faults(_ word: WordParts) -> [Diagnostic] {
    TestTemplate("{{p a }}").faults(.odt, ["a": value(word.bytes)])
  }

  /// A paragraph of these runs.
  static func paragraph(_ runs: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(runs)</w:p>"
  }

  /// A run of these words.
  static func run(_ words: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(words)</w:t></w:r>"
  }
}

extension RenderedDocument {
  /// What the automatic style of an element says, of all its properties.
  func look(of element: XMLTree, _ attribute: String) throws -> [String: String] {
    let name = element.attributes[attribute]
    let style = try tree("content.xml").all("style:style").first {
      $0.attributes["style:name"] == name
    }
    return (style?.elements ?? []).reduce(into: [:]) { look, properties in
      look.merge(properties.attributes) { _, new in new }
    }
  }

  /// What is said of words that stand in an element of their own.
  func look(ofWords words: String) throws -> [String: String] {
    let span = try tree("content.xml").all("text:span").first { $0.text == words }
    return try span.map { try look(of: $0, "text:style-name") } ?? [:]
  }
}
