import Councils
import Decisions

/// Sums are decided by those who may.
///
/// A council sets by whom a matter of what value is decided, from one day to another. A decision is
/// made by somebody whose band holds its value, or under an arrangement that is cited, as far as
/// that reaches. What is Cabinet’s the leader may decide too.
///
/// Finds: a value in another’s band; a band claimed on a day for which the bands are not known.
/// Clears: put the decision to whoever may make it, or cite the arrangement that lets another do so.
enum ValueBandOfMaker: DecisionRule {
  static let id: RuleID = "VB-1"
  static let source = RuleSource.council("scheme of delegation")

  static func findings(on facts: Facts) -> [Finding] {
    guard let maker = facts.decision.decisionMaker, let value = facts.worthOfDecision else {
      return []
    }
    if let index = arrangement(in: facts, for: value.money) {
      return [
        met(
          "the decision is made under an arrangement that is cited",
          at: FieldPath("authority.sources").appending(index).place)
      ]
    }
    guard let band = facts.council.band(for: value.money, on: facts.day).value,
      !band.decisionMakers.isEmpty
    else { return asked(facts, value) }
    if band.decisionMakers.contains(maker.kind) {
      return [
        met("\(value.money.text) is in the band of the \(maker.kind.title)", at: value.place)
      ]
    }
    if maker.kind == .leader, facts.function != .council,
      band.decisionMakers.contains(where: { $0 == .cabinet || $0 == .executiveBoard })
    {
      return [
        met(
          "\(value.money.text) is in the band of the \(band.decisionMakers[0].title), and what the "
            + "executive may do the leader may", at: value.place,
          working: ["section 9E(2) of the Local Government Act 2000"])
      ]
    }
    let makers = band.decisionMakers.map(\.title).joined(separator: " or ")
    return [
      notMet(
        .blocks,
        "\(value.money.text) is for the \(makers) to decide, and the decision maker is the "
          + maker.kind.title, at: "decisionMaker.kind", value.place, .policy("valueBands"),
        working: [line(of: band)] + tooSmall(in: facts, for: value.money),
        cure: "put the decision to the \(makers), or cite the arrangement under which another may "
          + "decide", by: .monitoringOfficer)
    ]
  }

  /// Bands that are not known matter where the authority itself speaks of a sum.
  private static func asked(_ facts: Facts, _ value: StatedSum) -> [Finding] {
    let sources = facts.decision.authority?.sources ?? []
    guard
      let index = sources.firstIndex(where: {
        $0.limit != nil || $0.over != nil || $0.quotation?.utf8.contains(0xA3) ?? false
      })
    else { return [] }
    return [
      unknown(
        "the authority is for decisions of some value, and policy.yaml does not say who decides on "
          + value.money.text, at: FieldPath("authority.sources").appending(index).place,
        .policy("valueBands"), value.place,
        cure: "add the bands in force on that day to valueBands", by: .policyKeeper)
    ]
  }

  /// A source by which the power came from somebody else, for a sum as large: the leader's
  /// instrument, a decision.
  private static func arrangement(in facts: Facts, for value: Money) -> Int? {
    facts.decision.authority?.sources.firstIndex { source in
      isArrangement(source) && !isExceeded(source, by: value)
    }
  }

  private static func isArrangement(_ source: AuthoritySource) -> Bool {
    source.by != nil || source.decision != nil || source.provision.map(citesArrangement) ?? false
  }

  private static func isExceeded(_ source: AuthoritySource, by value: Money) -> Bool {
    source.limit.map { value > $0 } ?? false
  }

  /// The arrangements that do not reach so large a sum.
  private static func tooSmall(in facts: Facts, for value: Money) -> [String] {
    (facts.decision.authority?.sources ?? []).compactMap { source in
      guard isArrangement(source), isExceeded(source, by: value), let limit = source.limit else {
        return nil
      }
      return "the arrangement of \(source.instrument) reaches to \(limit.text)"
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
