import CivilTime
import Testing

@testable import TemplateLanguage

@Suite struct RecordTests {
  @Test(arguments: [3, 8, 9, 30])
  func aRecordOfAnySizeKeepsItsOrder(count: Int) {
    var record = Record()
    for number in 0..<count { record["n\(number)"] = .number(number) }
    #expect(record.keys == (0..<count).map { "n\($0)" })
    record["n1"] = "new"
    #expect(record["n1"] == "new")
    record["n0"] = nil
    #expect(record.keys == (1..<count).map { "n\($0)" })
    #expect(record["n0"] == nil)
    #expect(record["n2"] == 2)
    #expect(record["n\(count - 1)"] != nil)
    record["n0"] = 0
    #expect(record.keys.last == "n0")
  }

  @Test func recordsAreEqualInWhateverOrder() {
    let a: Record = ["x": 1, "y": 2]
    let b: Record = ["y": 2, "x": 1]
    #expect(a == b)
    #expect(a.hashValue == b.hashValue)
    #expect(a != ["x": 1, "y": 3])
    #expect(a != ["x": 1])
  }
}

@Suite struct ValueShapeTests {
  @Test func aShapeIsReadOffSampleData() {
    let shape = ValueShape(
      describing: [
        "title": "x", "rows": [["a": 1], ["a": 2, "b": "y"]], "mixed": [1, "a"], "none": [],
        "left": .missing("left"),
      ])
    let row = RecordShape([FieldShape("a", .number), FieldShape("b", .text)])
    #expect(
      shape
        == .record(
          RecordShape([
            FieldShape("title", .text), FieldShape("rows", .list(.record(row))),
            FieldShape("mixed", .list(.any)), FieldShape("none", .list(.any)),
            FieldShape("left", .any),
          ])))
  }

  @Test func whatOneSampleLeavesOutAnotherTells() {
    let shape = ValueShape(
      describing: [
        ["a": .missing("a"), "rows": []], ["a": 5, "rows": [["b": 1]]],
      ] as [Value])
    let row = RecordShape([FieldShape("b", .number)])
    #expect(
      shape
        == .record(
          RecordShape([FieldShape("a", .number), FieldShape("rows", .list(.record(row)))])))
  }

  @Test func aUnionHoldsTheFieldsOfBoth() {
    let a = ValueShape.record(RecordShape([FieldShape("x", .text), FieldShape("y", .number)]))
    let b = ValueShape.record(RecordShape([FieldShape("y", .text), FieldShape("z", .date)]))
    #expect(
      a.union(b)
        == .record(
          RecordShape([
            FieldShape("x", .text), FieldShape("y", .any), FieldShape("z", .date),
          ])))
    #expect(ValueShape.union(of: []) == .any)
    #expect(ValueShape.union(of: [.list(.text), .list(.text)]) == .list(.text))
    #expect(ValueShape.union(of: [.text, .number]) == .any)
  }
}
