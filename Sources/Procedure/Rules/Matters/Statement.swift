/// What one document of a matter states of a fact.
struct Statement<Value: Sendable>: Sendable {
  /// What it states.
  let value: Value
  /// The same in words.
  let text: String
  /// The document: “award-2020”, “the tender”.
  let by: String
  /// The field.
  let place: FactPlace

  /// The statement as a fact of that name.
  func fact(_ name: String) -> StatedFact { StatedFact("\(name) in \(by)", text, at: place) }
}

extension Statement where Value == Moment {
  /// A day or a month, in its own words.
  init(_ value: Moment, by document: String, at place: FactPlace) {
    self.init(value: value, text: value.text, by: document, place: place)
  }
}
