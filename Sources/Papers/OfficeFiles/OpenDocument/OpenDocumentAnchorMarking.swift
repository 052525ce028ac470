import TemplateLanguage
import XMLTokens

/// Marks what a form has names for and refers to, bookmarks, notes, captions, and what refers to them:
/// a loop that repeats such a place names it anew in each turn.
struct OpenDocumentAnchorMarking {
  private var keys: Set<String> = []

  /// What there is of an anchor so far.
  private enum Found {
    /// Its start, and no end yet.
    case begun
    /// All of it.
    case whole
    /// Too much or too little: no turn of a loop can have one of its own.
    case broken
  }

  /// - Parameter parts: the tokens of `content.xml` and `styles.xml`.
  init(of parts: [[XMLToken]]) {
    var found: [String: Found] = [:]
    var mentioned: Set<String> = []
    for part in parts {
      for case .start(let start) in part {
        guard let anchor = start.anchor else { continue }
        if anchor.isMention {
          mentioned.insert(anchor.key)
        } else if start.name.local.hasSuffix("-end") {
          found[anchor.key] = found[anchor.key] == .begun ? .whole : .broken
        } else if found[anchor.key] != nil {
          found[anchor.key] = .broken
        } else {
          found[anchor.key] = start.name.local.hasSuffix("-start") ? .begun : .whole
        }
      }
      // An end in another part is none.
      for (key, state) in found where state == .begun { found[key] = .broken }
    }
    keys = mentioned.filter { found[$0] == .whole }
  }

  /// The tokens with marks.
  func marked(_ tokens: [XMLToken]) -> [XMLToken] {
    guard !keys.isEmpty else { return tokens }
    return tokens.map { token in
      guard case .start(let start) = token else { return token }
      return .start(
        start.renamingAnchor { anchor in
          guard keys.contains(anchor.key) else { return nil }
          let role: AnchorMark.Role = anchor.isMention ? .mention : .name
          return AnchorMark(role, anchor: anchor.key, words: anchor.name).marked
        })
    }
  }
}
