public import Digests
public import TemplateLanguage

/// What a template is made of: its file and the clauses that it prints, each by its digest.
///
/// A template without clauses is its file. One with clauses is the list of both, so that a change
/// of a clause is a change of every template that prints it:
///
/// ```json
/// {"clauses":{"call-in":"9f86d0…"},"template":"60303a…"}
/// ```
public struct TemplateManifest: Sendable, Hashable {
  /// The file's digest.
  public let template: SHA256Digest
  /// The digests of its clauses, by their names.
  public let clauses: [String: SHA256Digest]

  /// The manifest of a template that prints these clauses.
  public init(_ bytes: [UInt8], _ clauses: [Clause]) {
    template = SHA256Digest(of: bytes)
    self.clauses = Dictionary(
      clauses.map { ($0.name, SHA256Digest(of: $0.bytes)) }, uniquingKeysWith: { one, _ in one })
  }

  /// The list as canonical JSON (RFC 8785); nil of a template that prints no clause.
  public var list: [UInt8]? {
    if clauses.isEmpty { return nil }
    // The names of clauses are small letters, digits and hyphens.
    let all = clauses.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\"\($0.value.hex)\"" }
    return Array(
      "{\"clauses\":{\(all.joined(separator: ","))},\"template\":\"\(template.hex)\"}".utf8)
  }

  /// The digest by which the template is known: that of its file, or of the list.
  public var digest: SHA256Digest { list.map { SHA256Digest(of: $0) } ?? template }
}
