import Decisions

extension TableRow {
  /// Whether it adds up others.
  var isSum: Bool {
    switch self {
    case .group, .cells: false
    case .subtotal, .total: true
    }
  }
}

extension DataTable {
  /// Where a cell stands of a table in that field.
  func place(ofRow row: Int, _ key: String, in field: FieldPath) -> FactPlace {
    let kind =
      switch rows[row] {
      case .group: "group"
      case .cells: "cells"
      case .subtotal: "subtotal"
      case .total: "total"
      }
    return field.appending("rows").appending(row).appending(kind).place(key)
  }

  /// The words with which a row begins.
  func name(ofRow row: Int) -> String {
    for column in columns {
      if let cell = rows[row].cells[column.key], cell.number == nil, !cell.text.isEmpty {
        return cell.text
      }
    }
    return "row \(row + 1)"
  }
}
