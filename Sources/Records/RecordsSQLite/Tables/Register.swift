import CivilTime
import GRDB
import Records

/// The table of the register, and the words by which its lines are found.
enum Register {
  private static let columns = """
    id, council, form, reference, subject, phase, is_key, is_open, decision_maker, author, \
    started, changed, next_date, waiting_for, words
    """

  // MARK: Writing

  static func put(_ rows: [RegisterRow], into db: Database) throws {
    for row in rows {
      let found = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT number, words FROM register WHERE id = ?"),
        arguments: [row.id])
      if let found {
        try update(
          row, number: found.decode(atIndex: 0),
          hasNewWords: found.decode(String.self, atIndex: 1) != row.words, in: db)
      } else {
        try insert(row, into: db)
      }
    }
  }

  static func removeAll(from db: Database) throws {
    try db.execute(sql: "DELETE FROM register_words; DELETE FROM register")
  }

  private static func insert(_ row: RegisterRow, into db: Database) throws {
    let marks = Array(repeating: "?", count: row.values.count).joined(separator: ", ")
    try db.cachedStatement(sql: "INSERT INTO register (\(columns)) VALUES (\(marks))")
      .execute(arguments: StatementArguments(row.values))
    try db.cachedStatement(sql: "INSERT INTO register_words (rowid, words) VALUES (?, ?)")
      .execute(arguments: [db.lastInsertedRowID, row.comparedWords])
  }

  private static func update(
    _ row: RegisterRow, number: Int, hasNewWords: Bool, in db: Database
  ) throws {
    let marks = Array(repeating: "?", count: row.values.count).joined(separator: ", ")
    try db.cachedStatement(
      sql: "UPDATE register SET (\(columns)) = (\(marks)) WHERE number = ?"
    ).execute(arguments: StatementArguments(row.values + [number]))
    guard hasNewWords else { return }
    try db.cachedStatement(sql: "UPDATE register_words SET words = ? WHERE rowid = ?")
      .execute(arguments: [row.comparedWords, number])
  }

  // MARK: Reading

  static func row(_ id: String, in db: Database) throws -> RegisterRow? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT number, \(columns) FROM register WHERE id = ?"),
      arguments: [id]
    ).map { try RegisterRow($0) }
  }

  static func page(_ query: RegisterQuery, in db: Database) throws -> Page<RegisterRow> {
    let (sql, arguments) = try statement(for: query) { word throws in
      try SearchTerms.expression(for: word, in: db)
    }
    var found: [(number: Int, row: RegisterRow)] = []
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
    while let row = try rows.next() {
      found.append((try row.decode(atIndex: 0), try RegisterRow(row)))
    }
    return Page(found, limit: query.limit)
  }

  /// Holds the words by which lines are found to the lines themselves.
  ///
  /// FTS5 has its own check, which is an insertion that changes nothing; SQLite's does not look
  /// into it.
  static func checkWords(in db: Database) throws {
    try db.execute(sql: "INSERT INTO register_words (register_words) VALUES ('integrity-check')")
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT number, id, register.words, register_words.words, register_words.rowid
        FROM register FULL JOIN register_words ON register_words.rowid = number
        """)
    while let row = try rows.next() {
      let words = try row.decode(String?.self, atIndex: 2)
      let kept = try row.decode(String?.self, atIndex: 3)
      guard let words, SearchWords.words(of: words).joined(separator: " ") == kept else {
        let id = try row.decode(String?.self, atIndex: 1) ?? "no line"
        throw StoreError.damagedValue("what “\(id)” is found by")
      }
    }
  }

  /// The statement for a query. One row more than the page holds is asked for, which says whether
  /// another page follows.
  ///
  /// The newest first is the order of the numbers downwards, in which both the index of the filters
  /// and FTS5 hand out what they find: the first page is there without a look at the rest.
  ///
  /// - Parameter expression: what FTS5 is asked for a word.
  static func statement(
    for query: RegisterQuery, _ expression: (String) throws -> String
  ) rethrows -> (sql: String, StatementArguments) {
    let words = try SearchWords.words(of: query.words ?? "").map(expression)
    let filters = filters(of: query)
    let numbers = "SELECT number FROM register INDEXED BY register_filters WHERE "
    if words.isEmpty {
      let page = and(filters, Condition("number < ?", query.after?.number))
      let limit = Condition("LIMIT ?", query.limit + 1)
      let sql =
        filters.isEmpty
        ? "SELECT number, \(columns) FROM register \(page.isEmpty ? "" : "WHERE \(page.sql)") "
          + "ORDER BY number DESC \(limit.sql)"
        : "SELECT number, \(columns) FROM register WHERE number IN (\(numbers)\(page.sql) "
          + "ORDER BY number DESC \(limit.sql)) ORDER BY number DESC"
      return (sql, page.arguments + limit.arguments)
    }
    let word = words.joined(separator: " AND ")
    let page = Condition("AND register_words.rowid < ?", query.after?.number)
    var match = Condition("?", word)
    var among = Condition()
    if !filters.isEmpty {
      // Where nothing fits the filters FTS5 is asked for the phrase that is nowhere. The plus keeps
      // SQLite from asking it anew for each of the numbers.
      match = Condition(
        sql: "iif(EXISTS (\(numbers)\(filters.sql)), ?, '\"\"')",
        arguments: filters.arguments + [word])
      among = Condition(
        sql: "AND +register_words.rowid IN (\(numbers)\(filters.sql))",
        arguments: filters.arguments)
    }
    let names = columns.replacing(", words", with: ", register.words")
    return (
      "SELECT number, \(names) FROM register_words "
        + "CROSS JOIN register ON number = register_words.rowid "
        + "WHERE register_words MATCH \(match.sql) \(page.sql) \(among.sql) "
        + "ORDER BY register_words.rowid DESC LIMIT ?",
      match.arguments + page.arguments + among.arguments + [query.limit + 1]
    )
  }

  private static func filters(of query: RegisterQuery) -> Condition {
    and(
      Condition("council = ?", query.council), Condition("phase = ?", query.phase),
      Condition("form = ?", query.form), Condition("author = ?", query.author),
      Condition("decision_maker = ?", query.decisionMaker),
      Condition("next_date <= ?", query.dueBy?.iso), Condition("is_key = ?", query.isKey),
      Condition("is_open = ?", query.isOpen))
  }

  private static func and(_ conditions: Condition...) -> Condition {
    let some = conditions.filter { !$0.isEmpty }
    return Condition(
      sql: some.map { $0.sql }.joined(separator: " AND "),
      arguments: some.reduce(into: []) { $0 += $1.arguments })
  }

  /// A part of a statement with what stands in place of its marks; empty where nothing is asked.
  private struct Condition {
    let sql: String
    let arguments: StatementArguments

    var isEmpty: Bool { sql.isEmpty }

    init(sql: String = "", arguments: StatementArguments = []) {
      (self.sql, self.arguments) = (sql, arguments)
    }

    init(_ sql: String, _ value: (some DatabaseValueConvertible)?) {
      (self.sql, self.arguments) = value.map { (sql, [$0]) } ?? ("", [])
    }
  }
}

extension RegisterRow {
  /// The words as a search compares them.
  fileprivate var comparedWords: String {
    SearchWords.words(of: words).joined(separator: " ")
  }

  /// The values of the columns, in their order.
  fileprivate var values: [(any DatabaseValueConvertible)?] {
    [
      id, council, form, reference, subject, phase, isKey, isOpen, decisionMaker, author,
      started.iso, changed.iso, nextDate?.iso, waitingFor, words,
    ]
  }

  fileprivate init(_ row: Row) throws {
    let id: String = try row.decode(atIndex: 1)
    self.init(
      id: id, council: try row.decode(atIndex: 2), form: try row.decode(atIndex: 3),
      reference: try row.decode(atIndex: 4), subject: try row.decode(atIndex: 5),
      phase: try row.decode(atIndex: 6), isKey: try row.decode(atIndex: 7),
      isOpen: try row.decode(atIndex: 8), decisionMaker: try row.decode(atIndex: 9),
      author: try row.decode(atIndex: 10),
      started: try CivilDate(row.decode(atIndex: 11), "register.started of \(id)"),
      changed: try CivilDate(row.decode(atIndex: 12), "register.changed of \(id)"),
      nextDate: try row.decode(String?.self, atIndex: 13).map {
        try CivilDate($0, "register.next_date of \(id)")
      },
      waitingFor: try row.decode(atIndex: 14), words: try row.decode(atIndex: 15))
  }
}
