import Councils
public import Decisions
import Rules
public import Workflow

extension Situation {
  /// The steps that take the decision forward, the likeliest first: not those that only may be
  /// taken, such as to withdraw it.
  public func forward(_ offers: [Offer]) -> [Offer] {
    var seen: Set<Act> = []
    return offers.filter { offer in
      let (act, way) = (offer.transition.act, offer.transition.way)
      guard act.isStepForward(in: state.phase) else { return false }
      return switch act {
      case .edit: true
      case .giveNotice: way != "generalException"
      case .advise: !openTopics.isEmpty && seen.insert(act).inserted
      default: seen.insert(act).inserted
      }
    }
  }

  /// The topics on which advice is wanted, those that are required first.
  public var openTopics: [Implications.Topic] {
    let open = state.advice.filter { advice in
      advice.overridden == nil && advice.given?.value.text != state.text?.digest
    }
    return (open.filter(\.request.isRequired) + open.filter { !$0.request.isRequired })
      .map(\.topic)
  }

  /// The topics on which advice is overdue, so that the decision can go on without it.
  public var overdueTopics: [Implications.Topic] {
    state.advice.filter { advice in
      guard case .overdue = advice.standing(on: desk.today, text: state.text?.digest) else {
        return false
      }
      return true
    }.map(\.topic)
  }
}

extension Act {
  /// Whether it takes a decision forward that has come so far, and does not only may be done.
  func isStepForward(in phase: Phase) -> Bool {
    switch self {
    case .edit: phase == .notAgreed
    case .stateCallInRule: phase == .published
    case .ask, .draftAdvice, .overrideAdvice, .returnReport, .exempt, .agreeUrgency,
      .requestWaiver, .withdraw, .callIn, .withdrawCallIn, .refuseCallIn, .supersede, .attach,
      .correct, .answerFinding, .migrate:
      false
    default: true
    }
  }
}
