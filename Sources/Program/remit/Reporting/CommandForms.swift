import Casework
import Councils
import Decisions
import Workflow

/// The commands of a decision's life as they are given: with all that each asks for, and in capitals
/// what is to be filled in.
struct CommandForms {
  let situation: Situation
  /// Whether whoever asks may do it, for themselves or for whoever decides.
  let isForAsker: Bool

  init(_ situation: Situation, isForAsker: Bool) {
    self.situation = situation
    self.isForAsker = isForAsker
  }

  var state: DecisionState { situation.state }
  var id: String { state.id.text }

  /// The commands that do an act in one way of it, or in every way.
  func commands(_ act: Act, _ way: String?, inEveryWay: Bool) -> [String] {
    switch act {
    case .overrideAdvice:
      situation.overdueTopics.map { "remit override \(id) \(Self.word($0)) --reason WORDS" }
    case .requestWaiver, .decideWaiver: waivers(act)
    case .decide, .concludeScrutiny, .reconsider, .concludeCouncil:
      outcomes(of: act, inEveryWay && way != Self.widened ? ways(of: act) : [way].compactMap { $0 })
    default: [command(act, way)]
    }
  }

  /// Advice on a topic, given or put down.
  func advice(on topic: Implications.Topic, isDraft: Bool) -> String {
    let conclusions = AdviseCommand.Conclusion.allCases.map(\.rawValue).joined(separator: "|")
    let rest = isDraft ? "--draft" : "--conclusion \(conclusions)"
    return "remit advise \(id) \(Self.word(topic)) \(rest) --file FILE"
  }

  private func command(_ act: Act, _ way: String?) -> String {
    switch act {
    case .ask: "remit ask \(id) TOPIC"
    case .giveNotice: notice(way)
    case .agreeUrgency:
      "remit agree-urgency \(id) --by NAME --reason WORDS"
        + (way == UrgencyAgreed.About.privateMeeting.rawValue ? " --private-meeting" : "")
    case .exempt: "remit exempt \(id) --by NAME --reason WORDS"
    case .stateCallInRule:
      (["remit answer \(id) call-in"] + state.callInGapsNow(situation.council).map(\.option)
        + ["--source WORDS"]).joined(separator: " ")
    case .callIn: requisition
    case .refuseCallIn: "remit call-in refuse \(id) --reason WORDS"
    case .acceptCallIn: "remit call-in accept \(id)"
    case .withdrawCallIn: "remit call-in withdraw \(id) --reason WORDS"
    case .conveneScrutiny: "remit call-in convene \(id) --body NAME --meeting-on DATE"
    case .supersede: "remit supersede \(id) --by DECISION"
    case .returnReport, .resume, .withdraw: "remit \(act.verb) \(id) --reason WORDS"
    default: "remit \(act.verb) \(id)"
    }
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
    return meant.map { waiver in
      var command =
        act == .requestWaiver ? "remit waiver request \(id)" : "remit waiver decide \(id)"
      command += " \"\(waiver.rule)\"" + (act == .requestWaiver ? "" : " approved|refused")
      let alike = state.proposal.proposedWaivers.filter { $0.rule == waiver.rule }
      if let number = waiver.recommendation, alike.contains(where: { $0.recommendation != number })
      {
        command += " --recommendation \(number)"
      }
      if let place = waiver.place { command += " --which \(place)" }
      return command + " --reason WORDS"
    }
  }

  private static func word(_ topic: Implications.Topic) -> String { Words.kebab(topic.rawValue) }
}
