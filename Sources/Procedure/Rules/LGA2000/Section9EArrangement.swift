import Councils
import Decisions

/// Who arranges that one member decides.
///
/// It is for the leader to arrange that the executive, one member of it, a committee or an officer
/// discharges an executive function. A power that is Cabinet’s is not another’s until the leader, or
/// Cabinet itself, has so arranged; an officer cannot arrange it for members.
///
/// Finds: a power of Cabinet used by one member, or nobody says by whom, without such an instrument.
/// Clears: cite the leader’s instrument and its date, or take the decision to Cabinet.
enum Section9EArrangement: DecisionRule {
  static let id: RuleID = "DL-2"
  static let source = RuleSource.law("LGA 2000", "s9E", from: "2012-05-04", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.function != .council, let authority = facts.decision.authority else { return [] }
    switch facts.decision.decisionMaker?.kind {
    case .cabinetMember, .executiveMember: break
    case nil where facts.decision.cabinetMember != nil && facts.decision.meetingDate == nil: break
    default: return []
    }
    let sources = authority.sources
    guard let index = sources.firstIndex(where: { isOfCabinet($0, facts) }) else { return [] }
    let place = FieldPath("authority.sources").appending(index).place
    if let by = sources.firstIndex(where: isArrangement) {
      return [
        met(
          "“\(sources[by].instrument)” arranges that a member uses a power of Cabinet",
          at: FieldPath("authority.sources").appending(by).place, place)
      ]
    }
    let power = [sources[index].instrument, sources[index].provision].compactMap { $0 }
    var working = ["the power is Cabinet’s: \(power.joined(separator: ", "))"]
    if let hit = facts.match(of: chief, within: "authority") {
      let sentence = facts.prose.sentence(around: hit.lowerBound)
      working.append("the paper says in its stead: “\(facts.prose.text(of: sentence))”")
      working.append("an officer cannot arrange who among members discharges a function")
    }
    let maker = facts.decision.decisionMaker
    return [
      notMet(
        .blocks,
        "the power is one of Cabinet, "
          + (maker == nil
            ? "the paper does not say who decides, "
            : "\(maker?.title ?? maker?.name ?? "one member") decides alone, ")
          + "and no instrument of the leader arranges that",
        at: place, maker == nil ? "decisionMaker" : "decisionMaker.kind", working: working,
        cure: "cite the leader’s instrument and its date (authority.sources, by, inForceFrom), or "
          + "take the decision to Cabinet",
        by: .monitoringOfficer)
    ]
  }

  /// Whether the source is a power of Cabinet: by the policy, else by its words.
  private static func isOfCabinet(_ source: AuthoritySource, _ facts: Facts) -> Bool {
    if let id = source.power, let power = facts.council.power(id, on: facts.day)?.value {
      return power.holders.contains { $0 == .cabinet || $0 == .executiveBoard }
        && !power.holders.contains { $0 == .cabinetMember || $0 == .executiveMember }
    }
    if source.decision != nil { return false }
    return namesCabinet(source.instrument) || source.provision.map(namesCabinet) ?? false
  }

  /// Whether the words name Cabinet, and not a member of it or a decision by it.
  private static func namesCabinet(_ text: String) -> Bool {
    let words = WordDigest.words(of: text)
    guard !handedDown.containsAny(of: words) else { return false }
    return words.indices.contains { index in
      guard cabinet.contains(words[index]) else { return false }
      return index + 1 == words.count || !member.contains(words[index + 1])
    }
  }

  /// Whether the source is the leader’s or the mayor’s own, or cites section 9E.
  private static func isArrangement(_ source: AuthoritySource) -> Bool {
    [source.by, source.instrument, source.provision].contains { text in
      text.map { arranging.containsAny(of: WordDigest.words(of: $0)) } ?? false
    }
  }

  private static let cabinet: WordSet = ["cabinet", "cabinet's"]
  private static let member: WordSet = ["member", "members", "lead", "portfolio"]
  private static let handedDown: WordSet = ["decision", "minute", "minutes", "delegated"]
  private static let arranging: WordSet = [
    "leader", "leader's", "leaders", "mayor", "mayor's", "9e", "s9e",
  ]
  private static let chief = Phrase("chief executive")
}
