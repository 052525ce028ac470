import CouncilFiles
import Councils
import DecisionFiles
import Decisions
import Diagnostics
import Rules

/// A decision file that could be read, with the policy of its council.
struct OpenedDecision {
  let file: DecisionFile
  let policy: PolicyFile
  let folders: CouncilFolders

  /// Reads a decision file and, from the shelf, its council's policy.
  ///
  /// A file that is no YAML is a failure of kind data; one whose fields are wrong, of the kind
  /// given, so that `remit check` can call it findings and `remit render` unreadable data.
  init(
    _ path: String, text: String, wrongFields: Failure.Kind, shelf: inout CouncilShelf,
    find: () throws(Failure) -> CouncilFolders
  ) throws(Failure) {
    let opened = try orFail(.data) { () throws(DiagnosticsError) in
      try DecisionFileReader.open(text, file: path)
    }
    file = try orFail(wrongFields) { () throws(DiagnosticsError) in
      try DecisionFileReader.read(opened)
    }
    folders = try shelf.folders(find)
    let council = file.decision.council
    guard folders.has(council) else {
      var unknown = folders.unknown(council)
      unknown.place = file.place(of: "council")
      throw Failure(wrongFields, [unknown])
    }
    policy = try shelf.policy(council, in: folders)
  }

  /// What the rules say; of one family of rules, when it is named.
  func findings(family: String? = nil) -> [PlacedFinding] {
    let facts = Facts(file.stated, council: policy.council)
    return Placing(decision: file, policy: policy)
      .place(RuleBook.findings(on: facts, family: family))
  }
}
