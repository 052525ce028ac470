import GRDB
import Records
import StoreContract
import Testing

@testable import RecordsSQLite

/// How SQLite goes about the questions that are asked often. None may look through a whole table
/// or sort what it found before the first page is there.
@Suite struct QueryPlanTests {
  static let statements: [(sql: String, plan: String)] = [
    (Log.versionStatement, "SEARCH events USING INDEX versions (<expr>=?)"),
    (Log.historyStatement, "SEARCH events USING INDEX versions (<expr>=? AND <expr>>?)"),
    (Log.actStatement, "SEARCH events USING INDEX acts (<expr>=?)"),
    (
      "SELECT \(Log.columns) FROM events WHERE position > ? ORDER BY position LIMIT ?",
      "SEARCH events USING INTEGER PRIMARY KEY (rowid>?)"
    ),
    (
      "SELECT delivered FROM outbox WHERE key = ?",
      "SEARCH outbox USING INDEX sqlite_autoindex_outbox_1 (key=?)"
    ),
    (
      Outbox.undeliveredStatement,
      "SEARCH outbox USING INDEX undelivered ((position,ordinal)>(?,?))"
    ),
    (
      "SELECT erased IS NOT NULL FROM personal WHERE digest = ?",
      "SEARCH personal USING INDEX sqlite_autoindex_personal_1 (digest=?)"
    ),
    (
      Personal.sql(ofSubject: true),
      "SEARCH personal USING INDEX personal_by_subject (subject=?)"
    ),
    (
      "SELECT name FROM documents WHERE digest = ? ORDER BY position, ordinal LIMIT 1",
      "SEARCH documents USING INDEX documents_by_digest (digest=?)"
    ),
    (
      Deadlines.sql(where: "stream = ?"),
      "SEARCH deadlines USING PRIMARY KEY (stream=?); USE TEMP B-TREE FOR ORDER BY"
    ),
    (
      Deadlines.sql(where: "due BETWEEN ? AND ?"),
      "SEARCH deadlines USING INDEX deadlines_by_day (due>? AND due<?)"
    ),
    (
      Deadlines.sql(where: "due BETWEEN ? AND ? AND council = ?"),
      "SEARCH deadlines USING INDEX deadlines_by_council (council=? AND due>? AND due<?)"
    ),
  ]

  @Test(arguments: statements)
  func aStatementUsesItsIndex(_ sql: String, _ plan: String) throws {
    let found = try self.plan(of: sql)
    #expect(found == plan)
  }

  private static let filters = "register_filters"
  private static let page = "SEARCH register USING INTEGER PRIMARY KEY (rowid=?); LIST SUBQUERY 1"

  static let queries: [(query: RegisterQuery, plan: String)] = [
    (RegisterQuery(), "SCAN register"),
    (
      RegisterQuery(after: RegisterCursor(number: 9)),
      "SEARCH register USING INTEGER PRIMARY KEY (rowid<?)"
    ),
    (RegisterQuery(council: "havering"), "\(page); SCAN register USING COVERING INDEX \(filters)"),
    (
      RegisterQuery(council: "havering", phase: "decided", after: RegisterCursor(number: 9)),
      "\(page); SEARCH register USING COVERING INDEX \(filters) (number<?)"
    ),
    (
      RegisterQuery(words: "street"),
      "SCAN register_words VIRTUAL TABLE INDEX 192:M1; "
        + "SEARCH register USING INTEGER PRIMARY KEY (rowid=?)"
    ),
    (
      RegisterQuery(council: "havering", words: "street", after: RegisterCursor(number: 9)),
      "SCAN register_words VIRTUAL TABLE INDEX 192:M1<; "
        + "SCALAR SUBQUERY 1; SCAN register USING COVERING INDEX \(filters); "
        + "LIST SUBQUERY 2; SCAN register USING COVERING INDEX \(filters); "
        + "SEARCH register USING INTEGER PRIMARY KEY (rowid=?)"
    ),
  ]

  @Test(arguments: queries)
  func aPageOfTheRegisterUsesAnIndexAndSortsNothing(
    _ query: RegisterQuery, _ plan: String
  ) throws {
    let found = try self.plan(of: Register.statement(for: query) { "\"\($0)\" *" }.sql)
    #expect(found == plan)
  }

  private func plan(of sql: String) throws -> String {
    try Folder.use { folder in
      let store = try SQLiteStore(creating: folder + "/record.sqlite")
      return try store.read { db in
        try Row.fetchAll(
          db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql),
          arguments: StatementArguments(
            Array(repeating: DatabaseValue.null, count: sql.count { $0 == "?" }))
        ).map { row -> String in row["detail"] }.joined(separator: "; ")
      }
    }
  }
}
