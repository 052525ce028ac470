import Markdown
import TemplateLanguage

/// One stretch of a sentence in one look, or a line break.
enum StyledText {
  case text(String, InlineStyle)
  case lineBreak
}

/// How a stretch of a sentence looks, and where it leads.
struct InlineStyle: Hashable {
  var isStrong = false
  var isEmphasis = false
  var isStruck = false
  var link: String?
  /// What is said of the look beyond that.
  var look = TextLook()
}

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
    }
    return paragraphs
  }
}

extension [MarkdownInline] {
  /// The sentence as stretches of one look each.
  func styled() throws(FlowFault) -> [StyledText] {
    var joined: [StyledText] = []
    for stretch in try stretches(InlineStyle()) {
      if case .text(let text, let style) = stretch, case .text(let before, style)? = joined.last {
        joined[joined.count - 1] = .text(before + text, style)
      } else {
        joined.append(stretch)
      }
    }
    return joined
  }

  private func stretches(_ style: InlineStyle) throws(FlowFault) -> [StyledText] {
    var result: [StyledText] = []
    for inline in self {
      var style = style
      switch inline {
      case .text(let text), .code(let text): result.append(.text(text, style))
      case .softBreak: result.append(.text(" ", style))
      case .lineBreak: result.append(.lineBreak)
      case .strong(let inner):
        style.isStrong = true
        result += try inner.stretches(style)
      case .emphasis(let inner):
        style.isEmphasis = true
        result += try inner.stretches(style)
      case .strikethrough(let inner):
        style.isStruck = true
        result += try inner.stretches(style)
      case .link(let destination, let inner):
        style.link = try LinkAddress.checked(destination)
        result += try inner.stretches(style)
      case .image, .html: break
      }
    }
    return result
  }
}

extension [StyledText] {
  /// The same words leading nowhere, for a place that is within a link already.
  var withoutLinks: [StyledText] {
    map { stretch in
      guard case .text(let text, var style) = stretch else { return stretch }
      style.link = nil
      return .text(text, style)
    }
  }
}

extension FlowSlot {
  /// Whether the tag stands within an element of that name in its paragraph.
  func isWithin(_ element: String) -> Bool {
    runOpening.contains { String(decoding: $0, as: UTF8.self).hasPrefix("<\(element) ") }
  }
}

/// The addresses that a paper may lead to.
enum LinkAddress {
  /// The address itself, when it is one of the web or of mail.
  static func checked(_ address: String) throws(FlowFault) -> String {
    let lower = address.lowercased()
    guard ["https://", "http://", "mailto:"].contains(where: lower.hasPrefix) else {
      throw FlowFault(
        message: "a link leads to \(address), which a paper may not",
        remedy: "begin it with https://, http:// or mailto:")
    }
    return address
  }
}
