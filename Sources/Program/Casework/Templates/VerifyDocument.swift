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
  ///   - record: which record of the data, from 1.
  ///   - joined: what stands between the records of a document that is made of them all.
  public static func findings(
    _ path: String, template templatePath: String, data dataPath: String, record: Int,
    joined: RecordSeparator? = nil, options: RenderOptions = RenderOptions()
  ) throws(Failure) -> [Diagnostic] {
    let document = try InputFile.bytes(path)
    let data = try options.data(dataPath)
    guard data.records.indices.contains(record - 1) else {
      throw Failure(
        .usage, "record", "there is no record \(record): the file has \(data.records.count)",
        at: SourcePlace(file: dataPath), remedy: "give a number from 1 to \(data.records.count)")
    }
    let template = try options.template(templatePath, for: data)
    let expected = try orFail(.data) { () throws(DiagnosticsError) in
      guard let joined else {
        return try template.render(data.records[record - 1], rules: options.rules)
      }
      return try template.rendered(joining: data.records, by: joined, rules: options.rules).bytes
    }
    guard
      var difference = DocumentDifference.first(
        from: expected, to: document, format: template.format)
    else { return [] }
    difference.place?.file = path
    return stampFindings(document, expected, template, path) + [difference]
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
