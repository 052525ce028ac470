/// In which column of the picture a phase stands.
enum Lane {
  /// The main line, down the middle.
  case main
  /// Call-in, and what is refused: to the right.
  case branch
  /// Put off: to the right of the main line.
  case aside
  /// An end that is not the usual one: to the left.
  case end
}

extension Phase {
  /// Its column.
  var lane: Lane {
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

  /// How its box is drawn.
  var box: Canvas.Box { isEnd ? .end : isFrozen ? .frozen : .phase }
}

/// The measures of the picture, in its own units.
enum Measure {
  static let mainX = 500.0
  static let half = 90.0
  static let height = 38.0
  static let labelX = 511.0
  static let labelLimit = 236.0
  static let asideX = 885.0
  static let asideHalf = 62.0
  /// Where the ways back to the main line come together.
  static let busX = 788.0
  static let exitX = 796.0
  static let exitLimit = 196.0
  static let branchX = 1092.0
  static let boxLeft = 1012.0
  static let right = 1318.0
  static let top = 150.0
}
