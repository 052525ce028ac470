import Decisions

extension FactValue {
  /// The facts without those fields; a record that is left with nothing goes too.
  func without(_ goes: (FieldPath) -> Bool) -> FactValue {
    removing(goes, at: .root) ?? .record(FactRecord([]))
  }

  private func removing(_ goes: (FieldPath) -> Bool, at path: FieldPath) -> FactValue? {
    guard case .record(let record) = self else { return self }
    let entries = record.entries.compactMap { entry -> FactRecord.Entry? in
      let place = path.appending(entry.name)
      if goes(place) { return nil }
      return entry.value.removing(goes, at: place).map { FactRecord.Entry(entry.name, $0) }
    }
    return entries.isEmpty ? nil : .record(FactRecord(entries))
  }
}

/// A record of facts, written shortly.
func facts(_ entries: (String, FactValue)...) -> FactRecord {
  FactRecord(entries.map { FactRecord.Entry($0.0, $0.1) })
}
