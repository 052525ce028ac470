import Markdown
import TemplateLanguage

/// One stretch of a sentence in one look, a line break, or the mark of a note at the foot of the
/// page.
enum StyledText {
  case text(String, InlineStyle)
  case note(FlowNote)
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
      case .footnote(let blocks): result.append(.note(try FlowNote(blocks)))
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
