import Decisions

extension ContractHistory {
  /// Its first day, in all documents that state one.
  var starts: Comparison? {
    var stated = decisions.compactMap(\.start)
    for (index, tender) in tenders {
      guard let moment = Moment(tender.from, tender.fromText) else { continue }
      let field = tender.from == nil ? "fromText" : "from"
      stated.append(
        Statement(
          moment, by: name(of: tender), at: .matter("tenders", index, field)))
    }
    if let from = registered?.contract.from, let place = registered("from") {
      stated.append(Statement(.day(from), by: "the register", at: place))
    }
    guard let first = stated.first, stated.count > 1 else { return nil }
    let agree = stated.allSatisfy { left in stated.allSatisfy { left.value.agrees(with: $0.value) }
    }
    if agree { return .agree("first day: \(first.text)") }
    return .differ(
      Comparison.Difference(
        fact: .start, severity: .blocks,
        message: "the first day is " + listed(stated), facts: stated.map { $0.fact("first day") },
        cure: "state in every paper the day on which the contract began, or write under "
          + "differences, with fact: start, why they differ and which recommendation settled it"))
  }

  /// Its last day. A decision may give the term as an earlier one extended it; a tender or a round
  /// may count the option in.
  var ends: Comparison? {
    guard let base = maker?.end ?? registeredEnd else { return nil }
    var stated: [Statement<Moment>] = []
    var others: [Statement<Moment>] = []
    for decision in later {
      guard let end = decision.end else { continue }
      stated.append(end)
      let current = self.end(before: decision)?.value
      if !end.value.agrees(with: base.value), !(current?.agrees(with: end.value) ?? false) {
        others.append(end)
      }
    }
    let possible =
      [base.value, option?.value].compactMap { $0 }
      + extensions.map { .day($0.act.to) }
    for published in publishedEnds {
      stated.append(published)
      if !possible.contains(where: { $0.agrees(with: published.value) }) {
        others.append(published)
      }
    }
    if let registered = registeredEnd, maker?.end != nil {
      stated.append(registered)
      let ends = [base.value] + extensions.map { .day($0.act.to) }
      if !ends.contains(where: { $0.agrees(with: registered.value) }) { others.append(registered) }
    }
    guard !stated.isEmpty else { return nil }
    let reach = option.map { ", and with the option \($0.text)" } ?? ""
    guard !others.isEmpty else {
      let documents = stated.map(\.by)
      return .agree(
        "last day: \(base.text) in \(base.by)\(reach); so too in \(documents.listed())")
    }
    return .differ(
      Comparison.Difference(
        fact: .end, severity: .blocks,
        message: "the last day is \(base.text) in \(base.by)\(reach), and " + listed(others),
        facts: ([base] + others).map { $0.fact("last day") },
        cure: "find out which end the contract has and put the others right, or write under "
          + "differences, with fact: end, why they differ"))
  }

  /// How far it can be made to run on.
  var options: Comparison? {
    var stated = decisions.compactMap(\.option)
    if let registered = registeredOption { stated.append(registered) }
    guard let first = stated.first, stated.count > 1 else { return nil }
    let agree = stated.allSatisfy { $0.value.agrees(with: first.value) }
    if agree { return .agree("option to extend: to \(first.text)") }
    let published = publishedEnds
    return .differ(
      Comparison.Difference(
        fact: .option, severity: .blocks,
        message: "the option to extend runs to " + listed(stated),
        facts: stated.map { $0.fact("option to extend") },
        working: published.isEmpty ? [] : ["the end as published: " + listed(published)],
        cure: "read the clause that gives the option, cite it, and state the same option in every "
          + "paper"))
  }

  /// The ends that tenders and rounds state.
  private var publishedEnds: [Statement<Moment>] {
    tenders.compactMap { index, tender in
      Moment(tender.to, tender.toText).map {
        Statement(
          $0, by: name(of: tender),
          at: .matter("tenders", index, tender.to == nil ? "toText" : "to"))
      }
    }
      + rounds.compactMap { index, round in
        round.to.map {
          Statement(.day($0), by: "round \(round.number)", at: .matter("rounds", index, "to"))
        }
      }
  }

  /// “May 2020 in award-2020, and 1 June 2020 in extension-2025”: one value once, with all the
  /// documents that state it.
  private func listed(_ statements: [Statement<Moment>]) -> String {
    var texts: [(text: String, by: [String])] = []
    for statement in statements {
      if let index = texts.firstIndex(where: { $0.text == statement.text }) {
        texts[index].by.append(statement.by)
      } else {
        texts.append((statement.text, [statement.by]))
      }
    }
    return texts.map { "\($0.text) in \($0.by.listed())" }.listed()
  }
}
