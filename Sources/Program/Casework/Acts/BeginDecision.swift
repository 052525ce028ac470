public import CivilTime
import Councils
import DecisionFiles
public import Decisions
import Diagnostics
import Digests
import Records
import Rules
public import Workflow

/// Begins a decision from a decision file, and lays its working copy into the drafts.
public enum BeginDecision {
  /// A decision that was begun.
  public struct Begun: Sendable {
    /// What came of the act.
    public let taken: TakeCommand.Taken
    /// The author's working copy.
    public let draft: String
    /// The fields of the file that were left out, because only the procedure states them.
    public let leftOut: [FieldPath]
  }

  /// Begins a decision.
  public static func run(
    from path: String, dated day: CivilDate? = nil, at desk: Desk
  ) throws(Failure) -> Begun {
    let given = try InputFile.text(path)
    let cut = try orFail(.data) { () throws(DiagnosticsError) in
      try DecisionText.withoutRecorded(given, file: path)
    }
    let read = try DraftText(cut.text, file: path, desk: desk)
    let situation = try Situation(beginning: read.file.decision.council, at: desk)
    let council = situation.council
    try read.check(council)
    let series = "\(council.identity.id.rawValue)-\((day ?? desk.today).year)"
    let number = try stored { () throws(StoreError) in
      try desk.folder.store.nextNumber(in: series)
    }
    let id = DecisionID("\(series)-\(number)")
    var deed = Deed(
      .start(StartDecision(id: id, text: read.digest, proposal: read.proposal(council, desk))))
    deed.numbers = [NumberReservation(series: series, number: number)]
    deed.documents = [read.document]
    deed.draft = read.document
    let draft = desk.workingCopy(of: id)
    let taken = try TakeCommand.take(deed, of: id, dated: day, in: situation)
    return Begun(taken: taken, draft: draft, leftOut: cut.leftOut)
  }
}

/// Takes a changed working copy into the record.
public enum EditDecision {
  /// A text that was taken in.
  public struct Edited: Sendable {
    /// What came of the act.
    public let taken: TakeCommand.Taken
    /// The fields of a file of somebody's own that were left out, as when a decision begins.
    public let leftOut: [FieldPath]
  }

  /// Takes in the text of a file, which takes the place of a working copy that holds nothing new; of
  /// the working copy, when none is named.
  public static func run(
    _ id: DecisionID, from file: String? = nil, reason: String? = nil,
    dated day: CivilDate? = nil, at desk: Desk
  ) throws(Failure) -> Edited {
    let draft = desk.workingCopy(of: id)
    let path = file ?? draft
    var text = try InputFile.text(path)
    // A working copy that its author has changed stays as it is.
    let standing = try Situation(of: id, at: desk).state.text?.digest
    let isUntouched =
      file != nil && (try? InputFile.bytes(draft)).map { SHA256Digest(of: $0) } == standing
    var leftOut: [FieldPath] = []
    if file != nil {
      let given = text
      let cut = try orFail(.data) { () throws(DiagnosticsError) in
        try DecisionText.withoutRecorded(given, file: path)
      }
      (text, leftOut) = (cut.text, cut.leftOut)
    }
    let read = try DraftText(text, file: path, desk: desk)
    let taken = try TakeCommand.run(on: id, dated: day, at: desk) { situation throws(Failure) in
      try read.check(situation.council)
      guard let standing = situation.state.text?.digest else {
        throw Failure(.fault, "no-text", "the decision \(id.text) has no text")
      }
      guard read.digest != standing else {
        throw Failure(
          .findings, "no-change", "the text is that which the record has already",
          at: SourcePlace(file: path), remedy: "change the file first")
      }
      let opened = try desk.opened(standing)
      let own = try orFail(.data) { () throws(DiagnosticsError) in
        try DecisionFileReader.read(opened)
      }
      let changes = DecisionChanges.between(own.facts, read.file.facts).map(\.text)
      var deed = Deed(
        .edit(
          EditText(
            text: read.digest, proposal: read.proposal(situation.council, desk), changes: changes,
            reason: reason)))
      deed.documents = [read.document]
      return deed
    }
    if isUntouched { try OutputFile.write(read.document.bytes, to: draft) }
    return Edited(taken: taken, leftOut: leftOut)
  }
}

/// An author's text, read and ready for the record.
struct DraftText {
  let file: DecisionFile
  let document: FiledDocument

  var digest: SHA256Digest { document.entry.digest }

  init(_ text: String, file path: String, desk: Desk) throws(Failure) {
    let opened = try orFail(.data) { () throws(DiagnosticsError) in
      try DecisionFileReader.open(text, file: path)
    }
    file = try orFail(.data) { () throws(DiagnosticsError) in
      try DecisionFileReader.read(opened)
    }
    document = FiledDocument(Array(text.utf8), name: "decision.yaml", isWithheld: true)
    desk.keep(opened, as: document.entry.digest)
    let stated = file.fields.keys.filter { RecordedFields.contains($0) }
      .sorted { $0.text < $1.text }
    if let first = stated.first {
      throw Failure(
        .data, "recorded-field",
        "\(first.text) is stated by the procedure as it happens, and not by the author",
        at: file.place(of: first), remedy: "leave it out; the act itself records it")
    }
  }

  /// Whether the council has the form.
  func check(_ council: Council) throws(Failure) {
    guard council.form(file.decision.form) == nil else { return }
    throw Failure(
      .data, "unknown-form",
      "\(council.identity.name) has no form \(file.decision.form.rawValue)",
      at: file.place(of: "form"),
      remedy: "it has: \(council.forms.map(\.id.rawValue).joined(separator: ", "))")
  }

  /// What the procedure goes by in it.
  func proposal(_ council: Council, _ desk: Desk) -> Proposal {
    Proposal(
      Facts(file.stated, council: council, bankHolidays: desk.holidays, on: desk.today))
  }
}

extension Desk {
  /// Where the working copy of a decision lies, which its author changes.
  func workingCopy(of id: DecisionID) -> String {
    "\(folder.path)/drafts/\(id.text)/decision.yaml"
  }
}
