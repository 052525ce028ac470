import Councils
public import Decisions
public import Workflow

/// The commands of a decision's life as they are given: with all that each asks for, and in capitals
/// what is to be filled in.
public struct CommandForms {
  let situation: Situation
  /// Whether whoever asks may do it, for themselves or for whoever decides.
  let isForAsker: Bool

  /// Those of a decision as somebody finds it.
  ///
  /// - Parameter isForAsker: whether whoever asks may do it.
  public init(_ situation: Situation, isForAsker: Bool) {
    self.situation = situation
    self.isForAsker = isForAsker
  }

  var state: DecisionState { situation.state }
  /// The decision, by its id once it has one.
  var id: String { state.id.text.isEmpty ? "DECISION" : state.id.text }

  /// The commands that do an act in one way of it, or in every way.
  public func commands(_ act: Act, _ way: String?, inEveryWay: Bool) -> [String] {
    switch act {
    case .overrideAdvice:
      situation.overdueTopics.map(overriding)
    case .requestWaiver, .decideWaiver: waivers(act)
    case .decide, .concludeScrutiny, .reconsider, .concludeCouncil:
      outcomes(of: act, inEveryWay && way != Self.widened ? ways(of: act) : [way].compactMap { $0 })
    default: [command(act, way)]
    }
  }

  /// Advice on a topic, given or put down.
  public func advice(on topic: Implications.Topic, isDraft: Bool) -> String {
    let conclusions = ConclusionWord.allCases.map(\.rawValue).joined(separator: "|")
    let rest = isDraft ? "--draft" : "--conclusion \(conclusions)"
    return "remit advise \(id) \(Self.word(topic)) \(rest) --file FILE"
  }

  private func command(_ act: Act, _ way: String?) -> String {
    switch act {
    case .ask: asking("TOPIC")
    case .giveNotice: notice(way)
    case .agreeUrgency:
      "remit agree-urgency \(id) --by NAME --reason WORDS"
        + (way == UrgencyAgreed.About.privateMeeting.rawValue ? " --private-meeting" : "")
    case .exempt: "remit exempt \(id) --by NAME --reason WORDS"
    case .stateCallInRule: stating(state.callInGapsNow(situation.council))
    case .callIn: requisition
    case .refuseCallIn: "remit call-in refuse \(id) --reason WORDS"
    case .acceptCallIn: "remit call-in accept \(id)"
    case .withdrawCallIn: "remit call-in withdraw \(id) --reason WORDS"
    case .conveneScrutiny: "remit call-in convene \(id) --body NAME --meeting-on DATE"
    case .supersede: "remit supersede \(id) --by DECISION"
    case .attach: Attached.command(on: id)
    case .returnReport, .resume, .withdraw: "remit \(act.verb) \(id) --reason WORDS"
    default: "remit \(act.verb) \(id)"
    }
  }

  func asking(_ topic: String) -> String { "remit ask \(id) \(topic)" }

  func overriding(_ topic: Implications.Topic) -> String {
    "remit override \(id) \(Self.word(topic)) --reason WORDS"
  }

  /// What an officer found out of call-in, stated.
  func stating(_ gaps: [PolicyGap]) -> String {
    (["remit answer \(id) call-in"] + gaps.map(\.option) + ["--source WORDS"])
      .joined(separator: " ")
  }

  /// A notice, with what cannot be filled in from the decision.
  private func notice(_ way: String?) -> String {
    guard let word = NoticeWord.allCases.first(where: { $0.kind.rawValue == way }) else {
      return "remit give-notice \(id) KIND"
    }
    let wanting = NoticeDraft(kind: word.kind).wanting(in: situation).map { item in
      switch item {
      case .day: "--decision-on DATE"
      case .address: "--address WORDS"
      case .reasons: "--reason WORDS"
      case .recipient: "--to NAME --to-role chair|every-member"
      case .representations: "--no-representations|--representation WORDS"
      }
    }
    return (["remit give-notice \(id) \(word.rawValue)"] + wanting).joined(separator: " ")
  }

  /// A requisition, with what the council's rules ask of it that day.
  private var requisition: String {
    let rule = situation.council.callIn.value
    var command = "remit call-in receive \(id) --member \"NAME (GROUP)\" --reasons WORDS"
    if rule?.grounds.isEmpty == false { command += " --ground WORDS" }
    if let window = state.window, window.lastDay == situation.desk.today,
      window.deadlineTime ?? rule?.deadlineTime.value != nil
    {
      command += " --at TIME"
    }
    return command
  }

  /// The waivers to ask for, or to decide on, each by the rule that it sets aside.
  private func waivers(_ act: Act) -> [String] {
    let asked = state.waivers
    let meant = state.proposal.proposedWaivers.filter { waiver in
      let place = asked.place(of: waiver.rule, in: waiver.recommendation, at: waiver.place)
      return act == .requestWaiver
        ? place == nil : place.map { asked[$0].decided == nil } ?? false
    }
    return meant.map { form(act, of: $0) }
  }

  /// A waiver of a rule to ask for, or to decide on.
  func waiver(_ act: Act, of rule: String) -> String {
    let alike = state.proposal.proposedWaivers.filter { $0.rule == rule }
    let open = waivers(act)
    let forms = alike.map { form(act, of: $0) }
    return forms.first(where: open.contains) ?? forms.first ?? form(act, of: rule)
  }

  private func form(_ act: Act, of waiver: ProposedWaiver) -> String {
    var place = ""
    let alike = state.proposal.proposedWaivers.filter { $0.rule == waiver.rule }
    if let number = waiver.recommendation, alike.contains(where: { $0.recommendation != number }) {
      place += " --recommendation \(number)"
    }
    if let which = waiver.place { place += " --which \(which)" }
    return form(act, of: waiver.rule, place)
  }

  private func form(_ act: Act, of rule: String, _ place: String = "") -> String {
    act == .requestWaiver
      ? "remit waiver request \(id) \"\(rule)\"\(place) --reason WORDS"
      : "remit waiver decide \(id) \"\(rule)\" approved|refused\(place) --reason WORDS"
  }

  static func word(_ topic: Implications.Topic) -> String { topic.rawValue.hyphenated }
}
