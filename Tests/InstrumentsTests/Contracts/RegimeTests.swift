import Decisions
import Testing

@testable import Instruments

/// The law of a contract follows from the day on which its procurement commenced (PR-0).
@Suite struct RegimeTests {
  @Test(arguments: [
    ("2025-02-23", "2026-01-01", Contract.Kind.contract, Contract.Regime.pcr2015),
    ("2025-02-24", "2026-01-01", .contract, .pa2023),
    (nil, "2025-02-23", .framework, .pcr2015),
    (nil, "2025-02-24", .framework, nil),
    (nil, "2026-01-01", .dynamicPurchasingSystem, .pcr2015),
    (nil, "2026-01-01", .dynamicMarket, .pa2023),
  ] as [(String?, String, Contract.Kind, Contract.Regime?)])
  func theDayOrTheKindShowsTheLaw(
    _ commenced: String?, _ from: String, _ kind: Contract.Kind, _ regime: Contract.Regime?
  ) {
    #expect(
      Contract.Regime(commencedOn: commenced.map { day($0) }, from: day(from), kind: kind)
        == regime)
  }
}
