extension TemplatePiece {
  /// A text of which each line is a paragraph.
  public static func lines(of text: String) -> [TemplatePiece] {
    var pieces: [TemplatePiece] = [.open(TemplateUnit(.story, name: "text"), [])]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let next = line.endIndex < text.endIndex ? text.index(after: line.endIndex) : line.endIndex
      pieces.append(.open(TemplateUnit(.paragraph), []))
      if !line.isEmpty { pieces.append(.text(String(line))) }
      pieces.append(.close(Array(text[line.endIndex..<next].utf8)))
    }
    return pieces + [.close([])]
  }
}
