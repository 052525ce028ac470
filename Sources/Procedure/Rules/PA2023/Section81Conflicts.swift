import CivilTime
import Decisions

/// Nobody judges bids who has a stake in them.
///
/// A council finds, prevents and puts right conflicts of interest among those who run a
/// procurement. Suppliers’ representatives on the board that evaluates bids are such a conflict.
///
/// Finds: an evaluator with an interest in a supplier; suppliers’ representatives listed on a board
/// whose members evaluated the bids; an evaluator of whom nobody says.
/// Clears: have the bids judged by people without an interest, and record their declarations.
enum Section81Conflicts: DecisionRule {
  static let id: RuleID = "CO-1"
  static let source = RuleSource.law(
    "PCR 2015; Procurement Act 2023", "reg 24; ss81–83", from: "2015-02-26", .unconfirmed)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    let evaluators = facts.decision.evaluation?.evaluators ?? []
    var found: [Finding] = evaluators.enumerated().compactMap { index, evaluator in
      let field = FieldPath("evaluation.evaluators").appending(index)
      switch evaluator.supplierInterest {
      case true:
        return notMet(
          .blocks, "\(evaluator.who) has an interest in a supplier and evaluated the bids",
          at: field.place("supplierInterest"),
          cure: "have the bids evaluated by people without an interest, and say how",
          by: .reportAuthor)
      case false: return nil
      case nil:
        return unknown(
          "nothing says whether \(evaluator.who) has an interest in a supplier", at: field.place,
          cure: "write supplierInterest: true or false, and declaredOn", by: .reportAuthor)
      }
    }
    found += boards(facts)
    if found.isEmpty, !evaluators.isEmpty {
      found.append(
        met("no evaluator has an interest in a supplier", at: "evaluation.evaluators"))
    }
    return found
  }

  /// Boards on which suppliers sit, and the texts that say their members evaluated bids.
  private static func boards(_ facts: Facts) -> [Finding] {
    guard let entries = facts.decision.consultation?.entries, !entries.isEmpty else { return [] }
    let seats = facts.prose.matches(seats).map { facts.prose.place(of: $0.lowerBound) }
    guard !seats.isEmpty else { return [] }
    var found: [Finding] = []
    for (index, entry) in entries.enumerated() {
      let consultees = FieldPath("consultation.entries[\(index)].consultees")
      guard
        let seat = entry.consultees.indices.first(where: {
          seats.contains(consultees.appending($0).place) && !hasLeft(entry.consultees[$0])
        })
      else { continue }
      let texts = facts.prose.matches(Phrase(entry.type)).compactMap { match in
        evaluates(facts.prose, in: facts.prose.sentence(around: match.lowerBound))
          ? facts.prose.place(of: match.lowerBound) : nil
      }
      guard !texts.isEmpty else { continue }
      let place = consultees.appending(seat).place
      found.append(
        notMet(
          .blocks,
          "“\(entry.consultees[seat])” are listed on the \(entry.type), whose members evaluated the "
            + "bids",
          at: place,
          cure: "say who evaluated the bids, that none had an interest in a supplier, and when "
            + "suppliers’ representatives left; if they took part, take legal advice",
          by: .reportAuthor
        ).at(texts))
    }
    return found
  }

  private static let seats: [Phrase] = [
    "supplier representatives", "supplier representative",
    "suppliers representatives", "representatives of suppliers",
    "provider representatives", "providers representatives",
    "representatives of providers", "bidder representatives",
  ]

  /// “Supplier representatives (until October 2019)”.
  private static func hasLeft(_ consultee: String) -> Bool {
    let words = consultee.lowercased()
    return words.contains("until") || words.contains("market engagement")
  }

  private static let bids: [Phrase] = [
    "bids", "tenders", "submissions", "responses",
  ]
  private static let evaluated: [Phrase] = [
    "evaluated", "evaluate", "evaluating", "scored",
  ]

  /// Whether a sentence says that bids were evaluated.
  private static func evaluates(_ prose: Prose, in sentence: Range<Int>) -> Bool {
    prose.contains(anyOf: evaluated, in: sentence)
      && prose.contains(anyOf: bids, in: sentence)
  }
}
