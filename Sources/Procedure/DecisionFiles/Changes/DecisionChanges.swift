public import Decisions

/// What moved between two texts of a decision: field by field, item by item and, in what is
/// written in words, paragraph by paragraph.
public enum DecisionChanges {
  /// The changes from one decision's facts to another's, in the order of the format.
  public static func between(_ old: FactValue, _ new: FactValue) -> [FactChange] {
    var comparison = FactComparison()
    comparison.compare(old, new, at: .root)
    return comparison.changes
  }
}

/// Compares facts and collects what it finds.
private struct FactComparison {
  var changes: [FactChange] = []

  mutating func compare(_ old: FactValue, _ new: FactValue, at path: FieldPath) {
    switch (old, new) {
    case (.record(let old), .record(let new)):
      compare(old, new, at: path)
    case (.list(let old), .list(let new)):
      compare(old, new, at: path)
    case (.markdown(let old), .markdown(let new)):
      compareParagraphs(old, new, at: path)
    case (.narrative(let old), .narrative(let new)):
      if let old = Narrative(old).onlyText, let new = Narrative(new).onlyText {
        compareParagraphs(old, new, at: path)
      } else {
        compare(old.map(\.fact), new.map(\.fact), at: path)
      }
    case (.table(let old), .table(let new)):
      if old != new { compare(old.comparable, new.comparable, at: path) }
    default:
      if old != new { report(path, old, new) }
    }
  }

  private mutating func compare(_ old: FactRecord, _ new: FactRecord, at path: FieldPath) {
    var (rest, next) = (old.entries[...], new.entries[...])
    while !rest.isEmpty || !next.isEmpty {
      if let entry = rest.first, new[entry.name] == nil {
        report(path.appending(entry.name), entry.value, nil)
        rest.removeFirst()
      } else if let entry = next.first {
        let place = path.appending(entry.name)
        if let value = old[entry.name] {
          compare(value, entry.value, at: place)
        } else {
          report(place, nil, entry.value)
        }
        next.removeFirst()
        if rest.first?.name == entry.name { rest.removeFirst() }
      } else {
        rest.removeFirst()
      }
    }
  }

  private mutating func compare(_ old: [FactValue], _ new: [FactValue], at path: FieldPath) {
    for step in SequenceChanges.between(old, new, by: { Resemblance(of: $0) }) {
      switch step {
      case .removed(let index): report(path.appending(index), old[index], nil)
      case .added(let index): report(path.appending(index), nil, new[index])
      case .changed(let from, let to): compare(old[from], new[to], at: path.appending(to))
      }
    }
  }

  private mutating func compareParagraphs(_ old: String, _ new: String, at path: FieldPath) {
    guard old != new else { return }
    let (old, new) = (Paragraphs.of(old), Paragraphs.of(new))
    for step in SequenceChanges.between(old, new, by: { Resemblance(of: $0) }) {
      let (from, to): (Int?, Int?) =
        switch step {
        case .removed(let index): (index, nil)
        case .added(let index): (nil, index)
        case .changed(let from, let to): (from, to)
        }
      changes.append(
        FactChange(
          field: path, paragraph: (to ?? from).map { $0 + 1 }, kind: step.kind,
          before: from.map { old[$0] }, after: to.map { new[$0] }))
    }
  }

  private mutating func report(_ path: FieldPath, _ old: FactValue?, _ new: FactValue?) {
    changes.append(
      FactChange(
        field: path, kind: old == nil ? .added : new == nil ? .removed : .changed,
        before: old?.words, after: new?.words))
  }
}
