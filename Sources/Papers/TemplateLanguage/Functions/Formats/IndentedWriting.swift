/// A value as `pprint` writes it: on one line of 80 letters where it fits, otherwise an item a line,
/// names in the order of the alphabet.
enum IndentedWriting {
  private static let width = 80

  /// The value written so.
  static func text(of value: Value) -> String {
    let plain = JinjaText.quoted(value)
    guard plain.utf8.count < EvaluationLimits.textBytes else { return plain }
    return text(of: value, indent: 0, allowance: 0, depth: 0)
  }

  /// - Parameters:
  ///   - indent: how many letters stand before it in its line.
  ///   - allowance: how many follow it there.
  ///   - depth: how many values are around it.
  private static func text(of value: Value, indent: Int, allowance: Int, depth: Int) -> String {
    let whole = line(value, depth: depth)
    guard depth < EvaluationLimits.depth,
      whole.unicodeScalars.count > width - indent - allowance, let parts = parts(of: value)
    else { return whole }
    let margin = ",\n" + String(repeating: " ", count: indent + 1)
    var lines: [String] = []
    for (place, item) in parts.items.enumerated() {
      let label = parts.labels.isEmpty ? "" : parts.labels[place]
      let isLast = place == parts.items.count - 1
      lines.append(
        label
          + text(
            of: item, indent: indent + 1 + label.unicodeScalars.count,
            allowance: isLast ? allowance + parts.closing.count : 1, depth: depth + 1))
    }
    return parts.opening + lines.joined(separator: margin) + parts.closing
  }

  private static func line(_ value: Value, depth: Int) -> String {
    guard depth < EvaluationLimits.depth, let parts = parts(of: value) else {
      return JinjaText.quoted(value)
    }
    let items = parts.items.enumerated().map { place, item in
      (parts.labels.isEmpty ? "" : parts.labels[place]) + line(item, depth: depth + 1)
    }
    return parts.opening + items.joined(separator: ", ") + parts.closing
  }

  /// What a list or a group of fields is made of; nil for any other value.
  private static func parts(
    of value: Value
  ) -> (opening: String, items: [Value], labels: [String], closing: String)? {
    if let entries = value.entries {
      var pairs = Array(zip(entries.keys, entries.values))
      if pairs.allSatisfy({ $0.0.words != nil }) {
        pairs.sort { ($0.0.words ?? "") < ($1.0.words ?? "") }
      }
      return ("{", pairs.map(\.1), pairs.map { JinjaText.quoted($0.0) + ": " }, "}")
    }
    switch value {
    case .list(let list): return ("[", list.items, [], "]")
    case .other(let special):
      guard case .tuple(let list) = special.kind else { return nil }
      return ("(", list.items, [], list.count == 1 ? ",)" : ")")
    default: return nil
    }
  }
}
