import CivilTime
import Councils

extension GuardCheck {
  /// What stands against it in call-in.
  func callInObstacles(_ term: Guard) -> [Obstacle] {
    switch term {
    case .callInRuleIsKnown: return state.callInGaps(council).map { .policyUnknown($0) }
    case .withinWindow:
      // What cannot be called in, or is exempt, took effect without any days for it.
      guard let window = state.window else {
        return [.wrongPhase(act, state.phase, begins: [.callInWindow])]
      }
      return day > window.lastDay ? [.outsideWindow(day, lastDay: window.lastDay)] : []
    case .notCalledInBefore:
      return state.callIns.contains { $0.accepted != nil } ? [.calledInBefore] : []
    case .callInCanBeWithdrawn:
      switch council.callIn.value?.withdrawable.value {
      case nil: return [.policyUnknown(.withdrawable)]
      case false?: return [.notWithdrawable]
      case true?: return []
      }
    default:
      guard let members = state.openCallIn?.requisition.value.members.count else { return [] }
      let needed = council.callIn.value?.requisition.compactMap(\.minimum.value).min()
      guard let needed else { return [.policyUnknown(.minimumMembers)] }
      return members < needed ? [.tooFewMembers(members, needed: needed)] : []
    }
  }

  /// What is asked of a valid requisition, and what of it is met.
  func requisitionConditions() -> [RequisitionCondition] {
    guard let call = state.openCallIn else { return [] }
    let requisition = call.requisition.value
    var conditions: [RequisitionCondition] = []
    if let window = state.window {
      conditions.append(
        RequisitionCondition(
          text: "received by \(window.lastDay.textWithWeekday)",
          isMet: call.requisition.on <= window.lastDay,
          why: "received on \(call.requisition.on.textWithWeekday)"))
    }
    let rule = council.callIn.value
    let needed = rule?.requisition.compactMap(\.minimum.value).min()
    let members = requisition.members.count
    conditions.append(
      RequisitionCondition(
        text: needed.map { "signed by at least \($0) members" } ?? "signed by enough members",
        isMet: needed.map { members >= $0 },
        why: needed == nil
          ? "signed by \(members); how many the council's rules ask for is not known"
          : "signed by \(members)"))
    if let grounds = rule?.grounds, !grounds.isEmpty {
      let named = requisition.grounds.filter(grounds.contains)
      conditions.append(
        RequisitionCondition(
          text: "on a ground of the council's rules", isMet: !named.isEmpty,
          why: named.isEmpty ? "it names none of them" : named.joined(separator: "; ")))
    }
    return conditions
  }
}

extension DecisionState {
  /// What is not known of the council's rule on call-in, and is needed for this decision.
  func callInGaps(_ council: Council) -> [PolicyGap] {
    if proposal.isCallable == nil, callInRule?.isCallable == nil { return [.isCallable] }
    let rule = council.callIn.value
    var gaps: [PolicyGap] = []
    if rule?.period?.value == nil { gaps.append(.period) }
    if rule?.unit?.value == nil { gaps.append(.unit) }
    if rule?.anchor?.value == nil { gaps.append(.anchor) }
    if rule?.effective.value == nil { gaps.append(.effective) }
    return gaps
  }

  /// What is not known of it, and is needed now or before the decision takes effect.
  func callInGapsNow(_ council: Council) -> [PolicyGap] {
    let rule = council.callIn.value
    switch phase {
    case .callInReceived:
      let isKnown = rule?.requisition.contains { $0.minimum.value != nil } ?? false
      return callInGaps(council) + (isKnown ? [] : [.minimumMembers])
    case .calledIn, .scrutiny: return rule?.withdrawable.value == nil ? [.withdrawable] : []
    default: return callInGaps(council)
    }
  }

  /// Whether the decision can be called in, as far as is known: what an officer finds out stands in
  /// where the council's policy is silent, and never against it.
  public var isCallable: Bool? { proposal.isCallable ?? callInRule?.isCallable }
}
