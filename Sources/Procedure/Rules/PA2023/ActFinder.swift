import Decisions

/// Finds a decision's acts of one sort, each with the field it stands in.
///
/// The field is written out only for the acts that are found.
enum ActFinder {
  static func extensions(in facts: Facts) -> [(place: FieldPath, act: Extension)] {
    acts(in: facts, .extend) { if case .extend(let act) = $0 { act } else { nil } }
  }

  static func waivers(in facts: Facts) -> [(place: FieldPath, act: Waiver)] {
    acts(in: facts, .waive) { if case .waive(let act) = $0 { act } else { nil } }
  }

  static func delegations(in facts: Facts) -> [(place: FieldPath, act: Delegation)] {
    acts(in: facts, .delegate) { if case .delegate(let act) = $0 { act } else { nil } }
  }

  static func awards(in facts: Facts) -> [(place: FieldPath, act: Award)] {
    acts(in: facts, .award) { if case .award(let act) = $0 { act } else { nil } }
  }

  static func admissions(in facts: Facts) -> [(place: FieldPath, act: Admission)] {
    acts(in: facts, .admit) { if case .admit(let act) = $0 { act } else { nil } }
  }

  /// What is set up or begun, in words.
  static func beginnings(in facts: Facts) -> [(place: FieldPath, act: String)] {
    acts(in: facts, .establish) { if case .establish(let act) = $0 { act.what } else { nil } }
      + acts(in: facts, .commence) { if case .commence(let act) = $0 { act.what } else { nil } }
  }

  /// Whether any act is of one of these sorts.
  static func has(_ kinds: ActKind..., in facts: Facts) -> Bool {
    facts.decision.recommendations.contains { $0.acts.contains { kinds.contains($0.kind) } }
  }

  private static func acts<Act>(
    in facts: Facts, _ kind: ActKind, _ pick: (RecommendedAct) -> Act?
  ) -> [(place: FieldPath, act: Act)] {
    var found: [(place: FieldPath, act: Act)] = []
    for (index, recommendation) in facts.decision.recommendations.enumerated() {
      for (position, act) in recommendation.acts.enumerated() {
        guard let picked = pick(act) else { continue }
        let field = FieldPath("recommendations[\(index)].acts[\(position)].\(kind.rawValue)")
        found.append((field, picked))
      }
    }
    return found
  }
}

extension Finding {
  /// The finding, standing at these fields.
  func standing(at places: [FactPlace]) -> Finding {
    var finding = self
    finding.places = places
    return finding
  }
}

extension Money {
  /// This sum and another, or the largest that can be held.
  func capped(plus other: Money?) -> Money {
    let (sum, overflow) = pence.addingReportingOverflow(other?.pence ?? 0)
    return Money(pence: overflow ? Int.max : sum)
  }
}

extension FieldPath {
  /// A field of what stands here, as a place in the decision.
  func field(_ name: String) -> FactPlace { FactPlace(appending(name)) }
  /// What stands here, as a place in the decision.
  var place: FactPlace { FactPlace(self) }
}
