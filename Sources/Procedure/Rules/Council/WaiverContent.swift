import Councils
import Decisions

/// What a waiver says.
///
/// A waiver names the rule that is set aside, the ground by its number and its words, the reasons,
/// who approves it, the value of what is done under it and for how long it holds.
///
/// Finds: a waiver that leaves any of these out, or is approved by a post that the ground does not
/// name; one that names a rule the policy file does not have, words the ground otherwise than the
/// policy file, or states another value than the award.
/// Clears: add what is missing to the waiver; put right what differs.
enum WaiverContent: DecisionRule {
  static let id: RuleID = "WV-1"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    facts.waivers.flatMap { field, waiver in
      var found: [Finding] = []
      let missing = missing(from: waiver, facts)
      if !missing.isEmpty {
        let names = missing.map(\.name)
        found.append(
          notMet(
            .warns, "the waiver of \(waiver.rule) does not state \(names.listed())",
            at: field.place,
            cure: "write \(missing.map(\.field).joined(separator: ", ")) of the waiver",
            by: .reportAuthor))
      }
      let differences = [
        wrongApprover(of: waiver, at: field, facts), unknownRule(of: waiver, at: field, facts),
        otherWords(of: waiver, at: field, facts), otherValue(of: waiver, at: field, facts),
      ]
      found += differences.compactMap { $0 }
      return found.isEmpty ? [met("the waiver states all it should", at: field.place)] : found
    }
  }

  /// What the waiver leaves out, in words and by its field.
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

  /// An approver whom the ground does not name.
  private static func unknownRule(
    of waiver: Waiver, at field: FieldPath, _ facts: Facts
  ) -> Finding? {
    guard let id = waiver.provision, WaivedRule.rule(of: waiver, in: facts) == nil else {
      return nil
    }
    let rules = facts.council.procedureRules.map(\.id.rawValue)
    return notMet(
      .blocks, "\(facts.council.identity.shortName) has no procedure rule “\(id.rawValue)”",
      at: field.place("ruleId"), .policy("procedureRules"),
      cure: suggestion(for: id.rawValue, among: rules)
        ?? "write the id of a rule of policy.yaml, or add the rule to procedureRules there",
      by: .reportAuthor)
  }

  private static func otherWords(
    of waiver: Waiver, at field: FieldPath, _ facts: Facts
  ) -> Finding? {
    guard let words = waiver.groundText, let ground = WaivedRule.ground(of: waiver, in: facts),
      plain(words) != plain(ground.text)
    else { return nil }
    return notMet(
      .warns, "the waiver words \(ground.name) otherwise than the policy file",
      at: field.place("groundText"), .policy("waiverGrounds"),
      facts: [
        StatedFact("in the waiver", words, at: field.place("groundText")),
        StatedFact("in the policy file", ground.text, at: .policy("waiverGrounds")),
      ],
      cure: "write the ground in the words of the council’s rules; where the policy file has them "
        + "wrong, correct it there", by: .reportAuthor)
  }

  /// The words without capitals, marks at the ends and doubled blanks.
  private static func plain(_ text: String) -> String {
    var words = text.lowercased().split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\u{A0}" }
      .joined(separator: " ")[...]
    while let first = words.first, ends.contains(first) { words.removeFirst() }
    while let last = words.last, ends.contains(last) { words.removeLast() }
    return String(words)
  }

  private static let ends: Set<Character> = [".", ";", ",", "\"", "“", "”", "‘", "’", "'", " "]

  private static func otherValue(
    of waiver: Waiver, at field: FieldPath, _ facts: Facts
  ) -> Finding? {
    let awards = facts.awards
    guard awards.count == 1, let award = awards.first, let value = award.act.value,
      let stated = waiver.value, stated != value
    else { return nil }
    return notMet(
      .warns, "the waiver is for \(stated.text), and the award is of \(value.text)",
      at: field.place("value"), award.field.place("value"),
      cure: "state one value in both, or say in reasons why the waiver is for another sum",
      by: .reportAuthor)
  }

  private static func wrongApprover(
    of waiver: Waiver, at field: FieldPath, _ facts: Facts
  ) -> Finding? {
    guard let ground = WaivedRule.ground(of: waiver, in: facts),
      case .known(let posts) = ground.approvers, !posts.isEmpty
    else { return nil }
    let field = waiver.approver == nil ? "decisionMaker.post" : field.place("approver.post")
    guard let post = waiver.approver?.post ?? facts.decision.decisionMaker?.post,
      !posts.contains(post)
    else { return nil }
    let names = posts.map { facts.council.post($0)?.title ?? $0.rawValue }
    return notMet(
      .warns,
      "the waiver is approved by the \(facts.council.post(post)?.title ?? post.rawValue), and under "
        + "\(ground.name) only \(names.listed()) can",
      at: field, .policy("waiverGrounds"),
      cure: "have it approved by \(names.listed("or"))", by: .decisionMaker)
  }
}
