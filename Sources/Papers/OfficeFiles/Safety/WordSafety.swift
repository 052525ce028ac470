import Diagnostics
import XMLTokens

/// What a Word file may hold to be a template: nothing that runs, nothing that is fetched.
struct WordSafety {
  private var content: UnsafeContent
  /// The workbooks of charts, by the last step of their names.
  private var workbooks: Set<String> = []
  /// Parts that are no markup, whose standing the relationships tell.
  private var parts: [(name: String, bytes: [UInt8])] = []

  /// Looks at nothing yet of the file of that name.
  init(file: String) {
    content = UnsafeContent(file: file)
  }

  /// Looks at a part.
  mutating func look(at name: String, _ part: PartReader.Content) {
    switch part {
    case .bytes(let bytes): parts.append((name, bytes))
    case .markup(let tokens) where name == "[Content_Types].xml": look(atTypes: tokens)
    case .markup(let tokens) where name.hasSuffix(".rels"): look(at: tokens, of: name)
    case .markup(let tokens): look(atDrawings: tokens, of: name)
    }
  }

  private mutating func look(atDrawings tokens: [XMLToken], of part: String) {
    for case .start(let start) in tokens {
      guard let (address, isLink) = Self.outsideAddress(in: start) else { continue }
      content.note(
        "outside-content",
        "\(part) reaches outside the file: \(start.name.local) to \(address.prefix(120))",
        remedy: isLink
          ? "let the link begin with https://, http:// or mailto:"
          : "put the picture itself into the template")
    }
  }

  /// What a drawing of Word before 2010 fetches from elsewhere, or leads to that is no page: it may
  /// name a picture or a page by its address alone.
  static func outsideAddress(in start: XMLStart) -> (address: String, isLink: Bool)? {
    guard drawing.contains(start.name.namespace) else { return nil }
    for attribute in start.attributes
    where ["src", "href", "althref"].contains(attribute.name.local) && !attribute.value.isEmpty {
      let isLink = attribute.name.local == "href" && start.name.local != "imagedata"
      if !isLink || !UnsafeContent.isAllowedLink(attribute.value) {
        return (attribute.value, isLink)
      }
    }
    return nil
  }

  private static let drawing: Set<String> = [
    "urn:schemas-microsoft-com:vml", "urn:schemas-microsoft-com:office:office",
  ]

  /// Fails with everything that may not be there, once all parts were looked at.
  mutating func refuse() throws(DiagnosticsError) {
    for (name, bytes) in parts {
      content.look(
        at: bytes, named: name, isWorkbook: workbooks.contains(where: name.hasSuffix))
    }
    parts = []
    try content.refuse()
  }

  private mutating func look(atTypes tokens: [XMLToken]) {
    for case .start(let start) in tokens {
      let type = start.value(Self.plain("ContentType")) ?? ""
      let letters = Array(type.lowercased().utf8)
      if let word = Self.refusedTypes.first(where: { letters.holds($0) }) {
        content.note(
          "active-content", "the file holds a part of the type \(type.prefix(80)) (\(word))",
          remedy: "save it from Word as a document without macros (.docx)")
      }
    }
  }

  private static func plain(_ name: String) -> XMLName {
    XMLName(namespace: "", prefix: "", local: name)
  }

  private static let refusedTypes = [
    "macroenabled", "vbaproject", "vbadata", "activex", "oleobject", "customui",
  ]

  /// Relationships by the last step of their type's address, of things that run or come from
  /// elsewhere.
  private static let refusedKinds: Set<String> = [
    "vbaProject", "wordVbaData", "oleObject", "package", "control", "activeXControlBinary",
    "aFChunk", "subDocument", "frame", "extensibility", "attachedToolbars", "externalLink",
  ]

  /// Sources of mail merge, which finished documents do not have.
  private static let leftOut: Set<String> = ["mailMergeSource", "mailMergeHeaderSource"]

  private mutating func look(at relationships: [XMLToken], of part: String) {
    var ids: Set<String> = []
    for case .start(let start) in relationships where start.name.local == "Relationship" {
      let kind =
        (start.value(Self.plain("Type")) ?? "").split(separator: "/").last.map(String.init) ?? ""
      let target = start.value(Self.plain("Target")) ?? ""
      let id = start.value(Self.plain("Id")) ?? ""
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
      if Self.refusedKinds.contains(kind) {
        content.note(
          "active-content",
          "\(part) refers to \(target.prefix(80)), which runs or comes from another program "
            + "(\(kind))",
          remedy: "take the object, control or macro out of the template in Word")
        continue
      }
      guard start.value(Self.plain("TargetMode")) == "External", !Self.leftOut.contains(kind) else {
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

extension [UInt8] {
  /// Whether these letters stand anywhere in a text.
  fileprivate func holds(_ word: String) -> Bool {
    indices.contains { self[$0...].starts(with: word.utf8) }
  }
}
