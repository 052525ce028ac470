public import CivilTime
import Councils
public import Decisions

/// What a waiver sets aside, and on what ground, as the council's policy has them.
enum WaivedRule {
  /// The rule of the policy that is waived; nil when the policy has none of that id or number.
  static func rule(of waiver: Waiver, in facts: Facts) -> ProcedureRule? {
    if let id = waiver.provision {
      if case .known(let rule)? = facts.council.procedureRule(id, on: facts.day) { return rule }
      return facts.council.procedureRules.first { $0.id == id }
    }
    return facts.council.procedureRules.first { isSame($0.name, waiver.rule) }
  }

  /// The ground of the policy; nil when the policy has none of that id or number.
  static func ground(of waiver: Waiver, in facts: Facts) -> WaiverGround? {
    if let id = waiver.groundId {
      if case .known(let ground)? = facts.council.waiverGround(id, on: facts.day) { return ground }
      return facts.council.waiverGrounds.first { $0.id == id }
    }
    return facts.council.waiverGrounds.first { isSame($0.name, waiver.ground) }
  }

  /// Whether it is about how criteria weigh.
  static func isOfWeights(_ waiver: Waiver, in facts: Facts) -> Bool {
    rule(of: waiver, in: facts)?.weights != nil || waiver.change?.contains("%") ?? false
  }

  /// The number in a citation: “18.4” of “Contract Standing Order 18.4”.
  static func number(in citation: String) -> Substring? {
    citation.split(separator: " ").first { $0.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }
      .map { $0.hasSuffix(",") || $0.hasSuffix(":") ? $0.dropLast() : $0 }
  }

  /// Whether two citations are one, by their words or their numbers.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    guard let number = number(in: left) else { return false }
    return number == self.number(in: right)
  }

  /// The day on which it was or is to be approved, and where that is stated.
  static func approval(
    of waiver: Waiver, at field: FieldPath, in facts: Facts
  ) -> (day: CivilDate, place: FactPlace)? {
    if let day = waiver.approvedOn { return (day, field.place("approvedOn")) }
    if let day = facts.decision.record?.decidedOn { return (day, "record.decidedOn") }
    if let day = facts.decision.meetingDate { return (day, "meetingDate") }
    if let day = facts.decision.reportDate { return (day, "reportDate") }
    if let day = facts.decision.keyDecision?.noticeGiven { return (day, "keyDecision.noticeGiven") }
    return facts.day.map { ($0, "record") }
  }

  /// The first day of what is done under it, and where that is stated.
  static func beginning(
    of waiver: Waiver, at field: FieldPath, in facts: Facts
  ) -> (day: CivilDate, place: FactPlace)? {
    if let day = waiver.actFrom { return (day, field.place("actFrom")) }
    if let day = waiver.term?.from { return (day, field.place("term.from")) }
    guard isOfWeights(waiver, in: facts), let day = facts.decision.evaluation?.from else {
      return nil
    }
    return (day, "evaluation.from")
  }
}

extension Facts {
  /// The first day of what is done under a waiver; nil when the decision does not say.
  public func beginning(of waiver: Waiver) -> CivilDate? {
    WaivedRule.beginning(of: waiver, at: FieldPath("record"), in: self)?.day
  }
}
