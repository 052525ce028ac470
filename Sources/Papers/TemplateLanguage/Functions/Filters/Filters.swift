import CivilTime
import Diagnostics

/// All filters of the language: one table, from which the reference of the language is made too.
public enum Filters {
  /// The filters in the order of the reference.
  public static let all: [Filter] =
    [.fallback, .date, .term] + Filter.ofNumbers + Filter.ofText + Filter.ofLayout + Filter.ofLists
    + Filter.ofGroups + Filter.ofStructure + Filter.ofMarkup

  static let actions: [FilterAction] = all.map(\.action)

  /// The names that the examples use.
  public static let exampleData: Record = [
    "wards": ["Elm Park", "Gooshays", "Harold Wood"],
    "suppliers": [
      ["name": "Oak Care", "score": 61, "admitted": true],
      ["name": "beech Homes", "score": 84, "admitted": true],
      ["name": "Ash Support", "score": 40, "admitted": false],
    ],
    "held": CivilDate(iso: "2020-04-08").map { .date($0) } ?? Value.none,
  ]

  /// The filter of that name, by whatever word it goes.
  public static func named(_ name: String) -> Filter? { index(of: name).map { all[$0] } }

  static func index(of name: String) -> Int? { places[name] }

  private static let places: [String: Int] = all.enumerated().reduce(into: [:]) { places, entry in
    for name in [entry.element.name] + entry.element.aliases { places[name] = entry.offset }
  }

  static func unknown(_ name: String, at offset: Int) -> ExpressionProblem {
    let nearest = nearestName(to: name, among: all.flatMap { [$0.name] + $0.aliases })
    return ExpressionProblem(
      code: .unknownFilter, message: "there is no filter “\(name)”",
      remedy: nearest.map { "did you mean |\($0)?" }
        ?? "there are: \(all.map(\.name).joined(separator: ", "))", offset: offset)
  }
}
