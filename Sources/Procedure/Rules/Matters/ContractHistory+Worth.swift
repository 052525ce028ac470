import Decisions

extension ContractHistory {
  /// What it is worth. The decision that makes it must state what was published.
  var values: Comparison? {
    let made = maker?.value
    var others = later.compactMap { $0.contractValue }
    for (index, tender) in tenders {
      guard let value = tender.value else { continue }
      others.append(
        Statement(
          value: value, text: value.text, by: name(of: tender),
          place: .matter("tenders", index, "value")))
    }
    if let value = registered?.contract.value, let place = registered("value") {
      others.append(
        Statement(value: value, text: value.text, by: "the register", place: place))
    }
    for (index, round) in rounds {
      guard let value = round.value else { continue }
      others.append(
        Statement(
          value: value, text: value.text, by: "round \(round.number)",
          place: .matter("rounds", index, "value")))
    }
    guard let maker, let first = others.first else { return nil }
    guard let made else {
      return .differ(
        Comparison.Difference(
          fact: .value, severity: .blocks,
          message: "\(maker.name) states no value for \(title), and \(first.by) puts it at "
            + first.text,
          facts: [StatedFact("value in \(maker.name)", "none", at: maker.place("contract"))]
            + others.map { $0.fact("value") },
          cure: "state the whole value, options included, in \(maker.name) (contract.value)"))
    }
    let different = others.filter { $0.value != made.value }
    if different.isEmpty { return .agree("value: \(made.text)") }
    return .differ(
      Comparison.Difference(
        fact: .value, severity: .blocks,
        message: "\(title) is worth \(made.text) by \(made.by), and "
          + different.map { "\($0.text) by \($0.by)" }.listed(),
        facts: ([made] + different).map { $0.fact("value") },
        cure: "find out which sum is right and put the others right, or write under differences, "
          + "with fact: value, why they differ"))
  }

  /// Its name.
  var titles: Comparison? {
    var stated = decisions.compactMap { decision in
      (decision.decision.contract?.title).map {
        Statement(
          value: ContractHistory.plainName($0), text: $0, by: decision.name,
          place: decision.place("contract.title"))
      }
    }
    if let contract = registered?.contract, let place = registered("title") {
      stated.append(
        Statement(
          value: ContractHistory.plainName(contract.title), text: contract.title,
          by: "the register", place: place))
    }
    for (index, tender) in tenders {
      guard let title = tender.title else { continue }
      stated.append(
        Statement(
          value: ContractHistory.plainName(title), text: title,
          by: name(of: tender), place: .matter("tenders", index, "title")))
    }
    guard let first = stated.first, stated.count > 1 else { return nil }
    let different = stated.filter { $0.value != first.value }
    if different.isEmpty { return .agree("name: \(first.text)") }
    return .differ(
      Comparison.Difference(
        fact: .title, severity: .warns,
        message: "the contract is called “\(first.text)” in \(first.by), and "
          + different.map { "“\($0.text)” in \($0.by)" }.listed(),
        facts: ([first] + different).map { $0.fact("name") },
        cure: "call it by one name in every paper"))
  }

  /// How many suppliers are in it: the first round as the decision has it, and never more later
  /// than the rounds let in.
  var suppliers: Comparison? {
    guard let maker, let begun = maker.suppliers else { return nil }
    if let (index, round) = rounds.first(where: { $0.round.under?.decision == maker.id }),
      let admitted = round.admitted, isFirst(round), admitted != begun.value
    {
      let other = Statement(
        value: admitted, text: "\(admitted)", by: "round \(round.number)",
        place: .matter("rounds", index, "admitted"))
      return .differ(
        Comparison.Difference(
          fact: .suppliers, severity: .warns,
          message: "\(begun.text) suppliers were let in by \(begun.by), and \(admitted) by "
            + other.by,
          facts: [begun, other].map { $0.fact("suppliers") },
          cure: "check how many suppliers were let in, and put the other right"))
    }
    let laterRounds = rounds.map(\.round).filter { !isFirst($0) }
    for decision in later {
      guard let now = decision.suppliers, now.value != begun.value else { continue }
      let known = laterRounds.compactMap(\.admitted)
      let isWhole = known.count == laterRounds.count && numbersAreWhole
      guard isWhole, now.value > known.reduce(begun.value, +) else { continue }
      return .differ(
        Comparison.Difference(
          fact: .suppliers, severity: .warns,
          message: "\(now.text) suppliers are in it by \(now.by), and \(begun.by) and the later "
            + "rounds let in \(known.reduce(begun.value, +))",
          facts: [begun, now].map { $0.fact("suppliers") },
          working: ["\(begun.text) at first"]
            + laterRounds.map { "\($0.admitted ?? 0) in round \($0.number)" },
          cure: "list every round of admission in the matter, or put the number right"))
    }
    return nil
  }

  private func isFirst(_ round: AdmissionRound) -> Bool { round.number <= 1 }

  /// Whether no round is missing among those listed.
  private var numbersAreWhole: Bool {
    let numbers = rounds.map(\.round.number)
    return numbers == Array(1..<(numbers.count + 1))
  }
}
