import CivilTime
import Decisions

/// Letters that do not outrun their decision.
///
/// A letter that makes a supplier’s contract run on goes out before the term ends, gives no later
/// end than the decision does, and goes to each supplier once.
///
/// Finds: an extension letter after the term has ended, beyond the end that was decided, or a second
/// one to a supplier; a letter that names no decision.
/// Clears: withdraw the letter, or have it decided anew; name the recommendation it rests on.
enum LettersWithinDecision: MatterRule {
  static let id: RuleID = "MX-7"
  static let source = RuleSource.practice

  static func findings(on matter: MatterFacts) -> [Finding] {
    matter.histories.flatMap { history -> [Finding] in
      let letters = history.letters.filter { $0.letter.kind == .extension }
      guard !letters.isEmpty else { return [] }
      var found = unnamed(letters)
      for decision in history.decisions {
        let under = letters.filter { $0.letter.under?.decision == decision.id }
        found += findings(on: under, decision, history)
      }
      found += twice(letters)
      guard found.isEmpty else { return found }
      return [
        met(
          "\(letters.count) extension letter\(letters.count == 1 ? "" : "s") in time, to no later "
            + "end than was decided, and one to each supplier")
      ]
    }
  }

  /// Letters that name no decision.
  private static func unnamed(
    _ letters: [(index: Int, letter: MatterLetter)]
  ) -> [Finding] {
    letters.filter { $0.letter.under == nil }.map { index, letter in
      unknown(
        "\(letter.name) names no decision", at: .matter("letters", index, "under"),
        cure: "write under: the decision and its recommendation", by: .reportAuthor)
    }
  }

  /// The letters under one decision against the term before it and the end it gives.
  private static func findings(
    on letters: [(index: Int, letter: MatterLetter)], _ decision: LinkedFacts,
    _ history: ContractHistory
  ) -> [Finding] {
    guard !letters.isEmpty else { return [] }
    let end = history.end(before: decision)
    let longest = history.extensions.filter { $0.decision.id == decision.id }
      .max { $0.act.to < $1.act.to }
    let decided = longest.map {
      Statement(
        value: $0.act.to, text: $0.act.to.text, by: decision.name,
        place: $0.place.appending("to"))
    }
    return letters.flatMap { index, letter in
      [end.flatMap { late(letter, index, $0) }, decided.flatMap { long(letter, index, $0) }]
        .compactMap { $0 }
    }
  }

  /// After the term that ran when the decision was made.
  private static func late(
    _ letter: MatterLetter, _ index: Int, _ end: Statement<Moment>
  ) -> Finding? {
    guard let issued = letter.issuedOn, issued > end.value.last else { return nil }
    let place = FactPlace.matter("letters", index, "issuedOn")
    let days = end.value.last.days(until: issued)
    return notMet(
      .blocks,
      "\(letter.name) is of \(issued.text), and the term that it extends ended on "
        + "\(end.value.last.text)", at: place, end.place,
      facts: [StatedFact("issued", issued.text, at: place), end.fact("last day")],
      working: ["\(days) day\(days == 1 ? "" : "s") after the term had ended"],
      cure: "ask legal services: a term that has ended cannot be extended by letter", by: .legal)
  }

  /// To a later end than was decided.
  private static func long(
    _ letter: MatterLetter, _ index: Int, _ decided: Statement<CivilDate>
  ) -> Finding? {
    guard let to = letter.to, to > decided.value else { return nil }
    let place = FactPlace.matter("letters", index, "to")
    return notMet(
      .blocks,
      "\(letter.name) gives \(to.text) as the end, and \(decided.by) decided on \(decided.text)",
      at: place, decided.place,
      facts: [StatedFact("end in the letter", to.text, at: place), decided.fact("end decided")],
      cure: "withdraw the letter and issue one that ends on \(decided.text)", by: .legal)
  }

  /// Second letters to one supplier under one decision.
  private static func twice(_ letters: [(index: Int, letter: MatterLetter)]) -> [Finding] {
    var seen: [String: Int] = [:]
    return letters.compactMap { index, letter in
      let key = letter.supplier + "\u{0}" + (letter.under?.decision.rawValue ?? "")
      guard let first = seen[key] else {
        seen[key] = index
        return nil
      }
      return notMet(
        .blocks, "\(letter.supplier) has two extension letters under one decision",
        at: .matter("letters", index, "supplier"), .matter("letters", first, "supplier"),
        cure: "withdraw one of them, or put its supplier’s reference right", by: .reportAuthor)
    }
  }
}
