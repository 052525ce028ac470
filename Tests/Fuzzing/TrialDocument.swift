import XMLTokens
import ZipFiles

/// A small document of each format with words where people type them, so that what is made up
/// stands in a sound file.
///
/// A line is a paragraph, byte 1 begins another run. What a line begins with says what else it is:
///
/// - a tab: a row of a table, its cells divided by tabs;
/// - `#` a heading, `*` an item of a list, `^` a line of the page header;
/// - `~` a field: Word's with this code, Writer's text on this condition;
/// - `@` a content control with this tag, in Writer a hidden paragraph on this condition;
/// - `<` markup as it stands.
enum TrialDocument {
  /// The file's name and its bytes.
  static func file(of words: String, format: Int) -> (name: String, bytes: [UInt8]) {
    switch format % 4 {
    case 0: ("a.docx", WordTrial.archive(of: lines(of: words)))
    case 1: ("a.odt", WriterTrial.archive(of: lines(of: words)))
    case 2: ("a.txt.j2", Array(words.utf8))
    default: ("a.txt", Array(words.utf8))
    }
  }

  static func archive(_ parts: [(name: String, text: String)]) -> [UInt8] {
    // The names are sound and differ.
    (try? ZipRewrite.archive(parts.map { .stored(name: $0.name, bytes: Array($0.text.utf8)) }))
      ?? []
  }

  static func escaped(_ text: some StringProtocol) -> String {
    String(decoding: XMLWriter.escapedAttribute(String(text)), as: UTF8.self)
  }

  /// What stands in a document, in order.
  enum Line {
    case paragraph([Substring])
    case heading([Substring])
    case item([Substring])
    case header([Substring])
    case rows([[Substring]])
    case field(Substring)
    case control(Substring)
    case markup(Substring)

    var isHeading: Bool { if case .heading = self { true } else { false } }
    var isOfList: Bool { if case .item = self { true } else { false } }
  }

  private static func lines(of words: String) -> [Line] {
    var lines: [Line] = []
    for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
      let rest = line.dropFirst()
      switch line.first {
      case "\t":
        let cells = rest.split(separator: "\t", omittingEmptySubsequences: false)
        if case .rows(let rows)? = lines.last {
          lines[lines.count - 1] = .rows(rows + [cells])
        } else {
          lines.append(.rows([cells]))
        }
      case "#": lines.append(.heading(runs(rest)))
      case "*": lines.append(.item(runs(rest)))
      case "^": lines.append(.header(runs(rest)))
      case "~": lines.append(.field(rest))
      case "@": lines.append(.control(rest))
      case "<": lines.append(.markup(line))
      default: lines.append(.paragraph(runs(line)))
      }
    }
    return lines
  }

  private static func runs(_ line: Substring) -> [Substring] {
    line.split(separator: "\u{1}", omittingEmptySubsequences: false)
  }
}
