public import CivilTime
public import Decisions

/// What the law says of contracts by the day on which their procurement commenced.
enum PurchasingSystemLaw {
  /// The first day of the Procurement Act 2023: what commenced before it stays under the Public
  /// Contracts Regulations 2015 to its end, and no dynamic purchasing system can be set up since
  /// (SI 2024/716 reg 5, with the days moved by SI 2024/959).
  static let actBegan = day(2025, 2, 24)

  /// The last day on which the validity of an older purchasing system may be changed, and the last
  /// on which any may run (SI 2024/716 reg 5(4)). General knowledge: worked out from the Act's
  /// later beginning.
  static let lastChange = day(2026, 2, 23)
  static let lastDay = day(2029, 2, 23)

  /// The same two days as SI 2024/716 was first made.
  static let lastChangeAsMade = day(2025, 10, 27)
  static let lastDayAsMade = day(2028, 10, 27)

  static let asMade =
    "as SI 2024/716 was first made the two days were \(lastChangeAsMade.text) and "
    + "\(lastDayAsMade.text); moved with the beginning of the Act, they are \(lastChange.text) and "
    + "\(lastDay.text), which a lawyer is to confirm"

  /// The law that goes with a day of commencement.
  static func regime(commencedOn day: CivilDate) -> Contract.Regime {
    day < actBegan ? .pcr2015 : .pa2023
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("\(year)-\(month)-\(day) is no day")
    }
    return date
  }
}

extension ContractFacts {
  /// The day on which the law ends an older purchasing system; nil of anything else.
  public var lawsEnd: CivilDate? {
    kind == .dynamicPurchasingSystem && regime == .pcr2015 ? PurchasingSystemLaw.lastDay : nil
  }

  /// The last day on which the law lets its period of validity be changed; nil of anything else.
  public var lawsLastChange: CivilDate? {
    lawsEnd == nil ? nil : PurchasingSystemLaw.lastChange
  }

  /// What the law's end says to a contract that is to run to a day, changed on another: remarks
  /// only, for the two days await a lawyer (DP-8).
  public func lawsRemarks(runningTo end: CivilDate, changedOn day: CivilDate?) -> [InstrumentRemark]
  {
    guard let lawsEnd, let lawsLastChange else { return [] }
    var remarks: [InstrumentRemark] = []
    if end > lawsEnd {
      remarks.append(
        InstrumentRemark(
          "DP-8",
          "\(end.text) is beyond the last day of the older purchasing systems, \(lawsEnd.text) "
            + "(SI 2024/716 reg 5(4)): \(PurchasingSystemLaw.asMade)",
          cure: "ask Legal; let it end on \(lawsEnd.text) at the latest"))
    }
    if let day, day > lawsLastChange {
      remarks.append(
        InstrumentRemark(
          "DP-8",
          "its period is changed on \(day.text), after \(lawsLastChange.text), the last day on which "
            + "that could be done (SI 2024/716 reg 5(4)): \(PurchasingSystemLaw.asMade)",
          cure: "ask Legal whether the period can still be changed"))
    }
    return remarks
  }
}

extension Contract.Regime {
  /// The law of a contract that follows from its days or from its kind; nil where neither shows it.
  ///
  /// What commenced before 24 February 2025 stays under the Regulations, and what begins before that
  /// day commenced before it too (SI 2024/716 reg 5; PR-0).
  public init?(commencedOn: CivilDate?, from: CivilDate, kind: Contract.Kind) {
    if let commencedOn {
      self = PurchasingSystemLaw.regime(commencedOn: commencedOn)
      return
    }
    switch kind {
    case .dynamicPurchasingSystem: self = .pcr2015
    case .dynamicMarket: self = .pa2023
    case .framework, .contract, .purchasingConsortium:
      guard from < PurchasingSystemLaw.actBegan else { return nil }
      self = .pcr2015
    }
  }

  /// The law, as papers name it.
  public var title: String {
    switch self {
    case .pcr2015: "the Public Contracts Regulations 2015"
    case .pa2023: "the Procurement Act 2023"
    }
  }
}
