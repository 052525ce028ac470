public import CivilTime
public import Decisions

/// What is paid for a placement, and from when to when.
///
/// A placement is paid by the week and counted in days, both its first and its last: so many whole
/// weeks and so many days. A stretch at one price comes to price × days ÷ 7, to the penny, half a
/// penny up; the stretches and the one-off sums add up to the total. An open-ended placement has no
/// total: what twelve months of it come to is counted in the same way.
public struct PlacementTerms: Sendable, Hashable, Codable {
  /// The first day.
  public var start: CivilDate
  /// The last day; nil when it is open-ended.
  public var end: CivilDate?
  /// The weekly prices, each from its day on; the first from the first day.
  public var prices: [PlacementPrice]
  /// What is paid once.
  public var oneOffs: [PlacementOneOff]

  /// A placement at one price.
  public init(
    weeklyPrice: Money, oneOffs: [PlacementOneOff] = [], start: CivilDate, end: CivilDate? = nil
  ) {
    self.start = start
    self.end = end
    prices = [PlacementPrice(weekly: weeklyPrice, from: start)]
    self.oneOffs = oneOffs
  }

  /// The weekly price on a day: that of the first day, before it.
  public func weeklyPrice(on day: CivilDate) -> Money {
    (prices.last { $0.from <= day } ?? prices.first)?.weekly ?? Money(pence: 0)
  }

  /// The same at another weekly price from a day on; later prices fall away.
  public func priced(_ weekly: Money, from day: CivilDate) -> PlacementTerms {
    var terms = self
    terms.prices.removeAll { $0.from >= day }
    if terms.prices.last?.weekly != weekly {
      terms.prices.append(PlacementPrice(weekly: weekly, from: max(day, start)))
    }
    return terms
  }

  /// The same, ending on a day at the latest.
  public func ending(by day: CivilDate?) -> PlacementTerms {
    guard let day else { return self }
    var terms = self
    terms.end = end.map { min($0, day) } ?? day
    return terms
  }

  /// What is paid by the week until a day, stretch by stretch.
  public func stretches(through last: CivilDate) -> [PlacementStretch] {
    prices.indices.compactMap { index in
      let from = prices[index].from
      let next = index + 1 < prices.count ? prices[index + 1].from.adding(days: -1) : nil
      let to = min(last, next ?? last)
      return from <= to ? PlacementStretch(from: from, to: to, weekly: prices[index].weekly) : nil
    }
  }

  /// What is paid until a day, once and by the week.
  public func cost(through last: CivilDate) -> Money {
    Money.sum(stretches(through: last).map(\.amount) + oneOffs.map(\.amount))
  }

  /// What is paid in all; nil when it is open-ended.
  public var total: Money? { end.map(cost(through:)) }

  /// What twelve months from a day on come to, without what is paid once.
  public func yearly(from day: CivilDate) -> Money {
    let first = max(day, start)
    let year = first.adding(months: 12)?.adding(days: -1) ?? first
    return Money.sum(
      stretches(through: year).filter { $0.to >= first }.map {
        PlacementStretch(from: max($0.from, first), to: $0.to, weekly: $0.weekly).amount
      })
  }

  /// The sum that it is taken to commit, as seen on a day: its total; of an open-ended one, what
  /// it comes to until twelve months after that day, or after its start.
  public func committed(asOf day: CivilDate) -> Money {
    if let total { return total }
    let first = max(day, start)
    return cost(through: first.adding(months: 12)?.adding(days: -1) ?? first)
  }
}

/// A weekly price from a day on.
public struct PlacementPrice: Sendable, Hashable, Codable {
  /// For a week.
  public var weekly: Money
  /// From which day.
  public var from: CivilDate
}

/// A sum that is paid once.
public struct PlacementOneOff: Sendable, Hashable, Codable {
  /// What for; never anything of the person.
  public var what: String
  /// How much.
  public var amount: Money

  /// That sum for that.
  public init(_ what: String, _ amount: Money) {
    self.what = what
    self.amount = amount
  }
}

/// Days at one weekly price.
public struct PlacementStretch: Sendable, Hashable {
  /// The first day.
  public let from: CivilDate
  /// The last day.
  public let to: CivilDate
  /// For a week.
  public let weekly: Money

  /// How many days, the first and the last included.
  public var days: Int { from.days(until: to) + 1 }

  /// What it comes to: price × days ÷ 7, to the penny, half a penny up.
  public var amount: Money {
    let sevenths = Int128(weekly.pence) * Int128(days)
    // Doubled, so that half of an odd seven is whole; never negative (a price is not).
    return Money(pence: Int(clamping: (2 * sevenths + 7) / 14))
  }
}

extension Money {
  /// What sums come to; at the most what a number can hold.
  static func sum(_ sums: some Sequence<Money>) -> Money {
    Money(pence: Int(clamping: sums.reduce(Int128(0)) { $0 + Int128($1.pence) }))
  }
}
