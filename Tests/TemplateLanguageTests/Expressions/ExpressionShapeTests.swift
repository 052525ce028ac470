import Testing

@testable import TemplateLanguage

@Suite struct ExpressionShapeTests {
  private static let scope: ShapeScope = {
    let item = RecordShape([
      FieldShape("name", .text), FieldShape("score", .number), FieldShape("admitted", .boolean),
    ])
    let notice = RecordShape([
      FieldShape("noticeGiven", .date), FieldShape("reasons", .list(.text)),
    ])
    return ShapeScope(
      RecordShape([
        FieldShape("subject", .text), FieldShape("total", .money), FieldShape("held", .date),
        FieldShape("key", .boolean), FieldShape("count", .number), FieldShape("extra", .any),
        FieldShape("passage", .flow), FieldShape("keyDecision", .record(notice)),
        FieldShape("suppliers", .list(.record(item))),
      ]))
  }()

  private func checked(_ source: String) throws -> (ValueShape, [ExpressionProblem]) {
    var problems: [ExpressionProblem] = []
    let expression = try ExpressionParser.parse(source)
    return (expression.shape(in: Self.scope, problems: &problems), problems)
  }

  @Test(
    arguments: [
      ("subject", .text), ("total * 2", .money), ("total / total", .number), ("count + 1", .number),
      ("count > 1", .boolean), ("key and count", .any), ("subject ~ count", .text),
      ("suppliers|map(attribute='score')", .list(.number)), ("suppliers[0].name", .text),
      ("suppliers|map(attribute='name')|map('upper')|first", .text),
      ("(suppliers|sort(attribute='score')|last).score", .number),
      ("extra.a[0].b", .any),
      ("keyDecision.reasons|default([])", .list(.text)),
      ("[] or keyDecision.reasons", .list(.text)),
      ("keyDecision.reasons if key else []", .list(.text)),
      ("(suppliers|groupby('score')|first)[0]", .number),
      ("(suppliers|groupby('score')|first).list[0].name", .text),
      ("(suppliers|groupby('score')|last)[1]|map(attribute='name')", .list(.text)),
      ("held|date", .text),
      ("key|checkbox", .checkBox),
      ("'a' if key else 'b'", .text), ("passage", .flow), ("subject|markdown", .flow),
      ("keyDecision['noticeGiven']", .date), ("[1, 2]", .list(.number)),
      ("suppliers|length", .number), ("held.year", .number), ("held.isoformat()", .any),
    ] as [(String, ValueShape)])
  func shapesFollowTheExpression(source: String, expected: ValueShape) throws {
    #expect(try checked(source).0 == expected)
  }

  @Test(
    arguments: [
      ("subjct", "“subjct” is not declared", "did you mean subject?"),
      (
        "keyDecision.noticeGivn", "“keyDecision.noticeGivn” is not declared",
        "did you mean keyDecision.noticeGiven?"
      ),
      ("keydecision.noticeGiven", "“keydecision” is not declared", "did you mean keyDecision?"),
      ("noticeGiven", "“noticeGiven” is not declared", "did you mean keyDecision.noticeGiven?"),
      (
        "keyDecision.zzz|default('')", "“keyDecision.zzz” is not declared",
        "declared here: noticeGiven, reasons"
      ),
      (
        "suppliers.name", "suppliers is a list and has no field “name”",
        "go through it by {% for item in suppliers %} and write item.name"
      ),
      (
        "subject.x", "subject is text and has no field “x”",
        "write {{ subject }} alone, or another name"
      ),
      ("total|mony", "there is no filter “mony”", "did you mean |money?"),
      (
        "total|money('0')", "money has the one pattern \"0.00\"",
        "write |money, or |money(\"0.00\") to print pence always"
      ),
      (
        "held|date('YYYY')", "“YYYY” is no pattern of a date",
        "use d, dd, do, M, MM, MMM, MMMM, yy, yyyy, EEE and EEEE, and put other words between "
          + "apostrophes, as in \"d MMMM yyyy\""
      ),
      ("suppliers|sort(attribute='nam')|length", "“nam” is not declared", "did you mean name?"),
      (
        "suppliers|selectattr('score', 'gee', 1)|length", "there is no test “gee”",
        "did you mean is ge?"
      ),
      ("suppliers|map('uper')|length", "there is no filter “uper”", "did you mean |upper?"),
      (
        "subject|join_and",
        "join_and takes a list, but here is text", "use another filter, or another name"
      ),
      ("subject + 1", "text + a number has no meaning", "write ~ to join texts"),
      (
        "held > 5", "a date and a number have no order between them",
        "compare numbers, amounts, dates (2020-04-08) or texts with their like"
      ),
      (
        "'a' in count", "a number cannot hold text",
        "write `in` before a list, or between two texts"
      ),
      (
        "subject ~ key", "key is yes or no, which has no one way to be printed",
        "write {{ 'Yes' if key else 'No' }}, or {{ key|checkbox }} for ☒ or ☐"
      ),
      ("count|plural", "“singular” is left out of the brackets", "write |plural(singular, plural)"),
      ("subject is definde", "there is no test “definde”", "did you mean is defined?"),
      ("loop.index", "“loop” is not declared", nil),
      (
        "(suppliers|groupby('score')|first).lists", "“lists” is not declared", "did you mean list?"
      ),
    ] as [(String, String, String?)])
  func faultsAreToldBeforeThereAreData(source: String, message: String, remedy: String?) throws {
    let (_, problems) = try checked(source)
    #expect(problems.map(\.message) == [message])
    if let remedy { #expect(problems.first?.remedy == remedy) }
  }

  @Test func allProblemsOfAnExpressionAreToldAtOnce() throws {
    let (_, problems) = try checked("subjct ~ (cuont + 1)|mony")
    #expect(problems.map(\.offset) == [0, 10, 21])
    #expect(problems.map(\.code) == [.unknownName, .unknownName, .unknownFilter])
  }

  @Test func loopNamesAreDeclaredWithinALoop() throws {
    var scope = Self.scope
    let mark = scope.mark
    scope.bind("row", to: .record(RecordShape([FieldShape("name", .text)])))
    scope.bindLoop()
    var problems: [ExpressionProblem] = []
    let expression = try ExpressionParser.parse("row.name ~ loop.index ~ loop.indx")
    _ = expression.shape(in: scope, problems: &problems)
    #expect(problems.map(\.remedy) == ["did you mean loop.index?"])
    scope.leave(mark)
    #expect(scope.shape(named: "row") == nil)
  }

  @Test func nothingIsUnknownWhereAnythingGoes() throws {
    var problems: [ExpressionProblem] = []
    let expression = try ExpressionParser.parse("a.b[0].c + d|length > e")
    #expect(expression.shape(in: .anything, problems: &problems) == .boolean)
    #expect(problems.isEmpty)
    #expect(expression.names == [["a", "b"], ["d"], ["e"]])
  }
}
