extension Sequence<String> {
  /// Joined as a sentence joins them: a, b and c; or a, b or c.
  package func listed(_ last: String = "and") -> String {
    let items = Array(self)
    guard let end = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(last) " + end
  }
}
