import XMLTokens

/// What a document made of a form has in its settings otherwise than the form.
enum WordSettings {
  /// The settings without the source of a mail merge, which a finished letter has no more to do
  /// with; with the wish that fields be worked out on opening, when `updates` says so.
  ///
  /// - Returns: nil when nothing is to be changed.
  static func tokens(_ settings: [XMLToken], updates: Bool) -> [XMLToken]? {
    let slice = settings[...]
    var changes = TokenChanges()
    for index in slice.indices {
      guard case .start(let start) = slice[index], start.name.namespace == WordNames.main else {
        continue
      }
      if start.name.local == "mailMerge" || updates && start.name.local == "updateFields" {
        changes.remove(index..<(slice.endOfElement(from: index) + 1))
      }
    }
    if updates, let place = place(in: slice), case .start(let root)? = settings.first {
      let name = XMLName(namespace: WordNames.main, prefix: root.name.prefix, local: "updateFields")
      let value = XMLName(namespace: WordNames.main, prefix: root.name.prefix, local: "val")
      let attribute = XMLAttribute(name: value, value: "true")
      changes.insert(
        [.start(XMLStart(name: name, attributes: [attribute])), .end(name)], before: place)
    }
    return changes.isEmpty ? nil : changes.applied(to: settings)
  }

  /// The settings with endnotes at the end of sections (ECMA-376 part 1, 17.11.22), where those of a
  /// document joined of several stand with their own.
  static func withEndnotesInSections(_ settings: [XMLToken]) -> [XMLToken] {
    guard case .start(let root)? = settings.first else { return settings }
    func name(_ local: String) -> XMLName {
      XMLName(namespace: WordNames.main, prefix: root.name.prefix, local: local)
    }
    let position = XMLStart(
      name: name("pos"), attributes: [XMLAttribute(name: name("val"), value: "sectEnd")])
    var changes = TokenChanges()
    let own = settings.indices.first {
      if case .start(let start) = settings[$0] {
        start.name == WordNames.w("endnotePr")
      } else {
        false
      }
    }
    guard let own else {
      guard
        let place = place(
          in: settings[...], following.subtracting(["hdrShapeDefaults", "footnotePr"]))
      else { return settings }
      let properties = name("endnotePr")
      changes.insert(
        [
          .start(XMLStart(name: properties)), .start(position), .end(position.name),
          .end(properties),
        ],
        before: place)
      return changes.applied(to: settings)
    }
    let end = settings[...].endOfElement(from: own)
    for index in own..<end {
      if case .start(let start) = settings[index], start.name == WordNames.w("pos") {
        changes.remove(index..<(settings[...].endOfElement(from: index) + 1))
      }
    }
    changes.insert([.start(position), .end(position.name)], before: own + 1)
    return changes.applied(to: settings)
  }

  /// The settings with that wish.
  static func updatingFields(_ bytes: [UInt8]) -> [UInt8] {
    guard let read = try? XMLTokenizer.tokens(of: bytes, limits: .own),
      let tokens = tokens(read, updates: true)
    else { return bytes }
    var writer = XMLWriter()
    writer.declaration()
    for token in tokens { writer.write(token) }
    return writer.take()
  }

  /// Whether a part has fields that show what they said in the template until Word works them out
  /// anew: a table of contents, references to pages and passages, numbers of captions, sums.
  static func hasFieldsOfWord(_ tokens: [XMLToken]) -> Bool {
    WordFieldCodes.codes(in: tokens).contains { $0.kind == "=" || kinds.contains($0.kind) }
  }

  private static let kinds: Set<String> = [
    "TOC", "PAGEREF", "REF", "NOTEREF", "SEQ", "INDEX", "TOA", "STYLEREF", "DOCPROPERTY",
  ]

  /// Where the wish stands: before these in the order of the settings (ECMA-376 part 1, 17.15.1.78).
  private static func place(
    in settings: ArraySlice<XMLToken>, _ following: Set<String> = WordSettings.following
  ) -> Int? {
    guard settings.count > 1 else { return nil }
    var index = settings.startIndex + 1
    while index < settings.endIndex - 1 {
      guard case .start(let start) = settings[index] else {
        index += 1
        continue
      }
      if following.contains(start.name.local) || start.name.namespace != WordNames.main {
        return index
      }
      index = settings.endOfElement(from: index) + 1
    }
    return settings.endIndex - 1
  }

  private static let following: Set<String> = [
    "hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "attachedSchema",
    "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats",
    "doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown",
    "smartTagType", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator",
  ]

  /// The relationships of the settings without those to the source of a mail merge.
  static func relationships(_ tokens: [XMLToken]) -> [XMLToken]? {
    let slice = tokens[...]
    let type = XMLName(namespace: "", prefix: "", local: "Type")
    var changes = TokenChanges()
    for index in slice.indices {
      if case .start(let start) = slice[index],
        start.value(type)?.contains("/mailMerge") == true
      {
        changes.remove(index..<(slice.endOfElement(from: index) + 1))
      }
    }
    return changes.isEmpty ? nil : changes.applied(to: tokens)
  }
}
