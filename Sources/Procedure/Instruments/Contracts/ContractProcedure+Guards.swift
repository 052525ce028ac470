import CivilTime
import Councils
import Decisions
import Rules
import Workflow

extension ContractProcedure {
  static func register(
    _ facts: ContractFacts, _ source: Source, _ checks: inout RegisterChecks
  ) {
    checks.need(facts.title, "its title")
    let council = checks.circumstances.council.identity.id
    checks.stop(
      ContractObstacle.otherCouncil(facts.council.rawValue, needs: council.rawValue),
      if: facts.council != council)
    for fault in facts.faults { checks.stop(fault) }
    if let recommendation = checks.recommendation(of: source),
      case .recommendation(let id, let number) = source
    {
      let acts = recommendation.acts.filter { makingActs.contains($0.kind) }
      checks.stop(
        RegisterObstacle.otherAct(
          id, number, needs: makingActs.map(\.rawValue),
          does: recommendation.acts.map(\.kind.rawValue)), if: acts.isEmpty)
      let named = acts.compactMap(\.subject)
      if !named.isEmpty, !named.contains(where: facts.isNamed) {
        checks.remark(
          "title",
          "recommendation \(number) of \(id.text) is about \(named.listed()), and the contract is "
            + "entered as \(facts.title)", cure: "see that they are the same")
      }
    }
    remarkUnknowns(facts, &checks)
    checks.remarks += facts.lawsRemarks(runningTo: facts.to, changedOn: nil)
  }

  /// What nobody has answered yet, and will be asked.
  private static func remarkUnknowns(_ facts: ContractFacts, _ checks: inout RegisterChecks) {
    let names = InstrumentNames(contract: facts.id)
    if facts.kind == .dynamicPurchasingSystem, facts.isLightTouch, facts.adoptsRegulation34 == nil {
      checks.remark(
        "DP-0",
        "regulation 34 binds a system for social services only so far as its own documents adopt it, "
          + "and nobody has said whether they do: no round can be decided before that",
        cure: names.amending("--adopts-reg-34 yes|no"))
    }
    if facts.placementsMayOutlast == nil, facts.kind != .contract {
      checks.remark(
        "placementsMayOutlast",
        "nobody has said whether a placement may run on after \(facts.to.text): none can be made that "
          + "does", cure: names.amending("--placements-may-outlast yes|no"))
    }
  }

  static func enter(
    _ option: ExtensionOption, _ source: String, _ state: ContractState,
    _ checks: inout RegisterChecks
  ) {
    checks.need(option.number, "the number of the option")
    checks.need(source, "where the option stands")
    if let months = option.months, months <= 0 {
      checks.stop(ContractObstacle.outOfRange("its months", "\(months)", range: "1 or more"))
    }
    if let days = option.noticeDays, !(0...3_650).contains(days) {
      checks.stop(
        ContractObstacle.outOfRange("its period of notice", "\(days)", range: "0 to 3650 days"))
    }
    guard let current = state.to else { return }
    let left = state.left(of: option)
    guard let last = left.lastDay else {
      checks.stop(
        ContractObstacle.optionWithoutReach(option.number),
        if: option.months == nil && option.latestEnd == nil)
      return
    }
    if let used = state.spans.last(where: { $0.option == option.number }) {
      checks.stop(
        ContractObstacle.optionUsedFurther(option.number, reach: last, end: used.to),
        if: last < used.to)
    } else {
      checks.stop(
        ContractObstacle.optionTooShort(option.number, reach: last, end: current),
        if: last <= current)
    }
    if let latest = option.latestEnd, let months = option.months {
      var byMonths = option
      byMonths.latestEnd = nil
      if let reach = state.left(of: byMonths).lastDay, reach != latest {
        checks.remark(
          "CL-8",
          "option \(option.number) says \(months) months, which end on \(reach.text), and a latest "
            + "end of \(latest.text): the earlier of the two counts",
          cure: "read \(option.clause ?? "the clause") and correct the one that is wrong")
      }
    }
    if option.clause == nil {
      checks.remark(
        "MO-1",
        "option \(option.number) names no clause, and letters that use it must cite one "
          + "(PCR 2015 reg 72(1)(a))", cure: "enter it anew with its clause")
    }
    if let facts = state.facts {
      checks.remarks += facts.lawsRemarks(runningTo: last, changedOn: nil)
    }
  }

  static func amend(
    _ change: ContractAmended, _ state: ContractState, _ checks: inout RegisterChecks
  ) {
    checks.need(change.source, "where that stands, or under what decision")
    checks.stop(ContractObstacle.nothingChanges, if: change.changes.isEmpty)
    if let mark = change.passMark { ContractFacts.faults(ofMark: mark).forEach { checks.stop($0) } }
    if let weights = change.awardWeights {
      ContractFacts.faults(of: weights).forEach { checks.stop($0) }
    }
    if let value = change.value, value.pence < 0 {
      checks.stop(ContractObstacle.outOfRange("its value", value.text, range: "£0 or more"))
    }
    if change.adoptsRegulation34 != nil, let facts = state.facts,
      facts.kind != .dynamicPurchasingSystem
    {
      checks.stop(ContractObstacle.notASystem(facts.kind))
    }
  }

  static func end(
    on day: CivilDate, _ reason: String, _ state: ContractState, _ checks: inout RegisterChecks
  ) {
    checks.need(reason, "the reason")
    guard let from = state.facts?.from, let to = state.to else { return }
    checks.stop(
      ContractObstacle.endOutsideTerm(day, from: from, to: to), if: day < from || day >= to)
  }
}

extension ContractProcedure {
  /// A notice that is wanted; one that the law certainly asks for cannot be said to be needless.
  static func notice(
    _ noticed: ContractNoticed, _ state: ContractState, _ checks: inout RegisterChecks
  ) {
    if let reference = noticed.reference {
      checks.need(reference, "the number of the notice")
      // What was published shows the day on which it was.
      checks.isDayShown = true
    } else {
      checks.need(noticed.notNeeded ?? "", "why no notice is needed")
    }
    guard let wanted = state.noticesWanted.first(where: { $0.lastDay == noticed.lastDay }) else {
      checks.stop(
        ContractObstacle.noNoticeWanted(
          noticed.lastDay, wanted: state.noticesWanted.map(\.lastDay)))
      return
    }
    checks.stop(
      ContractObstacle.noticeIsAsked(wanted), if: noticed.reference == nil && wanted.isCertain)
    let day = checks.circumstances.day
    if wanted.kind == .contractChange, noticed.reference != nil, day > wanted.changedOn {
      checks.remark(
        wanted.code,
        "the notice is of \(day.text), and the contract was changed on \(wanted.changedOn.text): it is "
          + "published before the change (Procurement Act 2023 s75)", cure: "tell Legal")
    }
  }
}

extension RecommendedAct {
  /// The contract or system that it is about, as its text names it.
  var subject: String? {
    switch self {
    case .approve(let act): act.what
    case .establish(let act): act.what
    case .admit(let act): act.to
    case .award(let act): act.what
    case .extend(let act): act.contract
    case .join(let act): act.arrangement
    case .delegate, .waive, .commence, .authorise: nil
    }
  }
}
