extension Phase {
  /// Its column of the picture.
  var lane: LifePhase.Lane {
    switch self {
    case .draft, .clearance, .cleared, .awaitingNotice, .ready, .decided, .recorded, .lodged,
      .published, .callInWindow, .effective, .implementing, .closed:
      .main
    case .callInReceived, .calledIn, .scrutiny, .beforeCouncil, .reconsideration, .notAgreed:
      .branch
    case .deferred: .aside
    case .withdrawn, .superseded, .lapsed: .end
    }
  }

  /// Its place in its column, from above.
  var layer: Int {
    switch self {
    case .beforeCouncil: 3
    case .reconsideration: 4
    case .callInReceived: 0
    case .calledIn: 1
    case .scrutiny: 2
    case .notAgreed: 5
    default: Phase.allCases.firstIndex(of: self) ?? 0
    }
  }
}
