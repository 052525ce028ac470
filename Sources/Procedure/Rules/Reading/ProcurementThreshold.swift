import CivilTime
import Decisions

/// From what value the law of procurement applies in full, from one day to another.
///
/// They are set anew every two years, on 1 January, and are those of the day on which a procurement
/// commenced. Figures are with VAT since 1 January 2022, and were without it before.
struct ProcurementThreshold {
  let from: CivilDate
  let to: CivilDate
  let sum: Money
  /// Where the figure comes from.
  let source: String

  private init(_ from: String, _ to: String, _ pounds: Int, _ source: String) {
    self.from = ProcurementDay.day(from)
    self.to = ProcurementDay.day(to)
    sum = Money(pence: pounds * 100)
    self.source = source
  }

  /// Whether the figure is with VAT.
  var includesVAT: Bool { from >= ProcurementDay.day("2022-01-01") }

  /// The light-touch threshold of a day; nil when it is not known.
  static func lightTouch(
    on day: CivilDate, for category: Contract.Category? = nil
  ) -> ProcurementThreshold? {
    (category == .concession ? concessions : lightTouch).first { $0.from <= day && day <= $0.to }
  }

  /// The threshold of a day for what a council buys; nil when it is not known.
  static func usual(for category: Contract.Category, on day: CivilDate) -> ProcurementThreshold? {
    let list =
      switch category {
      case .goods, .services: goodsAndServices
      case .works: works
      case .concession: [ProcurementThreshold]()
      }
    return list.first { $0.from <= day && day <= $0.to }
  }

  /// Social and other special services, concessions aside. The figures of 2018 to 2022 are general
  /// knowledge, those since are published.
  private static let lightTouch = [
    ProcurementThreshold(
      "2018-01-01", "2019-12-31", 615_278, "thresholds of 2018"),
    ProcurementThreshold(
      "2020-01-01", "2021-12-31", 663_540, "thresholds of 2020"),
    ProcurementThreshold(
      "2022-01-01", "2023-12-31", 663_540, "thresholds of 2022"),
    ProcurementThreshold("2024-01-01", "2025-12-31", 663_540, "thresholds of 2024"),
    ProcurementThreshold("2026-01-01", "2027-12-31", 663_540, "thresholds of 2026"),
  ]

  /// Goods and services of an authority below central government. Here and for works the figures
  /// before 2024 are general knowledge.
  private static let goodsAndServices = [
    ProcurementThreshold("2018-01-01", "2019-12-31", 181_302, "thresholds of 2018"),
    ProcurementThreshold("2020-01-01", "2021-12-31", 189_330, "thresholds of 2020"),
    ProcurementThreshold("2022-01-01", "2023-12-31", 213_477, "thresholds of 2022"),
    ProcurementThreshold("2024-01-01", "2025-12-31", 214_904, "thresholds of 2024"),
    ProcurementThreshold("2026-01-01", "2027-12-31", 207_720, "thresholds of 2026"),
  ]

  /// Concessions of social and other special services.
  private static let concessions = [
    ProcurementThreshold("2024-01-01", "2027-12-31", 5_372_609, "thresholds of 2024 and 2026")
  ]

  /// Works.
  private static let works = [
    ProcurementThreshold("2018-01-01", "2019-12-31", 4_551_413, "thresholds of 2018"),
    ProcurementThreshold("2020-01-01", "2021-12-31", 4_733_252, "thresholds of 2020"),
    ProcurementThreshold("2022-01-01", "2023-12-31", 5_336_937, "thresholds of 2022"),
    ProcurementThreshold("2024-01-01", "2025-12-31", 5_372_609, "thresholds of 2024"),
    ProcurementThreshold("2026-01-01", "2027-12-31", 5_193_000, "thresholds of 2026"),
  ]
}
