import CivilTime
import Councils
import Decisions

extension LetterDesk {
  /// Holds letters that extend against the contract and what was decided of it.
  func against(extension begun: BatchBegun, _ grounds: inout LetterGrounds) {
    // Of a contract that has ended nothing more needs to be said.
    guard contract.ended == nil, let to = begun.to,
      let now = extend(to: to, under: begun.source, statedChange: begun.valueChange)
    else { return }
    if to <= now.current { grounds.obstacles.append(.notLater(to, end: now.current)) }
    if let act = now.act {
      if to > act.to {
        grounds.obstacles.append(.afterDecision(to, decided: act.to, begun.source))
      }
      if now.current.days(until: act.from) > 1 {
        grounds.obstacles.append(.gap(end: now.current, from: act.from))
      }
    }
    against(option: now, to, begun, &grounds)
    against(price: now, begun, &grounds)
    changed(since: begun, now, &grounds)
    grounds.remarks += counted(begun, now)
    grounds.remarks += contract.facts?.lawsRemarks(runningTo: to, changedOn: day) ?? []
  }

  private func against(
    option now: LetterGrounds.Extension, _ to: CivilDate, _ begun: BatchBegun,
    _ grounds: inout LetterGrounds
  ) {
    let reached = contract.optionsLeft.contains { $0.lastDay.map { to <= $0 } ?? false }
    if now.act?.usesOption == true, !reached {
      grounds.obstacles.append(.beyondOption(to, working: now.working))
    } else if now.option == nil, now.act != nil, now.act?.basis == nil {
      grounds.remarks.append(
        InstrumentRemark(
          "MO-2",
          "the contract is varied, and the decision does not say on what footing of law "
            + "(PCR 2015 reg 72; Procurement Act 2023 s74): \(now.working.joined(separator: "; "))",
          cure: "ask Legal on what footing the contract may be changed"))
    }
    guard let option = now.option else { return }
    if option.clause.map(\.saysNothing) ?? true {
      grounds.obstacles.append(.clauseUnknown(option: option.number))
    }
    if option.noticeDays == nil {
      grounds.remarks.append(
        InstrumentRemark(
          "noticePeriod",
          "the register does not say how long before the term ends option "
            + "\(option.number) asks that suppliers are told",
          cure: "enter it, 0 days when it asks for none: "
            + names.option(option.number, "--notice-days NUMBER")))
    }
    let told = max(begun.dated, day)
    guard option.noticeDays ?? 0 > 0, let notice = contract.lastNotice(of: option),
      told > notice.day
    else { return }
    grounds.obstacles.append(
      .noticeTooLate(
        option: option.number, last: notice.day, day: told, working: notice.working))
  }

  private func against(
    price now: LetterGrounds.Extension, _ begun: BatchBegun, _ grounds: inout LetterGrounds
  ) {
    let saysPrice = !(begun.priceWords ?? "").saysNothing
    if saysPrice, now.valueChange == nil {
      grounds.obstacles.append(.priceNotDecided(begun.source))
    }
    if !saysPrice, let change = now.valueChange {
      grounds.obstacles.append(.priceWordsMissing(change))
    }
  }

  /// What the letters go by that is not what the register and the decision have now.
  private func changed(
    since begun: BatchBegun, _ now: LetterGrounds.Extension, _ grounds: inout LetterGrounds
  ) {
    func compare(_ what: String, _ was: String, _ is: String) {
      guard was != `is` else { return }
      grounds.obstacles.append(.contractChanged(what: what, was: was, now: `is`))
    }
    compare("the last day", begun.current?.text ?? "none", now.current.text)
    compare("the footing", begun.purpose.words, now.purpose.words)
    compare("option", begun.option ?? "none", now.option?.number ?? "none")
    compare("the clause", begun.clause ?? "none", now.option?.clause ?? "none")
    compare(
      "the change of value", begun.valueChange?.text ?? "none", now.valueChange?.text ?? "none")
  }
}

extension Decisions.Extension {
  /// Whether the contract runs on because it says itself that it may.
  var usesOption: Bool { option != nil || clause != nil || basis == .reviewClause }
}
