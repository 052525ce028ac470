import XMLTokens

/// What a Word template has that whatever is added must differ from.
struct WordHost: Sendable {
  /// What the ids of added relationships begin with, as none of the template's own does.
  private(set) var relationshipPrefix = "rIdRemit"
  /// The first number that no drawing and no bookmark of the template has. Far above any number
  /// that an office program gives.
  private(set) var firstFreeNumber = 1_500_000_000
  /// The first number that none of its notes has.
  private(set) var firstFreeNote = 1
  /// The list to which each of its paragraph styles belongs.
  var lists: [String: (pattern: String, level: Int)] = [:]
  /// Its numberings, for lists that begin anew.
  var numbering: WordNumbering?
  /// The names of its bookmarks.
  private(set) var bookmarks: Set<String> = []

  /// - Parameters:
  ///   - stories: the tokens of all its parts that hold text.
  ///   - relationships: the tokens of their relationships.
  init(stories: [[XMLToken]] = [], relationships: [[XMLToken]] = []) {
    for case .start(let start) in relationships.joined() {
      while let id = start.value(of: "Id"), id.hasPrefix(relationshipPrefix) {
        relationshipPrefix += "X"
      }
    }
    for case .start(let start) in stories.joined() {
      switch start.name.local {
      case "docPr": note(start.value(of: "id"))
      case "footnote", "endnote":
        let number = start.value(WordNames.w("id")).flatMap { Int($0) } ?? 0
        firstFreeNote = max(firstFreeNote, min(number, 1_000_000_000) + 1)
      case "bookmarkStart", "bookmarkEnd":
        note(start.value(WordNames.w("id")))
        if let name = start.value(WordNames.w("name")) { bookmarks.insert(name.lowercased()) }
      default: break
      }
    }
  }

  private mutating func note(_ number: String?) {
    // The largest that Word takes is 2,147,483,647.
    guard let number = number.flatMap({ Int($0) }), number >= firstFreeNumber,
      number < 2_000_000_000
    else { return }
    firstFreeNumber = number + 1
  }
}
