import CivilTime
import Decisions

/// An act is what its recommendation says.
///
/// What a recommendation says in words its act states as a fact: the same days, the same sum, as many
/// suppliers. And the same number stands wherever suppliers are counted.
///
/// Finds: days, a sum or a number of suppliers that are one thing in the words and another in the act;
/// two numbers of the same suppliers.
/// Clears: correct the one that is wrong.
enum ActAgainstText: DecisionRule {
  static let id: RuleID = "CT-5"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    var check = ActTexts(facts)
    for index in facts.decision.recommendations.indices { check.recommendation(index) }
    check.suppliers()
    if !check.faults.isEmpty { return check.faults }
    guard let place = check.agreed else { return [] }
    return [met("the act is what the recommendation says", at: place)]
  }
}

/// The recommendations of a decision compared with their acts.
private struct ActTexts {
  let facts: Facts
  private(set) var faults: [Finding] = []
  /// The first field that was compared and agrees.
  private(set) var agreed: FactPlace?

  init(_ facts: Facts) { self.facts = facts }

  /// One recommendation: where only one act has days, sums or suppliers, against its words.
  mutating func recommendation(_ index: Int) {
    let acts = facts.acts.filter { $0.recommendation == index }
    let terms = acts.compactMap { entry in entry.act.days.map { (entry.field, $0) } }
    let sums = acts.filter { $0.act.hasSum }
    let counts = acts.compactMap { entry in entry.act.suppliers.map { (entry.field, $0) } }
    guard terms.count == 1 || sums.count == 1 || counts.count == 1 else { return }
    let field = FieldPath("recommendations").appending(index).appending("text")
    guard let passage = facts.prose.passages.firstIndex(where: { $0.field == field }) else {
      return
    }
    let words = facts.prose.tokens(of: passage)
    if terms.count == 1 { days(terms[0].1, terms[0].0, words) }
    if sums.count == 1 { sum(sums[0].act, sums[0].field, words) }
    if counts.count == 1 {
      number(counts[0].1.number, counts[0].0.appending(counts[0].1.field), words)
    }
  }

  /// The numbers of suppliers that fields state.
  mutating func suppliers() {
    let contract = facts.decision.contract
    for (field, act) in facts.extensions {
      guard let told = act.letters?.suppliers, let contract, contract.isNamed(act.contract),
        let all = contract.suppliers
      else { continue }
      compare(
        told == all, "letters go to \(told) suppliers, and the contract has \(all)",
        field.place("letters.suppliers"), "contract.suppliers")
    }
    let admissions = facts.acts.filter { $0.act.kind == .admit }
    guard let admitted = facts.decision.evaluation?.admitted, admissions.count == 1,
      case .admit(let act) = admissions[0].act, let number = act.suppliers
    else { return }
    compare(
      number == admitted,
      "\(number) suppliers are let in, and the evaluation admits \(admitted)",
      admissions[0].field.place("suppliers"), "evaluation.admitted")
  }

  private mutating func days(_ term: ActDays, _ field: FieldPath, _ words: Range<Int>) {
    let ranges = facts.prose.dateRanges(in: words)
    guard ranges.count == 1, let range = ranges.first else { return }
    if range.from == term.from, range.to == term.to {
      agreed = agreed ?? field.place
      return
    }
    // Days that have nothing in common may be those of something else.
    guard range.from == term.from || range.to == term.to else { return }
    let contract = facts.decision.contract
    if range.from == contract?.from, range.to == contract?.to { return }
    let isEnd = range.from == term.from
    compare(
      false,
      "the recommendation says “\(facts.prose.text(of: range.words))”, and the act "
        + (isEnd ? "ends on \(term.to.text)" : "begins on \(term.from.text)"),
      field.place(term.field + (isEnd ? "to" : "from")),
      facts.prose.place(of: range.words.lowerBound))
  }

  private mutating func sum(_ act: RecommendedAct, _ field: FieldPath, _ words: Range<Int>) {
    let prose = facts.prose
    let sums = prose.sums.filter { words.contains($0) }
    guard sums.count == 1, let stated = TextAmount(sums[0], prose),
      !prose.contains(
        anyOf: ActTexts.yearly,
        in: stated.range
          .upperBound..<min(
            stated.range.upperBound + 3, words.upperBound))
    else { return }
    let before = max(words.lowerBound, sums[0] - 4)..<sums[0]
    let isBelow = prose.contains(anyOf: ActTexts.below, in: before)
    let isUpTo = prose.contains(anyOf: ActTexts.upTo, in: before)
    let text = prose.text(of: stated.range)
    let place = prose.place(of: sums[0])
    switch act {
    case .award(let award):
      guard let value = award.value, !isBelow, !isUpTo,
        !prose.contains(anyOf: ActTexts.above, in: before)
      else { return }
      compare(
        stated.rounding(value.pence) == stated.pence,
        "the recommendation says \(text), and the award is worth \(value.text)",
        field.place("value"), place)
    case .delegate(let delegation):
      guard isBelow || isUpTo, !prose.contains(anyOf: ActTexts.notLess, in: before) else { return }
      let limit = delegation.limit?.pence
      let fits =
        isBelow && !isUpTo
        ? delegation.below?.pence == stated.pence || limit == stated.pence - 1
        : limit == stated.pence || delegation.below?.pence == stated.pence + 1
      let name = delegation.limit == nil ? "below" : "limit"
      let sum = delegation.limit ?? delegation.below
      compare(
        fits,
        "the recommendation says \(isBelow && !isUpTo ? "less than" : "up to") \(text), and the "
          + "power is handed over \(name == "below" ? "below" : "up to") \(sum?.text ?? "no sum")",
        field.place(name), place)
    default: return
    }
  }

  private mutating func number(_ number: Int, _ field: FieldPath, _ words: Range<Int>) {
    let prose = facts.prose
    var found: [(number: Int, index: Int)] = []
    for hit in prose.matches(ActTexts.suppliersWord) where words.contains(hit.lowerBound) {
      // “59 suppliers”, “96 active suppliers”.
      for back in [1, 2] where hit.lowerBound - back >= words.lowerBound {
        guard let count = prose.wholeNumber(at: hit.lowerBound - back),
          !prose.tokens[hit.lowerBound].marks.contains(.startsSentence)
        else { continue }
        found.append((count, hit.lowerBound - back))
        break
      }
    }
    guard found.count == 1, let stated = found.first else { return }
    compare(
      stated.number == number,
      "the recommendation says \(stated.number) suppliers, and the act \(number)", field.place,
      prose.place(of: stated.index))
  }

  private mutating func compare(
    _ isSame: Bool, _ message: String, _ place: FactPlace, _ other: FactPlace
  ) {
    if isSame {
      agreed = agreed ?? place
      return
    }
    faults.append(
      ActAgainstText.notMet(
        .warns, message, at: place, other,
        cure: "correct the one that is wrong, so that both say the same", by: .reportAuthor))
  }

  private static let suppliersWord = Phrase("suppliers")
  private static let yearly: [Phrase] = [
    "a year", "per", "each", "annually", "pa", "a month", "a week", "every",
  ]
  private static let below: [Phrase] = ["less than", "below", "under"]
  private static let upTo: [Phrase] = [
    "up to", "not exceeding", "not exceed", "no more than", "not more than", "within",
    "a maximum of",
  ]
  private static let notLess: [Phrase] = ["not less than", "no less than", "not below"]
  private static let above: [Phrase] = [
    "above", "over", "more than", "at least", "exceeding", "not less than", "saving", "instead of",
  ]
}

/// The first and the last day of an act, and the field they stand in.
private struct ActDays {
  let from: CivilDate
  let to: CivilDate
  /// The field within the act, with its stop: `term.`
  let field: String

  init?(_ term: Term?) {
    guard let from = term?.from, let to = term?.to else { return nil }
    (self.from, self.to, field) = (from, to, "term.")
  }

  init(_ act: Extension) {
    (from, to, field) = (act.from, act.to, "")
  }
}

extension RecommendedAct {
  /// Its first and last day, where it has both.
  fileprivate var days: ActDays? {
    switch self {
    case .extend(let act): ActDays(act)
    case .establish(let act): ActDays(act.term)
    case .award(let act): ActDays(act.term)
    case .admit(let act): ActDays(act.term)
    case .delegate(let act): ActDays(act.term)
    case .join(let act): ActDays(act.term)
    case .commence, .approve, .waive, .authorise: nil
    }
  }

  /// Whether it states a sum.
  fileprivate var hasSum: Bool {
    switch self {
    case .award(let act): act.value != nil
    case .delegate(let act): act.limit != nil || act.below != nil
    case .extend(let act): act.value != nil
    case .waive(let act): act.value != nil
    default: false
    }
  }

  /// How many suppliers it is for, and the field that says so.
  fileprivate var suppliers: (number: Int, field: String)? {
    switch self {
    case .admit(let act): act.suppliers.map { ($0, "suppliers") }
    case .extend(let act): act.letters?.suppliers.map { ($0, "letters.suppliers") }
    default: nil
    }
  }
}

extension Prose {
  /// Two whole dates with “to” between them, among these tokens.
  fileprivate func dateRanges(
    in words: Range<Int>
  ) -> [(from: CivilDate, to: CivilDate, words: Range<Int>)] {
    let dates = words.dropFirst().compactMap { index -> WrittenDay? in
      guard tokens[index].isCapital, tokens[index - 1].isNumber,
        let month = CivilDate.month(named: text(of: index))
      else { return nil }
      return WrittenDay(month: index, month, self)
    }
    return zip(dates, dates.dropFirst()).compactMap { first, last in
      guard last.range.lowerBound == first.range.upperBound + 1,
        Prose.links.contains(tokens[first.range.upperBound].digest), let year = last.year,
        let to = CivilDate(year: year, month: last.month, day: last.day),
        let from = CivilDate(
          // Of “1 December to 31 January 2026” the first is in the year before.
          year: first.month > last.month && first.year == year ? year - 1 : first.year ?? year,
          month: first.month, day: first.day)
      else { return nil }
      return (from, to, first.range.lowerBound..<last.range.upperBound)
    }
  }

  private static let links: WordSet = ["to", "until", "till"]
}
