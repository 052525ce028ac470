/// How a piece of text of the picture looks.
enum TextStyle: String, Sendable, Hashable {
  /// What is done.
  case verb
  /// Who does it.
  case actor
  /// On what terms.
  case terms
  /// When it is this way that is taken.
  case note
  /// A paper's name.
  case paper
  /// A heading of the box.
  case heading

  var size: Double {
    switch self {
    case .verb, .actor: 12
    case .terms, .note, .paper: 10.5
    case .heading: 13
    }
  }

  var isBold: Bool { self == .verb || self == .heading }
  var lineHeight: Double { self == .heading ? 19 : size + 2.6 }
}

/// Text laid out in lines no wider than it may be.
struct TextBlock: Sendable, Hashable {
  /// A word in its style.
  struct Word: Sendable, Hashable {
    var text: String
    var style: TextStyle
    var width: Double { GlyphWidths.width(of: text, size: style.size, bold: style.isBold) }
  }

  /// A line, and whether a sheet of paper stands before it.
  struct Line: Sendable, Hashable {
    var words: [Word]
    var isPaper = false
    var indent: Double = 0
    var height: Double { words.map(\.style.lineHeight).max() ?? 0 }
    var width: Double {
      indent + words.reduce(0) { $0 + $1.width } + Double(max(0, words.count - 1)) * 3.1
    }
  }

  private(set) var lines: [Line] = []
  let limit: Double

  init(limit: Double) { self.limit = limit }

  var height: Double { lines.reduce(0) { $0 + $1.height } }
  var width: Double { lines.map(\.width).max() ?? 0 }
  var isEmpty: Bool { lines.isEmpty }

  /// Adds a paragraph of runs.
  mutating func add(_ runs: (String, TextStyle)..., indent: Double = 0) {
    add(runs, indent: indent, isPaper: false)
  }

  /// Adds a paper by name, after a sheet.
  mutating func add(paper: String) {
    add([(paper, .paper)], indent: TextBlock.sheetWidth, isPaper: true)
  }

  /// Adds room between paragraphs.
  mutating func addSpace() {
    lines.append(Line(words: [Word(text: "", style: .terms)]))
  }

  mutating func append(_ other: TextBlock) { lines += other.lines }

  private mutating func add(_ runs: [(String, TextStyle)], indent: Double, isPaper: Bool) {
    let words = runs.flatMap { text, style in
      text.split(separator: " ").map { Word(text: String($0), style: style) }
    }
    var line = Line(words: [], isPaper: isPaper, indent: indent)
    for word in words {
      var longer = line
      longer.words.append(word)
      if longer.width > limit, !line.words.isEmpty {
        lines.append(line)
        line = Line(words: [word], indent: indent)
      } else {
        line = longer
      }
    }
    if !line.words.isEmpty { lines.append(line) }
  }

  static let sheetWidth = 14.0
}
