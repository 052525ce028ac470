import XMLTokens

/// The styles of a Word document that is retold, as they are asked for: common ones, which have
/// Word's names, and automatic ones for what is said in the text itself.
struct RetoldStyles {
  /// The common styles.
  private(set) var common = OpenDocumentTokens()
  /// The automatic styles.
  private(set) var automatic = OpenDocumentTokens()

  private let file: WordIncludedFile
  private let form: OpenDocumentStyles
  /// The names of common styles by their ids; nil for what is none.
  private var names: [String: String?] = [:]
  private var made: [Asked: String] = [:]
  private let standard: String?

  private struct Asked: Hashable {
    var family: String
    var parent: String?
    var look: RetoldLook
    /// What stands behind the properties.
    var content: [XMLToken] = []
  }

  init(_ file: WordIncludedFile, for form: OpenDocumentStyles) {
    self.file = file
    self.form = form
    standard = file.styles.keys.sorted().first { id in
      guard let style = file.styles[id].flatMap({ WordElement($0) }) else { return false }
      return style.value("type") ?? "paragraph" == "paragraph"
        && ["1", "true", "on"].contains(style.value("default") ?? "")
    }
  }

  // MARK: Word's styles

  /// A style and those that it is based on, itself first.
  func chain(of id: String?) -> [WordElement] {
    var chain: [WordElement] = []
    var next = id
    while let id = next, let style = file.styles[id].flatMap({ WordElement($0) }),
      chain.count < 20
    {
      chain.append(style)
      next = style.child("basedOn")?.value()
    }
    return chain
  }

  /// The style of a paragraph that names none.
  func paragraphStyle(named id: String?) -> String? {
    if let id, let style = file.styles[id].flatMap({ WordElement($0) }),
      style.value("type") ?? "paragraph" == "paragraph"
    {
      return id
    }
    return standard
  }

  /// The name that an author sees.
  func shown(_ style: WordElement) -> String {
    let family = style.value("type") == "character" ? "text" : "paragraph"
    return RetoldStyleNames.shown(
      style.child("name")?.value() ?? style.value("styleId") ?? "", family, in: form)
  }

  /// Whether the form has a style of the same name, which is taken in its place.
  func isOfForm(_ style: WordElement) -> Bool { form.style(shown(style)) != nil }

  /// The level of a heading by its style; nil for what is none.
  func headingLevel(of id: String?) -> Int? {
    for style in chain(of: id) {
      let name = (style.child("name")?.value() ?? "").lowercased()
      if name.hasPrefix("heading "), let level = Int(name.dropFirst("heading ".count)) {
        return (1...9).contains(level) ? level : nil
      }
      if let level = style.child("pPr")?.child("outlineLvl")?.number() {
        return (0...8).contains(level) ? level + 1 : nil
      }
    }
    return nil
  }

  /// How far paragraphs of a style stand in.
  func indents(of id: String?) -> RetoldParagraphLook.Indents {
    chain(of: id).reduce(RetoldParagraphLook.Indents()) { indents, style in
      indents.over(RetoldParagraphLook.Indents(style.child("pPr")))
    }
  }

  // MARK: Names

  /// The name of a common style by its id.
  mutating func name(of id: String?) -> String? {
    guard let id else { return nil }
    if let known = names[id] { return known }
    guard let style = file.styles[id].flatMap({ WordElement($0) }),
      let family = ["paragraph": "paragraph", "character": "text"][
        style.value("type") ?? "paragraph"],
      family == "paragraph" || !["1", "true", "on"].contains(style.value("default") ?? "")
    else {
      names[id] = .some(nil)
      return nil
    }
    let shown = shown(style)
    let name = RetoldStyleNames.inFile(shown)
    // Its name is known before what it is based on, should that be the style itself.
    names[id] = name
    let parent = self.name(of: style.child("basedOn")?.value())
    common.open(
      "style:style",
      [
        ("style:name", name), ("style:display-name", shown), ("style:family", family),
        ("style:parent-style-name", parent == name ? nil : parent),
        (
          "style:default-outline-level",
          family == "paragraph" ? headingLevel(of: id).map { String($0) } : nil
        ),
      ])
    var look = RetoldLook()
    look.text = RetoldTextLook.attributes(of: style.child("rPr"))
    if family == "paragraph" {
      let properties = style.child("pPr")
      look.paragraph = RetoldParagraphLook.attributes(of: properties)
      look.tabs = RetoldParagraphLook.tabs(of: properties, indent: indents(of: id).left ?? 0)
    }
    common.tokens += look.tokens(family: family)
    common.close("style:style")
    return name
  }

  /// Names a common list style that the form has.
  mutating func formList(_ shown: String) -> String {
    let key = "\u{0}list \(shown)"
    if let known = names[key] ?? nil { return known }
    let name = RetoldStyleNames.inFile(shown)
    names[key] = name
    common.empty("text:list-style", [("style:name", name), ("style:display-name", shown)])
    return name
  }

  /// Whether the form has a list style of that name.
  func formHasList(_ shown: String) -> Bool { form.style(shown, "list") != nil }

  /// The name of an automatic style; that of its parent where it says nothing of its own.
  mutating func automatic(
    _ family: String, like parent: String? = nil, _ look: RetoldLook
  ) -> String? {
    if look.isEmpty, family == "paragraph" || family == "text" { return parent }
    let asked = Asked(family: family, parent: parent, look: look)
    if let known = made[asked] { return known }
    let name = "\(Self.letters[family] ?? "S")\(made.count + 1)"
    made[asked] = name
    automatic.open(
      "style:style",
      [
        ("style:name", name), ("style:family", family), ("style:parent-style-name", parent),
      ])
    automatic.tokens += look.tokens(family: family)
    automatic.close("style:style")
    return name
  }

  /// The name of an automatic list style with these levels.
  mutating func list(_ levels: [XMLToken]) -> String {
    let asked = Asked(family: "list", parent: nil, look: RetoldLook(), content: levels)
    if let known = made[asked] { return known }
    let name = "L\(made.count + 1)"
    made[asked] = name
    automatic.open("text:list-style", [("style:name", name)])
    automatic.tokens += levels
    automatic.close("text:list-style")
    return name
  }

  private static let letters = [
    "paragraph": "P", "text": "T", "table": "Ta", "table-column": "Co", "table-row": "Ro",
    "table-cell": "Ce", "graphic": "G",
  ]
}
