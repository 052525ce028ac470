import CouncilFiles
import Councils
public import Decisions
import Diagnostics
public import Digests
import JSONText
import Records
import Rules
import Workflow

/// One version of a council's policy and forms: what a decision that begins under it is bound to.
public struct ProcedureVersion: Sendable, Hashable, Codable {
  /// The council.
  public var council: CouncilID
  /// Its policy.yaml.
  public var policy: SHA256Digest
  /// Its forms, and the standard ones that it has none of its own for, by file name.
  public var forms: [String: SHA256Digest]
  /// The clauses that they may print, by name; nil of a council that keeps none.
  public var clauses: [String: SHA256Digest]?

  /// The form of that file name: the council's own, or the standard one.
  func form(_ name: String) throws(Failure) -> SHA256Digest {
    if let digest = forms[name] { return digest }
    throw Failure(
      .configuration, "no-template",
      "neither the council’s forms nor the standard ones have \(name)",
      remedy: "put it into councils/\(council.rawValue)/forms, and adopt it: remit adopt council")
  }

  /// Whether it has the form of a paper, in any format.
  func hasForm(_ kind: PaperKind) -> Bool {
    forms.keys.contains { $0.hasPrefix(kind.rawValue + ".") }
  }

  /// The list of its files as it is kept; its digest is the version.
  func manifest() throws(Failure) -> [UInt8] {
    do {
      return try CanonicalJSON.bytes(of: JSONEncoding.value(of: self))
    } catch {
      throw Failure(.fault, "manifest", "a version of a policy cannot be written: \(error)")
    }
  }

  /// The version of that digest, from the documents.
  static func read(
    _ digest: SHA256Digest, from documents: any DocumentKeeping
  ) throws(Failure) -> ProcedureVersion {
    let bytes = try stored { () throws(StoreError) in try documents.bytes(of: digest) }
    do {
      return try JSONDecoding.value(
        ProcedureVersion.self, from: JSONValue(reading: bytes))
    } catch {
      throw Failure(
        .data, "manifest",
        "the list of a policy's files (\(digest.hex.prefix(12))) cannot be read: "
          + "\(error)", remedy: "run remit verify, and restore it from a backup")
    }
  }

  /// The policy, as the decisions of this version are bound to it.
  func readCouncil(from documents: any DocumentKeeping) throws(Failure) -> Council {
    let digest = policy
    let bytes = try stored { () throws(StoreError) in try documents.bytes(of: digest) }
    let file = "policy.yaml of \(council.rawValue) (\(digest.hex.prefix(12)))"
    return try orFail(.configuration) { () throws(DiagnosticsError) in
      try CouncilReader.read(
        policy: String(decoding: bytes, as: UTF8.self), file: file, rules: RuleBook.nameable
      ).council
    }
  }
}
