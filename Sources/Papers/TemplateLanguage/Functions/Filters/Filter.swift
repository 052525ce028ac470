/// A word after a bar that makes one value of another: `{{ total|money }}`.
public struct Filter: Sendable {
  /// The word.
  public let name: String
  /// Other words for the same.
  public let aliases: [String]
  /// What may stand in its brackets.
  public let parameters: [Parameter]
  /// What it does, in a sentence.
  public let doc: String
  /// An expression that uses it, with names of ``Filters/exampleData``.
  public let example: String
  /// What the example prints.
  public let result: String

  /// Whether more values may stand in the brackets than it has parameters.
  let takesMore: Bool
  /// The kinds of value it takes.
  let accepts: ValueKinds
  let action: FilterAction
  let shape: @Sendable (FilterShaping) -> ValueShape

  /// A filter; `gives` says what kind of value comes out.
  init(
    _ name: String, aliases: [String] = [], parameters: [Parameter] = [], takesMore: Bool = false,
    isOfPapers: Bool = false, sorts: Bool = false, doc: String, example: String, result: String,
    takesMissing: Bool = false, accepts: ValueKinds,
    gives: @escaping @Sendable (FilterShaping) -> ValueShape,
    apply: @escaping FilterAction.Apply
  ) {
    self.name = name
    self.aliases = aliases
    self.parameters = parameters
    self.takesMore = takesMore
    self.doc = doc
    self.example = example
    self.result = result
    self.accepts = accepts
    self.shape = gives
    action = FilterAction(
      takesMissing: takesMissing, accepts: accepts, isOfPapers: isOfPapers, sorts: sorts,
      apply: apply)
  }

  /// How it is written, parameters and all: `|join(separator, attribute)`.
  public var usage: String { "|" + Parameter.usage(of: name, parameters) }
}

/// What may stand in the brackets of a filter or a test.
public struct Parameter: Sendable, Hashable {
  /// Its name, by which it may be given: `attribute="title"`.
  public let name: String
  /// The name that Jinja has for it, where that is another.
  public let alias: String?
  /// Whether it must be given.
  public let isRequired: Bool
  /// Whether it can be given by its name only.
  public let isByNameOnly: Bool
  /// What it is, so that it can be checked before there are data.
  let role: Role

  /// What a parameter is for.
  enum Role: Sendable, Hashable {
    case value
    /// A field of the list's items: `"title"` or `"adviser.name"`.
    case attribute
    case filterName
    case testName
    case datePattern
    case moneyPattern
  }

  init(
    _ name: String, alias: String? = nil, isRequired: Bool = false, isByNameOnly: Bool = false,
    role: Role = .value
  ) {
    self.name = name
    self.alias = alias
    self.isRequired = isRequired
    self.isByNameOnly = isByNameOnly
    self.role = role
  }

  /// Whether it may be given by that name.
  func goes(by name: String) -> Bool { name == self.name || name == alias }

  static func usage(of name: String, _ parameters: [Parameter]) -> String {
    guard !parameters.isEmpty else { return name }
    let names = parameters.map { $0.isByNameOnly ? "\($0.name)=…" : $0.name }
    return "\(name)(\(names.joined(separator: ", ")))"
  }
}

/// What a filter's shape depends on: the shape it is put to and what stands in its brackets.
struct FilterShaping {
  let input: ValueShape
  let slots: [ExpressionNode?]
  let slotShapes: [ValueShape?]

  /// The shape of the list's items, or of the letters of a text.
  var element: ValueShape {
    switch input {
    case .list(let element): element
    case .text: .text
    default: .any
    }
  }

  /// The text written out in the brackets at that place.
  func literal(_ slot: Int) -> String? {
    slots.indices.contains(slot) ? slots[slot]?.literalText : nil
  }
}
