public import CivilTime
import Decisions
import Diagnostics
import Rules

/// Reads a file of applications: rows of cells in, applications and everything that is wrong out.
public enum SupplierIntake {
  /// The applications of a table, and what is wrong with it or worth a look: all of it at once,
  /// with line and column. A row with an error gives no application; a file with an error is not
  /// to be taken in.
  ///
  /// - Parameters:
  ///   - round: the number of the round, which must be new.
  ///   - defaultReceived: the day on which requests were received whose row does not say.
  ///   - isScored: whether each needs a score, or a reason why it fails.
  public static func read(
    header: [String], rows: [(line: Int, cells: [String])], into contract: ContractFacts,
    known list: SupplierList, round: Int, defaultReceived: CivilDate? = nil, isScored: Bool = true
  ) -> (applications: [Application], findings: [IntakeFinding]) {
    var findings: [IntakeFinding] = []
    if list.round(round) != nil {
      findings.append(
        IntakeFinding(
          line: 1, "round \(round) was taken in before",
          cure: "call it round \(list.nextRound)"))
    }
    let columns = columns(
      of: header, needs: contract, hasDay: defaultReceived != nil, isScored: isScored, &findings)
    let isReadable = findings.allSatisfy { !$0.isError }
    let filled = rows.map { IntakeRow(line: $0.line, columns: columns, cells: $0.cells) }
    var reading = IntakeReading(
      contract: contract, list: list, defaultReceived: defaultReceived, isScored: isScored,
      given: Set(filled.compactMap { $0[.reference]?.lowercased() }))
    var applications: [Application] = []
    var count = 0
    for (var row, (_, cells)) in zip(filled, rows)
    where cells.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
      count += 1
      if cells.dropFirst(header.count).contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
        row.fault(
          nil, "the row has \(cells.count) cells, and the header \(header.count)",
          cure: "see whether a comma in a cell parted it in two")
      }
      if let application = reading.application(&row) { applications.append(application) }
      findings += row.findings
    }
    if count == 0 {
      findings.append(
        IntakeFinding(
          line: 1, "there is no application in the file",
          cure: "give an application in each row under the header"))
    }
    findings += reading.nameDoubles
    let order = findings.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }
    return (isReadable ? applications : [], order.map(\.element))
  }

  /// Which column each heading means.
  private static func columns(
    of header: [String], needs contract: ContractFacts, hasDay: Bool, isScored: Bool,
    _ findings: inout [IntakeFinding]
  ) -> [(column: SupplierColumn?, heading: String)] {
    var seen: [SupplierColumn: String] = [:]
    let columns = header.map { written -> (column: SupplierColumn?, heading: String) in
      let heading = IntakeText.trimmed(written)
      guard let column = SupplierColumn(heading: heading) else {
        if !heading.isEmpty {
          let nearest = nearestName(
            to: heading, among: SupplierColumn.allCases.map(\.rawValue))
          findings.append(
            IntakeFinding(
              line: 1, column: heading, "no such column is known, and it is left out",
              cure: nearest.map { "did you mean \($0)?" }
                ?? "the columns are \(SupplierColumn.allCases.map(\.rawValue).listed())",
              isError: false))
        }
        return (nil, heading)
      }
      if let first = seen[column] {
        findings.append(
          IntakeFinding(
            line: 1, column: heading,
            first == heading
              ? "the column stands twice" : "the column means the same as \(first)",
            cure: "leave one of them out"))
        return (nil, heading)
      }
      seen[column] = heading
      return (column, heading)
    }
    var needed: [SupplierColumn] = [.name]
    if !contract.lots.isEmpty { needed.append(.lots) }
    if !hasDay { needed.append(.received) }
    if isScored, seen[.score] == nil, seen[.reasons] == nil { needed.append(.score) }
    for column in needed where seen[column] == nil {
      findings.append(
        IntakeFinding(
          line: 1, column: column.rawValue, "there is no such column, and it is needed",
          cure: "head the column \(column.rawValue)"))
    }
    return columns
  }
}

/// A row of a file of applications, and what is wrong with it.
struct IntakeRow {
  let line: Int
  let cells: [SupplierColumn: (text: String, heading: String)]
  var findings: [IntakeFinding] = []

  init(line: Int, columns: [(column: SupplierColumn?, heading: String)], cells: [String]) {
    self.line = line
    var found: [SupplierColumn: (text: String, heading: String)] = [:]
    for (entry, cell) in zip(columns, cells) {
      if let column = entry.column { found[column] = (IntakeText.trimmed(cell), entry.heading) }
    }
    self.cells = found
  }

  /// What the cell says; nil when it is empty or there is none.
  subscript(column: SupplierColumn) -> String? {
    cells[column].flatMap { $0.text.isEmpty ? nil : $0.text }
  }

  var hasErrors: Bool { findings.contains(where: \.isError) }

  mutating func fault(_ column: SupplierColumn?, _ message: String, cure: String? = nil) {
    note(column, message, cure: cure, isError: true)
  }

  mutating func note(
    _ column: SupplierColumn?, _ message: String, cure: String? = nil, isError: Bool = false
  ) {
    findings.append(
      IntakeFinding(
        line: line, column: column.map { cells[$0]?.heading ?? $0.rawValue }, message, cure: cure,
        isError: isError))
  }
}
