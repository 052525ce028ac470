extension TemplateUnit.Kind {
  /// What somebody who edits the template calls it.
  var words: String {
    switch self {
    case .row: "table row"
    case .cell: "table cell"
    case .listItem: "list item"
    case .story: "text box or note"
    case .group: "section or content control"
    default: rawValue
    }
  }
}
