/// Writes a clause's text as Markdown, in which the clause's own words are structure and values are
/// not: whatever a value holds stands for itself.
struct ClauseDialect: OutputDialect {
  /// The dialect of the document that the clause is printed in, which says what it can hold.
  var host: (any OutputDialect)?

  func appendLiteral(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Every mark that Markdown may take for its own has a backslash before it; what ends lines, and
  /// blanks at an end, which Markdown would drop, are written by number (CommonMark 2.4 and 2.5).
  func appendText(_ text: String, to bytes: inout [UInt8]) {
    let scalars = Array(text.unicodeScalars)
    let first = scalars.firstIndex { $0 != " " } ?? scalars.count
    let last = scalars.lastIndex { $0 != " " } ?? -1
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      switch scalar {
      case "\r" where index + 1 < scalars.count && scalars[index + 1] == "\n": break
      case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
        bytes += "&#10;".utf8
      case "\t": bytes += "&#9;".utf8
      case " " where index < first || index > last: bytes += "&#32;".utf8
      case "!"..."/", ":"..."@", "["..."`", "{"..."~":
        bytes += [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: scalar.value)]
      default: bytes += String(Character(scalar)).utf8
      }
      index += 1
    }
  }

  func firstForbidden(in text: String) -> Unicode.Scalar? {
    host?.firstForbidden(in: text)
  }

  /// A clause within a clause is a passage of its own.
  func layOut(
    _ flow: Flow, at slot: FlowSlot, into output: inout RenderOutput
  ) throws(FlowFault) {
    output.bytes += "\n\(try source(of: flow))\n\n".utf8
  }

  func layOutInSentence(
    _ flow: Flow, at slot: FlowSlot, into output: inout RenderOutput
  ) throws(FlowFault) {
    let source = try source(of: flow)
    guard !source.contains(where: \.isNewline) else {
      throw FlowFault(
        message: "this clause has more than one line, and stands amid words",
        remedy: "give its tag a line of its own")
    }
    output.bytes += source.utf8
  }

  private func source(of flow: Flow) throws(FlowFault) -> String {
    guard flow.items.count == 1, case .clause(_, let source) = flow.items[0] else {
      throw FlowFault(
        message: "a clause prints words, and this value is a passage with structure of its own",
        remedy: "print it in the template, before or after the clause")
    }
    return source
  }
}
