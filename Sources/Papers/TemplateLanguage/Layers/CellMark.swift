import Diagnostics

/// What a tag says of the table cell that it stands in.
enum CellMark: Sendable {
  /// `{% vm %}`: the cells that the loop makes below each other become one.
  case verticalMerge
  /// `{% hm %}`: the cells that the loop makes beside each other become one.
  case horizontalMerge
  /// `{% colspan n %}`: the cell is as wide as so many columns.
  case columns(Expression)
  /// `{% cellbg colour %}`: the colour behind its words, six hexadecimal digits.
  case background(Expression)

  /// The word that the tag begins with.
  var keyword: String {
    switch self {
    case .verticalMerge: "vm"
    case .horizontalMerge: "hm"
    case .columns: "colspan"
    case .background: "cellbg"
    }
  }

  /// What is to be worked out for it.
  var expression: Expression? {
    switch self {
    case .columns(let expression), .background(let expression): expression
    case .verticalMerge, .horizontalMerge: nil
    }
  }

  /// What is said of a value that is to be a colour and is none.
  static func noColour(_ value: Value) -> FlowFault {
    FlowFault(
      message: "the colour of a cell is six hexadecimal digits, and this is "
        + (value.words.map { "\u{201C}\($0.prefix(40))\u{201D}" } ?? value.kindWords),
      remedy: "give cellbg a colour such as 00703C")
  }

  /// Whether it joins cells the other way than a loop does that repeats such units.
  func joinsOtherThan(_ repeated: TemplateUnit.Kind?) -> Bool {
    switch self {
    case .verticalMerge: repeated == .cell
    case .horizontalMerge: repeated == .row
    case .columns, .background: false
    }
  }

  /// Whether it speaks of the loop around it.
  var needsLoop: Bool {
    switch self {
    case .verticalMerge, .horizontalMerge: true
    case .columns, .background: false
    }
  }
}

/// A cell of the template with what its tags say of it.
struct MarkedCell: Sendable {
  var opening: [UInt8]
  var closing: [UInt8]
  var marks: [(mark: CellMark, place: DocumentPlace)]
  var body: [Instruction]
}

/// How a cell is made where that differs from the template's own cell.
public struct CellLook: Sendable, Hashable {
  /// How many columns it covers; nil leaves that to the template.
  public var columns: Int?
  /// By how many the columns that the template's cell covers are multiplied.
  public var columnsTimes = 1
  /// Its part in a cell that reaches over rows.
  public var rows: RowMerge?
  /// The colour behind its words, six hexadecimal digits.
  public var background: String?

  /// A cell's part in one that reaches over rows.
  public enum RowMerge: Sendable, Hashable {
    /// It is the uppermost of so many.
    case first(of: Int)
    /// It lies below the first.
    case further
  }

  /// The template's own cell.
  public init() {}
}
