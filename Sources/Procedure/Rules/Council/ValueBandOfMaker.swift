import Councils
import Decisions

/// Sums are decided by those who may.
///
/// A council sets by whom a matter of what value is decided, from one day to another. A decision is
/// made by somebody whose band holds its value, or under an arrangement that is cited.
///
/// Finds: a value in another’s band; a band claimed on a day for which the bands are not known.
/// Clears: put the decision to whoever may make it, or cite the arrangement that lets another do so.
enum ValueBandOfMaker: DecisionRule {
  static let id: RuleID = "VB-1"
  static let source = RuleSource.council("scheme of delegation")

  static func findings(on facts: Facts) -> [Finding] {
    guard let maker = facts.decision.decisionMaker, let value = DecisionValue(facts) else {
      return []
    }
    if let index = arrangement(in: facts) {
      return [
        met(
          "the decision is made under an arrangement that is cited",
          at: FieldPath("authority.sources").appending(index).place)
      ]
    }
    guard let band = facts.council.band(for: value.sum, on: facts.day).value,
      !band.decisionMakers.isEmpty
    else { return asked(facts, value) }
    if band.decisionMakers.contains(maker.kind) {
      return [
        met("\(value.sum.text) is in the band of the \(maker.kind.title)", at: value.place)
      ]
    }
    let makers = band.decisionMakers.map(\.title).joined(separator: " or ")
    return [
      notMet(
        .blocks,
        "\(value.sum.text) is for the \(makers) to decide, and the decision maker is the "
          + maker.kind.title, at: "decisionMaker.kind", value.place, .policy("valueBands"),
        working: [line(of: band)],
        cure: "put the decision to the \(makers), or cite the arrangement under which another may "
          + "decide", by: .monitoringOfficer)
    ]
  }

  /// Bands that are not known matter where the authority itself speaks of a sum.
  private static func asked(_ facts: Facts, _ value: DecisionValue) -> [Finding] {
    let sources = facts.decision.authority?.sources ?? []
    guard
      let index = sources.firstIndex(where: {
        $0.limit != nil || $0.over != nil || $0.quotation?.utf8.contains(0xA3) ?? false
      })
    else { return [] }
    return [
      unknown(
        "the authority is for decisions of some value, and policy.yaml does not say who decides on "
          + value.sum.text, at: FieldPath("authority.sources").appending(index).place,
        .policy("valueBands"), value.place,
        cure: "add the bands in force on that day to valueBands", by: .policyKeeper)
    ]
  }

  /// A source by which the power came from somebody else: the leader's instrument, a decision.
  private static func arrangement(in facts: Facts) -> Int? {
    facts.decision.authority?.sources.firstIndex { source in
      source.by != nil || source.decision != nil || source.provision.map(citesArrangement) ?? false
    }
  }

  /// Whether it cites section 9E of the Local Government Act 2000.
  private static func citesArrangement(_ provision: String) -> Bool {
    var before: UInt8 = 0
    for byte in provision.utf8 {
      if before == UInt8(ascii: "9"), byte == UInt8(ascii: "E") { return true }
      before = byte
    }
    return false
  }

  private static func line(of band: ValueBand) -> String {
    let over = band.over.map { "over \($0.text)" }
    let upTo = band.upTo.map { "up to \($0.text)" }
    let sums = [over, upTo].compactMap { $0 }.joined(separator: ", ")
    return sums + ": " + band.decisionMakers.map(\.title).joined(separator: ", ")
  }
}

extension DecisionMaker.Kind {
  /// The sort of decision maker in words.
  fileprivate var title: String {
    switch self {
    case .leader: "leader"
    case .cabinetMember: "cabinet member"
    case .executiveMember: "executive member"
    case .officer: "officer"
    case .cabinet: "cabinet"
    case .executiveBoard: "executive board"
    case .committee: "committee"
    case .council: "full council"
    }
  }
}
