import ArgumentParser
import Casework
import CivilTime
import Decisions
import Digests
import Foundation
import Instruments
import JSONText
import Redlines
import Workflow

/// Which rows of a register are wanted.
struct RegisterFilterOptions: ParsableArguments {
  @Argument(help: "Words that a row must have, all of them.")
  var words: [String] = []

  @Option(
    help: ArgumentHelp("Only this contract's.", valueName: "id"),
    transform: InstrumentWords.identifier)
  var contract: ContractID?

  @Option(help: ArgumentHelp("Only this council's.", valueName: "id"))
  var council: String?

  @Option(help: ArgumentHelp("Only waivers on this ground.", valueName: "words"))
  var ground: String?

  @Option(
    help: ArgumentHelp(
      "Only those that stand so: active, approved; waivers also in time, retrospective.",
      valueName: "words"))
  var status: String?

  /// It as the register takes it.
  var filter: RegisterFilter {
    RegisterFilter(
      text: words.isEmpty ? nil : words.joined(separator: " "),
      council: council.map { CouncilID(rawValue: $0) }, ground: ground, status: status)
  }

  /// It in words, for the head of a printed register.
  var inWords: [String] {
    [
      words.isEmpty ? nil : "Words: \(words.joined(separator: " "))",
      contract.map { "Contract: \($0.rawValue)" }, ground.map { "Ground: \($0)" },
      status.map { "Standing: \($0)" },
    ].compactMap { $0 }
  }
}

/// Registers on a terminal: a block for each row.
enum RegisterText {
  /// Answers with a register.
  static func give(
    _ kind: RegisterReading.Kind, _ options: RegisterFilterOptions, _ folder: FolderOptions
  ) throws {
    try Report.run { () throws(Failure) in
      let table = try RegisterReading.table(
        kind, options.filter, contract: options.contract, at: try folder.desk())
      if folder.json {
        Report.give(json(table).text(indented: true))
        return
      }
      for line in lines(table) { Report.give(line) }
      Report.say(table.rows.count == 1 ? "1 entry" : "\(table.rows.count) entries")
    }
  }

  /// The rows, their first cell as a heading, the others below with their names.
  static func lines(_ table: RegisterTable) -> [String] {
    table.rows.flatMap { row in
      [row.first ?? ""]
        + zip(table.header, row).dropFirst().compactMap { name, cell in
          cell.isEmpty
            ? nil
            : "  " + name.lowercased().padding(toLength: 16, withPad: " ", startingAt: 0) + cell
        }
    }
  }

  static func json(_ table: RegisterTable) -> JSONValue {
    .object([
      "title": .string(table.title),
      "columns": .array(table.header.map { .string($0) }),
      "rows": .array(table.rows.map { row in .array(row.map { .string($0) }) }),
    ])
  }
}

/// What a table of applications holds, before it is kept.
enum IntakeText {
  static func give(_ intake: ImportSuppliers.Intake, json: Bool, isPreview: Bool) {
    if json {
      Report.give(value(intake).text(indented: true))
      return
    }
    let count = intake.applications.count
    Report.give(
      (intake.existing == nil
        ? "round \(intake.round) of \(intake.contract.rawValue), closed on \(intake.closed.text): "
          + "\(count) \(count == 1 ? "application" : "applications")"
        : "\(intake.contract.rawValue), active since \(intake.closed.text): "
          + "\(count) \(count == 1 ? "supplier" : "suppliers")")
        + (intake.encoding.map { ", read as \($0)" } ?? ""))
    for finding in intake.findings {
      Report.give("  \(finding.isError ? "error" : "look at"): \(finding.text)")
      if let cure = finding.cure { Report.give("    \(cure)") }
    }
    guard isPreview else { return }
    for application in intake.applications {
      let supplier = application.supplier
      Report.give(
        "  \(supplier.id.rawValue)  \(supplier.name)"
          + (application.score.map { ", score \($0.text)" } ?? "")
          + ", received \(application.received.text)")
    }
  }

  private static func value(_ intake: ImportSuppliers.Intake) -> JSONValue {
    .object([
      "contract": .string(intake.contract.rawValue), "round": .number("\(intake.round)"),
      "closed": .string(intake.closed.iso),
      "applications": .array(
        intake.applications.map { application in
          var entry: JSONObject = [
            "supplier": .string(application.supplier.id.rawValue),
            "name": .string(application.supplier.name),
            "received": .string(application.received.iso),
          ]
          entry["score"] = application.score.map { .string($0.text) }
          return .object(entry)
        }),
      "findings": .array(
        intake.findings.map { finding in
          var entry: JSONObject = [
            "line": .number("\(finding.line)"), "message": .string(finding.message),
            "isError": .bool(finding.isError),
          ]
          entry["column"] = finding.column.map { .string($0) }
          entry["cure"] = finding.cure.map { .string($0) }
          return .object(entry)
        }),
    ])
  }
}

/// What differs in letters, for whoever reviews them.
enum ReviewText {
  static func lines(_ review: ReviewLetters.Review) -> [String] {
    guard let begun = review.batch.begun else { return [] }
    var lines = [
      "\(begun.id.rawValue): \(review.batch.standing.count) letters on \(begun.template), which is "
        + (review.isTemplateApproved ? "approved by Legal" : "not approved by Legal")
    ]
    let comparison = review.fromTemplate.comparison
    lines.append(
      "letter \(review.fromTemplate.number) "
        + (comparison.isExplained
          ? "is the template with these facts merged in, and nothing else:"
          : "is not the template with facts merged in: what it does not explain comes first"))
    lines += comparison.lines.map { "  \($0)" }
    for revised in review.revised {
      let (letter, before) = (revised.letter, revised.before)
      lines.append(
        "letter \(letter.number), where it differs from "
          + (before.document == letter.lastApproved
            ? "the version that Legal approved:" : "the letter as it was first written:"))
      lines += self.lines(of: revised.comparison)
      for (index, version) in letter.versions.enumerated().dropFirst() {
        lines.append(
          "  version \(index + 1) was brought back by \(version.by.text) on \(version.on.text)")
      }
    }
    if review.isOfAll, review.batch.standing.count >= BatchComparison.fewest {
      lines.append(
        review.odd.isEmpty
          ? "no letter stands out among the others" : "letters that stand out among the others:")
    }
    for letter in review.odd {
      lines += letter.reasons.map { "  letter \(letter.name), \($0.words)" }
    }
    return lines
  }

  /// What differs, line by line.
  static func lines(of comparison: DocumentComparison) -> [String] {
    comparison.changes.map { "  \($0.words)" } + comparison.remarks.map { "  \($0)" }
  }
}

extension ReviewLetters.Review {
  private static func value(_ departure: TemplateDeparture) -> JSONValue {
    .object([
      "kind": .string(departure.kind.rawValue), "place": .string(departure.place.words),
      "letter": .string(departure.letter), "template": .string(departure.template),
      "words": .string(departure.words),
    ])
  }

  /// It as JSON.
  var json: JSONValue {
    func changes(_ comparison: DocumentComparison) -> JSONValue {
      .array(
        comparison.changes.map { change in
          .object([
            "kind": .string(change.kind.rawValue), "place": .string(change.place.words),
            "old": .string(change.old), "new": .string(change.new),
            "words": .string(change.words),
          ])
        })
    }
    var object: JSONObject = [
      "batch": .string(batch.begun?.id.rawValue ?? ""),
      "isTemplateApproved": .bool(isTemplateApproved),
    ]
    let comparison = fromTemplate.comparison
    object["fromTemplate"] = .object([
      "letter": .number("\(fromTemplate.number)"), "isExplained": .bool(comparison.isExplained),
      "departures": .array(comparison.departures.map(Self.value)),
      "values": .array(
        comparison.values.map { value in
          .object([
            "tag": .string(value.tag), "text": .string(value.text),
            "place": .string(value.place.words),
          ])
        }),
      "clauses": .array(
        comparison.clauses.map { clause in
          .object([
            "conditions": .array(clause.conditions.map { .string($0) }),
            "isKept": .bool(clause.chosen != nil), "text": .string(clause.text),
            "place": .string(clause.place.words),
          ])
        }),
    ])
    object["revised"] = .array(
      revised.map {
        .object([
          "letter": .number("\($0.letter.number)"), "against": .string($0.before.document.hex),
          "changes": changes($0.comparison),
        ])
      })
    object["odd"] = .array(
      odd.map { letter in
        .object([
          "letter": .string(letter.name),
          "reasons": .array(
            letter.reasons.map { reason in
              .object([
                "kind": .string(reason.kind.rawValue), "place": .string(reason.place.words),
                "words": .string(reason.words),
              ])
            }),
        ])
      })
    return .object(object)
  }
}
