package import Decisions
import JSONText

extension TableColumn: FileNoun {
  package static let noun = Noun(
    "TableColumn", "a column", blank: TableColumn(key: "", heading: ""),
    [
      .required("key", \.key, .text, "the name by which rows refer to the column"),
      .required("heading", \.heading, .text, "the words over the column"),
      .optional("kind", \.kind, .choice, "what its cells hold; text if left out"),
      .optional("decimals", \.decimals, .whole(0...9), "how many digits stand behind the point"),
    ])
}

extension TableCell: FileNoun {
  package static let noun = Noun(
    "TableCell", "a cell", blank: TableCell(""),
    [
      .required("value", \.text, .text, "what stands in the cell"),
      .defaulted("rows", \.rows, .whole(1...1000), "how many rows it covers downwards"),
      .defaulted("columns", \.columns, .whole(1...100), "how many columns it covers to the right"),
    ])
}

extension FieldType where Value == [String: TableCell] {
  /// Cells by the keys of their columns.
  package static var cells: FieldType {
    let cell = FieldType<TableCell>.record(TableCell.noun, or: .text, for: "value") {
      TableCell($0)
    }
    return FieldType(
      expected: "cells by column", shape: .table,
      schema: {
        .object(["type": .string("object"), "additionalProperties": cell.schema(&$0)])
      },
      read: { node, path, reading in
        guard case .mapping(let entries) = node.content else {
          reading.reportType(node, path, expected: "cells by column, such as {year: 2020}")
          return nil
        }
        var cells: [String: TableCell] = [:]
        for entry in entries {
          let place = path.appending(entry.key)
          reading.note(place, line: entry.line, column: entry.column)
          cells[entry.key] = cell.read(entry.value, place, &reading)
        }
        return cells
      },
      fact: { _ in .list([]) })
  }
}

extension FieldType where Value == TableRow {
  /// A row of a table: a mapping with the one key that says what sort of row it is.
  package static var tableRow: FieldType {
    .exactlyOne(
      "a row of a table",
      [
        Alternative("group", .text, "a band over the whole width", { .group($0) }) {
          if case .group(let text) = $0 { text } else { nil }
        },
        Alternative("cells", .cells, "a plain row", { .cells($0) }) {
          if case .cells(let cells) = $0 { cells } else { nil }
        },
        Alternative("subtotal", .cells, "a sum of the rows above", { .subtotal($0) }) {
          if case .subtotal(let cells) = $0 { cells } else { nil }
        },
        Alternative("total", .cells, "the sum of the table", { .total($0) }) {
          if case .total(let cells) = $0 { cells } else { nil }
        },
      ])
  }
}

extension DataTable: FileNoun {
  package static let noun = Noun(
    "DataTable", "a table", blank: DataTable(),
    [
      .optional("title", \.title, .text, "the caption"),
      .optional("note", \.note, .text, "a note under the table"),
      .required("columns", \.columns, .list(of: .record, atLeast: 1), "its columns"),
      .required("rows", \.rows, .list(of: .tableRow, atLeast: 1), "its rows"),
    ],
    check: { table, node, path, reading in
      var check = TableCheck(table: table, path: path, node: node)
      check.run(&reading)
      table = check.table
    })
}

extension FieldType where Value == DataTable {
  /// A table.
  package static var table: FieldType {
    let record = FieldType.record
    return FieldType(
      expected: record.expected, shape: .table, schema: record.schema, read: record.read,
      fact: { .table($0) })
  }
}
