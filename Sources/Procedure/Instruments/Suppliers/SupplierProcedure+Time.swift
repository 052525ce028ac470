import CivilTime
import Decisions

extension SupplierProcedure {
  /// By when requests are due, and what stands against this day. A reason for fifteen working days
  /// is one request’s and no other’s (DP-0, DP-2, DP-3).
  ///
  /// - Returns: the earliest day on which one of them was due, and those that took longer.
  static func assessed(
    _ requests: [Application], contract: ContractFacts, reasons: [SupplierID: String],
    isFirst: Bool, _ checks: inout RegisterChecks
  ) -> (due: CivilDate?, extended: [ExtendedAssessment]) {
    guard isBound(contract, &checks) else { return (nil, []) }
    var times: [CivilDate: AssessmentTime] = [:]
    do {
      for day in Set(requests.map(\.received)).sorted() {
        let time = try AssessmentTime(received: day, calendar: checks.circumstances.calendar)
        for warning in time.warnings { checks.remark("CL-7", warning) }
        times[day] = time
      }
    } catch {
      checks.stop(SupplierObstacle.daysUnknown("\(error.message)"))
      return (nil, [])
    }
    let timed = requests.compactMap { request in
      times[request.received].map { time in
        let reason = reasons[request.supplier.id].flatMap { reason in
          reason.allSatisfy(\.isWhitespace) ? nil : reason
        }
        return RequestTime(supplier: request.supplier.id, time: time, reason: reason)
      }
    }
    return judge(timed, isFirst: isFirst, &checks)
  }

  /// Whether days are set in which requests are to be assessed.
  private static func isBound(
    _ contract: ContractFacts, _ checks: inout RegisterChecks
  ) -> Bool {
    guard contract.kind == .dynamicPurchasingSystem else {
      if contract.kind == .dynamicMarket {
        checks.remark(
          "DM-1",
          "an application to a dynamic market is considered in a reasonable time, and whoever meets "
            + "the conditions is let in as soon as practicable (Procurement Act 2023 s36)")
      }
      return false
    }
    guard contract.isLightTouch else { return true }
    guard let adopts = contract.adoptsRegulation34 else {
      checks.stop(SupplierObstacle.regulation34Unknown(contract.id))
      return false
    }
    if !adopts {
      checks.remark(
        "DP-0",
        "the documents of \(contract.id.rawValue) do not adopt regulation 34: no time is set in which "
          + "requests are to be assessed", cure: "answer within the time that its documents state")
    }
    return adopts
  }

  private static func judge(
    _ requests: [RequestTime], isFirst: Bool, _ checks: inout RegisterChecks
  ) -> (due: CivilDate?, extended: [ExtendedAssessment]) {
    let day = checks.circumstances.day
    let unneeded = requests.filter { $0.reason != nil && day <= $0.time.ten }
    if !unneeded.isEmpty {
      checks.remark(
        "DP-2",
        "ten working days suffice for \(RequestTime.words(unneeded)): no reason is needed, and none is "
          + "kept")
    }
    let due = requests.map { day <= $0.time.ten ? $0.time.ten : $0.due }.min()
    let extended = requests.filter { $0.reason != nil && day > $0.time.ten }.map {
      ExtendedAssessment(supplier: $0.supplier, due: $0.time.fifteen, reason: $0.reason ?? "")
    }
    let late = requests.filter { day > $0.due }
    guard !late.isEmpty else { return (due, extended) }
    if isFirst {
      checks.remark(
        "DP-3",
        "the first round is decided on \(day.textWithWeekday), beyond the usual days of "
          + "\(RequestTime.words(late)): until the first invitation to tender a longer period may be "
          + "used if the documents state it and nobody is invited meanwhile (PCR 2015 reg "
          + "34(19)-(20))",
        cure: "see that the documents state the period, and that no invitation went out")
      return (nil, extended)
    }
    let unexplained = late.filter { $0.reason == nil }
    let tooLate = late.filter { $0.reason != nil }
    if !unexplained.isEmpty { checks.stop(SupplierObstacle.unexplained(unexplained, day: day)) }
    if !tooLate.isEmpty { checks.stop(SupplierObstacle.late(tooLate, day: day)) }
    return (due, extended)
  }
}
