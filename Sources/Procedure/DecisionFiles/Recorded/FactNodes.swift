import CivilTime
package import Decisions

extension YAMLNode {
  /// The line of everything that the record states.
  package static let recordLine = 0
  /// What stands in place of a file's name where the record is meant.
  package static let recordName = "the record"

  /// What the record states, as a file would write it.
  package static func recorded(_ fact: FactValue) -> YAMLNode {
    switch fact {
    case .text(let text), .markdown(let text), .choice(let text): recorded(words: text)
    case .date(let date): recorded(figures: date.iso)
    case .money(let money): recorded(figures: money.text)
    case .number(let text): recorded(figures: text)
    case .integer(let number): recorded(figures: String(number))
    case .flag(let flag): recorded(figures: flag ? "true" : "false")
    case .narrative(let items): recorded(Narrative(items))
    case .table(let table): recorded(table)
    case .list(let items): recorded(.sequence(items.map { recorded($0) }))
    case .record(let record): recorded(record)
    }
  }

  /// A record of which each fact stands under its name.
  package static func recorded(_ record: FactRecord) -> YAMLNode {
    recorded(entries: record.entries.map { ($0.name, recorded($0.value)) })
  }

  static func recorded(entries: [(name: String, value: YAMLNode)]) -> YAMLNode {
    recorded(.mapping(entries.map { YAMLEntry.recorded($0.name, $0.value) }))
  }

  private static func recorded(_ content: Content) -> YAMLNode {
    YAMLNode(line: recordLine, column: 0, content: content)
  }

  private static func recorded(words text: String) -> YAMLNode {
    recorded(.scalar(YAMLScalar(text, isPlain: false)))
  }

  /// What must stand without quotes.
  private static func recorded(figures text: String) -> YAMLNode {
    recorded(.scalar(YAMLScalar(text, isPlain: true)))
  }

  private static func recorded(_ narrative: Narrative) -> YAMLNode {
    if let text = narrative.onlyText { return recorded(words: text) }
    return recorded(
      .sequence(narrative.items.map { recorded(NarrativeItem.noun.facts(of: $0)) }))
  }

  private static func recorded(_ table: DataTable) -> YAMLNode {
    let keys = table.columns.map(\.key)
    var entries = DataTable.noun.facts(of: table).entries.filter { $0.name != "rows" }
      .map { (name: $0.name, value: recorded($0.value)) }
    entries.append(("rows", recorded(.sequence(table.rows.map { recorded($0, keys: keys) }))))
    return recorded(entries: entries)
  }

  private static func recorded(_ row: TableRow, keys: [String]) -> YAMLNode {
    if case .group(let text) = row { return recorded(entries: [("group", recorded(words: text))]) }
    let cells = keys.compactMap { key in
      row.cells[key].map { cell in (name: key, value: recorded(cell)) }
    }
    return recorded(entries: [(row.kindName, recorded(entries: cells))])
  }

  private static func recorded(_ cell: TableCell) -> YAMLNode {
    cell.rows == 1 && cell.columns == 1
      ? recorded(words: cell.text) : recorded(TableCell.noun.facts(of: cell))
  }
}

extension YAMLEntry {
  static func recorded(_ name: String, _ value: YAMLNode) -> YAMLEntry {
    YAMLEntry(key: name, line: YAMLNode.recordLine, column: 0, value: value)
  }
}

extension Narrative {
  /// The text of a narrative that is nothing but one.
  var onlyText: String? {
    guard items.count == 1, let text = items.first?.text else { return nil }
    var plain = NarrativeItem()
    plain.text = text
    return items == [plain] ? text : nil
  }
}

extension TableRow {
  /// The key that says what sort of row it is.
  var kindName: String {
    switch self {
    case .group: "group"
    case .cells: "cells"
    case .subtotal: "subtotal"
    case .total: "total"
    }
  }
}
