import CivilTime
import Decisions
import Rules

extension ContractEvent {
  /// What happened, in a sentence.
  public var sentence: String {
    switch self {
    case .registered(let facts, let source):
      "\(facts.title) was entered, \(facts.from.text) to \(facts.to.text), under \(source.text)"
    case .optionEntered(let option, let source):
      "Option \(option.number) was entered (\(option.reach); \(source))"
    case .extended(let event):
      "The contract runs on to \(event.to.text), \(event.way.words)"
        + (event.option.map { " (option \($0))" } ?? "") + ", under \(event.source.text)"
        + (event.valueChange.map { "; its value changes by \($0.text)" } ?? "")
    case .amended(let event):
      (event.changes.isEmpty ? "Nothing" : event.changes.listed()) + " (\(event.source))"
    case .ended(let day, let reason): "The contract ended on \(day.text): \(reason)"
    case .noticed(let event):
      event.reference.map {
        "The notice that the contract ends on \(event.lastDay.text) was published: \($0)"
      } ?? "No notice is needed that the contract ends on \(event.lastDay.text): "
        + (event.notNeeded ?? "")
    }
  }
}

extension ExtensionWay {
  /// The footing in words.
  public var words: String {
    switch self {
    case .option: "by an option of the contract"
    case .variation: "by a variation that both sign"
    case .priceChange: "at another price, which both sign"
    }
  }
}

extension ExtensionOption {
  /// How far it goes, in words.
  public var reach: String {
    switch (months.flatMap { TermLength(months: $0) }, latestEnd) {
    case (let length?, let day?): "\(length.text), to \(day.text) at the latest"
    case (let length?, nil): length.text
    case (nil, let day?): "to \(day.text) at the latest"
    case (nil, nil): "it is not known how far"
    }
  }
}

extension ContractAmended {
  /// What changes, each in words.
  var changes: [String] {
    var changes: [String] = []
    if let adoptsRegulation34 {
      changes.append(
        "its documents \(adoptsRegulation34 ? "adopt" : "do not adopt") regulation 34")
    }
    if let placementsMayOutlast {
      changes.append("placements \(placementsMayOutlast ? "may" : "may not") outlast its term")
    }
    if let passMark { changes.append("the pass mark is \(passMark.text)") }
    if let awardWeights {
      changes.append(
        "bids are weighed "
          + awardWeights.map { "\($0.name) \($0.percent.text)" }.joined(separator: ", "))
    }
    if let value { changes.append("the value is \(value.text)") }
    return changes
  }
}
