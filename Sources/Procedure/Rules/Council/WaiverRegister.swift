import Decisions

/// Waivers are registered and reported.
///
/// Every waiver enters the register of waivers and the report to the audit committee.
///
/// Finds: a decided waiver without its entry, or without the committee to which it is reported.
/// Clears: write registerEntry and reportedTo.
enum WaiverRegister: DecisionRule {
  static let id: RuleID = "WV-5"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.isDecided, facts.decision.record?.outcome != .notAgreed else { return [] }
    return facts.waivers.map { field, waiver in
      var missing: [String] = []
      if waiver.registerEntry == nil { missing.append("registerEntry") }
      if waiver.reportedTo == nil { missing.append("reportedTo") }
      if missing.isEmpty {
        return met("the waiver is registered and reported", at: field.place("registerEntry"))
      }
      let told =
        missing.count == 2
        ? "neither its entry in the register nor the committee that is told of it is stated"
        : missing[0] == "registerEntry"
          ? "its entry in the register is not stated"
          : "the committee that is told of it is not stated"
      return notMet(
        .asks, "the waiver of \(waiver.rule) is decided, and \(told)", at: field.place(missing[0]),
        cure: "enter it in the register of waivers and write \(missing.joined(separator: " and "))",
        by: .committeeServices)
    }
  }
}
