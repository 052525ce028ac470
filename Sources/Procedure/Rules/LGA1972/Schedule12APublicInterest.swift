import Decisions

/// Each withheld part has its paragraph and its public interest.
///
/// Information is exempt under one or more of seven paragraphs, and only while the public interest in
/// keeping it from the public outweighs that in disclosing it.
///
/// Finds: a withheld part without a paragraph from 1 to 7, or without the public interest.
/// Clears: state both for each part (withheld.paragraphs, withheld.publicInterest).
enum Schedule12APublicInterest: DecisionRule {
  static let id: RuleID = "EX-2"
  static let source = RuleSource.law(
    "LGA 1972", "Sch 12A", from: "2006-03-01", .unconfirmed)

  static func findings(on facts: Facts) -> [Finding] {
    let parts = facts.withheldParts.filter { $0.withheld.confidential == nil }
    let found = parts.compactMap { part -> Finding? in
      var gaps: [String] = []
      if part.withheld.paragraphs.isEmpty { gaps.append("a paragraph of Schedule 12A") }
      if part.withheld.publicInterest.isSilent {
        gaps.append("why the public interest in withholding it outweighs that in disclosing it")
      }
      if let stray = part.withheld.paragraphs.first(where: { !(1...7).contains($0) }) {
        gaps.append("a paragraph from 1 to 7 in place of \(stray)")
      }
      if gaps.isEmpty { return nil }
      return notMet(
        .blocks, "a withheld part lacks \(gaps.joined(separator: ", and "))",
        at: part.field.place,
        cure: "state the paragraphs and the public interest (withheld.paragraphs, "
          + "withheld.publicInterest), or publish the part",
        by: .monitoringOfficer)
    }
    if let first = parts.first, found.isEmpty {
      return [
        met(
          parts.count == 1
            ? "the withheld part has its paragraph and its public interest"
            : "each of the \(parts.count) withheld parts has its paragraph and its public interest",
          at: first.field.place)
      ]
    }
    return found
  }
}
