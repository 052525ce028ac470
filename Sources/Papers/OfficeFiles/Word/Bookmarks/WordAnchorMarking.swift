import TemplateLanguage
import XMLTokens

/// Marks the bookmarks of a form to which something in it refers, and what refers to them: a loop that
/// repeats a bookmark names it anew in each turn.
struct WordAnchorMarking {
  /// The names of these bookmarks, by the same in small letters.
  private var names: [String: String] = [:]

  /// - Parameter stories: the tokens of all parts that hold text.
  init(of stories: [[XMLToken]]) {
    var counts: [String: Int] = [:]
    let stories = stories.map { Self.withoutSecondTelling($0) }
    // Word makes the entries of a table of contents anew, with bookmarks of its own.
    for name in WordBookmarkRenaming.names(in: stories.joined())
    where !name.lowercased().hasPrefix("_toc") {
      names[name.lowercased()] = name
      counts[name.lowercased(), default: 0] += 1
    }
    guard !names.isEmpty else { return }
    let mentioned = Set(
      stories.flatMap { WordBookmarkMentions.names(in: $0) }.map { $0.lowercased() })
    let paired = stories.reduce(into: Set<String>()) { $0.formUnion(Self.pairedNames(in: $1)) }
    names = names.filter {
      counts[$0.key] == 1 && mentioned.contains($0.key) && paired.contains($0.key)
    }
  }

  /// The names, in small letters, of bookmarks that have an end behind their start. Of one that has
  /// none no turn can have one of its own.
  private static func pairedNames(in tokens: [XMLToken]) -> [String] {
    tokens.pairedBookmarks.compactMap { index in
      guard case .start(let start) = tokens[index] else { return nil }
      return start.value(WordNames.w("name"))?.lowercased()
    }
  }

  /// The tokens with marks.
  func marked(_ tokens: [XMLToken]) -> [XMLToken] {
    guard !names.isEmpty else { return tokens }
    let tokens = Self.withoutSecondTelling(tokens)
    var result = WordBookmarkMentions.renamed(tokens, takesText: false) { name in
      names[name.lowercased()].map { mark(.mention, $0, $0) }
    }
    var open: [String: String] = [:]
    for index in tokens.indices {
      guard case .start(var start) = tokens[index], let id = start.value(WordNames.w("id")) else {
        continue
      }
      switch start.name {
      case WordNames.w("bookmarkStart"):
        guard let name = start.value(WordNames.w("name")), names[name.lowercased()] != nil else {
          continue
        }
        open[id] = name
        start.set(WordNames.w("name"), to: mark(.name, name, name))
        start.set(WordNames.w("id"), to: mark(.number, name, id))
      case WordNames.w("bookmarkEnd"):
        guard let name = open.removeValue(forKey: id) else { continue }
        start.set(WordNames.w("id"), to: mark(.number, name, id))
      default: continue
      }
      result[index] = .start(start)
    }
    return result
  }

  /// The tokens without the bookmarks of what is told once more for programs before Word 2010
  /// (ECMA-376 part 3, 7.6): a text box has them there too, under the same names.
  private static func withoutSecondTelling(_ tokens: [XMLToken]) -> [XMLToken] {
    var changes = TokenChanges()
    var index = 0
    while index < tokens.count {
      guard case .start(let start) = tokens[index], start.name.local == "Fallback",
        start.name.namespace == PartTree.compatibilityNamespace
      else {
        index += 1
        continue
      }
      let end = tokens[...].endOfElement(from: index)
      for place in index..<end {
        if case .start(let mark) = tokens[place],
          [WordNames.w("bookmarkStart"), WordNames.w("bookmarkEnd")].contains(mark.name)
        {
          changes.remove(place..<(tokens[...].endOfElement(from: place) + 1))
        }
      }
      index = end + 1
    }
    return changes.isEmpty ? tokens : changes.applied(to: tokens)
  }

  private func mark(_ role: AnchorMark.Role, _ name: String, _ words: String) -> String {
    AnchorMark(role, anchor: "bookmark \(name.lowercased())", words: words).marked
  }
}
