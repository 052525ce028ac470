import TemplateLanguage

/// A fact of a step that its paper can print, declared once: its name, what it will hold, what it
/// is for, and how it comes from the step.
struct StepFact: Sendable {
  /// The dotted name: `notice.earliest`.
  var name: String
  var shape: ValueShape
  var doc: String
  var value: @Sendable (StepPaper) -> Value?
  /// Whether there are steps without it.
  var mayBeLeftOut = true

  /// A fact that a step may lack.
  init(
    _ name: String, _ shape: ValueShape, _ doc: String,
    _ value: @escaping @Sendable (StepPaper) -> Value?
  ) {
    self.name = name
    self.shape = shape
    self.doc = doc
    self.value = value
  }

  /// A fact of every step.
  init(
    _ name: String, _ shape: ValueShape, _ doc: String,
    _ value: @escaping @Sendable (StepPaper) -> Value
  ) {
    self.name = name
    self.shape = shape
    self.doc = doc
    self.value = value
    mayBeLeftOut = false
  }

  /// One text of each group of a list.
  struct Column<Item>: Sendable {
    var name: String
    var doc: String
    var text: @Sendable (Item) -> String?
    var mayBeLeftOut = true

    /// A text that an item may lack.
    init(_ name: String, _ doc: String, _ text: @escaping @Sendable (Item) -> String?) {
      self.name = name
      self.doc = doc
      self.text = text
    }

    /// A text of every item.
    init(_ name: String, _ doc: String, _ text: @escaping @Sendable (Item) -> String) {
      self.name = name
      self.doc = doc
      self.text = text
      mayBeLeftOut = false
    }
  }

  /// A list of groups of texts, left out when the step is silent: to a form that is another thing
  /// than a list of none.
  static func table<Item>(
    _ name: String, _ doc: String, of items: @escaping @Sendable (StepPaper) -> [Item]?,
    _ columns: [Column<Item>]
  ) -> StepFact {
    let item = RecordShape(
      columns.map { FieldShape($0.name, .text, doc: $0.doc, mayBeLeftOut: $0.mayBeLeftOut) })
    return StepFact(name, .list(.record(item)), doc) { paper in
      guard let items = items(paper) else { return nil }
      return .list(
        items.map { item in
          var record = Record()
          for column in columns {
            record[column.name] = StepPaperFacts.text(column.text(item))
          }
          return .record(record)
        })
    }
  }
}

extension RecordShape {
  /// Declares a step's facts, with the groups that they stand in.
  mutating func declare(_ facts: [StepFact]) {
    for fact in facts { declare(fact.name.split(separator: ".").map(String.init)[...], fact) }
  }

  private mutating func declare(_ names: ArraySlice<String>, _ fact: StepFact) {
    guard let first = names.first else { return }
    if names.count == 1 {
      self[first] = FieldShape(
        first, fact.shape, doc: fact.doc, mayBeLeftOut: fact.mayBeLeftOut)
      return
    }
    var group = RecordShape()
    if case .record(let known) = self[first]?.shape { group = known }
    group.declare(names.dropFirst(), fact)
    self[first] = FieldShape(
      first, .record(group), doc: StepPaperFacts.groups[first] ?? "",
      mayBeLeftOut: group.fields.allSatisfy(\.mayBeLeftOut))
  }
}

extension Record {
  /// Adds a step's facts; a group of which the step states nothing stays left out.
  mutating func add(_ facts: [StepFact], from paper: StepPaper) {
    for fact in facts {
      guard let value = fact.value(paper) else { continue }
      set(fact.name.split(separator: ".").map(String.init)[...], to: value)
    }
  }

  private mutating func set(_ names: ArraySlice<String>, to value: Value) {
    guard let first = names.first else { return }
    if names.count == 1 {
      self[first] = value
      return
    }
    var group = Record()
    if case .record(let known) = self[first] { group = known }
    group.set(names.dropFirst(), to: value)
    self[first] = .record(group)
  }
}
