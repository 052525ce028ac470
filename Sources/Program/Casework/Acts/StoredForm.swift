import Diagnostics
import Digests
import JSONText
import TemplateLanguage

/// A form as the record keeps it: its file, and the clauses that it prints. One digest is known for
/// both, so that whoever approves a form approves its clauses.
struct StoredForm: Sendable {
  /// The form's own file.
  let digest: SHA256Digest
  /// The digests of its clauses, by their names.
  let clauses: [String: SHA256Digest]

  /// The form of a digest: that of a file, or of the list of a file and clauses.
  init(
    _ digest: SHA256Digest, of document: (SHA256Digest) throws(Failure) -> [UInt8]
  ) throws(Failure) {
    let bytes = try document(digest)
    guard bytes.first == UInt8(ascii: "{") else {
      self.digest = digest
      clauses = [:]
      return
    }
    let list: List
    do {
      list = try JSONDecoding.value(List.self, from: JSONValue(reading: bytes))
    } catch {
      throw Failure(
        .data, "manifest",
        "the list of a form's clauses (\(digest.hex.prefix(12))) cannot be read: \(error)",
        remedy: "run remit verify, and restore it from a backup")
    }
    self.digest = list.template
    clauses = list.clauses
  }

  private struct List: Codable {
    var template: SHA256Digest
    var clauses: [String: SHA256Digest]
  }

  /// The clauses, read.
  func library(
    of document: (SHA256Digest) throws(Failure) -> [UInt8]
  ) throws(Failure) -> ClauseLibrary {
    if clauses.isEmpty { return .none }
    let all = try clauses.sorted { $0.key < $1.key }.map { name, digest throws(Failure) in
      ClauseReader.read(try document(digest), name: name, file: "clauses/\(name).md")
    }
    return ClauseLibrary(all, origin: "the clauses of the form")
  }
}

extension Desk {
  /// A form that the folder keeps: its file, and the clauses that it prints.
  func storedForm(
    _ digest: SHA256Digest
  ) throws(Failure) -> (bytes: [UInt8], clauses: ClauseLibrary) {
    let form = try StoredForm(digest) { digest throws(Failure) in try document(digest) }
    return (
      try document(form.digest),
      try form.library { digest throws(Failure) in try document(digest) }
    )
  }
}
