import Decisions

/// A sum of money that a table states as a total, or that its totals make together.
struct TableAmount {
  let pence: Int
  /// What one unit of its last place comes to, in pence.
  let unit: Int
  /// The table and the column, and the rows whose sum it is.
  private let table: DataTable
  private let field: FieldPath
  private let column: TableFigures.Column
  private let rows: [Int]
  private let size: Size

  /// What a table's figures are multiples of.
  fileprivate enum Size: String {
    case pounds = ""
    case thousands = " thousand"
    case millions = " million"

    var pence: Int {
      switch self {
      case .pounds: 100
      case .thousands: 100_000
      case .millions: 100_000_000
      }
    }
  }

  /// The totals of a decision's tables, in money.
  static func all(_ facts: Facts) -> [TableAmount] {
    facts.tables.flatMap { amounts(in: $0.table, at: $0.place.field) }
  }

  /// The totals of one table, and of each column its totals together.
  private static func amounts(in table: DataTable, at field: FieldPath) -> [TableAmount] {
    let sums = table.rows.indices.filter { table.rows[$0].isSum }
    guard !sums.isEmpty else { return [] }
    let about = Size(around: table)
    var found: [TableAmount] = []
    for column in TableFigures(table).columns {
      guard let size = Size(of: column, or: about) else { continue }
      let unit = size.pence / TextAmount.ten(column.scale)
      guard unit > 0 else { continue }
      var total = 0
      var totals: [Int] = []
      for row in sums {
        guard let value = column.values[row] else { continue }
        found.append(
          TableAmount(
            pence: value &* unit, unit: unit, table: table, field: field, column: column,
            rows: [row], size: size))
        if case .total = table.rows[row] {
          totals.append(row)
          total &+= value
        }
      }
      guard totals.count > 1, !column.endsInGrandTotal(totals) else { continue }
      found.append(
        TableAmount(
          pence: total &* unit, unit: unit, table: table, field: field, column: column,
          rows: totals, size: size))
    }
    return found
  }

  /// Where it stands; of a sum of totals, the first of them.
  var place: FactPlace {
    table.place(ofRow: rows[0], column.column.key, in: field)
  }

  /// The figure as printed, with its unit: “18,895.3 thousand”.
  var text: String {
    column.text(rows.reduce(0) { $0 &+ (column.values[$1] ?? 0) }) + size.rawValue
  }

  /// How it is come by: “Total Adults 18,204.9 + Total Children's Services 690.4 = 18,895.3”.
  var working: String {
    let terms = rows.map { row in
      "\(table.name(ofRow: row)) \(column.text(column.values[row] ?? 0))"
    }
    return rows.count == 1
      ? terms[0] + size.rawValue : terms.joined(separator: " + ") + " = " + text
  }
}

extension TableAmount.Size {
  /// What a table's title and note say.
  fileprivate init?(around table: DataTable) {
    let words = (table.title ?? "") + " " + (table.note ?? "")
    if words.hasAny(of: ["thousands of pounds", "£'000", "£000", "£’000"]) {
      self = .thousands
    } else if words.hasAny(of: ["millions of pounds", "£m"]) {
      self = .millions
    } else {
      return nil
    }
  }

  /// What a column's heading says; nil when its figures are no money.
  fileprivate init?(of column: TableFigures.Column, or about: TableAmount.Size?) {
    let heading = column.column.heading
    guard heading.hasAny(of: ["£"]) else {
      guard let about, column.scale > 0 else { return nil }
      self = about
      return
    }
    if heading.hasAny(of: ["000"]) {
      self = .thousands
    } else if heading.hasAny(of: ["£m"]) {
      self = .millions
    } else {
      self = about ?? .pounds
    }
  }
}
