public import CivilTime
public import Decisions

/// A day that matters to a placement.
public struct PlacementDeadline: Sendable, Hashable {
  /// What it is the day of.
  public var kind: Kind
  /// The day.
  public var day: CivilDate
  /// What it is, in words that name nobody.
  public var label: String

  /// What a day can be the day of.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// The last day for bids.
    case replyBy
    /// The day by which it is to be looked at again.
    case reviewDue
    /// Its last day.
    case endsOn
    /// The day on which an open-ended placement has cost as much as the delegation reaches.
    case limitReached
  }
}

extension PlacementState {
  /// The days that matter, as seen on a day: those that have passed are among them while they are
  /// still to be met.
  public func deadlines(on day: CivilDate) -> [PlacementDeadline] {
    guard let id, let phase = phase(on: day), phase != .ended else { return [] }
    var days: [PlacementDeadline] = []
    func add(_ kind: PlacementDeadline.Kind, _ day: CivilDate?, _ words: String) {
      guard let day else { return }
      days.append(PlacementDeadline(kind: kind, day: day, label: "\(id.rawValue): \(words)"))
    }
    if phase == .callForCompetition || phase == .bids {
      add(.replyBy, call?.value.replyBy, "the last day for bids")
    }
    guard signedOn != nil, let terms else { return days }
    add(.reviewDue, reviews.last?.value.nextBy, "to be reviewed")
    add(.endsOn, terms.end, "the last day of the placement")
    add(
      .limitReached, terms.end == nil ? limitReachedOn : nil,
      "an open-ended placement has cost as much as the delegation reaches")
    return days.sorted { ($0.day, $0.kind.rawValue) < ($1.day, $1.kind.rawValue) }
  }

  /// The first day on which an open-ended placement costs more than the delegation reaches.
  var limitReachedOn: CivilDate? {
    guard let terms, let limit = award?.value.authority.limit else { return nil }
    return terms.dayCosting(over: limit)
  }

  /// The placement in the register of a council on a day; nil before the referral.
  public func row(on day: CivilDate, of council: CouncilID) -> AgreementRow? {
    guard let referral, let status = phase(on: day) else { return nil }
    var row = AgreementRow(
      reference: referral.id, contract: referral.contract, council: council,
      category: referral.category, status: status.words)
    row.supplier = award?.value.supplier
    row.weeklyPrice = terms?.weeklyPrice(on: day)
    row.from = terms?.start ?? needs?.start
    row.to = terms == nil ? needs?.end : terms?.end
    row.total = terms?.total
    row.signedOn = signedOn
    return row
  }
}

extension PlacementTerms {
  /// The first day on which it has cost more than a sum; nil when it never does.
  func dayCosting(over limit: Money) -> CivilDate? {
    var (low, high) = (start.dayNumber, min(start.dayNumber + 36_525, end?.dayNumber ?? .max))
    func isOver(_ number: Int) -> Bool {
      CivilDate(dayNumber: number).map { cost(through: $0) > limit } ?? true
    }
    guard isOver(high) else { return nil }
    while low < high {
      let middle = (low + high) / 2
      if isOver(middle) { high = middle } else { low = middle + 1 }
    }
    return CivilDate(dayNumber: low)
  }
}
