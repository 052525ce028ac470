import CivilTime
import Decisions

/// The sums of a decision's terms, and what is wrong with them.
struct TermChain {
  private(set) var faults: [Finding] = []
  private(set) var sums: [(message: String, place: FactPlace)] = []

  /// A term by itself: first day, length, last day.
  mutating func check(_ term: Term?, _ field: FieldPath) {
    guard let term, let length = TermLength(years: term.years, months: term.months) else { return }
    if let from = term.from, let to = term.to {
      expect(from, length, to, field.appending("to"), field.place("from"))
      return
    }
    guard term.from == nil, term.to == nil, let from = term.fromText, let to = term.toText,
      let first = CivilDate(firstDayIn: from), let last = CivilDate(firstDayIn: to),
      first.day == 1, last.day == 1, let end = last.adding(months: 1)?.adding(days: -1)
    else { return }
    expect(first, length, end, field.appending("toText"), field.place("fromText"))
  }

  /// An extension by itself: first day, months, last day.
  mutating func check(_ extension_: Extension, _ field: FieldPath) {
    if extension_.to < extension_.from {
      fault(
        .blocks, "the extension ends on \(extension_.to.text), before it begins",
        field.place("to"), field.place("from"), [])
      return
    }
    guard let length = TermLength(years: nil, months: extension_.months) else { return }
    expect(
      extension_.from, length, extension_.to, field.appending("to"),
      field.place("months"))
  }

  /// An extension against the contract that it extends: it follows on, and keeps within the option.
  mutating func check(_ extension_: Extension, _ field: FieldPath, of contract: Contract) {
    if let end = contract.to, let next = end.adding(days: 1), extension_.from != next {
      fault(
        .warns,
        "the contract ends on \(end.text), so that an extension begins on \(next.text), and the "
          + "paper says \(extension_.from.text)",
        field.place("from"), "contract.to", [])
    }
    guard let latest = contract.lastDayOfOptions else { return }
    if extension_.to > latest.day {
      fault(
        .blocks,
        "the extension runs to \(extension_.to.text), and the option to \(latest.day.text) at the "
          + "latest",
        field.place("to"), latest.place, [])
    } else {
      sums.append(
        (
          "\(extension_.to.text) is within the option, to \(latest.day.text)",
          field.place("to")
        ))
    }
  }

  /// A term that is stated beside the contract's own days.
  mutating func compare(_ term: Term?, _ field: FieldPath, with contract: Contract?) {
    guard let term, let contract else { return }
    if let stated = contract.from {
      if let from = term.from {
        differ(from, stated, field.appending("from"), "contract.from", "begins")
      } else if let words = term.fromText, let first = CivilDate(firstDayIn: words),
        (first.year, first.month) != (stated.year, stated.month)
      {
        fault(
          .warns, "the contract begins on \(stated.text) in one place and in “\(words)” in another",
          field.place("fromText"), "contract.from", [])
      }
    }
    if let to = term.to, let stated = contract.to {
      differ(to, stated, field.appending("to"), "contract.to", "ends")
    }
  }

  /// The options of a contract, one after the other, against the last day stated for each.
  mutating func check(optionsOf contract: Contract) {
    guard var end = contract.to ?? contract.term?.to else { return }
    for (index, option) in contract.extensions.enumerated() {
      guard let length = TermLength(years: option.years, months: option.months),
        let first = end.adding(days: 1)
      else { return }
      let field = FieldPath("contract.extensions").appending(index)
      guard let last = length.lastDay(from: first) else { return }
      if let latest = option.latestEnd {
        expect(
          first, length, latest, field.appending("latestEnd"),
          field.place(option.years == nil ? "months" : "years"))
      }
      end = option.latestEnd ?? last
    }
  }

  /// Two statements of one day.
  private mutating func differ(
    _ day: CivilDate, _ other: CivilDate, _ field: FieldPath, _ otherPlace: FactPlace,
    _ verb: String
  ) {
    if day == other { return }
    fault(
      .warns, "the contract \(verb) on \(day.text) in one place and on \(other.text) in another",
      field.place, otherPlace, [])
  }

  /// A last day against the one that the first day and the length make.
  private mutating func expect(
    _ first: CivilDate, _ length: TermLength, _ last: CivilDate, _ field: FieldPath,
    _ other: FactPlace
  ) {
    guard let reckoned = length.lastDay(from: first) else { return }
    let sum = "\(length.text) from \(first.text) end on \(reckoned.text)"
    if reckoned == last {
      sums.append((sum, field.place))
      return
    }
    let actual = TermLength.between(first, last)
    let days = actual.days == 0 ? "" : " and \(actual.days) days"
    fault(
      .warns, "\(sum), and the paper says \(last.text)", field.place, other,
      ["\(first.text) to \(last.text) is \(actual.length.text)\(days)"])
  }

  private mutating func fault(
    _ severity: Finding.Severity, _ message: String, _ place: FactPlace, _ other: FactPlace,
    _ working: [String]
  ) {
    faults.append(
      TermDates.notMet(
        severity, message, at: place, other, working: working,
        cure: "correct the day or the length that is wrong, and state the same in both places",
        by: .reportAuthor))
  }
}
