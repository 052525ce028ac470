import Diagnostics
import XMLTokens
import ZipFiles

/// What a Writer file may hold to be a template: nothing that runs, nothing that is fetched, nothing
/// that stands for more than anyone writes.
enum OpenDocumentSafety {
  /// Fails with everything that may not be there.
  static func check(_ reader: PartReader) throws(DiagnosticsError) {
    var content = UnsafeContent(reader)
    for entry in reader.reader.entries {
      let folder = entry.name.split(separator: "/").first ?? ""
      if ["Basic", "Scripts", "Dialogs"].contains(folder), !entry.isFolder {
        content.note(
          "active-content", "the file holds a macro, \(entry.name.prefix(80))",
          remedy: "take it out in Writer: Tools, Macros")
      }
    }
    for name in ["content.xml", "styles.xml", "settings.xml"] {
      for case .start(let start) in try reader.tokens(name) ?? [] {
        check(start, in: name, &content)
      }
    }
    try content.checkBytes { _ in false }
    try content.refuse()
  }

  /// Elements that run something or show what is not in the file. Sections that are fetched are found
  /// where their conditions are read, each in its place.
  private static let refused: Set<String> = [
    "object", "object-ole", "floating-frame", "plugin", "applet", "event-listener",
    "execute-macro", "dde-connection-decl", "dde-connection", "dde-link", "macro",
  ]

  /// The most that one element may stand for.
  private static let mostRepeats = 10_000

  private static let counts: Set<String> = [
    "number-columns-repeated", "number-rows-repeated", "number-columns-spanned",
    "number-rows-spanned", "c",
  ]

  private static func check(
    _ start: XMLStart, in part: String, _ content: inout UnsafeContent
  ) {
    let isScript =
      start.name.local == "script" && start.name.namespace == OpenDocumentNames.text
    if refused.contains(start.name.local) || isScript {
      content.note(
        "active-content",
        "\(part) holds \(start.name.qualified), which runs or shows something that is not text",
        remedy: "take the object, macro or linked section out in Writer; a picture of it can stay")
    }
    for attribute in start.attributes {
      if attribute.name.local == "href" {
        check(link: attribute.value, of: start, part, &content)
      }
      if counts.contains(attribute.name.local),
        [OpenDocumentNames.table, OpenDocumentNames.text].contains(attribute.name.namespace),
        Int(attribute.value).map({ !(0...mostRepeats).contains($0) }) ?? true
      {
        content.note(
          "repeated-too-often",
          "\(part) has \(start.name.qualified) \(attribute.value.prefix(20)) times, and at most "
            + "\(mostRepeats) are read",
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

  private static func check(
    link address: String, of start: XMLStart, _ part: String, _ content: inout UnsafeContent
  ) {
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
