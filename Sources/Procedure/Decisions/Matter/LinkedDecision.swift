/// A decision of a matter, by the file that holds it.
public struct LinkedDecision: Sendable, Hashable {
  /// Its name in the matter.
  public var id: LinkID
  /// The file, from the matter's folder: `../havering-key/decision.yaml`.
  public var file: String

  /// The decision of that name in that file.
  public init(id: LinkID, file: String) {
    self.id = id
    self.file = file
  }
}

/// A recommendation of one of the matter's decisions.
public struct RecommendationReference: Sendable, Hashable {
  /// The decision.
  public var decision: LinkID
  /// The recommendation by its printed number; where none is numbered, by its place from 1.
  public var recommendation: String?

  /// A recommendation of that decision, or the decision as a whole.
  public init(decision: LinkID, recommendation: String? = nil) {
    self.decision = decision
    self.recommendation = recommendation
  }
}

extension Decision {
  /// Where the recommendation of that number stands among them; nil when there is none.
  ///
  /// Its number is the printed one; where no recommendation is numbered, its place from 1.
  public func recommendation(numbered number: String) -> Int? {
    if let index = recommendations.firstIndex(where: { $0.number == number }) { return index }
    guard recommendations.allSatisfy({ $0.number == nil }), let place = Int(number),
      recommendations.indices.contains(place - 1)
    else { return nil }
    return place - 1
  }

  /// The numbers by which recommendations are cited.
  public var recommendationNumbers: [String] {
    let printed = recommendations.compactMap(\.number)
    return printed.isEmpty ? recommendations.indices.map { "\($0 + 1)" } : printed
  }
}
