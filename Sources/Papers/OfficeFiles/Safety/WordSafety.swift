import Diagnostics
import XMLTokens
import ZipFiles

/// What a Word file may hold to be a template: nothing that runs, nothing that is fetched.
enum WordSafety {
  /// Fails with everything that may not be there.
  static func check(_ reader: PartReader, types: [XMLToken]) throws(DiagnosticsError) {
    var content = UnsafeContent(reader)
    for case .start(let start) in types {
      let type = start.value(plain("ContentType")) ?? ""
      if let word = refusedTypes.first(where: { type.holds($0) }) {
        content.note(
          "active-content", "the file holds a part of the type \(type.prefix(80)) (\(word))",
          remedy: "save it from Word as a document without macros (.docx)")
      }
    }
    var workbooks: Set<String> = []
    for entry in reader.reader.entries where entry.name.hasSuffix(".rels") {
      try check(entry.name, reader, &content, &workbooks)
    }
    try content.checkBytes { name in workbooks.contains { name.hasSuffix($0) } }
    try content.refuse()
  }

  private static func plain(_ name: String) -> XMLName {
    XMLName(namespace: "", prefix: "", local: name)
  }

  private static let refusedTypes = [
    "macroEnabled", "vbaProject", "vbaData", "activeX", "oleObject", "customUI",
  ]

  /// Relationships by the last step of their type's address, of things that run or come from
  /// elsewhere.
  private static let refusedKinds: Set<String> = [
    "vbaProject", "wordVbaData", "oleObject", "package", "control", "activeXControlBinary",
    "aFChunk", "subDocument", "frame", "extensibility", "attachedToolbars", "externalLink",
  ]

  /// Sources of mail merge, which finished documents do not have.
  private static let leftOut: Set<String> = ["mailMergeSource", "mailMergeHeaderSource"]

  private static func check(
    _ part: String, _ reader: PartReader, _ content: inout UnsafeContent,
    _ workbooks: inout Set<String>
  ) throws(DiagnosticsError) {
    var ids: Set<String> = []
    for case .start(let start) in try reader.tokens(part) ?? []
    where start.name.local == "Relationship" {
      let kind =
        (start.value(plain("Type")) ?? "").split(separator: "/").last.map(String.init) ?? ""
      let target = start.value(plain("Target")) ?? ""
      let id = start.value(plain("Id")) ?? ""
      if !ids.insert(id).inserted {
        content.note(
          "relationship-twice", "\(part) has two relationships \(id.prefix(40))",
          remedy: "open the file in Word and save it again")
      }
      if kind == "package", part.contains("/charts/") {
        // The figures that a chart was drawn from.
        workbooks.insert(target.split(separator: "/").last.map(String.init) ?? target)
        continue
      }
      if refusedKinds.contains(kind) {
        content.note(
          "active-content",
          "\(part) refers to \(target.prefix(80)), which runs or comes from another program "
            + "(\(kind))",
          remedy: "take the object, control or macro out of the template in Word")
        continue
      }
      guard start.value(plain("TargetMode")) == "External", !leftOut.contains(kind) else {
        continue
      }
      guard kind == "hyperlink", UnsafeContent.isAllowedLink(target) else {
        content.note(
          "outside-content", "\(part) reaches outside the file: \(kind) to \(target.prefix(120))",
          remedy: kind == "hyperlink"
            ? "let the link begin with https://, http:// or mailto:"
            : kind == "attachedTemplate"
              ? "attach Normal.dotm in Word (File, Options, Add-ins, Templates) and save"
              : "put the picture or text itself into the template")
        continue
      }
    }
  }
}

extension String {
  /// Whether the text holds these letters, small or capital.
  fileprivate func holds(_ part: String) -> Bool {
    lowercased().contains(part.lowercased())
  }
}
