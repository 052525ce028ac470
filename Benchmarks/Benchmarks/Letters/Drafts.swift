import CivilTime
import Foundation
import OfficeFiles
import Redlines
import TemplateLanguage

/// Letters of Havering's forms, made anew for each run.
enum Drafts {
  private static let forms = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Templates/havering/forms")

  /// The clauses that the forms print.
  static func clauses() throws -> ClauseLibrary {
    let folder = forms.deletingLastPathComponent().appendingPathComponent("clauses")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return ClauseLibrary(
      try names.filter { $0.hasSuffix(".md") }.map { name in
        ClauseReader.read(
          Array(try Data(contentsOf: folder.appendingPathComponent(name))),
          name: String(name.dropLast(3)), file: name)
      }, origin: "clauses")
  }

  static func form(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: forms.appendingPathComponent(name)))
  }

  private static let words = [
    "the", "council", "supplier", "contract", "term", "placement", "price", "agrees", "each",
    "week", "under", "clause", "of", "and", "shall", "review", "service", "within", "days", "by",
  ]

  /// A sentence that another number makes another sentence.
  private static func sentence(_ number: Int) -> String {
    let body = (0..<14).map { words[(number * 7 + $0 * ($0 + number)) % words.count] }
    return "Point \(number) \(body.joined(separator: " "))."
  }

  /// Ten pages: a hundred paragraphs of 45 words, and a table.
  ///
  /// - Parameter version: of two versions a tenth of the paragraphs differs, and one in thirty is
  ///   only in one of them.
  static func tenPages(_ format: String, version: Int) throws -> [UInt8] {
    var paragraphs: [String] = []
    for number in 0..<100 {
      if number % 30 == 29, version == 1 { continue }
      let changed = number % 10 == 3 ? sentence(1_000 * version + number) : sentence(number)
      paragraphs.append(
        [sentence(number + 300), changed, sentence(number + 600)]
          .joined(separator: " "))
    }
    let rows = (0..<40).map { "| Lot \($0) | £\(1_000 + $0 * ($0 == 7 ? version : 3)).00 |" }
    let table = (["| Lot | Price |", "|---|---|"] + rows).joined(separator: "\n")
    let note = paragraphs.joined(separator: "\n\n") + "\n\n" + table
    let template = try DocumentTemplate(form("register.\(format)"), file: "register.\(format)")
    return try template.render([
      "register": [
        "title": "Register", "on": date("2026-05-01"), "count": 40, "filters": .list([]),
        "table": .missing("register.table"),
        "note": .flow(Flow([.markdown(number: nil, source: note)])),
      ],
      "council": council, "paper": paper,
    ])
  }

  /// Letters of one batch: an option exercised for each of so many suppliers.
  static func batch(_ count: Int) throws -> [[UInt8]] {
    let file = "letter-extension-option.docx"
    let template = try DocumentTemplate(form(file), file: file, clauses: clauses())
    return try (0..<count).map { try template.render(extensionLetter($0)) }
  }

  private static func extensionLetter(_ number: Int) throws -> Record {
    [
      "supplier": [
        "name": .text("Supplier \(number) Care Ltd"), "contact": "The Manager",
        "address": .list([.text("\(number) High Street"), "Romford", "RM1 3BD"]),
        "companyNumber": .text("\(1_000_000 + number)"),
      ],
      "letter": [
        "dated": date("2025-04-08"), "reference": .text("EXT/\(number)"),
        "enquiries": "commissioning@example.org",
      ],
      "contract": [
        "title": "Complex Placements", "reference": "LBH-2020-0417", "kind": "contract",
        "from": date("2020-05-01"), "currentEnd": date("2025-04-30"),
      ],
      "option": [
        "clause": "clause 4.2", "number": 1, "months": 24, "latestEnd": date("2027-04-30"),
        "noticeDays": 14, "noticeBy": date("2025-04-16"), "isInTime": true, "isUsedUp": false,
        "monthsLeft": 12,
      ],
      "extension": [
        "to": date("2026-04-30"), "from": date("2025-05-01"), "length": "12 months",
      ],
      "decision": ["citation": "decision 2025-1", "effectiveOn": date("2025-04-01")],
      "signatory": ["line": "Barbara Nicholls, Director"], "council": council, "paper": paper,
    ]
  }

  private static let council: Value = [
    "name": "London Borough of Havering", "address": "Town Hall, Romford",
  ]
  private static let paper: Value = [
    "title": "A paper", "private": false, "marking": .missing("paper.marking"),
  ]

  private static func date(_ iso: String) -> Value {
    guard let date = CivilDate(iso: iso) else { preconditionFailure("\(iso) is no day") }
    return .date(date)
  }
}
