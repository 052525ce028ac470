public import CivilTime
public import Decisions
public import Digests
import Records
public import Workflow

/// What somebody does with a decision in one go: mostly one command, and what goes with it.
public struct Deed: Sendable {
  /// The commands, taken one after another; the record has them as one act, named for the last.
  var commands: [Command]
  /// The documents to be kept with it.
  var documents: [FiledDocument] = []
  /// The author's working copy, laid into the drafts.
  var draft: FiledDocument?
  /// The numbers it takes.
  var numbers: [NumberReservation] = []
  /// The other decisions that it names.
  var others: [Situation] = []

  /// One command by itself.
  public init(_ command: Command) {
    commands = [command]
  }

  /// A command that rests on a document, which is put with the decision first.
  public init(
    _ make: (SHA256Digest) -> Command, shownBy file: EvidenceFile
  ) {
    commands = [.attach(file.attached), make(file.attached.document)]
    documents = [file.document]
  }

  /// Puts a document with the decision.
  public init(attaching file: EvidenceFile) {
    commands = [.attach(file.attached)]
    documents = [file.document]
  }

  /// Puts down advice without giving it.
  public init(drafting words: String, on topic: Implications.Topic) {
    let document = FiledDocument(
      Array(words.utf8), name: "advice-\(topic.rawValue).md", isWithheld: true)
    commands = [.draftAdvice(topic: topic, words: document.entry.digest)]
    documents = [document]
  }

  /// Puts another decision in the place of some of this one.
  public init(superseding event: Superseded, by later: Situation) {
    commands = [.supersede(event)]
    others = [later]
  }
}

/// A document that is put with a decision as evidence.
public struct EvidenceFile: Sendable {
  /// What the record says of it.
  public let attached: Attached
  let document: FiledDocument

  /// Reads a file.
  public init(
    _ path: String, kind: Attached.Kind, isWithheld: Bool = false, act: Int? = nil,
    datedOn: CivilDate? = nil
  ) throws(Failure) {
    let name = path == "-" ? "document" : String(path.split(separator: "/").last ?? "document")
    document = FiledDocument(try InputFile.bytes(path), name: name, isWithheld: isWithheld)
    attached = Attached(
      document: document.entry.digest, name: name, kind: kind, isWithheld: isWithheld, act: act,
      datedOn: datedOn)
  }
}
