/// What differs between the paragraphs and tables of two containers, in the order of reading.
struct ContainerDifference: Sendable {
  enum Change: Sendable {
    /// Paragraphs that belong together; with no difference they are the same.
    case paragraphs(Paragraph, Paragraph, ParagraphDifference?)
    case removedParagraph(Paragraph)
    case addedParagraph(Paragraph)
    case tables(Table, Table, [RowChange])
    case removedTable(Table)
    case addedTable(Table)
  }

  enum RowChange: Sendable {
    case rows(Table.Row, Table.Row, [ContainerDifference])
    case removed(Table.Row)
    case added(Table.Row)
  }

  let old: Container
  let new: Container
  private(set) var changes: [Change] = []

  init(_ old: Container, _ new: Container, _ changes: [Change]) {
    self.old = old
    self.new = new
    self.changes = changes
  }

  init(_ old: Container, _ new: Container, looks: Bool) {
    self.old = old
    self.new = new
    let isOnly = old.blocks.count == 1 && new.blocks.count == 1
    let pairs = Alignment(old.blocks.map(Sample.init), new.blocks.map(Sample.init)).pairs(
      always: isOnly)
    var (left, right) = (0, 0)
    for pair in pairs + [(old.blocks.count, new.blocks.count)] {
      changes += old.blocks[left..<pair.old].map { block in
        switch block {
        case .paragraph(let paragraph): .removedParagraph(paragraph)
        case .table(let table): .removedTable(table)
        }
      }
      changes += new.blocks[right..<pair.new].map { block in
        switch block {
        case .paragraph(let paragraph): .addedParagraph(paragraph)
        case .table(let table): .addedTable(table)
        }
      }
      guard pair.old < old.blocks.count else { break }
      switch (old.blocks[pair.old], new.blocks[pair.new]) {
      case (.paragraph(let one), .paragraph(let other)):
        changes.append(.paragraphs(one, other, ParagraphDifference(one, other, looks: looks)))
      case (.table(let one), .table(let other)):
        changes.append(.tables(one, other, Self.rows(one, other, looks: looks)))
      default: break
      }
      (left, right) = (pair.old + 1, pair.new + 1)
    }
  }

  private static func rows(_ old: Table, _ new: Table, looks: Bool) -> [RowChange] {
    let pairs = Alignment(old.rows.map(Sample.init), new.rows.map(Sample.init)).pairs()
    var changes: [RowChange] = []
    var (left, right) = (0, 0)
    for pair in pairs + [(old.rows.count, new.rows.count)] {
      changes += old.rows[left..<pair.old].map { .removed($0) }
      changes += new.rows[right..<pair.new].map { .added($0) }
      guard pair.old < old.rows.count else { break }
      let (one, other) = (old.rows[pair.old], new.rows[pair.new])
      let cells = zip(one.cells, other.cells).map {
        ContainerDifference($0, $1, looks: looks)
      }
      changes.append(.rows(one, other, cells))
      (left, right) = (pair.old + 1, pair.new + 1)
    }
    return changes
  }

  var isSame: Bool {
    changes.allSatisfy { change in
      switch change {
      case .paragraphs(_, _, let difference): difference == nil
      case .tables(_, _, let rows):
        rows.allSatisfy { row in
          if case .rows(_, _, let cells) = row { cells.allSatisfy(\.isSame) } else { false }
        }
      default: false
      }
    }
  }
}

/// A block or row as it is weighed against others.
struct Sample {
  /// Equal for those that read the same.
  var key: String
  /// Only those of one kind belong together: paragraphs, tables, rows with as many cells.
  var kind: Int
  /// Its words in alphabetical order.
  var words: [String]
  /// How alike two must be to belong together, of 1.
  var threshold: Double

  init(_ block: Block) {
    switch block {
    case .paragraph(let paragraph): self.init(paragraph)
    case .table(let table):
      let texts = table.rows.flatMap(\.cells).flatMap(Self.texts)
      self.init(kind: -1, texts: texts, threshold: 0.2)
    }
  }

  init(_ row: Table.Row) {
    let texts = row.cells.flatMap { Self.texts($0) + ["\u{1F}"] }
    self.init(kind: row.cells.count, texts: texts, threshold: 0.3)
  }

  init(_ paragraph: Paragraph) {
    self.init(
      kind: 0, texts: [paragraph.text] + paragraph.objectKeys, threshold: 0.35,
      words: paragraph.text)
  }

  private init(kind: Int, texts: [String], threshold: Double, words: String? = nil) {
    self.kind = kind
    self.threshold = threshold
    key = "\(kind)\u{1E}" + texts.joined(separator: "\u{1E}")
    self.words = WordToken.all(of: words ?? texts.joined(separator: " "))
      .filter { $0.kind == .word }.map(\.key).sorted()
  }

  private static func texts(_ container: Container) -> [String] {
    container.blocks.flatMap { block in
      switch block {
      case .paragraph(let paragraph): [paragraph.text] + paragraph.objectKeys
      case .table(let table): table.rows.flatMap(\.cells).flatMap(texts)
      }
    }
  }

  /// How alike two are: of their words, the share that both have.
  func likeness(_ other: Sample) -> Double {
    guard kind == other.kind else { return 0 }
    guard !words.isEmpty, !other.words.isEmpty else { return key == other.key ? 1 : 0 }
    var (left, right, common) = (0, 0, 0)
    while left < words.count, right < other.words.count {
      if words[left] == other.words[right] {
        (left, right, common) = (left + 1, right + 1, common + 1)
      } else if words[left] < other.words[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return Double(2 * common) / Double(words.count + other.words.count)
  }
}

/// Pairs blocks or rows: those that read the same first, then those alike between them.
struct Alignment {
  let old: [Sample]
  let new: [Sample]
  /// The most pairs that are weighed by their words.
  private static let most = 40_000

  init(_ old: [Sample], _ new: [Sample]) {
    self.old = old
    self.new = new
  }

  /// - Parameter always: whether a pair that is alone belongs together whatever it says.
  func pairs(always: Bool = false) -> [(old: Int, new: Int)] {
    if always, old.first?.kind == new.first?.kind { return [(0, 0)] }
    let same = SequenceAlignment.pairs(old.map(\.key), new.map(\.key))
    var result: [(old: Int, new: Int)] = []
    var (left, right) = (0, 0)
    for pair in same + [(old.count, new.count)] {
      result += alike(left..<pair.old, right..<pair.new)
      if pair.old < old.count { result.append(pair) }
      (left, right) = (pair.old + 1, pair.new + 1)
    }
    return result
  }

  /// The pairs in a gap whose likeness adds up to the most.
  private func alike(_ left: Range<Int>, _ right: Range<Int>) -> [(old: Int, new: Int)] {
    guard !left.isEmpty, !right.isEmpty, left.count <= Self.most / right.count else { return [] }
    let isAlone = left.count == 1 && right.count == 1
    let width = right.count + 1
    var best = [Double](repeating: 0, count: (left.count + 1) * width)
    var weights = best
    for one in stride(from: left.count - 1, through: 0, by: -1) {
      for other in stride(from: right.count - 1, through: 0, by: -1) {
        let at = one * width + other
        let (sample, second) = (old[left.lowerBound + one], new[right.lowerBound + other])
        let likeness = sample.likeness(second)
        let threshold = isAlone ? sample.threshold * 0.6 : sample.threshold
        weights[at] = likeness >= threshold ? likeness : 0
        best[at] = max(best[at + width], best[at + 1], best[at + width + 1] + weights[at])
      }
    }
    var pairs: [(old: Int, new: Int)] = []
    var (one, other) = (0, 0)
    while one < left.count, other < right.count {
      let at = one * width + other
      if weights[at] > 0, best[at] == best[at + width + 1] + weights[at] {
        pairs.append((left.lowerBound + one, right.lowerBound + other))
        (one, other) = (one + 1, other + 1)
      } else if best[at] == best[at + width] {
        one += 1
      } else {
        other += 1
      }
    }
    return pairs
  }
}
