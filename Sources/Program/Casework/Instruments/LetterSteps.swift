import CivilTime
import Councils
import Decisions
import Instruments
import Workflow

/// The commands by which a batch of letters goes on.
enum LetterSteps {
  /// The acts that take a batch forward from where it is.
  static func forward(from phase: BatchPhase) -> [String] {
    switch phase {
    case .writing: ["write"]
    case .review: ["approve"]
    case .changes: ["revise", "abandon"]
    case .approved: ["issue"]
    case .issued, .abandoned: []
    }
  }

  /// The commands that take a batch forward from where an act has left it, each with who may give it.
  static func after(_ batch: LetterBatch) -> [String] {
    forward(from: batch.phase).flatMap { act -> [String] in
      guard let row = LetterProcedure.transitions.first(where: { $0.act == act }) else { return [] }
      // The monitoring officer comes in where something is to be set aside.
      let by = row.by.filter { $0 != .role(.monitoringOfficer) }
      return InstrumentOffer(act: act, commands: commands(act, batch), by: by, isForAsker: false)
        .steps
    }
  }

  /// The commands that do an act.
  ///
  /// - Parameter despite: the codes of what is to be set aside by it.
  static func commands(_ act: String, _ batch: LetterBatch, despite: [String] = []) -> [String] {
    guard let begun = batch.begun else { return [] }
    let id = begun.id.rawValue
    return switch act {
    case "write": [preparing(begun)]
    case "approve": ["remit letters review \(id)", "remit letters approve \(id)"]
    case "approve a letter": ["remit letters approve \(id) --letter NUMBER"]
    case "ask for changes": ["remit letters review \(id) --ask WORDS"]
    case "revise": ["remit letters revise \(id) NUMBER FILE --reason WORDS"]
    case "issue":
      [
        "remit letters issue \(id)" + despite.map { " --despite \($0)" }.joined()
          + (despite.isEmpty ? "" : " --despite-reason WORDS")
      ]
    case "answer": ["remit letters reply \(id) NUMBER \(answers)"]
    case "void": ["remit letters void \(id) NUMBER --reason WORDS"]
    case "abandon": ["remit letters abandon \(id) --reason WORDS"]
    default: []
    }
  }

  private static var answers: String {
    LetterAnswer.allCases.map(\.rawValue).joined(separator: "|")
  }

  /// The command that goes on with letters whose writing was interrupted.
  private static func preparing(_ begun: BatchBegun) -> String {
    let purpose: PrepareLetters.Purpose = begun.purpose == .outcome ? .outcome : .extension
    let source =
      switch begun.source {
      case .recommendation(let decision, let number): "--under \(decision.text)/\(number)"
      case .stated(let words, let day): "--decided \"\(words)\" --decided-on \(day.iso)"
      }
    return "remit letters prepare \(begun.contract.rawValue) --purpose \(purpose.rawValue) "
      + "\(source) --batch \(begun.id.rawValue)"
  }
}
