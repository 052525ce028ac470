import TemplateLanguage

/// A paragraph of words in looks of their own.
struct RunParagraph {
  /// Whether it begins a page.
  var beginsPage = false
  var text: [StyledText] = []
}

extension [TextRun] {
  /// The words as paragraphs: a bell begins one, a form feed begins one on a new page.
  func paragraphs() throws(FlowFault) -> [RunParagraph] {
    var paragraphs = [RunParagraph()]
    for run in self {
      var style = InlineStyle(look: run.look)
      style.link = try run.look.link.map { (link) throws(FlowFault) in
        try LinkAddress.checked(link)
      }
      var words = String.UnicodeScalarView()
      func flush() {
        if words.isEmpty { return }
        paragraphs[paragraphs.count - 1].text.append(.text(String(words), style))
        words = String.UnicodeScalarView()
      }
      for scalar in run.text.unicodeScalars {
        switch scalar {
        case "\u{07}", "\u{0C}":
          flush()
          paragraphs.append(RunParagraph(beginsPage: scalar == "\u{0C}"))
        default: words.append(scalar)
        }
      }
      flush()
      if let note = run.note {
        paragraphs[paragraphs.count - 1].text.append(.note(try FlowNote(note)))
      }
    }
    return paragraphs
  }
}
