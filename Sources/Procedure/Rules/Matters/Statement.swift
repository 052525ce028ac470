import CivilTime
import Decisions

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
  init(_ value: Moment, by document: String, at place: FactPlace) {
    self.init(value: value, text: value.text, by: document, place: place)
  }
}

extension FactPlace {
  /// A field of an item of one of the matter's lists.
  static func matter(_ list: String, _ index: Int, _ field: String) -> FactPlace {
    FactPlace(FieldPath(list).appending(index).appending(field), in: .matter)
  }
}

extension Finding {
  /// The finding with more places.
  func naming(_ more: [FactPlace]) -> Finding {
    var finding = self
    finding.places += more
    return finding
  }
}

extension Sequence<String> {
  /// Joined as a sentence joins them: a, b and c.
  var enumerated: String {
    let items = Array(self)
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
