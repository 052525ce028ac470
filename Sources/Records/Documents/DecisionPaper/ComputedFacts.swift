import Councils
import DecisionFiles
import Decisions
import TemplateLanguage

/// A fact that no file states and every form may print: worked out from the decision, its council
/// and its form.
///
/// Declared once, with what a template can rely on before there is a decision and how it is worked
/// out when there is one.
struct ComputedFact: Sendable {
  /// What facts are worked out from.
  struct Context: Sendable {
    var file: DecisionFile
    var council: Council
    var form: CouncilForm

    var decision: Decision { file.decision }
  }

  /// The dotted name; `recommendations[].newGroup` is a fact of each item of a list.
  var name: String
  var shape: ValueShape
  /// What it is, for the list of a form's fields.
  var doc: String
  /// The value; for a fact of a list's items, that of the item with the given index.
  var value: @Sendable (Context, Int) -> Value?

  /// Whether there are decisions without it.
  var mayBeLeftOut: Bool
  /// A fact of the same group that is no wherever this one is left out.
  var goesWith: String?

  /// The same, left out only where that other fact of the group is no.
  func goingWith(_ other: String) -> ComputedFact {
    var fact = self
    fact.goesWith = other
    return fact
  }
}

extension ComputedFact {
  /// A fact of the whole decision that it may lack.
  init(
    _ name: String, _ shape: ValueShape, _ doc: String,
    _ value: @escaping @Sendable (Context) -> Value?
  ) {
    self.init(
      name: name, shape: shape, doc: doc, value: { context, _ in value(context) },
      mayBeLeftOut: true)
  }

  /// A fact of the whole decision that is there wherever the group is to which it belongs.
  init(
    _ name: String, _ shape: ValueShape, _ doc: String,
    _ value: @escaping @Sendable (Context) -> Value
  ) {
    self.init(
      name: name, shape: shape, doc: doc, value: { context, _ in value(context) },
      mayBeLeftOut: false)
  }

  /// A fact of a list's items that an item may lack.
  init(
    _ name: String, _ shape: ValueShape, _ doc: String,
    _ value: @escaping @Sendable (Context, Int) -> Value?
  ) {
    self.init(name: name, shape: shape, doc: doc, value: value, mayBeLeftOut: true)
  }

  /// A fact that every item of a list has.
  init(
    _ name: String, _ shape: ValueShape, _ doc: String,
    _ value: @escaping @Sendable (Context, Int) -> Value
  ) {
    self.init(name: name, shape: shape, doc: doc, value: value, mayBeLeftOut: false)
  }
}

extension Record {
  /// Adds computed facts to the records that they belong to; a record that the decision leaves
  /// out stays left out.
  mutating func add(_ facts: [ComputedFact], from context: ComputedFact.Context) {
    for fact in facts {
      let names = fact.name.split(separator: ".").map(String.init)[...]
      set(names, index: 0) { fact.value(context, $0) }
    }
  }

  private mutating func set(_ names: ArraySlice<String>, index: Int, _ value: (Int) -> Value?) {
    guard let first = names.first else { return }
    let isList = first.hasSuffix("[]")
    let name = isList ? String(first.dropLast(2)) : first
    if names.count == 1 {
      if let value = value(index) { self[name] = value }
    } else if isList, case .list(let list) = self[name] {
      var items = list.items
      for place in items.indices {
        guard case .record(var record) = items[place] else { continue }
        record.set(names.dropFirst(), index: place, value)
        items[place] = .record(record)
      }
      self[name] = .list(items)
    } else if case .record(var record) = self[name] {
      record.set(names.dropFirst(), index: index, value)
      self[name] = .record(record)
    }
  }
}

extension RecordShape {
  /// Declares computed facts among the names of a file.
  mutating func declare(_ facts: [ComputedFact]) {
    for fact in facts {
      declare(fact.name.split(separator: ".").map(String.init)[...], fact)
    }
  }

  private mutating func declare(_ names: ArraySlice<String>, _ fact: ComputedFact) {
    guard let first = names.first else { return }
    let isList = first.hasSuffix("[]")
    let name = isList ? String(first.dropLast(2)) : first
    if names.count == 1 {
      self[name] = FieldShape(
        name, fact.shape, doc: fact.doc, mayBeLeftOut: fact.mayBeLeftOut,
        goesWith: fact.goesWith)
      return
    }
    guard var field = self[name] else { return }
    switch field.shape {
    case .record(var record):
      record.declare(names.dropFirst(), fact)
      field.shape = .record(record)
    case .list(.record(var record)):
      record.declare(names.dropFirst(), fact)
      field.shape = .list(.record(record))
    default: return
    }
    self[name] = field
  }
}
