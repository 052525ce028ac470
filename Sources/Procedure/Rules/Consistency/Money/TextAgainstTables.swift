import Decisions

/// Amounts in the text agree with each other and with the tables.
///
/// A sum that the text takes from a table is the table’s, and an overspend or a variance is the
/// difference of the two sums that it is said of.
///
/// Finds: “£20.08m against £14.38m, a variance of £5.60m”; an amount near a total of the table, and
/// not that total; a number of clients that the table does not have.
/// Clears: correct the amount that is wrong.
enum TextAgainstTables: DecisionRule {
  static let id: RuleID = "MN-2"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    let prose = facts.prose
    let amounts = TextAmount.all(prose)
    var (found, agreeing) = differences(amounts, prose)
    if !facts.tables.isEmpty {
      let totals = TableAmount.all(facts)
      for amount in amounts where amount.figures > 2 {
        if totals.contains(where: { TableMatch(amount, $0) == .agrees }) {
          agreeing += 1
        } else if let total = totals.first(where: { TableMatch(amount, $0) == .isNear }) {
          found.append(near(amount, total, prose))
        }
      }
      let counts = counts(facts)
      agreeing += counts.agreeing
      found += counts.found
    }
    if !found.isEmpty { return found }
    guard agreeing > 0 else { return [] }
    let words =
      agreeing == 1 ? "1 amount of the text agrees" : "\(agreeing) amounts of the text agree"
    return [met("\(words) with what they are taken from")]
  }

  /// An amount of the text that is near a total and not the total.
  private static func near(_ amount: TextAmount, _ total: TableAmount, _ prose: Prose) -> Finding {
    let text = prose.text(of: amount.range)
    return notMet(
      .warns,
      "the text says \(text), and the table makes \(amount.text(amount.rounding(total.pence)))",
      at: prose.place(of: amount.range.lowerBound), total.place, working: [total.working],
      cure: "correct the amount, or the table", by: .finance)
  }

  private static let gaps: [Phrase] = [
    "variance", "overspend", "underspend", "difference", "shortfall",
  ]
  private static let against: [Phrase] = ["against", "compared", "budget"]

  /// Three sums in a sentence, of which the last is said to be the difference of the two others.
  private static func differences(
    _ amounts: [TextAmount], _ prose: Prose
  ) -> (found: [Finding], agreeing: Int) {
    var found: [Finding] = []
    var agreeing = 0
    guard amounts.count > 2 else { return ([], 0) }
    let stated = amounts.enumerated().filter { index, amount in
      index == 0 || !amount.restates(amounts[index - 1], prose)
    }.map(\.element)
    for index in stated.indices.dropFirst(2) {
      let (one, two, three) = (stated[index - 2], stated[index - 1], stated[index])
      let sentence = prose.sentence(around: three.range.lowerBound)
      guard sentence.contains(one.range.lowerBound),
        prose.contains(anyOf: against, in: one.range.upperBound..<two.range.lowerBound)
      else { continue }
      let end = min(three.range.upperBound + 2, sentence.upperBound)
      guard prose.contains(anyOf: gaps, in: two.range.upperBound..<end) else {
        continue
      }
      let difference = abs(one.pence - two.pence)
      let tolerance = (one.unit + two.unit + three.unit) / 2
      if abs(difference - three.pence) <= tolerance {
        agreeing += 1
        continue
      }
      let finest = [one, two].min { $0.unit < $1.unit } ?? one
      let words = [one, two, three].map { prose.text(of: $0.range) }
      found.append(
        notMet(
          .warns,
          "\(words[0]) less \(words[1]) is \(finest.text(difference)), and the text says "
            + words[2],
          at: prose.place(of: three.range.lowerBound),
          working: ["\(words[0]) - \(words[1]) = \(finest.text(difference))"],
          cure: "correct the sum that is wrong", by: .finance))
    }
    return (found, agreeing)
  }

  private static let inAll: [Phrase] = ["in all", "in total", "altogether", "a total of"]

  /// Numbers of clients and the like against the columns that count them.
  private static func counts(_ facts: Facts) -> (found: [Finding], agreeing: Int) {
    let prose = facts.prose
    var found: [Finding] = []
    var agreeing = 0
    for (place, table) in facts.tables {
      let columns = TableFigures(table).columns.filter {
        $0.scale == 0 && $0.column.kind == .number
      }
      var nouns: Set<UInt64> = []
      for column in columns {
        guard let noun = WordDigest.words(of: column.column.heading).first,
          nouns.insert(noun).inserted
        else { continue }
        let of = columns.filter { WordDigest.words(of: $0.column.heading).first == noun }
        for index in prose.indices(of: noun) where index > 0 {
          guard !prose.tokens[index].marks.contains(.parted),
            prose.tokens[index - 1].passage == prose.tokens[index].passage,
            let said = prose.wholeNumber(at: index - 1)
          else { continue }
          if of.contains(where: { states($0, said, table) }) {
            agreeing += 1
          } else if let total = of.lazy.map({ programme($0, table) }).first(where: {
            abs($0 - said) * 10 <= $0
          }), prose.contains(anyOf: inAll, in: prose.sentence(around: index)) {
            found.append(
              notMet(
                .warns,
                "the text says \(prose.text(of: (index - 1)...index)) in all, and the "
                  + "table’s totals make \(total)",
                at: prose.place(of: index), place, cure: "correct the number, or the table",
                by: .finance))
          }
        }
      }
    }
    return (found, agreeing)
  }

  /// Whether a column has the number, or its totals make it.
  private static func states(
    _ column: TableFigures.Column, _ value: Int, _ table: DataTable
  ) -> Bool {
    column.values.contains(value) || programme(column, table) == value
  }

  /// The sum of a column's totals; the last of them, when it adds up the others.
  private static func programme(_ column: TableFigures.Column, _ table: DataTable) -> Int {
    let totals = table.rows.indices.filter { row in
      if case .total = table.rows[row] { return column.values[row] != nil }
      return false
    }
    if column.endsInGrandTotal(totals) { return column.values[totals.last ?? 0] ?? 0 }
    return totals.reduce(0) { $0 &+ (column.values[$1] ?? 0) }
  }
}
