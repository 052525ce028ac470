import CivilTime
import Decisions

extension ContractFacts {
  /// What is wrong with the facts by themselves.
  var faults: [ContractObstacle] {
    var faults: [ContractObstacle] = []
    if !id.isWellFormed { faults.append(.malformedID(id)) }
    if to < from { faults.append(.datesOutOfOrder("its first day", from, "its last day", to)) }
    if let commencedOn, commencedOn > from {
      faults.append(
        .datesOutOfOrder("the commencement of its procurement", commencedOn, "its first day", from))
    }
    faults += lawFaults + lotFaults + Self.faults(of: awardWeights)
    if let passMark { faults += Self.faults(ofMark: passMark) }
    if let value, value.pence < 0 {
      faults.append(.outOfRange("its value", value.text, range: "£0 or more"))
    }
    return faults
  }

  /// PR-0 and DM-2.
  private var lawFaults: [ContractObstacle] {
    if kind == .dynamicPurchasingSystem, let commencedOn,
      commencedOn >= PurchasingSystemLaw.actBegan
    {
      return [.noNewSystem(commenced: commencedOn)]
    }
    switch (kind, regime) {
    case (.dynamicPurchasingSystem, .pa2023), (.dynamicMarket, .pcr2015):
      return [.kindAndRegime(kind, regime)]
    default: break
    }
    if let commencedOn {
      let right = PurchasingSystemLaw.regime(commencedOn: commencedOn)
      return right == regime ? [] : [.regime(stated: regime, commenced: commencedOn, right: right)]
    }
    if from < PurchasingSystemLaw.actBegan {
      // What begins before the Act commenced before it too.
      return regime == .pcr2015
        ? [] : [.regime(stated: regime, commenced: from, right: .pcr2015)]
    }
    switch kind {
    case .dynamicMarket, .dynamicPurchasingSystem: return []
    case .framework, .contract, .purchasingConsortium:
      return [.commencementUnknown(id, from: from)]
    }
  }

  private var lotFaults: [ContractObstacle] {
    var faults: [ContractObstacle] = []
    var seen: Set<String> = []
    for lot in lots {
      if lot.id.isEmpty || lot.id.contains(where: { "/,; \t\n".contains($0) }) {
        faults.append(.lot(lot.id, "has a name that cannot be written in a list"))
      }
      if !seen.insert(lot.id).inserted { faults.append(.doubled("lot", lot.id)) }
      if lot.groups.isEmpty { faults.append(.lot(lot.id, "is for no group of people")) }
      var groups: Set<String> = []
      for group in lot.groups where !groups.insert(group).inserted {
        faults.append(.doubled("in lot \(lot.id) group", group))
      }
    }
    return faults
  }

  /// Weights come to a hundred, or there are none.
  static func faults(of weights: [Weight]) -> [ContractObstacle] {
    guard !weights.isEmpty else { return [] }
    var faults: [ContractObstacle] = []
    var names: Set<String> = []
    for weight in weights {
      if weight.percent.coefficient < 0 {
        faults.append(
          .outOfRange("the weight of \(weight.name)", weight.percent.text, range: "0 or more"))
      }
      if !names.insert(weight.name).inserted {
        faults.append(.doubled("the criterion", weight.name))
      }
    }
    let total = ExactDecimal.sum(weights.map(\.percent))
    if total.map({ ExactDecimal.compare($0, DecimalNumber(100)) }) != .some(0) {
      faults.append(
        .weights(
          total: total?.text ?? "more than can be added",
          parts: weights.map { "\($0.name) \($0.percent.text)" }))
    }
    return faults
  }

  /// A mark is of a hundred.
  static func faults(ofMark mark: DecimalNumber) -> [ContractObstacle] {
    ExactDecimal.isOfHundred(mark)
      ? [] : [.outOfRange("the pass mark", mark.text, range: "from 0 to 100")]
  }

  /// The lots and groups, as `supported-living/ld`.
  var categories: [Category] {
    lots.flatMap { lot in lot.groups.map { Category(lot: lot.id, group: $0) } }
  }
}
