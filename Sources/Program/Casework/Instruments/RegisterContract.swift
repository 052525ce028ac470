public import CivilTime
public import Decisions
import Diagnostics
public import Instruments
import Records
import Workflow

/// Enters contracts into the register, with their options, and keeps their facts.
public enum RegisterContract {
  /// What is entered of a contract, beside what its decision states.
  public struct Entry: Sendable {
    /// Its name in the register.
    public var id: ContractID
    /// Under what decision it was made.
    public var source: Source
    /// The council, where the decision is not on the record.
    public var council: CouncilID?
    /// Its title.
    public var title: String?
    /// What sort it is.
    public var kind: Contract.Kind?
    /// Its reference on paper.
    public var reference: String?
    /// The day on which its procurement commenced.
    public var commencedOn: CivilDate?
    /// Under which law it was procured.
    public var regime: Contract.Regime?
    /// Whether the lighter rules for social services apply.
    public var isLightTouch: Bool?
    /// Whether its own documents adopt regulation 34.
    public var adoptsRegulation34: Bool?
    /// The parties beside the council.
    public var parties: [String] = []
    /// Its first day.
    public var from: CivilDate?
    /// Its last day.
    public var to: CivilDate?
    /// What it is worth.
    public var value: Money?
    /// What is bought.
    public var lots: [Lot] = []
    /// What papers call the groups of people, by their ids.
    public var groupNames: [String: String] = [:]
    /// The score from which applicants are let in.
    public var passMark: DecimalNumber?
    /// How bids for a placement are weighed.
    public var awardWeights: [Weight] = []
    /// Whether a placement may run on after the term ends.
    public var placementsMayOutlast: Bool?
    /// Where its facts come from, beside the decision.
    public var stated: String?

    /// An entry of that name under that decision.
    public init(id: ContractID, source: Source) {
      self.id = id
      self.source = source
    }
  }

  /// Enters a contract.
  public static func run(
    _ entry: Entry, dated day: CivilDate?, at desk: Desk
  ) throws(Failure) -> InstrumentAnswer {
    var decision: Decision?
    if case .recommendation(let id, _) = entry.source {
      decision = try desk.givingDecision(id).decision
    }
    let council = try desk.onlyCouncil(entry.council ?? decision?.council)
    let setting = try InstrumentSetting(council, dated: day, at: desk)
    let facts = try facts(of: entry, council: council, decision)
    let state: ContractState = try desk.replay(StreamID(entry.id))
    let circumstances = try setting.circumstances(resting: [entry.source])
    let names = InstrumentNames(contract: entry.id)
    var step = try judged(about: names) { () throws(InstrumentRefusal) in
      try ContractProcedure.decide(
        .register(facts, by: entry.source), in: state, under: circumstances)
    }
    // The options that the decision's text states come with it.
    var after = state.after(step.events, under: circumstances)
    for option in options(of: decision) {
      let more = try judged(about: names) { () throws(InstrumentRefusal) in
        try ContractProcedure.decide(
          .enterOption(option, source: entry.source.text), in: after, under: circumstances)
      }
      step.go(on: more)
      after = state.after(step.events, under: circumstances)
    }
    return try record(
      step, act: "contracts new", of: entry.id, from: state, under: circumstances, at: desk)
  }

  /// Enters an option, a changed fact or the end of a contract.
  public static func change(
    _ id: ContractID, _ command: ContractCommand, act: String, dated day: CivilDate?, at desk: Desk
  ) throws(Failure) -> InstrumentAnswer {
    try unlessBusy(id.rawValue, "remit contracts show \(id.rawValue)") { () throws(Failure) in
      let state = try desk.contract(id)
      guard let facts = state.facts else { return InstrumentAnswer("") }
      let setting = try InstrumentSetting(facts.council, dated: day, at: desk)
      let circumstances = try setting.circumstances(resting: [state.madeBy])
      let step = try judged(about: InstrumentNames(contract: id)) { () throws(InstrumentRefusal) in
        try ContractProcedure.decide(command, in: state, under: circumstances)
      }
      return try record(step, act: act, of: id, from: state, under: circumstances, at: desk)
    }
  }

  /// Enters that the notice of a change was published, or why none is needed: of the change named by
  /// the contract's last day, or of the earliest that wants one.
  public static func notice(
    _ id: ContractID, of day: CivilDate?, reference: String?, notNeeded: String?,
    dated: CivilDate?, at desk: Desk
  ) throws(Failure) -> InstrumentAnswer {
    let state = try desk.contract(id)
    let last = day ?? state.noticesWanted.first?.lastDay ?? state.to ?? desk.today
    let noticed =
      if let reference { ContractNoticed(lastDay: last, reference: reference) } else {
        ContractNoticed(lastDay: last, notNeeded: notNeeded ?? "")
      }
    return try change(id, .notice(noticed), act: "contracts notice", dated: dated, at: desk)
  }

  private static func record(
    _ step: InstrumentStep<ContractEvent>, act: String, of id: ContractID,
    from state: ContractState, under circumstances: InstrumentCircumstances, at desk: Desk
  ) throws(Failure) -> InstrumentAnswer {
    let after = state.after(step.events, under: circumstances)
    var writing = InstrumentWriting(act, under: circumstances)
    try writing.add(step.events, to: StreamID(id), after: state.version)
    writing.add(after.days, of: StreamID(id))
    let kept = try writing.record(at: desk)
    var answer = InstrumentAnswer(ContractText.headline(after))
    answer.done = step.events.map(\.sentence)
    let earlier = state.noticesWanted
    answer.remarks =
      step.remarks
      + after.noticesWanted.filter { !earlier.contains($0) }.map { $0.remark(on: id) }
    answer.warnings = kept.warnings
    answer.nextDate = after.nextDay(from: desk.today)
    answer.next = [InstrumentNames(contract: id).showingContract]
    return answer
  }

  private static func facts(
    of entry: Entry, council: CouncilID, _ decision: Decision?
  ) throws(Failure) -> ContractFacts {
    let stated = decision?.contract
    func wanting(_ what: String, _ option: String) -> Failure {
      Failure(
        .usage, "wanting",
        decision == nil ? "\(what) is not stated" : "\(what) is not in the decision’s text",
        remedy: "state it: \(option)")
    }
    guard let title = entry.title ?? stated?.title else { throw wanting("the title", "--title") }
    guard let kind = entry.kind ?? stated?.kind else { throw wanting("what sort it is", "--kind") }
    guard let from = entry.from ?? stated?.from else { throw wanting("its first day", "--from") }
    guard let to = entry.to ?? stated?.to else { throw wanting("its last day", "--to") }
    let commenced = entry.commencedOn ?? stated?.commencedOn
    let known = Contract.Regime(commencedOn: commenced, from: from, kind: kind)
    guard let regime = entry.regime ?? stated?.regime ?? known else {
      throw wanting(
        "the law it was procured under",
        "--commenced, the day on which its procurement commenced, from which it follows")
    }
    var facts = ContractFacts(
      id: entry.id, council: council, title: title, kind: kind, regime: regime, from: from, to: to)
    facts.reference = entry.reference ?? stated?.reference
    facts.commencedOn = commenced
    facts.isLightTouch = entry.isLightTouch ?? stated?.lightTouch ?? false
    facts.adoptsRegulation34 = entry.adoptsRegulation34 ?? stated?.adoptsRegulation34
    facts.parties = entry.parties
    facts.value = entry.value ?? stated?.value
    facts.lots = entry.lots.isEmpty ? lots(of: decision) : entry.lots
    let names = GivingDecision.groupNames(of: decision).merging(entry.groupNames) { _, given in
      given
    }
    facts.groupNames = names.isEmpty ? nil : names
    facts.passMark = entry.passMark ?? decision?.evaluation?.passMark
    facts.awardWeights = entry.awardWeights
    facts.placementsMayOutlast = entry.placementsMayOutlast
    facts.source = entry.stated
    return facts
  }

  /// What the decision's text says is bought, each service with its groups.
  private static func lots(of decision: Decision?) -> [Lot] {
    (decision?.services?.types ?? []).map { type in
      Lot(id: type.name.identifier, service: type.name, groups: type.groups.map(\.rawValue))
    }
  }

  private static func options(of decision: Decision?) -> [ExtensionOption] {
    (decision?.contract?.extensions ?? []).enumerated().map { index, stated in
      var option = ExtensionOption(number: stated.number ?? "\(index + 1)")
      option.clause = stated.clause
      option.latestEnd = stated.latestEnd
      option.noticeDays = stated.noticeDays
      option.text = stated.text
      let months = (stated.years ?? 0) * 12 + (stated.months ?? 0)
      option.months = months == 0 ? nil : months
      return option
    }
  }
}

extension String {
  /// A name as an identifier: `Live in Care` as `live-in-care`.
  fileprivate var identifier: String {
    var text = ""
    for character in lowercased() {
      if character.isASCII, character.isLetter || character.isNumber {
        text.append(character)
      } else if !text.isEmpty, !text.hasSuffix("-") {
        text.append("-")
      }
    }
    while text.hasSuffix("-") { text.removeLast() }
    return text
  }
}

extension InstrumentState {
  /// The same after these have happened, by whoever acts.
  func after(_ events: [Event], under circumstances: InstrumentCircumstances) -> Self {
    var state = self
    for event in events {
      state.apply(
        RecordedEvent(
          event, done: circumstances.day, recorded: circumstances.today,
          by: circumstances.officeholder))
    }
    return state
  }
}
