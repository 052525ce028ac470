import Diagnostics
import XMLTokens

/// What a Writer file may hold to be a template: nothing that runs, nothing that is fetched, nothing
/// that stands for more than anyone writes.
struct OpenDocumentSafety {
  private var content: UnsafeContent

  /// Looks at nothing yet of the file of that name.
  init(file: String) {
    content = UnsafeContent(file: file)
  }

  /// Looks at a part.
  mutating func look(at name: String, _ part: PartReader.Content) {
    if ["Basic", "Scripts", "Dialogs"].contains(name.split(separator: "/").first ?? "") {
      content.note(
        "active-content", "the file holds a macro, \(name.prefix(80))",
        remedy: "take it out in Writer: Tools, Macros")
    }
    switch part {
    case .bytes(let bytes): content.look(at: bytes, named: name)
    case .markup(let tokens):
      guard ["content.xml", "styles.xml", "settings.xml"].contains(name) else { return }
      for case .start(let start) in tokens { look(at: start, in: name) }
    }
  }

  /// Fails with everything that may not be there, once all parts were looked at.
  func refuse() throws(DiagnosticsError) { try content.refuse() }

  /// Elements that run something or show what is not in the file. Sections that are fetched are found
  /// where their conditions are read, each in its place.
  private static let refused: Set<String> = [
    "object", "object-ole", "floating-frame", "plugin", "applet", "event-listener",
    "execute-macro", "dde-connection-decl", "dde-connection", "dde-link", "macro",
  ]

  private mutating func look(at start: XMLStart, in part: String) {
    let isScript =
      start.name.local == "script" && start.name.namespace == OpenDocumentNames.text
    if Self.refused.contains(start.name.local) || isScript {
      content.note(
        "active-content",
        "\(part) holds \(start.name.qualified), which runs or shows something that is not text",
        remedy: "take the object, macro or linked section out in Writer; a picture of it can stay")
    }
    for attribute in start.attributes {
      if attribute.name.local == "href" {
        look(atLink: attribute.value, of: start, in: part)
      }
      if [OpenDocumentNames.table, OpenDocumentNames.text].contains(attribute.name.namespace),
        OpenDocumentRepeats.isTooMany(attribute)
      {
        content.note(
          "repeated-too-often",
          "\(part) has \(start.name.qualified) \(attribute.value.prefix(20)) times, and at most "
            + "\(OpenDocumentRepeats.most) are read",
          remedy: "save the file anew in Writer")
      }
    }
    if start.name.local == "font-face", let name = start.value(OpenDocumentNames.style("name")),
      name.contains("/") || name.contains("\\")
    {
      content.note(
        "font-name", "\(part) has a font whose name is a path, \(name.prefix(60))",
        remedy: "give the text another font in Writer")
    }
  }

  private mutating func look(atLink address: String, of start: XMLStart, in part: String) {
    if UnsafeContent.isAllowedLink(address),
      ["a", "index-entry-link-start"].contains(start.name.local)
        || address.isEmpty || address.hasPrefix("#")
    {
      return
    }
    // A picture, a font or a fill of the file itself; a section says itself where it stands.
    let isInside =
      !address.hasPrefix("/") && !address.contains(":")
      && !address.split(separator: "/").contains("..")
    if start.name.local != "a", isInside || start.name.local == "section-source" { return }
    content.note(
      "outside-content",
      "\(part) reaches outside the file: \(start.name.qualified) to \(address.prefix(120))",
      remedy: start.name.local == "a"
        ? "let the link begin with https://, http:// or mailto:"
        : "put the picture or text itself into the template")
  }
}
