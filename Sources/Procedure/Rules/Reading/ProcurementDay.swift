import CivilTime

/// Days on which the law of procurement changed.
enum ProcurementDay {
  /// The first day of the Procurement Act 2023: what commences from then on is under it (SI
  /// 2024/959 moved it from 28 October 2024).
  static let actBegan = day("2025-02-24")

  /// The last day on which the validity of an older purchasing system may be changed, and the last
  /// on which any may run. General knowledge: worked out from the Act's later beginning.
  static let lastChangeOfSystem = day("2026-02-23")
  static let lastDayOfSystems = day("2029-02-23")

  /// The same two days as SI 2024/716 was first made.
  static let lastChangeAsMade = day("2025-10-27")
  static let lastDayAsMade = day("2028-10-27")

  /// The first day of the Provider Selection Regime.
  static let providerSelectionBegan = day("2024-01-01")

  /// The day so written.
  static func day(_ iso: String) -> CivilDate {
    guard let date = CivilDate(iso: iso) else { preconditionFailure("\(iso) is no date") }
    return date
  }
}
