import CivilTime
import Decisions
import Rules

extension PlacementEvent {
  /// What happened, in a sentence.
  public var sentence: String {
    switch self {
    case .referred(let event):
      "\(event.id.rawValue) was referred for \(event.category.text), under \(event.under.text)"
    case .needsAssessed(let event):
      "The needs were assessed: from \(event.start.text)"
        + (event.end.map { " to \($0.text)" } ?? ", open-ended")
    case .called(let event): PlacementEvent.called(event)
    case .bidReceived(let event):
      "\(event.supplier.rawValue) bid \(event.weeklyPrice.text) a week"
        + (event.oneOffs.isEmpty
          ? "" : " and \(Money.sum(event.oneOffs.map(\.amount)).text) once")
    case .bidRefused(let event):
      "A bid of \(event.supplier.rawValue) came after \(event.replyBy.text), the last day, and was "
        + "refused"
    case .evaluated(let event):
      "The bids were evaluated, "
        + event.weights.map { "\($0.name) \($0.percent.text)%" }.joined(separator: " and ") + ": "
        + event.scores.map { "\($0.supplier.rawValue) \($0.total.text)" }.listed()
    case .awardApproved(let event): PlacementEvent.awarded(event)
    case .prepared(let event):
      "The agreement was written" + (event.total.map { ": \($0.text) in all" } ?? "")
    case .formApproved(let event):
      "The legal form of \(PlacementEvent.paper(event.variation)) was approved"
        + (event.template == nil ? "" : ", by the template that Legal approved")
    case .signed(let event):
      "\(event.party.words.prefix(1).uppercased())\(event.party.words.dropFirst()) signed "
        + PlacementEvent.paper(event.variation)
    case .reviewed(let event):
      "Reviewed: \(event.outcome.words)"
        + (event.nextBy.map { "; next by \($0.text)" } ?? "")
    case .variationApproved(let event): PlacementEvent.varied(event)
    case .ended(let event): "The placement ends on \(event.on.text): \(event.reason)"
    case .held(let event): "Nothing of it may be erased: \(event.reason)"
    case .holdLifted(let event): "It may be erased again: \(event.reason)"
    case .personalErased(let event):
      "What is personal was erased, \(event.digests.count) "
        + (event.digests.count == 1 ? "record" : "records") + ": "
        + [event.policy, event.reason].compactMap { $0 }.joined(separator: "; ")
    }
  }

  private static func paper(_ variation: Int?) -> String {
    variation.map { "variation \($0)" } ?? "the agreement"
  }

  private static func called(_ event: PlacementCall) -> String {
    let count = event.suppliers.count
    return (event.number == 1 ? "Call for competition" : "Call \(event.number) for competition")
      + " to \(count) \(count == 1 ? "supplier" : "suppliers"), bids by \(event.replyBy.text)"
      + (event.isTimeAgreed ? ", a time agreed with all" : "")
  }

  private static func awarded(_ event: PlacementAward) -> String {
    let terms = event.terms
    return "Award to \(event.supplier.rawValue) approved: "
      + "\(terms.weeklyPrice(on: terms.start).text) a week from \(terms.start.text)"
      + (terms.end.map { " to \($0.text)" } ?? ", open-ended")
      + (event.total.map { ", \($0.text) in all" } ?? "")
      + (event.yearly.map { ", \($0.text) in twelve months" } ?? "")
      + (event.reason.map { "; \($0)" } ?? "")
  }

  private static func varied(_ event: PlacementVariation) -> String {
    let prices = event.terms.prices.map { "\($0.weekly.text) a week from \($0.from.text)" }
    return "Variation \(event.number) approved: \(prices.listed()), "
      + (event.terms.end.map { "to \($0.text)" } ?? "open-ended")
      + (event.total.map { ", \($0.text) in all" } ?? "")
      + (event.yearly.map { ", \($0.text) in twelve months" } ?? "") + "; \(event.reason)"
  }
}

extension PlacementParty {
  /// The party in words: "the council".
  public var words: String {
    switch self {
    case .council: "the council"
    case .supplier: "the supplier"
    }
  }
}

extension PlacementReviewed.Outcome {
  /// The outcome in words.
  public var words: String {
    switch self {
    case .goesOn: "it goes on"
    case .toBeVaried: "it is to be varied"
    case .toEnd: "it is to end"
    }
  }
}
