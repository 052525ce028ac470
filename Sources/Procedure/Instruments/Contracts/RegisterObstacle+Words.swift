import CivilTime
import Councils
import Decisions
import Rules
import Workflow

extension RegisterObstacle {
  /// By what it is found and cited.
  public var code: String {
    switch self {
    case .notEntitled: "notEntitled"
    case .notTheDelegate: "notTheDelegate"
    case .wrongState: "wrongState"
    case .inTheFuture: "inTheFuture"
    case .beforeWhatItFollows: "beforeWhatItFollows"
    case .wanting: "wanting"
    case .source(_, let standing): standing.code
    case .otherAct: "otherAct"
    case .otherContract: "otherContract"
    case .statedLater: "statedLater"
    case .otherCouncil: "otherCouncil"
    }
  }

  /// What stands against it, in one sentence that begins small and has no full stop.
  public var message: String {
    switch self {
    case .notEntitled(let name, let act, let actors, let day):
      "\(name) may not \(act) on \(day.textWithWeekday): that is for "
        + actors.map(\.words).listed("or")
    case .notTheDelegate(let name, let act, let post, let day, let holders):
      "\(name) may not \(act): it is delegated to \(post), and on \(day.textWithWeekday) "
        + (holders.isEmpty
          ? "nobody holds that post"
          : "\(holders.listed()) \(holders.count == 1 ? "holds" : "hold") that post")
    case .wrongState(let what, let act, let state, let begins):
      "\(what) is \(state): to \(act) "
        + (begins.isEmpty
          ? "is for one that is not there yet" : "it must be \(begins.listed("or"))")
    case .inTheFuture(let day, let today):
      "\(day.textWithWeekday) is after the day on which the act is recorded, "
        + today.textWithWeekday
    case .beforeWhatItFollows(let day, let follows, let what):
      "\(day.textWithWeekday) is before \(follows.textWithWeekday), \(what)"
    case .wanting(let what): "\(what) must be given"
    case .source(let source, let standing): standing.words(of: source).message
    case .otherAct(let id, let number, let needs, let does):
      "recommendation \(number) of \(id.text) does not \(needs.listed("or"))"
        + (does.isEmpty ? ": it states no act" : ": its acts are \(does.listed())")
    case .otherContract(let id, let number, let names, let contract):
      "recommendation \(number) of \(id.text) is about \(names), and not about \(contract)"
    case .statedLater(let stated, let day):
      "the decision that is stated was made on \(stated.textWithWeekday), and this is done on "
        + day.textWithWeekday
    case .otherCouncil(let id, let council, let needs):
      "\(id.text) is a decision of \(council.rawValue), and the contract is \(needs.rawValue)’s"
    }
  }

  /// What clears it, with the commands as they are given.
  public func cure(for names: InstrumentNames) -> String? {
    switch self {
    case .notEntitled(_, _, let actors, _): "ask \(actors.map(\.words).listed("or"))"
    case .notTheDelegate(_, _, let post, _, let holders):
      holders.isEmpty
        ? "enter who holds \(post) in people.yaml, or wait until somebody does"
        : "ask \(holders.listed("or"))"
    case .wrongState: nil
    case .inTheFuture: "do it on that day, or give the day on which it was done"
    case .beforeWhatItFollows: "correct the day"
    case .wanting: nil
    case .source(let source, let standing): standing.words(of: source).cure
    case .otherAct, .otherContract:
      "name the recommendation that gives the authority: --under DECISION/RECOMMENDATION"
    case .statedLater: "correct one of the two days"
    case .otherCouncil: "name a decision of that council"
    }
  }
}

extension InstrumentActor {
  /// Who it is, in words.
  var words: String {
    switch self {
    case .role(let role): role.words
    case .lawyer: "the council’s lawyer (adviser on law)"
    case .delegate: "whoever holds the post to which the decision delegates it"
    }
  }
}
