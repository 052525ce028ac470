extension GuardCheck {
  /// What stands against it in the waivers that the text asks for.
  func waiverObstacles(_ term: Guard) -> [Obstacle] {
    term == .waiverIsOfText ? obstaclesToNamedWaiver : obstaclesInWaivers
  }

  /// Against asking for one, or deciding on it.
  private var obstaclesToNamedWaiver: [Obstacle] {
    guard let (rule, number, place) = waiverNamed else { return [] }
    let meant = meantWaivers
    guard let waiver = meant.first else {
      let there = proposal.proposedWaivers.filter { $0.rule == rule }
      let here = there.filter { number == nil || $0.recommendation == number }
      if place != nil, let first = here.first {
        return [.waiverNumber(rule, in: first.recommendation ?? "", of: here.count)]
      }
      let known = there.compactMap(\.recommendation)
      return number != nil && !known.isEmpty
        ? [.waiverElsewhere(rule, in: known)] : [.noSuchWaiver(rule, of: proposal.waivers)]
    }
    let numbers = Set(meant.map(\.recommendation))
    guard numbers.count == 1 else {
      return [.waiverAmbiguous(rule, in: meant.compactMap(\.recommendation))]
    }
    guard waiver.place == nil || meant.count == 1 else {
      return [.waiverNumber(rule, in: waiver.recommendation ?? "", of: meant.count)]
    }
    var obstacles: [Obstacle] = []
    if act == .decideWaiver,
      state.waivers.place(of: rule, in: waiver.recommendation, at: waiver.place) == nil
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
    if case .decideWaiver(_, _, _, false, _, _)? = command { return false }
    return true
  }

  private var waiverNamed: (rule: String, recommendation: String?, place: Int?)? {
    switch command {
    case .requestWaiver(let rule, let number, let place, _): (rule, number, place)
    case .decideWaiver(let rule, let number, let place, _, _, _): (rule, number, place)
    default: nil
    }
  }

  /// The waivers of the text that the command can mean.
  private var meantWaivers: [ProposedWaiver] {
    guard let (rule, number, place) = waiverNamed else { return [] }
    return proposal.proposedWaivers.filter { waiver in
      waiver.rule == rule && (number == nil || waiver.recommendation == number)
        && (place == nil || waiver.place ?? 1 == place)
    }
  }

  /// The waiver of the text that the command means.
  var namedWaiver: ProposedWaiver? { meantWaivers.first }
}
