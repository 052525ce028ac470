/// The measures of the picture, in its own units.
enum Measure {
  static let mainX = 500.0
  static let half = 90.0
  static let height = 38.0
  static let labelX = 511.0
  static let labelLimit = 236.0
  static let asideX = 885.0
  static let asideHalf = 62.0
  /// How wide what is written on a way to a phase aside may be.
  static let asideLimit = 190.0
  /// How wide the name of a phase is that stands elsewhere.
  static let nameWidth = 104.0
  /// Where the ways back to the main line come together.
  static let busX = 788.0
  static let exitX = 796.0
  static let exitLimit = 196.0
  static let branchX = 1092.0
  static let boxLeft = 1012.0
  static let boxWidth = 306.0
  static let right = 1318.0
  static let top = 150.0
}

extension LifePhase {
  /// How its box is drawn.
  var box: Canvas.Box { isEnd ? .end : isFrozen ? .frozen : .phase }
}
