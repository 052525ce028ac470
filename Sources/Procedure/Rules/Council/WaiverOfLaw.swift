import Decisions

/// Nobody can waive the law.
///
/// A council’s waiver sets aside a rule that the council made. It cannot set aside an Act of
/// Parliament or regulations made under one.
///
/// Finds: a waiver of an Act or of regulations.
/// Clears: name the council’s own rule, and comply with the law.
enum WaiverOfLaw: DecisionRule {
  static let id: RuleID = "WV-4"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    facts.waivers.map { field, waiver in
      guard isLaw(waiver.rule) else {
        return met("\(waiver.rule) is the council’s own rule", at: field.place("rule"))
      }
      return notMet(
        .blocks, "\(waiver.rule) is law, which the council cannot waive", at: field.place("rule"),
        cure: "name the council’s own rule that is set aside, and comply with the law",
        by: .legal)
    }
  }

  /// An Act or regulations with their year, a statutory instrument, or the regulations by name.
  /// “Financial Regulations” are a council's own.
  private static func isLaw(_ rule: String) -> Bool {
    if citesSection(of: rule) { return true }
    let words = rule.lowercased().split { $0 == " " || $0 == "," || $0 == "(" || $0 == ")" }
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : ""
      switch word {
      case "act", "regulations", "order", "directive":
        if isYear(next) { return true }
        if word == "regulations", index > 1, words[index - 1] == "contracts" { return true }
      case "pcr": return true
      case "si": if next.contains("/") { return true }
      default: break
      }
    }
    return false
  }

  /// “Section 41 of the Procurement Act”: an Act by its name, with a section of it or of a name that
  /// is known.
  private static func citesSection(of rule: String) -> Bool {
    let words = rule.split { $0 == " " || $0 == "," || $0 == "(" || $0 == ")" || $0 == "." }
    guard let act = words.firstIndex(of: "Act"), act > 0, let first = words[act - 1].first,
      first.isUppercase
    else { return false }
    return words[..<act].contains { section.contains($0.lowercased()) }
      || acts.contains(words[act - 1].lowercased())
  }

  private static let section: Set<String> = ["section", "sections", "s", "ss", "schedule"]
  private static let acts: Set<String> = ["procurement", "care", "equality", "government"]

  private static func isYear(_ word: Substring) -> Bool {
    guard let year = Int(word) else { return false }
    return (1800...2100).contains(year)
  }
}
