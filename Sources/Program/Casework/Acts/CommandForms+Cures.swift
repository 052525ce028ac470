import Decisions
public import Workflow

extension CommandForms {
  /// What clears an obstacle, with the commands as they are given.
  func text(of cure: Cure) -> String { cure.text(command) }

  /// The command that clears an obstacle.
  private func command(_ step: Cure.Step) -> String {
    switch step {
    case .act(let act, let way): commands(act, way, inEveryWay: false)[0]
    case .ask(let topic): asking(Self.word(topic))
    case .advise(let topic): advice(on: topic, isDraft: false)
    case .overrideAdvice(let topic): overriding(topic)
    case .requestWaiver(let rule): waiver(.requestWaiver, of: rule)
    case .decideWaiver(let rule): waiver(.decideWaiver, of: rule)
    case .state(let gap): stating([gap])
    case .answer(let key): "remit answer \(id) \(key) --reason WORDS"
    case .correctDay: "remit correct \(id) NUMBER --dated DATE --reason WORDS"
    case .correctFact: "remit correct \(id) NUMBER --set NAME=VALUE --reason WORDS"
    case .seeNext: "remit next \(id)"
    case .show: "remit show \(id)"
    case .log(let withFacts): "remit log \(id)" + (withFacts ? " --json" : "")
    }
  }
}

extension Situation {
  /// What clears an obstacle of the decision, with the commands as they are given.
  public func cure(of obstacle: Obstacle) -> String? {
    obstacle.cure.map(CommandForms(self, isForAsker: false).text)
  }
}
