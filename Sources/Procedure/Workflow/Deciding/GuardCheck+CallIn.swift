import CivilTime
public import Councils

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
      if day > window.lastDay { return [.outsideWindow(day, lastDay: window.lastDay)] }
      return day == window.lastDay ? obstaclesOfTime(window) : []
    case .notCalledInBefore:
      guard state.callIns.contains(where: { $0.accepted != nil }) else { return [] }
      switch council.callIn.value?.oncePerDecision.value {
      case nil:
        // Once the days are over nobody need find it out.
        let isOver = state.window.map { day > $0.lastDay } ?? false
        return isOver ? [] : [.policyUnknown(.oncePerDecision)]
      case true?: return [.calledInBefore(provision: provision(\.oncePerDecision))]
      case false?: return []
      }
    case .callInCanBeWithdrawn:
      switch council.callIn.value?.withdrawable.value {
      case nil: return [.policyUnknown(.withdrawable)]
      case false?: return [.notWithdrawable]
      case true?: return []
      }
    default:
      guard let requisition = state.openCallIn?.requisition.value else { return [] }
      return obstaclesOfSignatures(requisition) + obstaclesOfGrounds(requisition)
    }
  }

  /// Whoever agrees that the decision is not called in is known, and is who may.
  func exemptionObstacles() -> [Obstacle] {
    let rule = council.callIn.value?.exemption
    guard let rule, let agreer = rule.agreers(in: council) else {
      return [.policyUnknown(.exemptionAgreedBy)]
    }
    guard case .exempt(let agreed)? = command else { return [] }
    let who = agreed.agreedBy
    let isAdmitted = rule.admits(post: who.post, title: who.title, name: who.name, in: council)
    guard isAdmitted == false else { return [] }
    let isOfPolicy = circumstances.council.callIn.value?.exemption?.agreers(in: council) != nil
    return [
      .exemptionByOther(who.text, agreer: agreer, provision: provision(isOfPolicy: isOfPolicy))
    ]
  }

  /// On the last day a requisition must have come by the hour that is laid down.
  private func obstaclesOfTime(_ window: WindowOpened) -> [Obstacle] {
    guard case .callIn(let requisition)? = command,
      let deadline = window.deadlineTime ?? council.callIn.value?.deadlineTime.value
    else { return [] }
    let provision = provision(isOfPolicy: true)
    guard let time = requisition.receivedAt else {
      return [.receiptTimeUnknown(deadline: deadline, provision: provision)]
    }
    return time > deadline
      ? [.afterDeadline(time, deadline: deadline, provision: provision)] : []
  }

  /// Enough members signed, of enough political groups, by one of the ways that are laid down.
  private func obstaclesOfSignatures(_ requisition: CalledIn) -> [Obstacle] {
    let members = requisition.members.count
    let groups = Set(requisition.members.compactMap(\.group)).count
    let ways = (council.callIn.value?.requisition ?? []).compactMap { way in
      way.minimum.value.map { (minimum: $0, groups: way.groups ?? 0) }
    }
    guard let fewest = ways.map(\.minimum).min() else { return [.policyUnknown(.minimumMembers)] }
    if ways.contains(where: { $0.minimum <= members && $0.groups <= groups }) { return [] }
    let isOfPolicy = hasOwnMinimum
    guard let nearest = ways.filter({ $0.minimum <= members }).map(\.groups).min() else {
      return [
        .tooFewMembers(members, needed: fewest, provision: provision(isOfPolicy: isOfPolicy))
      ]
    }
    return [
      .tooFewGroups(
        groups, needed: nearest, unstated: requisition.members.count { $0.group == nil },
        provision: provision(isOfPolicy: isOfPolicy))
    ]
  }

  /// A ground of the council's rules is named, where there are such.
  private func obstaclesOfGrounds(_ requisition: CalledIn) -> [Obstacle] {
    let grounds = council.callIn.value?.grounds ?? []
    guard !grounds.isEmpty, named(of: grounds, in: requisition).isEmpty else { return [] }
    return [.noGround(of: grounds, provision: provision(isOfPolicy: true))]
  }

  private func named(of grounds: [String], in requisition: CalledIn) -> [String] {
    let said = Set(requisition.grounds.map { $0.lowercased() })
    return grounds.filter { said.contains($0.lowercased()) }
  }

  private var hasOwnMinimum: Bool {
    circumstances.council.callIn.value?.requisition.contains { $0.minimum.value != nil } ?? false
  }

  private func provision<Value>(_ part: KeyPath<CallInRule, Known<Value>>) -> String? {
    provision(isOfPolicy: circumstances.council.callIn.value?[keyPath: part].value != nil)
  }

  /// Where the rule stands: in the council's policy, or where an officer found it.
  private func provision(isOfPolicy: Bool) -> String? {
    isOfPolicy
      ? circumstances.council.callIn.value?.provenance.source : state.callInRule?.source
  }

  /// What is asked of a valid requisition, and what of it is met.
  func requisitionConditions() -> [RequisitionCondition] {
    guard let call = state.openCallIn else { return [] }
    let requisition = call.requisition.value
    var conditions: [RequisitionCondition] = []
    if let window = state.window {
      let deadline = window.deadlineTime.map { ", \($0.text)" } ?? ""
      let time = requisition.receivedAt.map { " at \($0.text)" } ?? ""
      conditions.append(
        RequisitionCondition(
          text: "received by \(window.lastDay.textWithWeekday)\(deadline)",
          isMet: call.requisition.on <= window.lastDay,
          why: "received on \(call.requisition.on.textWithWeekday)\(time)"))
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
    if let asked = rule?.requisition.compactMap(\.groups).min(),
      rule?.requisition.allSatisfy({ $0.groups != nil }) ?? false
    {
      let groups = Set(requisition.members.compactMap(\.group)).sorted()
      conditions.append(
        RequisitionCondition(
          text: "signed by members of at least \(asked) political groups",
          isMet: groups.count >= asked,
          why: groups.isEmpty ? "no group is stated" : groups.joined(separator: ", ")))
    }
    if let grounds = rule?.grounds, !grounds.isEmpty {
      let named = named(of: grounds, in: requisition)
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
  public func callInGapsNow(_ council: Council) -> [PolicyGap] {
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
