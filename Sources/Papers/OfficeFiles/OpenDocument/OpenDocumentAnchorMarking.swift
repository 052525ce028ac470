import TemplateLanguage
import XMLTokens

/// Marks what a form has names for and refers to, bookmarks, notes, captions, and what refers to them:
/// a loop that repeats such a place names it anew in each turn.
struct OpenDocumentAnchorMarking {
  private var keys: Set<String> = []

  /// - Parameter parts: the tokens of `content.xml` and `styles.xml`.
  init(of parts: [[XMLToken]]) {
    var counts: [String: Int] = [:]
    var mentioned: Set<String> = []
    for case .start(let start) in parts.joined() {
      guard let anchor = start.anchor else { continue }
      if anchor.isMention {
        mentioned.insert(anchor.key)
      } else if !start.name.local.hasSuffix("-end") {
        counts[anchor.key, default: 0] += 1
      }
    }
    keys = mentioned.filter { counts[$0] == 1 }
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
