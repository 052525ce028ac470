import Casework
import CivilTime
import Councils
import JSONText
import Records
import Workflow

/// The register as a table, and as JSON.
enum ListText {
  /// The name of a person of the folder, as the register has it.
  static func name(_ word: String, _ desk: Desk) -> String {
    desk.staff.person(PersonID(rawValue: word))?.name ?? word
  }

  /// A table of the id, the phase, the next date and the subject.
  static func lines(_ rows: [RegisterRow]) -> [String] {
    let cells = rows.map { row in
      [
        row.id, (Phase(rawValue: row.phase)?.name ?? row.phase) + (row.isKey ? ", key" : ""),
        row.nextDate?.iso ?? "-", row.subject,
      ]
    }
    return Columns.lines(cells, width: 100)
  }

  static func json(_ rows: [RegisterRow], hasMore: Bool) -> JSONValue {
    .object([
      "decisions": .array(rows.map(json)), "hasMore": .bool(hasMore),
    ])
  }

  private static func json(_ row: RegisterRow) -> JSONValue {
    var object: JSONObject = [
      "id": .string(row.id), "council": .string(row.council), "form": .string(row.form),
      "subject": .string(row.subject), "phase": .string(row.phase),
      "isKey": .bool(row.isKey), "isOpen": .bool(row.isOpen),
      "decisionMaker": .string(row.decisionMaker), "author": .string(row.author),
      "started": .string(row.started.iso), "changed": .string(row.changed.iso),
    ]
    object["nextDate"] = row.nextDate.map { .string($0.iso) }
    if !row.waitingFor.isEmpty { object["waitingFor"] = .string(row.waitingFor) }
    return .object(object)
  }
}

/// Lines of cells that stand under one another; the last cell takes what is left of the width.
enum Columns {
  static func lines(_ rows: [[String]], width: Int) -> [String] {
    guard let count = rows.first?.count else { return [] }
    let widths = (0..<count).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { cells in
      var line = ""
      for (column, cell) in cells.enumerated() {
        guard column < cells.count - 1 else {
          let room = max(20, width - min(width, line.count))
          line += cell.count > room ? cell.prefix(room - 1) + "…" : cell
          break
        }
        line += cell + String(repeating: " ", count: widths[column] - cell.count + 2)
      }
      return line
    }
  }
}
