public import CivilTime

/// A fact of a decision as its file names it, for documents to print.
public indirect enum FactValue: Sendable, Hashable {
  /// Words of one line.
  case text(String)
  /// Words in Markdown.
  case markdown(String)
  /// Numbered parts, headings and tables.
  case narrative([NarrativeItem])
  /// A table.
  case table(DataTable)
  /// A day.
  case date(CivilDate)
  /// A sum of money.
  case money(Money)
  /// A number in figures, exactly as written.
  case number(String)
  /// A whole number.
  case integer(Int)
  /// Yes or no.
  case flag(Bool)
  /// One of a few words.
  case choice(String)
  /// Several facts.
  case list([FactValue])
  /// Facts with names; a fact that was left out is not there.
  case record(FactRecord)

  /// The fact of that name, when this is a record that has it.
  public subscript(name: String) -> FactValue? {
    if case .record(let record) = self { return record[name] }
    return nil
  }

  /// The facts of a list; none for anything else.
  public var items: [FactValue] {
    if case .list(let items) = self { return items }
    return []
  }
}

/// Facts with names, in the order in which the format lists them.
public struct FactRecord: Sendable, Hashable {
  /// The facts.
  public var entries: [Entry]

  /// A fact and its name.
  public struct Entry: Sendable, Hashable {
    /// The name, as in the file.
    public let name: String
    /// The fact.
    public let value: FactValue

    /// A fact of that name.
    public init(_ name: String, _ value: FactValue) {
      self.name = name
      self.value = value
    }
  }

  /// A record of these facts.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The fact of that name.
  public subscript(name: String) -> FactValue? {
    entries.first { $0.name == name }?.value
  }
}
