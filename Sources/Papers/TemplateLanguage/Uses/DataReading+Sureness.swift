/// What a template reads in every case, and what only in some.
extension DataReading {
  /// Reads what is printed, in which nothing may be left out.
  mutating func read(printed site: PrintSite) {
    var reason = Reason(.printed, at: site.place)
    reason.kinds = ValueKinds.anything.subtracting(.boolean)
    read(site.expression.root, reason, stops: \.cannotBePrinted)
  }

  /// Reads what is only asked, gone through or kept.
  mutating func read(asking node: ExpressionNode, _ reason: Reason) {
    read(node, reason) { outcome in
      if case .stops = outcome { true } else { false }
    }
  }

  private mutating func read(
    _ node: ExpressionNode, _ reason: Reason, stops: (LeastData.Outcome) -> Bool
  ) {
    let begun = uses.count
    read(node, reason)
    let places = uses.indices[begun...].filter { place in
      guard !uses[place].stopsWithout, uses[place].isOfEach else { return false }
      return stops(LeastData(without: [uses[place].path], names: self).outcome(of: node))
    }
    for place in places { uses[place].stopsWithout = true }
  }

  /// Notes that what was read since is perhaps not come to.
  mutating func doubt(_ range: PartialRangeFrom<Int>) {
    for place in uses.indices[range] {
      (uses[place].isSure, uses[place].stopsWithout) = (false, false)
    }
  }

  /// Notes that of these ways one is gone, or perhaps none: only what all of them need is needed.
  mutating func doubt(_ ways: [Range<Int>], areAll: Bool) {
    var common: Set<[String]>?
    for way in ways {
      let needed = Set(uses[way].filter(\.stopsWithout).map(\.path))
      common = common?.intersection(needed) ?? needed
    }
    for way in ways {
      for place in way {
        uses[place].isSure = false
        if !areAll || common?.contains(uses[place].path) != true {
          uses[place].stopsWithout = false
        }
      }
    }
  }
}
