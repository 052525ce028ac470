import ArgumentParser
import Casework
import Decisions
import Workflow

/// `remit advise ID TOPIC`
struct AdviseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "advise",
    abstract: "Gives advice on the text of a decision as it stands.",
    discussion: "The advice is bound to that text: when the text changes, it goes stale. With "
      + "--draft it is put down and not given yet.")

  @OptionGroup var act: ActOptions

  @Argument(help: "The topic: legal, financial, human-resources ….", transform: Words.topic)
  var topic: Implications.Topic

  @Option(help: "The advice, in Markdown.")
  var text: String?

  @Option(help: "A file with the advice.", completion: .file())
  var file: String?

  @Flag(help: "The advice is as the report has it already under its topic.")
  var asDrafted = false

  @Option(help: "What it comes to: content, comments or against; needed but with --draft.")
  var conclusion: ConclusionWord?

  @Option(help: "Your own reference: \"FD 3703/15\".")
  var reference: String?

  @Flag(help: "Put it down, and do not give it yet.")
  var draft = false

  func validate() throws {
    let given = [text != nil, file != nil, asDrafted].count { $0 }
    guard given == 1 else {
      throw ValidationError("give one of --text, --file and --as-drafted")
    }
    if draft, asDrafted {
      throw ValidationError("--as-drafted leaves nothing to put down: leave out --draft")
    }
    if !draft, conclusion == nil {
      throw ValidationError(
        "say with --conclusion what it comes to: content, comments or against")
    }
  }

  func run() throws {
    try act.take { situation throws(Failure) in
      let words = try file.map(InputFile.text) ?? text ?? ""
      guard !draft, let conclusion else { return Deed(drafting: words, on: topic) }
      if asDrafted, try !situation.hasDraftedText(on: topic) {
        throw Failure(
          .usage, "nothing-drafted", "the report says nothing on that topic",
          remedy: "give the advice with --text or --file")
      }
      return Deed(
        .advise(
          GiveAdvice(
            topic: topic, conclusion: conclusion.value, words: words,
            reference: reference)))
    }
  }
}
