import Diagnostics
import OfficeFiles
import TemplateLanguage

/// The names of many documents, each checked: none climbs out, none stands twice.
struct DocumentNames {
  /// How one document's name is made.
  struct Pattern: Sendable {
    private let template: DocumentTemplate
    private let ending: String
    private let width: Int

    /// - Parameters:
    ///   - pattern: a template, such as `{{ our_ref }}`; without one documents are numbered.
    ///   - count: how many there will be.
    init(_ pattern: String?, ending: String, count: Int) throws(Failure) {
      let pattern = pattern ?? "{{ document_number }}"
      template = try orFail(.usage) { () throws(DiagnosticsError) in
        try DocumentTemplate(Array(pattern.utf8), file: "--name")
      }
      if !template.diagnostics.isEmpty { throw Failure(.usage, template.diagnostics) }
      self.ending = ending
      width = String(count).count
    }

    /// What is wrong with the names that the pattern reads, where the data declare these.
    func check(_ shape: RecordShape) throws(Failure) {
      var shape = shape
      shape["document_number"] = FieldShape("document_number", .text)
      let faults = template.check(declared: shape)
      if !faults.isEmpty { throw Failure(.usage, faults) }
    }

    /// The name of a record's document.
    func name(of record: Record, at index: Int) throws(Failure) -> String {
      var record = record
      let number = String(index + 1)
      if record["document_number"] == nil {
        record["document_number"] = .text(
          String(repeating: "0", count: max(0, width - number.count)) + number)
      }
      let bytes = try orFail(.data) { () throws(DiagnosticsError) in try template.render(record) }
      let stem = String(decoding: bytes, as: UTF8.self)
      if let reason = DocumentNames.refusal(of: stem) {
        throw Failure(
          .data, "document-name",
          "record \(index + 1) would name its document \u{201C}\(stem.prefix(120))\u{201D}, "
            + reason,
          remedy: remedy(for: stem))
      }
      return stem.lowercased().hasSuffix(".\(ending)") ? stem : "\(stem).\(ending)"
    }

    private func remedy(for stem: String) -> String {
      guard let sign = stem.first(where: { "/\\\(DocumentNames.foreign)".contains($0) }),
        let name = template.names.first
      else { return "choose another --name" }
      let written = ["\\", "\""].contains(sign) ? "\\\(sign)" : String(sign)
      return
        "choose another --name; {{ \(name)|replace(\"\(written)\", \"-\") }} writes a dash for each "
        + "of these"
    }
  }

  private var seen: [String: Int] = [:]

  /// Takes the name of the next document, unless an earlier one has it.
  mutating func take(_ name: String, at index: Int) throws(Failure) {
    if let other = seen.updateValue(index, forKey: name.lowercased()) {
      throw Failure(
        .data, "document-name",
        "records \(other + 1) and \(index + 1) would both name their document "
          + "\u{201C}\(name)\u{201D}", remedy: "put something in --name that differs")
    }
  }

  /// What Windows allows in no name.
  fileprivate static let foreign = ":*?\"<>|"

  private static func refusal(of stem: String) -> String? {
    if stem.allSatisfy(\.isWhitespace) { return "which is no name" }
    if stem.contains("/") || stem.contains("\\") { return "which leads into another folder" }
    if stem.hasPrefix(".") { return "which begins with a full stop" }
    if stem.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      return "which holds a control character"
    }
    if stem.contains(where: { foreign.contains($0) }) {
      return "which holds one of : * ? \" < > |, that not every computer allows"
    }
    if stem.utf8.count > 200 { return "which is longer than 200 bytes" }
    return nil
  }
}
