public import CivilTime
import TemplateLanguage

/// A register as it stands on a day: contracts, suppliers, waivers, delegations or agreements.
public struct RegisterPaper: Sendable, Hashable {
  /// Its title: "Register of contracts".
  public var title: String
  /// The day on which it stands so.
  public var on: CivilDate
  /// What was chosen of it, a line each: "Contract: Complex Placements". None for all of it.
  public var filters: [String] = []
  /// What is said below it.
  public var note: String?
  /// What every page bears, when the register may not be published.
  public var marking: String?
  /// Its columns, from the left.
  public var columns: [Column]
  /// Its rows: the words of each column in their order. A row that is short has empty places.
  public var rows: [[String]]

  /// A register of these columns and rows.
  public init(title: String, on: CivilDate, columns: [Column], rows: [[String]]) {
    self.title = title
    self.on = on
    self.columns = columns
    self.rows = rows
  }

  /// A column of a register.
  public struct Column: Sendable, Hashable {
    /// The words at its head.
    public var heading: String
    /// Whether it holds figures, which stand at the right.
    public var isNumeric: Bool

    /// A column under that heading.
    public init(_ heading: String, isNumeric: Bool = false) {
      self.heading = heading
      self.isNumeric = isNumeric
    }
  }
}

extension RegisterPaper {
  /// What the form of a register can print.
  static let facts = PaperFacts<RegisterPaper>([
    .group(
      "register", "The register.",
      PaperFacts<RegisterPaper>([
        .text("title", "Its title.") { $0.title },
        .date("on", "The day on which it stands so.") { $0.on },
        .texts("filters", "What was chosen of it, a line each.") { $0.filters },
        .text("note", "What is said below it.") { $0.note },
        .number("count", "How many entries it has.") { $0.rows.count },
        .flow("table", "Its columns and rows, as a table alone in a paragraph.") { $0.table },
      ])
    ) { $0 }
  ])

  /// The register as a table; nil when it has no entry.
  private var table: Flow? {
    guard !rows.isEmpty else { return nil }
    let rows = rows.map { words in
      FlowRow(
        cells: columns.indices.map { column in
          FlowCell(text: words.indices.contains(column) ? words[column] : "", column: column)
        })
    }
    let heads = columns.map { FlowColumn(heading: $0.heading, isNumeric: $0.isNumeric) }
    return Flow([.table(FlowTable(columns: heads, rows: rows))])
  }
}
