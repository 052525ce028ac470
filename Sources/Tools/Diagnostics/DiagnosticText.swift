extension SourcePlace {
  /// The place in words: `decision.yaml:12:5, recommendations[2]`, or
  /// `form.docx, body, under "Reasons", paragraph 14, "{{ subjet }}"`.
  public var description: String {
    var parts: [String] = []
    var start = file ?? ""
    if let line {
      start += start.isEmpty ? "line \(line)" : ":\(line)"
      if let column { start += file == nil ? ", column \(column)" : ":\(column)" }
    }
    if !start.isEmpty { parts.append(start) }
    if let field, !field.isEmpty { parts.append(field) }
    if let document { parts.append(document.description) }
    return parts.joined(separator: ", ")
  }
}

extension DocumentPlace {
  /// The place in words: `body, under "Reasons", table 2, row 3, cell 1, "{{ subjet }}"`.
  public var description: String {
    var parts = [part]
    if let heading { parts.append("under \"\(heading)\"") }
    if let table { parts.append("table \(table)") }
    if let row { parts.append("row \(row)") }
    if let cell { parts.append("cell \(cell)") }
    if let paragraph { parts.append("paragraph \(paragraph)") }
    if let words, !words.isEmpty { parts.append("\u{201C}\(words)\u{201D}") }
    return parts.joined(separator: ", ")
  }
}

extension Diagnostic {
  /// The diagnostic as a person reads it: place, severity and message on one line, the shared text
  /// that it stands in and the remedy indented under it.
  public var text: String {
    var line = ""
    if let location = place?.description, !location.isEmpty { line += location + ": " }
    line += "\(severity.rawValue): \(message)"
    if let sharedText { line += "\n    \(sharedText.sentence)" }
    if let remedy { line += "\n    \(remedy)" }
    return line
  }
}
