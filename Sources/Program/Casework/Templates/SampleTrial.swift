import Diagnostics
import OfficeFiles
import TemplateLanguage

/// What rendering would refuse of sample data: a cell that is blank in one line, a text where a form
/// prints a date. Which names the data lack altogether is told before it comes to this.
enum SampleTrial {
  /// Everything that cannot be printed of these records, each told once, of the first record where
  /// it comes.
  static func findings(of template: DocumentTemplate, with records: [Record]) -> [Diagnostic] {
    // A letter that moves on to the next record is made of all of them.
    if template.movesOn {
      return faults { () throws(DiagnosticsError) in
        _ = try template.rendered(joining: records, by: .page, rules: .ofTemplates)
      }
    }
    var order: [Diagnostic] = []
    var found: [Diagnostic: [Int]] = [:]
    for (index, record) in records.enumerated() {
      let faults = faults { () throws(DiagnosticsError) in
        _ = try template.render(record, rules: .ofTemplates)
      }
      for fault in faults {
        if found[fault] == nil { order.append(fault) }
        found[fault, default: []].append(index + 1)
      }
    }
    guard records.count > 1 else { return order }
    return order.map { fault in
      var fault = fault
      fault.message = "\(words(found[fault] ?? [])): \(fault.message)"
      return fault
    }
  }

  private static func faults(
    _ render: () throws(DiagnosticsError) -> Void
  ) -> [Diagnostic] {
    do throws(DiagnosticsError) {
      try render()
      return []
    } catch {
      return error.list
    }
  }

  /// "record 3", "record 3 and 12 others".
  private static func words(_ numbers: [Int]) -> String {
    let others = numbers.count - 1
    let first = "record \(numbers[0])"
    return others == 0 ? first : "\(first) and \(others) \(others == 1 ? "other" : "others")"
  }
}
