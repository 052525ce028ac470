import Diagnostics
import Documents
import Foundation
public import OfficeFiles
public import TemplateLanguage
import ZipFiles

/// Renders a document for each record of a list, into a folder or a .zip, all of them or none.
public enum RenderEach {
  /// Renders and writes.
  ///
  /// - Parameters:
  ///   - name: a template for each document's name, such as `{{ our_ref }}`.
  ///   - output: a folder, or a file whose name ends in .zip.
  ///   - rules: what becomes of names left out, and how values are printed.
  ///   - fields: what becomes of the template's own fields and content controls.
  ///   - clauses: the folder of the clauses that it may print, where that is not beside it.
  ///   - proves: whether each document is read back before any is written.
  ///   - progress: told how many are done, of how many.
  /// - Returns: the files written.
  public static func run(
    _ path: String, data dataPath: String, name: String?, output: String,
    rules: LanguageRules = .ofTemplates, fields: FieldRules = FieldRules(),
    clauses: String? = nil, proves: Bool = false,
    progress: (Int, Int) -> Void
  ) throws(Failure) -> [String] {
    let data = try TemplateWork.data(dataPath, rules: rules)
    let template = try TemplateWork.checked(
      path, data, rules: rules, fields: fields, clauses: clauses)
    guard output != "-" else {
      throw Failure(
        .usage, "output", "many documents are not written to standard output",
        remedy: "name a folder or a .zip with --output")
    }
    let names = try documentNames(data, pattern: name, ending: template.format.rawValue)
    func document(_ index: Int) throws(Failure) -> (name: String, bytes: [UInt8]) {
      let bytes: [UInt8]
      do {
        bytes = try TemplateWork.rendered(
          template, data.records[index], rules: rules, proves: proves)
      } catch {
        throw Failure(
          error.kind,
          error.diagnostics.map {
            var diagnostic = $0
            diagnostic.message = "document \(index + 1) (\(names[index])): \(diagnostic.message)"
            return diagnostic
          })
      }
      progress(index + 1, names.count)
      return (names[index], bytes)
    }
    guard output.lowercased().hasSuffix(".zip") else {
      return try OutputFile.writeAll(into: output, count: names.count, document)
    }
    var parts: [ZipPart] = []
    for index in names.indices {
      let (name, bytes) = try document(index)
      // The documents are compressed within; to compress them again saves nothing.
      parts.append(
        template.format == .text
          ? .deflated(name: name, bytes: bytes) : .stored(name: name, bytes: bytes))
    }
    let archive: [UInt8]
    do {
      archive = try ZipRewrite.archive(parts)
    } catch {
      throw Failure(
        .fault, "archive", error.description, at: SourcePlace(file: output),
        remedy: "write into a folder instead")
    }
    try OutputFile.write(archive, to: output)
    return [output]
  }

  /// The documents' names, each checked: none climbs out, none stands twice.
  private static func documentNames(
    _ data: TemplateData, pattern: String?, ending: String
  ) throws(Failure) -> [String] {
    let pattern = pattern ?? "{{ document_number }}"
    let template = try orFail(.usage) { () throws(DiagnosticsError) in
      try DocumentTemplate(Array(pattern.utf8), file: "--name")
    }
    var shape = data.shape
    shape["document_number"] = FieldShape("document_number", .text)
    let faults = template.diagnostics + template.check(declared: shape)
    if !faults.isEmpty { throw Failure(.usage, faults) }
    let width = String(data.records.count).count
    var seen: [String: Int] = [:]
    var names: [String] = []
    for (index, record) in data.records.enumerated() {
      var record = record
      let number = String(index + 1)
      if record["document_number"] == nil {
        record["document_number"] = .text(
          String(repeating: "0", count: width - number.count) + number)
      }
      let bytes = try orFail(.data) { () throws(DiagnosticsError) in try template.render(record) }
      let stem = String(decoding: bytes, as: UTF8.self)
      let name = stem.lowercased().hasSuffix(".\(ending)") ? stem : "\(stem).\(ending)"
      if let reason = refusal(of: stem) {
        throw Failure(
          .data, "document-name",
          "record \(index + 1) would name its document \u{201C}\(stem.prefix(120))\u{201D}, "
            + reason,
          remedy: "choose another --name; {{ our_ref|replace(\"/\", \"-\") }} changes "
            + "slashes")
      }
      if let other = seen[name.lowercased()] {
        throw Failure(
          .data, "document-name",
          "records \(other + 1) and \(index + 1) would both name their document "
            + "\u{201C}\(name)\u{201D}", remedy: "put something in --name that differs")
      }
      seen[name.lowercased()] = index
      names.append(name)
    }
    return names
  }

  private static func refusal(of stem: String) -> String? {
    if stem.allSatisfy(\.isWhitespace) { return "which is no name" }
    if stem.contains("/") || stem.contains("\\") { return "which leads into another folder" }
    if stem.hasPrefix(".") { return "which begins with a full stop" }
    if stem.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      return "which holds a control character"
    }
    if stem.contains(where: { ":*?\"<>|".contains($0) }) {
      return "which holds one of : * ? \" < > |, that not every computer allows"
    }
    if stem.utf8.count > 200 { return "which is longer than 200 bytes" }
    return nil
  }
}
