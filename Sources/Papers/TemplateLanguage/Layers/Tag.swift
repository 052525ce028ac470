import Diagnostics

/// A tag as the template's author wrote it, and where.
struct Tag: Sendable {
  /// What the tag does.
  enum Action: Sendable {
    case print(Expression)
    case ifStart(Expression)
    case elseIf(Expression)
    case otherwise
    case ifEnd
    case forStart(variables: [String], list: Expression)
    case forEnd
    case comment
  }

  /// docxtpl's prefix, by which an author says what the tag acts upon.
  enum Level: String, Sendable {
    case inferred = ""
    case paragraph = "p"
    case row = "tr"
    case cell = "tc"
    case run = "r"

    /// The kind of unit that a block tag with this prefix takes with it.
    var unitKind: TemplateUnit.Kind? {
      switch self {
      case .paragraph: .paragraph
      case .row: .row
      case .cell: .cell
      case .inferred, .run: nil
      }
    }
  }

  var action: Action
  var level: Level
  /// The whole tag with its braces.
  var source: String
  var place: DocumentPlace
  /// The units the tag stands in, from the story inwards.
  var path: [Int]
  /// Whether words of its own paragraph stand before and after it (comments and blanks are none).
  var hasTextBefore = false
  var hasTextAfter = false

  /// Whether it begins, divides or ends a block.
  var isBlock: Bool {
    switch action {
    case .print, .comment: false
    default: true
    }
  }

  /// The keyword as written: `if`, `elif`, `endfor`.
  var keyword: String {
    switch action {
    case .print: "{{ }}"
    case .comment: "{# #}"
    case .ifStart: "if"
    case .elseIf: "elif"
    case .otherwise: "else"
    case .ifEnd: "endif"
    case .forStart: "for"
    case .forEnd: "endfor"
    }
  }
}
