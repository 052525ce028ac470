public import Diagnostics
import Documents
public import OfficeFiles
import TemplateLanguage

/// Whether a document is what a template gives with these data, to the last byte.
public enum VerifyDocument {
  /// What is not as it would be; nothing when the document is the same.
  ///
  /// - Parameters:
  ///   - path: the document.
  ///   - template: the template it is said to be made of.
  ///   - data: the data it is said to be made with.
  ///   - record: which record of the data, from 1; nil for any of them.
  ///   - rows: rows of a table that lie in a file of their own.
  ///   - joined: what stands between the records of a document that is made of them all.
  public static func findings(
    _ path: String, template templatePath: String, data dataPath: String?, record: Int? = nil,
    rows: RowsFile? = nil, joined: RecordSeparator? = nil, options: RenderOptions = RenderOptions()
  ) throws(Failure) -> [Diagnostic] {
    let document = try InputFile.bytes(path)
    var records = [Record()]
    if let rows {
      records = [try RenderRows.data(dataPath, with: rows, options)]
    } else if let dataPath {
      records = try options.data(dataPath).records
    }
    if let record, !records.indices.contains(record - 1) {
      throw Failure(
        .usage, "record", "there is no record \(record): the file has \(records.count)",
        at: SourcePlace(file: dataPath), remedy: "give a number from 1 to \(records.count)")
    }
    let template = try options.template(templatePath, for: records)
    if joined == nil, record == nil, records.count > 1 {
      return findings(of: document, path, template, among: records, options.rules)
    }
    let expected = try orFail(.data) { () throws(DiagnosticsError) in
      guard let joined else {
        return try template.render(records[(record ?? 1) - 1], rules: options.rules)
      }
      return try template.rendered(joining: records, by: joined, rules: options.rules).bytes
    }
    guard
      var difference = DocumentDifference.first(
        from: expected, to: document, format: template.format)
    else { return [] }
    difference.place?.file = path
    return stampFindings(document, expected, template, path) + [difference]
  }

  /// The same of one of many documents, when nobody says of which record it was made.
  private static func findings(
    of document: [UInt8], _ path: String, _ template: DocumentTemplate, among records: [Record],
    _ rules: LanguageRules
  ) -> [Diagnostic] {
    var expected: [UInt8] = []
    for record in records {
      // A record that cannot be rendered is not the one it was made of.
      guard let made = try? template.render(record, rules: rules) else { continue }
      if made == document { return [] }
      if expected.isEmpty { expected = made }
    }
    let fault = Diagnostic(
      .error, "no-such-record",
      "none of the \(records.count) records gives this document", at: SourcePlace(file: path),
      remedy: "name the record it was made of with --record, to be told where it differs, or how "
        + "they were divided with --joined, if it was made of all")
    return stampFindings(document, expected, template, path) + [fault]
  }

  /// What the document says of its own making, where that explains a difference.
  private static func stampFindings(
    _ document: [UInt8], _ expected: [UInt8], _ template: DocumentTemplate, _ path: String
  ) -> [Diagnostic] {
    guard let stamp = DocumentStamp.of(expected, format: template.format) else { return [] }
    guard let own = DocumentStamp.of(document, format: template.format) else {
      return [
        Diagnostic(
          .warning, "no-stamp", "the document does not say of which template it was made",
          at: SourcePlace(file: path), remedy: "documents that Remit renders do")
      ]
    }
    var found: [Diagnostic] = []
    if own.template != stamp.template {
      found.append(
        Diagnostic(
          .error, "another-template",
          "the document was made of another template, or of another version of it"
            + (template.clauses.isEmpty ? ": " : " or of its clauses: ")
            + "\(own.template.prefix(19))…, and \(template.name) is \(stamp.template.prefix(19))…",
          at: SourcePlace(file: path),
          remedy: template.clauses.isEmpty
            ? "name the template that has this digest"
            : "name the template, and the clauses, that have this digest"))
    }
    if own.version != stamp.version {
      found.append(
        Diagnostic(
          .warning, "another-version",
          "the document was made by version \(own.version) of Remit, and this is "
            + "\(stamp.version)", at: SourcePlace(file: path),
          remedy: "verify it with the version that made it"))
    }
    return found
  }
}
