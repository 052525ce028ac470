public import Decisions

/// What sort of fact a field can hold: what a form can rely on before there is a decision.
public indirect enum FactShape: Sendable, Hashable {
  /// Words of one line.
  case text
  /// Words in Markdown.
  case markdown
  /// Numbered parts, headings and tables.
  case narrative
  /// A table.
  case table
  /// A day.
  case date
  /// A sum of money.
  case money
  /// A number in figures.
  case number
  /// A whole number.
  case integer
  /// Yes or no.
  case flag
  /// One of these words.
  case choice([String])
  /// Several facts of one sort.
  case list(FactShape)
  /// Facts with names.
  case record(RecordFactShape)

  /// The sort of fact at the end of a path; a list is passed through to its items.
  ///
  /// Nil when a name on the way is not known.
  public func shape(at path: FieldPath) -> FactShape? {
    var current = self
    for name in path.names {
      while case .list(let item) = current { current = item }
      guard case .record(let record) = current, let field = record[String(name)] else {
        return nil
      }
      current = field.shape
    }
    return current
  }

  /// The names of the record, or of the items of the list, that this is.
  public var names: [String] {
    switch self {
    case .record(let record): record.fields.map(\.name)
    case .list(let item): item.names
    default: []
    }
  }
}

/// What sort of facts a record holds, by name.
public struct RecordFactShape: Sendable, Hashable {
  /// What the record is, with its article: "a recommendation".
  public let title: String
  /// Its fields, in the order in which the format lists them.
  public let fields: [Field]
  /// The field that a file may write alone in the place of the record.
  public private(set) var shortForm: String?

  /// One field of a record.
  public struct Field: Sendable, Hashable {
    /// The name, as in the file.
    public let name: String
    /// What it is for.
    public let doc: String
    /// Whether it is always there.
    public let isAlwaysThere: Bool
    /// What sort of fact it holds.
    public let shape: FactShape

    /// A field of that name.
    public init(_ name: String, _ shape: FactShape, doc: String, isAlwaysThere: Bool = false) {
      self.name = name
      self.doc = doc
      self.isAlwaysThere = isAlwaysThere
      self.shape = shape
    }
  }

  /// A record of these fields.
  public init(title: String, fields: [Field]) {
    self.title = title
    self.fields = fields
  }

  /// The field of that name.
  public subscript(name: String) -> Field? {
    fields.first { $0.name == name }
  }

  /// The same, when a file may write that field alone in its place.
  func written(shortAs field: String) -> RecordFactShape {
    var shape = self
    shape.shortForm = field
    return shape
  }
}
