import Decisions

@testable import Workflow

extension Cure {
  /// It in words, each command by the name of its step: "ask for it: <ask risk>".
  var words: String { text { "<\($0.name)>" } }
}

extension Cure.Step {
  fileprivate var name: String {
    switch self {
    case .act(let act, let way): ([act.verb] + [way].compactMap { $0 }).joined(separator: " ")
    case .ask(let topic): "ask \(topic.rawValue)"
    case .advise(let topic): "advise \(topic.rawValue)"
    case .overrideAdvice(let topic): "override \(topic.rawValue)"
    case .requestWaiver(let rule): "request the waiver of \(rule)"
    case .decideWaiver(let rule): "decide the waiver of \(rule)"
    case .state(let gap): "state \(gap.rawValue)"
    case .answer(let key): "answer \(key)"
    case .correctDay: "correct the day"
    case .correctFact: "correct a fact"
    case .seeNext: "next"
    case .show: "show"
    case .log(let withFacts): withFacts ? "log with facts" : "log"
    }
  }
}
