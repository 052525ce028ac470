import CivilTime
import Decisions

extension FactValue {
  /// The fact in words, spelt as a file would: the words of a record or a list one under another.
  var words: String {
    switch self {
    case .text(let text), .markdown(let text), .choice(let text), .number(let text): text
    case .narrative(let items): items.map(\.fact.words).joined(separator: "\n\n")
    case .table(let table): table.comparable.words
    case .date(let date): date.iso
    case .money(let money): money.text
    case .integer(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .list(let items): items.map(\.words).joined(separator: "\n")
    case .record(let record): record.entries.map(\.value.words).joined(separator: "\n")
    }
  }
}

extension NarrativeItem {
  /// The item as a record of its fields.
  var fact: FactValue { .record(NarrativeItem.noun.facts(of: self)) }
}

extension DataTable {
  /// The table as a record, its rows in words: what can be compared row by row.
  var comparable: FactValue {
    let keys = columns.map(\.key)
    let texts = rows.map { row in
      if case .group(let text) = row { return FactValue.text(text) }
      var cells = keys.map { row.cells[$0]?.text ?? "" }
      while cells.last == "" { cells.removeLast() }
      return .text(cells.joined(separator: " | "))
    }
    var entries = DataTable.noun.facts(of: self).entries.filter { $0.name != "rows" }
    entries.append(FactRecord.Entry("rows", .list(texts)))
    return .record(FactRecord(entries))
  }
}
