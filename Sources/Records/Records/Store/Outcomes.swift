import JSONText

extension Appended {
  /// The outcome of an act, from its first event and its last at the least.
  package init(_ events: [EventEnvelope], wasSeenBefore: Bool) {
    let (first, last) = (events[0], events[events.count - 1])
    self.init(
      positions: first.position...last.position, head: last.link.head,
      answer: first.enclosures?.answer ?? [:], wasSeenBefore: wasSeenBefore)
  }
}

extension Page {
  /// A page of rows with their numbers, of which one more than the limit says that more follow.
  package init(_ found: [(number: Int, row: Row)], limit: Int) {
    let rows = found.prefix(limit)
    self.init(
      rows: rows.map { $0.row },
      next: found.count > limit ? rows.last.map { RegisterCursor(number: $0.number) } : nil)
  }
}
