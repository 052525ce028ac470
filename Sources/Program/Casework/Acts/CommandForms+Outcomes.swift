import Councils
import Decisions
import Workflow

/// How a decision is made, and what becomes of a call-in: which of the outcomes it is, is nobody's to
/// suggest.
extension CommandForms {
  /// The way that takes the decision back to its notice.
  static let widened = "widened"

  /// Every outcome that there is, but for that.
  func ways(of act: Act) -> [String] {
    Procedure.transitions.filter { $0.act == act }.compactMap(\.way).filter { $0 != Self.widened }
  }

  /// A command for the outcomes that ask for the same.
  func outcomes(of act: Act, _ ways: [String]) -> [String] {
    var groups: [(words: [String], rest: String)] = []
    for way in ways {
      let rest = rest(of: act, way)
      if let same = groups.firstIndex(where: { $0.rest == rest }) {
        groups[same].words.append(word(act, way))
      } else {
        groups.append(([word(act, way)], rest))
      }
    }
    return groups.map { group in
      "remit \(verb(act)) \(id) \(group.words.joined(separator: "|"))\(group.rest)"
    }
  }

  private func verb(_ act: Act) -> String {
    switch act {
    case .concludeScrutiny: "call-in scrutiny"
    case .reconsider: "call-in reconsider"
    case .concludeCouncil: "call-in council"
    default: act.verb
    }
  }

  private func word(_ act: Act, _ way: String) -> String {
    guard act == .decide else { return way.hyphenated }
    if way == Self.widened { return "\(OutcomeWord.changed.rawValue) --widens" }
    return OutcomeWord.allCases.first { $0.value.rawValue == way }?.rawValue ?? way
  }

  /// What is to be given beside the outcome.
  private func rest(of act: Act, _ way: String) -> String {
    switch (act, way) {
    case (.decide, DecisionRecord.Outcome.agreed.rawValue): interests + shown
    case (.decide, DecisionRecord.Outcome.notAgreed.rawValue):
      " --reasons WORDS" + interests + shown
    case (.decide, DecisionRecord.Outcome.deferred.rawValue): " --reasons WORDS" + shown
    case (.decide, _): " --changes WORDS" + interests + shown
    case (.reconsider, Reconsidered.Outcome.changed.rawValue):
      " --reasons WORDS --changes WORDS" + other
    case (.reconsider, _): " --reasons WORDS" + other
    default: " --reasons WORDS"
    }
  }

  private var interests: String { " --no-interests|--interest \"NAME: INTEREST\"" }

  /// What shows the decision of a body, or of another.
  private var shown: String {
    if state.proposal.isCollective { return " --minute WORDS" }
    return isForAnother ? " --by PERSON --evidence FILE" : ""
  }

  private var other: String {
    !state.proposal.isCollective && isForAnother ? " --by PERSON" : ""
  }

  /// Whether whoever asks would record what another decides.
  private var isForAnother: Bool {
    guard isForAsker, let post = state.proposal.makerPost else { return false }
    let desk = situation.desk
    return desk.staff.standing(
      of: desk.person.id, asHolderOf: post, in: state.proposal.council, on: desk.today) == nil
  }
}
