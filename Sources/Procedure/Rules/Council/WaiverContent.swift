import Councils
import Decisions

/// What a waiver says.
///
/// A waiver names the rule that is set aside, the ground by its number and its words, the reasons,
/// who approves it, the value of what is done under it and for how long it holds.
///
/// Finds: a waiver that leaves any of these out, or is approved by a post that the ground does not
/// name.
/// Clears: add what is missing to the waiver.
enum WaiverContent: DecisionRule {
  static let id: RuleID = "WV-1"
  static let source = RuleSource.council("contract procedure rules")

  static func findings(on facts: Facts) -> [Finding] {
    ActFinder.waivers(in: facts).flatMap { place, waiver in
      var found: [Finding] = []
      let missing = missing(from: waiver, facts)
      if !missing.isEmpty {
        let names = missing.map(\.name)
        found.append(
          notMet(
            .warns, "the waiver of \(waiver.rule) does not state \(listed(names))", at: place.place,
            cure: "write \(missing.map(\.field).joined(separator: ", ")) of the waiver",
            by: .reportAuthor))
      }
      if let wrong = wrongApprover(of: waiver, at: place, facts) { found.append(wrong) }
      return found.isEmpty ? [met("the waiver states all it should", at: place.place)] : found
    }
  }

  private static func missing(
    from waiver: Waiver, _ facts: Facts
  ) -> [(name: String, field: String)] {
    var missing: [(String, String)] = []
    if WaivedRule.number(in: waiver.ground) == nil, waiver.groundId == nil {
      missing.append(("the number of the ground", "groundId"))
    }
    if waiver.groundText == nil { missing.append(("the words of the ground", "groundText")) }
    if waiver.reasons == nil, waiver.answers.isEmpty { missing.append(("reasons", "reasons")) }
    if waiver.approver == nil, facts.decision.decisionMaker == nil {
      missing.append(("who approves it", "approver"))
    }
    if waiver.value == nil, facts.decision.contract?.value == nil {
      missing.append(("the value", "value"))
    }
    let contract = facts.decision.contract
    if waiver.term == nil, contract?.term == nil, contract?.to == nil {
      missing.append(("for how long it holds", "term"))
    }
    return missing
  }

  private static func wrongApprover(
    of waiver: Waiver, at place: FieldPath, _ facts: Facts
  ) -> Finding? {
    guard let ground = WaivedRule.ground(of: waiver, in: facts),
      case .known(let posts) = ground.approvers, !posts.isEmpty
    else { return nil }
    let field = waiver.approver == nil ? "decisionMaker.post" : place.field("approver.post")
    guard let post = waiver.approver?.post ?? facts.decision.decisionMaker?.post,
      !posts.contains(post)
    else { return nil }
    let names = posts.map { facts.council.post($0)?.title ?? $0.rawValue }
    return notMet(
      .warns,
      "the waiver is approved by the \(facts.council.post(post)?.title ?? post.rawValue), and under "
        + "\(ground.name) only \(listed(names)) can",
      at: field, .policy("waiverGrounds"),
      cure: "have it approved by \(listed(names, "or"))", by: .decisionMaker)
  }

  private static func listed(_ names: [String], _ last: String = "and") -> String {
    guard let end = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(last) " + end
  }
}
