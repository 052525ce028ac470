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
    let names = InstrumentNames(begun)
    return switch act {
    case "write": [names.preparing()]
    case "approve": [names.reviewing, names.approvingLetters]
    case "approve a letter": ["\(names.approvingLetters) --letter NUMBER"]
    case "ask for changes": ["\(names.reviewing) --ask WORDS"]
    case "revise": ["remit letters revise \(id) NUMBER FILE --reason WORDS"]
    case "issue":
      [
        "remit letters issue \(id)" + despite.map { " --despite \($0)" }.joined()
          + (despite.isEmpty ? "" : " --despite-reason WORDS")
      ]
    case "answer": ["remit letters reply \(id) NUMBER \(answers)"]
    case "void": [names.voiding(nil)]
    case "abandon": [names.abandoning]
    default: []
    }
  }

  private static var answers: String {
    LetterAnswer.allCases.map(\.rawValue).joined(separator: "|")
  }
}
