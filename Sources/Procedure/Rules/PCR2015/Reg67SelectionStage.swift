import CivilTime
import Decisions

/// Weights at a selection stage.
///
/// Letting suppliers into a purchasing system selects them and awards nothing. A council’s rule on
/// how price and quality weigh in an award may not reach that stage at all, and then needs no
/// waiver.
///
/// Finds: a waiver of such a rule for a stage at which suppliers are only selected.
/// Clears: say in the waiver’s reasons why the rule reaches the selection, or leave the waiver out.
enum Reg67SelectionStage: DecisionRule {
  static let id: RuleID = "DP-9"
  static let source = RuleSource.law(
    "PCR 2015; Procurement Act 2023", "regs 58, 67; ss22–23", from: "2015-02-26", .unconfirmed)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    facts.waivers.compactMap { waiver in
      guard let change = waiver.act.change, WaivedRule.isOfWeights(waiver.act, in: facts),
        isSelection(waiver.act, facts)
      else { return nil }
      if let reasons = waiver.act.reasons, reasons.lowercased().contains("selection") {
        return met(
          "the reasons say why the rule reaches the selection", at: waiver.field.place("reasons"))
      }
      return notMet(
        .asks,
        "\(waiver.act.rule) is waived (\(change)) for a stage that admits suppliers and awards "
          + "nothing", at: waiver.field.place("rule"), "evaluation",
        cure: "say in the waiver’s reasons why the rule, which may be on awards only, reaches the "
          + "selection; or leave the waiver out", by: .legal)
    }
  }

  /// Whether the stage lets suppliers in and awards nothing.
  private static func isSelection(_ waiver: Waiver, _ facts: Facts) -> Bool {
    if let stage = facts.decision.evaluation?.stage { return stage == .selection }
    guard facts.decision.contract?.kind == .dynamicPurchasingSystem else { return false }
    return facts.has(.admit) && !facts.has(.award)
  }
}
