import CivilTime
import Decisions

/// What an extension is likely to cost, by what its contract costs.
struct ExtensionShare {
  /// The sum; nil when it cannot be worked out.
  private(set) var sum: Money?
  /// The facts it rests on.
  private(set) var facts: [StatedFact] = []
  /// The reckoning.
  private(set) var working: [String] = []

  /// The stated value of the extension; else its months at what a month of the contract costs.
  init(of act: Extension, in history: ContractHistory) {
    if let value = act.value {
      sum = value
      working = ["the extension is stated to be worth \(value.text)"]
      return
    }
    let length = TermLength.between(act.from, act.to).length
    let months = length.totalMonths
    guard months > 0 else { return }
    if let maker = history.maker, let annual = maker.decision.contract?.annualValue {
      facts = [StatedFact("value of a year", annual.text, at: maker.place("contract.annualValue"))]
      take(annual, months: 12, times: months, "a year of the contract: \(annual.text)")
    } else if let (value, term) = ExtensionShare.published(history) {
      facts = [value.fact("value")]
      take(
        value.value, months: term.totalMonths, times: months,
        "the contract: \(value.text) by \(value.by) over \(term.text)")
    }
    for spend in history.maker?.yearlySpending ?? [] {
      guard let share = spend.sum.share(months, of: 12) else { continue }
      working.append("\(spend.name): \(spend.sum.text), \(months) months of that \(share.text)")
      facts.append(StatedFact(spend.name, spend.sum.text, at: spend.place))
      if sum == nil { sum = share }
    }
  }

  /// Takes so many months of a value that is spread over a number of months.
  private mutating func take(_ value: Money, months: Int, times: Int, _ line: String) {
    guard let month = value.share(1, of: months), let share = value.share(times, of: months) else {
      return
    }
    sum = share
    working = [line, "a month: about \(month.text)", "\(times) months: about \(share.text)"]
  }

  /// The value of the contract, as its decision or else a tender states it, and the time over
  /// which it is spread: to the furthest end, the option included.
  private static func published(
    _ history: ContractHistory
  ) -> (value: Statement<Money>, term: TermLength)? {
    let tender = history.tenders.first { $0.tender.value != nil }
    let value =
      history.maker?.value
      ?? tender.flatMap { index, tender in
        tender.value.map {
          Statement(
            value: $0, text: $0.text, by: history.name(of: tender),
            place: .matter("tenders", index, "value"))
        }
      }
    let begin = history.maker?.start?.value ?? tender.flatMap { Moment($1.from, $1.fromText) }
    let end =
      history.option?.value ?? history.maker?.end?.value
      ?? tender.flatMap { Moment($1.to, $1.toText) }
    guard let value, let begin, let end else { return nil }
    let term = TermLength.between(begin.first, end.last).length
    return term.totalMonths > 0 ? (value, term) : nil
  }
}
