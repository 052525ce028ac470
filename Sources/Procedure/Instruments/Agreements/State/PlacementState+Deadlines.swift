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

/// A placement in the register of agreements, with nothing that says who is placed.
public struct PlacementRow: Sendable, Hashable {
  /// Its reference.
  public var reference: PlacementID
  /// The contract.
  public var contract: ContractID
  /// The lot.
  public var lot: String
  /// The group.
  public var group: String
  /// The supplier; nil before the award.
  public var supplier: SupplierID?
  /// The weekly price on the day.
  public var weeklyPrice: Money?
  /// The first day.
  public var start: CivilDate?
  /// The last day; nil when it is open-ended.
  public var end: CivilDate?
  /// The total; nil when it is open-ended.
  public var total: Money?
  /// How far it has come.
  public var status: PlacementPhase
  /// The day on which both had signed.
  public var signedOn: CivilDate?
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

  /// The placement in the register on a day; nil before the referral.
  public func row(on day: CivilDate) -> PlacementRow? {
    guard let referral, let status = phase(on: day) else { return nil }
    return PlacementRow(
      reference: referral.id, contract: referral.contract, lot: referral.category.lot,
      group: referral.category.group, supplier: award?.value.supplier,
      weeklyPrice: terms?.weeklyPrice(on: day), start: terms?.start ?? needs?.start,
      end: terms == nil ? needs?.end : terms?.end, total: terms?.total, status: status,
      signedOn: signedOn)
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
