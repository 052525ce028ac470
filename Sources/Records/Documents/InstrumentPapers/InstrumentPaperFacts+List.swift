import CivilTime
public import Councils
import TemplateLanguage

extension InstrumentPaperFacts {
  /// The facts of a letter as name and value, in their order: what a review compares between
  /// letters, and what must not have changed between writing and issuing.
  ///
  /// - Parameter names: the names that the template prints, as ``DocumentTemplate/names`` gives
  ///   them: only what reaches the letter then counts. Without them all facts do.
  public static func list(
    of letter: LetterPaper, council: CouncilIdentity, printing names: [String]? = nil
  ) -> [(name: String, value: String)] {
    list(of: record(of: letter, council: council), printing: names)
  }

  /// The facts of a paper about a placement, in the same terms.
  public static func list(
    of paper: AgreementPaper, as kind: InstrumentPaperKind, council: CouncilIdentity,
    printing names: [String]? = nil
  ) -> [(name: String, value: String)] {
    list(of: record(of: paper, as: kind, council: council), printing: names)
  }

  /// The leaves of a record: `supplier.address[2]` is the second line of the address. Days are
  /// written as in 2025-04-30, sums as they are printed, and yes or no as words.
  static func list(
    of record: Record, printing names: [String]?
  ) -> [(name: String, value: String)] {
    var facts: [(name: String, value: String)] = []
    let printed = names.map { Set($0) }
    func isPrinted(_ name: String) -> Bool {
      guard let printed else { return true }
      return printed.contains(name) || printed.contains("\(name)[]")
    }
    func gather(_ value: Value, _ name: String, _ plain: String, _ isIn: Bool) {
      switch value {
      case .record(let record):
        for key in record.keys {
          guard let inner = record[key] else { continue }
          let path = plain.isEmpty ? key : "\(plain).\(key)"
          gather(
            inner, name.isEmpty ? key : "\(name).\(key)", path, isIn || isPrinted(path))
        }
      case .list(let items):
        for (index, item) in items.enumerated() {
          let isRecord = if case .record = item { true } else { false }
          let isItemIn = isRecord ? isIn && !hasFields(below: plain) : isIn
          gather(item, "\(name)[\(index + 1)]", "\(plain)[]", isItemIn)
        }
      default:
        if isIn, let words = words(of: value) { facts.append((name, words)) }
      }
    }
    func hasFields(below name: String) -> Bool {
      printed?.contains { $0.hasPrefix("\(name)[].") } ?? false
    }
    gather(.record(record), "", "", false)
    return facts
  }

  private static func words(of value: Value) -> String? {
    switch value {
    case .date(let day): day.iso
    case .boolean(let flag), .checkBox(let flag): flag ? "yes" : "no"
    default: try? printed(value)
    }
  }
}
