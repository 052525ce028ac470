import XMLTokens

/// Other names for the bookmarks of a text that comes to others, and for what refers to them in it:
/// fields, and links within the document.
///
/// A reference to a bookmark that the text does not have itself stays as it is.
struct WordBookmarkRenaming {
  /// The new names by the old ones, in small letters: Word tells no case apart.
  private var names: [String: String] = [:]
  /// How many bookmarks have wanted a name.
  private var wanted: [String: Int] = [:]

  /// The most letters that Word takes.
  private static let longest = 40

  /// The names of the bookmarks in these tokens, as often as they stand there.
  static func names(in tokens: some Sequence<XMLToken>) -> [String] {
    tokens.compactMap { token in
      guard case .start(let start) = token, start.name == WordNames.w("bookmarkStart") else {
        return nil
      }
      return start.value(WordNames.w("name"))
    }
  }

  /// Whether every bookmark keeps its name.
  var isEmpty: Bool { names.isEmpty }

  /// Gives a bookmark a name that none has yet, with something behind its own.
  ///
  /// - Parameters:
  ///   - ending: what tells this text's names from those of others.
  ///   - used: the names there are, in small letters; the new one comes to them.
  ///   - others: more such names.
  mutating func rename(
    _ name: String, ending: String, used: inout Set<String>, others: Set<String> = []
  ) {
    guard names[name.lowercased()] == nil else { return }
    func made(_ ending: String) -> String { name.prefix(Self.longest - ending.count) + ending }
    let first = made(ending).lowercased()
    while true {
      let count = wanted[first, default: 0] + 1
      wanted[first] = count
      let new = made(count == 1 ? ending : "\(ending)_\(count)")
      guard !others.contains(new.lowercased()), used.insert(new.lowercased()).inserted else {
        continue
      }
      names[name.lowercased()] = new
      return
    }
  }

  /// A name that none has yet, which comes to those that there are.
  static func free(_ name: String, _ used: inout Set<String>) -> String {
    var free = name
    while !used.insert(free.lowercased()).inserted { free += "_" }
    return free
  }

  /// The tokens with the new names.
  func renamed(_ tokens: [XMLToken]) -> [XMLToken] {
    guard !names.isEmpty else { return tokens }
    var result = WordBookmarkMentions.renamed(tokens) { names[$0.lowercased()] }
    for index in tokens.indices {
      guard case .start(var start) = tokens[index], start.name == WordNames.w("bookmarkStart"),
        let name = start.value(WordNames.w("name")), let other = names[name.lowercased()]
      else { continue }
      start.set(WordNames.w("name"), to: other)
      result[index] = .start(start)
    }
    return result
  }
}
