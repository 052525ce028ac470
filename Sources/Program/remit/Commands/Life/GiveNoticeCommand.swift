import ArgumentParser
import Casework
import CivilTime
import Decisions
import Workflow

/// `remit give-notice ID KIND`
struct GiveNoticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "give-notice",
    abstract: "Gives a notice that the law asks for, and counts its days.",
    discussion: "What you do not say is filled in from the decision: the matter, who decides, the "
      + "members of the body, the documents, the council's address. The notice is dated by "
      + "--dated.")

  @OptionGroup var act: ActOptions

  @Argument(
    help: ArgumentHelp(
      "key, general-exception, general-exception-reasons, special-urgency-reasons, private, "
        + "private-further or agenda."))
  var kind: NoticeWord

  @Option(
    help: ArgumentHelp("The day on which the decision is to be made.", valueName: "date"),
    transform: DateText.date)
  var decisionOn: CivilDate?

  @Option(help: "The period in which it is to be made: \"May 2020\".")
  var period: String?

  @Option(help: "A document submitted to the decision maker; give it again for each.")
  var document: [String] = []

  @Option(help: "The address from which the documents can be had.")
  var address: String?

  @Option(help: "How to ask for further documents.")
  var howToRequest: String?

  @Option(help: "The reasons it gives.")
  var reason: String?

  @Option(help: ArgumentHelp("To whom it is sent.", valueName: "name"))
  var to: String?

  @Option(
    help: ArgumentHelp("In what part: chair or every-member.", valueName: "part"),
    transform: { try Words.choice($0, "part") })
  var toRole: ScrutinyRecipient?

  @Option(
    help: ArgumentHelp(
      "What was said against meeting in private: \"FROM: TEXT => RESPONSE\"; give it again for "
        + "each.", valueName: "representation"), transform: Representation.typed)
  var representation: [Representation] = []

  @Flag(help: "Say that nothing was received against meeting in private.")
  var noRepresentations = false

  @Option(help: "Its reference, such as its number in the forward plan.")
  var reference: String?

  @Option(
    help: ArgumentHelp("The time at which it is published.", valueName: "time"),
    transform: DateText.time)
  var at: ClockTime?

  @OptionGroup var trial: DryRun

  func validate() throws {
    if noRepresentations, !representation.isEmpty {
      throw ValidationError("give either --representation or --no-representations")
    }
  }

  func run() throws {
    var draft = NoticeDraft(kind: kind.kind)
    draft.decisionOn = decisionOn
    draft.period = period
    draft.documents = document
    draft.address = address
    draft.howToRequest = howToRequest
    draft.reasons = reason
    draft.sentTo = to
    draft.sentToRole = toRole
    draft.representations = noRepresentations || !representation.isEmpty ? representation : nil
    draft.reference = reference
    draft.at = at
    let given = draft
    try act.run(isTrial: trial.dryRun) { situation throws(Failure) in
      .giveNotice(try given.notice(of: situation, on: act.dated ?? situation.desk.today))
    }
  }
}

extension Representation {
  /// Written as FROM: TEXT => RESPONSE, of which only the text must be there.
  fileprivate static func typed(_ words: String) throws -> Representation {
    let parts = words.split(separator: "=>", maxSplits: 1, omittingEmptySubsequences: false)
      .map { Words.trimmed($0) }
    let said = parts[0]
    var representation = Representation(text: said)
    if let colon = said.firstIndex(of: ":") {
      representation.from = Words.trimmed(said[..<colon])
      representation.text = Words.trimmed(said[said.index(after: colon)...])
    }
    guard !representation.text.isEmpty else {
      throw ValidationError("write a representation as \"FROM: TEXT => RESPONSE\"")
    }
    if parts.count > 1 { representation.response = parts[1] }
    return representation
  }
}
