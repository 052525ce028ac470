import Decisions
import Diagnostics
public import Instruments
import Records
public import Workflow

/// What somebody asks the next step of, by its name alone: a decision, a batch of letters, a placement.
public enum NextSubject: Sendable {
  /// A decision.
  case decision(DecisionID)
  /// A batch of letters.
  case letters(BatchID)
  /// A placement.
  case placement(PlacementID)

  /// What has that name in the record.
  public init(named name: String, at desk: Desk) throws(Failure) {
    func isThere(_ kind: String) throws(Failure) -> Bool {
      try stored { () throws(StoreError) in
        try desk.folder.store.version(of: StreamID(kind: kind, name: name)) > 0
      }
    }
    if try isThere("decision") {
      self = .decision(DecisionID(name))
    } else if try isThere("letters") {
      self = .letters(BatchID(rawValue: name))
    } else if try isThere("placement") {
      self = .placement(PlacementID(rawValue: name))
    } else {
      let known =
        try desk.names("decision") + desk.names("letters") + desk.names("placement")
      throw Failure(
        .data, "unknown-subject",
        "there is no decision, batch of letters or placement \(name) in \(desk.folder.path)",
        remedy: nearestName(to: name, among: known).map { "did you mean \($0)?" }
          ?? "see which there are: remit list, remit letters list, remit agreements list")
    }
  }
}
