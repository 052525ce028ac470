import OfficeFiles
import Redlines
import TemplateLanguage

/// Two versions of a letter of ten pages.
struct Pages: Sendable {
  let old: [UInt8]
  let new: [UInt8]

  init(_ format: OfficeFormat) throws {
    old = try Drafts.tenPages(format.rawValue, version: 1)
    new = try Drafts.tenPages(format.rawValue, version: 2)
  }
}

/// An extension letter and its form, read.
struct TemplatePair: Sendable {
  let template: ReadDocument
  let letter: ReadDocument
  let clauses: ClauseLibrary

  init() throws {
    clauses = try Drafts.clauses()
    template = try ReadDocument(Drafts.form("letter-extension-option.docx"), format: .docx)
    letter = try ReadDocument(Drafts.batch(1)[0], format: .docx)
  }
}

/// The letters of a batch, read and compared with each other.
enum Neighbours {
  static func odd(_ letters: [[UInt8]]) throws -> [OddLetter] {
    let read = try letters.enumerated().map { number, bytes in
      BatchComparison.Letter(
        name: "\(number)", document: try ReadDocument(bytes, format: .docx))
    }
    return BatchComparison(read).odd
  }
}
