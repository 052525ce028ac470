import Foundation
import OfficeFiles
import TemplateLanguage
import TestSupport

/// A case of ../shared/conformance/mailmerge: what docx-mailmerge2 was told to do, told to us.
struct MailMergeCase {
  let template: [UInt8]
  let expected: [String]
  /// Whether the case asks for it after the document is opened, which its calls do not tell.
  private let leavesOutEmptyTables: Bool
  private let options: Record
  private let calls: [(name: String, positional: [Value], named: Record)]

  init(_ folder: URL) throws {
    leavesOutEmptyTables = folder.lastPathComponent.contains("remove_table")
    template = try SharedFolder.bytes(folder.appending(path: "template.docx"))
    let text = try SharedFolder.bytes(folder.appending(path: "expected.txt"))
    expected = String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
    let told = try SharedFolder.record(folder.appending(path: "calls.json"), isLenient: true)
    if case .record(let options)? = told["options"] {
      self.options = options
    } else {
      options = [:]
    }
    var calls: [(name: String, positional: [Value], named: Record)] = []
    if case .list(let list)? = told["calls"] {
      for case .list(let call) in list {
        guard call.count == 3, case .text(let name) = call[0], case .list(let positional) = call[1],
          case .record(let named) = call[2]
        else { continue }
        calls.append((name, positional.items, named))
      }
    }
    self.calls = calls
  }

  private var rules: FieldRules {
    var rules = FieldRules()
    switch options["keep_fields"] {
    case .text("all"): rules.kept = .all
    case .text("some"): rules.kept = .unfilled
    default: break
    }
    switch options["auto_update_fields_on_open"] {
    case .text("always"): rules.updating = .always
    case .text("auto"): rules.updating = .whenNeeded
    default: rules.updating = .asInForm
    }
    rules.leavesOutEmptyTables =
      leavesOutEmptyTables || options["remove_empty_tables"] == .boolean(true)
    return rules
  }

  /// The document by the rules of `remit template render --lenient`.
  func rendered() throws -> Rendered {
    let template = try DocumentTemplate(template, file: "template.docx", fields: rules)
    var record: Record = [:]
    var records: [Record]?
    var separator = RecordSeparator.page
    func fill(_ name: String, _ value: Value) {
      // What a field was given first is what it shows.
      if record[name] == nil { record[name] = value }
      for index in (records ?? []).indices where records?[index][name] == nil {
        records?[index][name] = value
      }
    }
    for call in calls {
      switch call.name {
      case "merge":
        for name in call.named.keys { fill(name, plain(call.named[name] ?? .none)) }
      case "merge_rows":
        if case .text(let anchor) = call.positional[0] {
          record[anchor] = plain(call.positional[1])
        }
      default:
        guard case .list(let list)? = call.positional.first ?? call.named["replacements"] else {
          continue
        }
        records = list.compactMap { if case .record(let one) = plain($0) { one } else { nil } }
        let word = call.positional.count > 1 ? call.positional[1] : call.named["separator"]
        if case .text(let word)? = word { separator = Self.separators[word] ?? .page }
      }
    }
    if let records {
      return try template.rendered(joining: records, by: separator, rules: .lenient)
    }
    return try template.rendered(record, rules: .lenient)
  }

  private static let separators: [String: RecordSeparator] = [
    "page_break": .page, "column_break": .column, "textWrapping_break": .line,
    "nextPage_section": .section, "continuous_section": .continuous,
    "evenPage_section": .evenPage, "oddPage_section": .oddPage, "nextColumn_section": .nextColumn,
  ]

  /// A value with its dates and decimals for what they are.
  private func plain(_ value: Value) -> Value {
    switch value {
    case .list(let items): return .list(items.map { plain($0) })
    case .record(let record):
      for name in ["$date", "$datetime", "$time", "$decimal"] {
        guard let own = record[name] else { continue }
        if name == "$decimal", case .text(let digits) = own {
          return Number(decimal: digits).map { .number($0) } ?? own
        }
        return own
      }
      return .record(Record(record.keys.map { ($0, plain(record[$0] ?? .none)) }))
    default: return value
    }
  }
}
