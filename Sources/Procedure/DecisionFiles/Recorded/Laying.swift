import Decisions

extension YAMLNode {
  /// What the author wrote with what the record states laid over it.
  ///
  /// Records are merged member by member; anything else, a list too, is as the record states it.
  /// What an author wrote in a shorter way is merged as if it had been written in full. What is
  /// no record where one is wanted stays, for the reading to complain of. Where the record names
  /// another person than the author did, nothing that the author said of that person stays.
  func laying(_ record: FactRecord, as shape: FactShape) -> YAMLNode {
    if isNothing || names(anotherThan: record) { return .recorded(record) }
    guard case .mapping(let written)? = inFull(shape)?.content else { return self }
    var entries = written
    for fact in record.entries {
      guard let index = entries.firstIndex(where: { $0.key == fact.name }) else {
        entries.append(.recorded(fact.name, .recorded(fact.value)))
        continue
      }
      let old = entries[index]
      if case .record(let members) = fact.value {
        let field = shape.shape(at: FieldPath(fact.name)) ?? .text
        entries[index] = YAMLEntry(
          key: old.key, line: old.line, column: old.column,
          value: old.value.laying(members, as: field))
      } else {
        entries[index] = .recorded(fact.name, .recorded(fact.value))
      }
    }
    return YAMLNode(line: line, column: column, content: .mapping(entries))
  }

  /// Whether the author named one person here and the record another.
  func names(anotherThan record: FactRecord) -> Bool {
    guard case .text(let recorded)? = record["name"], case .mapping(let written) = content,
      case .scalar(let own)? = written.first(where: { $0.key == "name" })?.value.content
    else { return false }
    return own.text != recorded
  }

  /// The persons of the author's in whose place the record names another, from the top down.
  func personsReplaced(by record: FactRecord, at path: FieldPath = .root) -> [FieldPath] {
    if names(anotherThan: record) { return [path] }
    guard case .mapping(let written) = content else { return [] }
    return written.flatMap { entry -> [FieldPath] in
      guard case .record(let members)? = record[entry.key] else { return [] }
      return entry.value.personsReplaced(by: members, at: path.appending(entry.key))
    }
  }

  /// The mapping that this is, or that it is short for; nil when it is neither.
  func inFull(_ shape: FactShape) -> YAMLNode? {
    if case .mapping = content { return self }
    guard case .record(let record) = shape, let field = record.shortForm else { return nil }
    let entry = YAMLEntry(key: field, line: line, column: column, value: self)
    return YAMLNode(line: line, column: column, content: .mapping([entry]))
  }
}
