import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// A template, what it is given, and what a reader of either format then sees.
struct RenderCase: Sendable, CustomTestStringConvertible {
  var requirement: String
  var template: Draft
  var data: Record = RenderCase.data
  var expected: [String]

  init(_ requirement: String, _ template: String, gives expected: [String]) {
    self.requirement = requirement
    self.template = Draft(template)
    self.expected = expected
  }

  var testDescription: String { requirement }

  func check(in format: OfficeFormat) throws {
    let document = try TestTemplate(template).rendered(data, format)
    let body = try document.body()
    #expect(body == expected)
  }

  /// What the cases' templates may print.
  static let data: Record = [
    "n": 3, "subject": "Roads & paths", "yes": true, "no": false, "nothing": [],
    "colours": ["red", "green", "blue"],
    "council": ["name": "Havering", "seat": ["town": "Romford"]],
    "left": .missing("left"), "total": .money(pence: 123_450),
    "lots": [
      ["name": "One", "rows": [["a": 1, "b": "x"], ["a": 2, "b": "y"]]],
      ["name": "Two", "rows": []],
      ["name": "Three", "rows": [["a": 9, "b": "z"]]],
    ],
  ]
}
