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
    case forStart(LoopHead)
    case forEnd
    /// `set a = 1`.
    case assign(Assignment)
    case blockStart(BlockHead)
    /// The end of such a block, and the name of the one that it says it ends.
    case blockEnd(BlockWord, name: String?)
    /// docxtpl's `vm`, `hm`, `colspan` and `cellbg`, which say how the cell around them is made.
    case cell(CellMark)
    case comment
    /// A value written into the markup, where nobody reads it.
    case mark(Expression)
    case move(RecordMove)
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
  /// The picture in whose alternative text the tag stands.
  var frame: PictureFrame?
  /// The units the tag stands in, from the story inwards.
  var path: [Int]
  /// Whether words of its own paragraph stand before and after it (comments and blanks are none).
  var hasTextBefore = false
  var hasTextAfter = false
  /// Whether it acts where it stands, whatever is around it: a field's part, not a tag's.
  var isStanding = false

  /// Whether it begins, divides or ends a block.
  var isBlock: Bool {
    switch action {
    case .print, .assign, .cell, .comment, .mark, .move: false
    default: true
    }
  }

  /// Whether what comes behind it stands in another body than what comes before, and is perhaps not
  /// come to.
  var leadsIntoBody: Bool { isBlock && ends == nil }

  /// Whether it begins a block that keeps the words which it holds as a value.
  var keepsWords: Bool {
    switch action {
    case .blockStart(let head): head.keepsWords
    case .forStart(let head): head.isRecursive
    default: false
    }
  }

  /// What is to be worked out for it, in the order of the text.
  var expressions: [Expression] {
    switch action {
    case .print(let expression), .mark(let expression), .ifStart(let expression),
      .elseIf(let expression):
      [expression]
    case .forStart(let head): [head.list] + (head.condition.map { [$0] } ?? [])
    case .assign(let assignment): [assignment.value]
    case .blockStart(let head): head.expressions
    case .cell(let mark): mark.expression.map { [$0] } ?? []
    case .move(let move): move.condition.map { [$0] } ?? []
    case .otherwise, .ifEnd, .forEnd, .blockEnd, .comment: []
    }
  }

  /// Whether it is `{% raw %}` or `{% endraw %}`, which print as little as a comment.
  var isMarkOfRaw: Bool {
    if case .comment = action { source.hasPrefix("{%") } else { false }
  }

  /// The word of the block that it begins: `if`, `for`, `macro`; nil for any other tag.
  var begins: String? {
    switch action {
    case .ifStart: "if"
    case .forStart: "for"
    case .blockStart(let head): head.word.rawValue
    default: nil
    }
  }

  /// The word of the block that it ends.
  var ends: String? {
    switch action {
    case .ifEnd: "if"
    case .forEnd: "for"
    case .blockEnd(let word, _): word.rawValue
    default: nil
    }
  }

  /// The keyword as written: `if`, `elif`, `endfor`.
  var keyword: String {
    switch action {
    case .print: "{{ }}"
    case .comment: "{# #}"
    case .mark, .move: source
    case .ifStart: "if"
    case .elseIf: "elif"
    case .otherwise: "else"
    case .ifEnd: "endif"
    case .forStart: "for"
    case .forEnd: "endfor"
    case .assign: "set"
    case .cell(let mark): mark.keyword
    case .blockStart(let head): head.word.rawValue
    case .blockEnd(let word, _): "end\(word.rawValue)"
    }
  }
}
