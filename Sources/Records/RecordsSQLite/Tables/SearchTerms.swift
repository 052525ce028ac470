import GRDB

/// What FTS5 is asked for a word that somebody looks for, which may be the beginning of others.
///
/// For `placement *` FTS5 puts in order all that any word so beginning is in, before it hands out the
/// first. Asked for the words themselves, `placement OR placements`, it hands out the newest at once.
/// Which words begin so is read from its own list of them.
enum SearchTerms {
  /// Words so short are kept by their beginnings, in order: `prefix = '2 3'`.
  private static let kept = 2...3

  /// From how many words on they are left to FTS5: it is asked for so many and no more.
  private static let most = 64

  /// The expression for a word as ``SearchWords`` has it.
  static func expression(for word: String, in db: Database) throws -> String {
    let prefix = "\"\(word)\" *"
    guard !kept.contains(word.unicodeScalars.count) else { return prefix }
    let terms = try terms(beginningWith: word, in: db)
    guard !terms.isEmpty, terms.count <= most else { return prefix }
    return "(" + terms.map { "\"\($0)\"" }.joined(separator: " OR ") + ")"
  }

  /// The words of the register that begin so, one more than ``most`` at most.
  private static func terms(beginningWith word: String, in db: Database) throws -> [String] {
    try makeTable(in: db)
    // No letter comes after the last that Unicode has room for.
    return try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT term FROM temp.register_terms WHERE term >= ? AND term < ? LIMIT ?"),
      arguments: [word, word + "\u{10FFFF}", most + 1])
  }

  /// The table of the words, which is of the connection alone and holds nothing itself.
  private static func makeTable(in db: Database) throws {
    let isThere = try Bool.fetchOne(
      db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM sqlite_temp_schema WHERE name = 'register_terms')"))
    guard isThere != true else { return }
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE temp.register_terms USING fts5vocab(main, register_words, row)
        """)
  }
}
