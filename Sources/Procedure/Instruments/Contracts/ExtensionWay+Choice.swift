public import CivilTime
public import Decisions

extension ExtensionWay {
  /// On what footing a contract runs on to a day, which option bears it, and why.
  ///
  /// Another price is never the option’s: both sign. Else the first option that reaches the day
  /// bears it; where none does, the contract must be varied.
  public static func way(
    for state: ContractState, to day: CivilDate, valueChange: Money?
  ) -> (way: ExtensionWay, option: ExtensionOption?, working: [String]) {
    var working: [String] = []
    var reaching: ExtensionOption?
    for left in state.optionsLeft {
      let name = "option \(left.option.number)"
      guard let last = left.lastDay else {
        working.append("it is not known how far \(name) goes")
        continue
      }
      let reaches = day <= last
      working.append(
        "\(name) can make it run to \(last.text): it "
          + (reaches ? "reaches \(day.text)" : "does not reach \(day.text)"))
      if reaches, reaching == nil { reaching = left.option }
    }
    if state.options.isEmpty { working.append("no option is entered") }
    if let valueChange, valueChange.pence != 0 {
      working.append(
        "the price changes by \(valueChange.text), and an option is at the price that is agreed: "
          + "both sign")
      return (.priceChange, nil, working)
    }
    guard let reaching else {
      working.append("no option bears it: the contract is varied, and both sign")
      return (.variation, nil, working)
    }
    return (.option, reaching, working)
  }
}

extension ContractState {
  /// The running on of the contract to a day by letters that went out, as an event.
  public func runningOn(
    to day: CivilDate, under source: Source, by batch: BatchID, valueChange: Money? = nil
  ) -> ContractEvent {
    let choice = ExtensionWay.way(for: self, to: day, valueChange: valueChange)
    return .extended(
      ContractExtended(
        to: day, way: choice.way, option: choice.option?.number, source: source, batch: batch,
        valueChange: valueChange.flatMap { $0.pence == 0 ? nil : $0 }))
  }
}
