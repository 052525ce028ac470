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

  /// Where the wish stands: before these in the order of the settings (ECMA-376 part 1, 17.15.1.78).
  private static func place(in settings: ArraySlice<XMLToken>) -> Int? {
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
