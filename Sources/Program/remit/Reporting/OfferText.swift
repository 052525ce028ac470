import Decisions
import Rules
import Workflow

/// What may happen next, as commands to give.
enum OfferText {
  /// The commands that do what is offered; several where advice is wanted on several topics.
  static func commands(for offer: Offer, in state: DecisionState) -> [String] {
    let (act, way) = (offer.transition.act, offer.transition.way)
    let id = state.id.text
    switch act {
    case .advise, .draftAdvice, .overrideAdvice:
      let verb = act == .overrideAdvice ? "override" : "advise"
      return openTopics(state).map { "remit \(verb) \(id) \(Words.kebab($0.rawValue))" }
    case .giveNotice:
      return ["remit give-notice \(id) \(way.map(NoticeWord.word) ?? "KIND")"]
    case .agreeUrgency:
      return ["remit agree-urgency \(id)" + (way == "privateMeeting" ? " --private-meeting" : "")]
    case .requestWaiver: return ["remit waiver request \(id)"]
    case .decideWaiver: return ["remit waiver decide \(id)"]
    case .stateCallInRule: return ["remit answer \(id) call-in"]
    case .decide:
      guard way != "widened" else { return ["remit decide \(id) changed --widens"] }
      let outcomes = DecideCommand.Outcome.allCases.map(\.rawValue).joined(separator: "|")
      return ["remit decide \(id) \(outcomes)"]
    case .callIn: return ["remit call-in receive \(id)"]
    case .refuseCallIn: return ["remit call-in refuse \(id)"]
    case .acceptCallIn: return ["remit call-in accept \(id)"]
    case .withdrawCallIn: return ["remit call-in withdraw \(id)"]
    case .conveneScrutiny: return ["remit call-in convene \(id)"]
    case .concludeScrutiny: return ["remit call-in scrutiny \(id) \(outcomes(of: act))"]
    case .reconsider: return ["remit call-in reconsider \(id) \(outcomes(of: act))"]
    case .concludeCouncil: return ["remit call-in council \(id) \(outcomes(of: act))"]
    default: return ["remit \(act.verb) \(id)"]
    }
  }

  /// The steps that take the decision forward, the likeliest first: not those that only may be
  /// taken, such as to withdraw it.
  static func forward(_ offers: [Offer], in state: DecisionState) -> [Offer] {
    var seen: Set<Act> = []
    return offers.filter { offer in
      let (act, way) = (offer.transition.act, offer.transition.way)
      switch act {
      case .edit where state.phase == .notAgreed: return true
      case .edit, .ask, .draftAdvice, .overrideAdvice, .returnReport, .exempt, .agreeUrgency,
        .requestWaiver, .withdraw, .callIn, .withdrawCallIn, .refuseCallIn, .supersede:
        return false
      case .giveNotice: return way != "generalException"
      case .advise: return !openTopics(state).isEmpty && seen.insert(act).inserted
      case .stateCallInRule: return state.phase == .published
      default: return seen.insert(act).inserted
      }
    }
  }

  /// By whom it can be done: "the proper officer or committee services".
  static func who(_ offer: Offer) -> String {
    let roles = offer.transition.by.map(\.words)
    return roles.isEmpty ? "nobody" : roles.listed("or")
  }

  /// The topics on which advice is wanted, those that are required first.
  private static func openTopics(_ state: DecisionState) -> [Implications.Topic] {
    let open = state.advice.filter { advice in
      advice.overridden == nil && advice.given?.value.text != state.text?.digest
    }
    return (open.filter(\.request.isRequired) + open.filter { !$0.request.isRequired })
      .map(\.topic)
  }

  /// Every outcome that there is: which of them it is, is nobody's to suggest.
  private static func outcomes(of act: Act) -> String {
    Procedure.transitions.filter { $0.act == act }.compactMap(\.way).map(Words.kebab)
      .joined(separator: "|")
  }
}
