/// What stands between the records that are joined into one document.
public enum RecordSeparator: String, Sendable, Hashable, CaseIterable {
  /// Each record begins a page.
  case page
  /// Each begins a column, in a document that has columns.
  case column
  /// Each begins a line.
  case line
  /// Each is a section of its own, which begins a page. Its headers and footers are its own too.
  case section
  /// Each is a section of its own, on the page that is begun.
  case continuous
  /// Each is a section of its own, which begins an even page.
  case evenPage = "even-page"
  /// Each is a section of its own, which begins an odd page: the next sheet, printed on both sides.
  case oddPage = "odd-page"
  /// Each is a section of its own, which begins a column.
  case nextColumn = "next-column"

  /// Whether each record is a section of its own.
  public var isSection: Bool {
    switch self {
    case .section, .continuous, .evenPage, .oddPage, .nextColumn: true
    case .page, .column, .line: false
    }
  }

  /// Whether each record begins a page.
  var beginsPage: Bool {
    switch self {
    case .page, .section, .evenPage, .oddPage: true
    case .column, .line, .continuous, .nextColumn: false
    }
  }

  /// How Word names such sections (ECMA-376 part 1, 17.18.77), and those that come in the place of a
  /// break where the template has sections of its own.
  var wordSection: String {
    switch self {
    case .page, .section: "nextPage"
    case .line, .continuous: "continuous"
    case .evenPage: "evenPage"
    case .oddPage: "oddPage"
    case .column, .nextColumn: "nextColumn"
    }
  }

  /// How Word names such breaks (ECMA-376 part 1, 17.18.4).
  var wordBreak: String {
    switch self {
    case .column: "column"
    case .line: "textWrapping"
    default: "page"
    }
  }
}
