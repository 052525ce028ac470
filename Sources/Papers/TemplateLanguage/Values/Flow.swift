/// A passage that brings its own structure: paragraphs, headings, lists, tables.
///
/// A form lays it into its own named styles; a value that is plain text never becomes one.
public struct Flow: Sendable, Hashable {
  /// What the passage holds, in order.
  public var items: [FlowItem]

  /// A passage of these items.
  public init(_ items: [FlowItem] = []) {
    self.items = items
  }
}

/// One thing in a passage.
public enum FlowItem: Sendable, Hashable {
  /// A heading, with the number others cite it by, if it has one.
  case heading(number: String?, text: String)
  /// Text written in Markdown, with the number others cite it by, if it has one.
  case markdown(number: String?, source: String)
  /// A clause of the library, as Markdown in which every value stands for itself.
  case clause(name: String, source: String)
  /// A table.
  case table(FlowTable)
  /// Words in looks of their own, which stand in the sentence where they are printed.
  case runs([TextRun])
  /// A paragraph of such words in a style of the template; nil keeps the look of its place.
  case paragraph(style: String?, [TextRun])
  /// A picture.
  case picture(Picture)
  /// Another document, taken in whole.
  case document(IncludedDocument)
  /// What follows begins on a new page.
  case pageBreak
}

extension Flow {
  /// The words of a passage that has nothing else, and so stands in a sentence.
  public var runs: [TextRun]? {
    if items.isEmpty { return nil }
    var all: [TextRun] = []
    for item in items {
      guard case .runs(let runs) = item else { return nil }
      all += runs
    }
    return all
  }

  /// The words of a passage that has nothing else, without their looks.
  var words: String { (runs ?? []).map(\.text).joined() }

  /// Whether it is nothing but words that look like those around them.
  var isPlain: Bool {
    guard let runs else { return false }
    return runs.allSatisfy { $0.look == TextLook() && $0.note == nil }
  }

  /// Whether all of it stands amid words: words and pictures.
  var standsInSentence: Bool {
    items.allSatisfy { item in
      switch item {
      case .runs, .picture: true
      case .heading, .markdown, .clause, .table, .paragraph, .document, .pageBreak: false
      }
    }
  }

  /// Whether it is pictures amid words: each stands where the sentence has it.
  var isSentence: Bool { items.count > 1 && runs == nil && standsInSentence }

  /// Every text that the passage holds, as it was given.
  var texts: [String] {
    items.flatMap { item -> [String] in
      switch item {
      case .heading(let number, let text): [number, text].compactMap(\.self)
      case .markdown(let number, let source): [number, source].compactMap(\.self)
      case .clause(_, let source): [source]
      case .table(let table):
        [table.title, table.note].compactMap(\.self) + table.columns.map(\.heading)
          + table.rows.flatMap { $0.cells.map(\.text) }
      case .runs(let runs), .paragraph(_, let runs):
        runs.map { TextRun.withoutDivisions($0.text) } + runs.compactMap(\.look.link)
          + runs.flatMap { $0.note?.texts ?? [] }
      case .picture(let picture): [picture.alternative].compactMap(\.self)
      case .document, .pageBreak: []
      }
    }
  }
}

extension Value {
  /// Whether there is a document in it that is taken in where it is printed.
  var holdsDocuments: Bool {
    switch self {
    case .flow(let flow):
      flow.items.contains { if case .document = $0 { true } else { false } }
    case .list(let items): items.contains(where: \.holdsDocuments)
    case .record(let record): record.values.contains(where: \.holdsDocuments)
    default: false
    }
  }
}
