import CivilTime
import Decisions

/// A decision of a matter.
struct LinkedFacts: Sendable {
  /// Its name in the matter.
  let id: LinkID
  /// Its facts.
  let facts: Facts

  /// The day of the decision; where it has none, that by whose policy it is judged.
  var day: CivilDate? { facts.day }

  /// The decision.
  var decision: Decision { facts.decision }
  /// Its name as a sentence has it.
  var name: String { id.rawValue }

  /// A field of it.
  func place(_ field: FieldPath) -> FactPlace { FactPlace(field, in: .linked(id.rawValue)) }

  /// Its acts of one kind, each with its field and its recommendation.
  func acts<Act>(
    _ pick: (RecommendedAct) -> Act?
  ) -> [(recommendation: Int, field: FieldPath, act: Act)] {
    facts.acts.compactMap { entry in
      pick(entry.act).map { (entry.recommendation, entry.field, $0) }
    }
  }

  /// Whether it was decided not to do what it proposes, or not yet.
  var isRefused: Bool {
    decision.record?.outcome == .notAgreed || decision.record?.outcome == .deferred
  }

  /// Its extensions of a contract; none when they were not agreed.
  var extensions: [(recommendation: Int, field: FieldPath, act: Extension)] {
    isRefused ? [] : acts { if case .extend(let act) = $0 { act } else { nil } }
  }

  /// Whether its contract, or one that it extends, has that name.
  func isAbout(_ title: String) -> Bool {
    let name = ContractHistory.plainName(title)
    if decision.contract.map({ ContractHistory.plainName($0.title) == name }) ?? false {
      return true
    }
    return extensions.contains { ContractHistory.plainName($0.act.contract) == name }
  }

  /// Whether it sets a contract up, lets the first suppliers in, or awards it.
  var makesContract: Bool {
    facts.has(.establish, .award, .join)
  }
}
