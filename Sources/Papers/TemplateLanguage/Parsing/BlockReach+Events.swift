/// What happens among units that stand beside each other, in the order of the document.
enum ReachEvent: Equatable {
  /// A tag acts.
  case tag(Int)
  /// A unit is made.
  case unit(Int)
}

extension BlockReach {
  /// Tags that act right before or after some of these units, and those of them that do not vanish.
  func events(among units: [Int]) -> [ReachEvent] {
    units.flatMap { unit in
      before[unit, default: []].sorted().map { ReachEvent.tag($0) }
        + (vanishing.contains(unit) ? [] : [.unit(unit)])
        + after[unit, default: []].sorted().map { .tag($0) }
    }
  }
}
