extension GuardCheck {
  /// What stands against it in the waivers that the text asks for.
  func waiverObstacles(_ term: Guard) -> [Obstacle] {
    term == .waiverIsOfText ? obstaclesToNamedWaiver : obstaclesInWaivers
  }

  /// Against asking for one, or deciding on it.
  private var obstaclesToNamedWaiver: [Obstacle] {
    guard let (rule, number) = waiverNamed else { return [] }
    let meant = meantWaivers
    guard let waiver = meant.first else {
      let known = proposal.proposedWaivers.filter { $0.rule == rule }.compactMap(\.recommendation)
      return number != nil && !known.isEmpty
        ? [.waiverElsewhere(rule, in: known)] : [.noSuchWaiver(rule, of: proposal.waivers)]
    }
    let numbers = Set(meant.map(\.recommendation))
    guard numbers.count == 1 else {
      return [.waiverAmbiguous(rule, in: meant.compactMap(\.recommendation))]
    }
    var obstacles: [Obstacle] = []
    if act == .decideWaiver,
      !state.waivers.contains(where: { $0.isOf(rule, in: waiver.recommendation) })
    {
      obstacles.append(.waiverNotRequested(rule))
    }
    if isToBeGiven, let begun = waiver.actFrom, !waiver.isCalledRetrospective, begun < day {
      obstacles.append(.waiverUnlabelled(rule, begun: begun, day))
    }
    return obstacles
  }

  /// What nobody has decided, or was refused.
  private var obstaclesInWaivers: [Obstacle] {
    state.waivers.compactMap { waiver in
      guard let decided = waiver.decided else { return .waiverUndecided(waiver.rule) }
      return decided.value.isApproved ? nil : .waiverRefused(waiver.rule)
    }
  }

  /// Whether it would be given by the act, or is asked for so that it is: a refusal needs no label.
  private var isToBeGiven: Bool {
    if case .decideWaiver(_, _, false, _, _)? = command { return false }
    return true
  }

  private var waiverNamed: (rule: String, recommendation: String?)? {
    switch command {
    case .requestWaiver(let rule, let number, _): (rule, number)
    case .decideWaiver(let rule, let number, _, _, _): (rule, number)
    default: nil
    }
  }

  /// The waivers of the text that the command can mean.
  private var meantWaivers: [ProposedWaiver] {
    guard let (rule, number) = waiverNamed else { return [] }
    return proposal.proposedWaivers.filter { waiver in
      waiver.rule == rule && (number == nil || waiver.recommendation == number)
    }
  }

  /// The waiver of the text that the command means.
  var namedWaiver: ProposedWaiver? { meantWaivers.first }
}
