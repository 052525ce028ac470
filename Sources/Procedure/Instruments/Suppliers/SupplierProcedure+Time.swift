import CivilTime
import Decisions

extension SupplierProcedure {
  /// By when the round is due, and what stands against this day (DP-0, DP-2, DP-3).
  static func assessed(
    _ round: RoundReceived, contract: ContractFacts, extendedReason: String?, isFirst: Bool,
    _ checks: inout RegisterChecks
  ) -> (due: CivilDate?, isExtended: Bool) {
    guard contract.kind == .dynamicPurchasingSystem else {
      if contract.kind == .dynamicMarket {
        checks.remark(
          "DM-1",
          "an application to a dynamic market is considered in a reasonable time, and whoever meets "
            + "the conditions is let in as soon as practicable (Procurement Act 2023 s36)")
      }
      return (nil, false)
    }
    if contract.isLightTouch {
      guard let adopts = contract.adoptsRegulation34 else {
        checks.stop(SupplierObstacle.regulation34Unknown(contract.id))
        return (nil, false)
      }
      guard adopts else {
        checks.remark(
          "DP-0",
          "the documents of \(contract.id.rawValue) do not adopt regulation 34: no time is set in which "
            + "requests are to be assessed", cure: "answer within the time that its documents state"
        )
        return (nil, false)
      }
    }
    guard let received = round.applications.map(\.received).min() else { return (nil, false) }
    do {
      let time = try AssessmentTime(received: received, calendar: checks.circumstances.calendar)
      for warning in time.warnings { checks.remark("CL-7", warning) }
      return judge(time, extendedReason, isFirst: isFirst, &checks)
    } catch {
      checks.stop(SupplierObstacle.daysUnknown("\(error.message)"))
      return (nil, false)
    }
  }

  private static func judge(
    _ time: AssessmentTime, _ extendedReason: String?, isFirst: Bool,
    _ checks: inout RegisterChecks
  ) -> (due: CivilDate?, isExtended: Bool) {
    let day = checks.circumstances.day
    if day <= time.ten { return (time.ten, false) }
    let hasReason = extendedReason.map { !$0.allSatisfy(\.isWhitespace) } ?? false
    if isFirst {
      checks.remark(
        "DP-3",
        "the first round is decided on \(day.textWithWeekday), beyond the usual days (\(time.working)): "
          + "until the first invitation to tender a longer period may be used if the documents state "
          + "it and nobody is invited meanwhile (PCR 2015 reg 34(19)-(20))",
        cure: "see that the documents state the period, and that no invitation went out")
      return (hasReason ? time.fifteen : nil, hasReason)
    }
    if hasReason, day <= time.fifteen { return (time.fifteen, true) }
    checks.stop(SupplierObstacle.late(time, day: day, reasonGiven: hasReason))
    return (hasReason ? time.fifteen : time.ten, hasReason)
  }
}
