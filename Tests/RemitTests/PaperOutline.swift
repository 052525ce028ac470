import XMLTokens
import ZipFiles

/// The XML of a paper's parts, an element a line, that a review of a changed golden can show what
/// changed. Parts, and lines at both ends of a part, that are the form's own are not repeated.
enum PaperOutline {
  static func text(of paper: [UInt8], form: [UInt8]) throws -> String {
    let (reader, original) = (try ZipReader(paper), try ZipReader(form))
    var lines: [String] = []
    for entry in reader.entries {
      let bytes = try reader.read(entry)
      lines.append("== \(entry.name)")
      guard let same = original.entry(named: entry.name) else {
        lines += try outline(of: bytes)
        continue
      }
      let old = try original.read(same)
      if old == bytes {
        lines.append("as in the form")
      } else if entry.name.hasSuffix(".xml") {
        lines += changes(from: try outline(of: old), to: try outline(of: bytes))
      } else {
        lines.append("changed")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The new lines without those at both ends that the form has too.
  private static func changes(from old: [String], to new: [String]) -> [String] {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let rest = (old.dropFirst(start).reversed(), new.dropFirst(start).reversed())
    let end = zip(rest.0, rest.1).prefix { $0 == $1 }.count
    return ["\(start) lines as in the form"] + new.dropFirst(start).dropLast(end)
      + ["\(end) lines as in the form"]
  }

  private static func outline(of bytes: [UInt8]) throws -> [String] {
    var lines: [String] = []
    var depth = 0
    for token in try XMLTokenizer.tokens(of: bytes) {
      let indent = String(repeating: " ", count: depth)
      switch token {
      case .start(let start):
        let attributes = start.attributes.map { " \($0.name)=\(quoted($0.value))" }
        lines.append(indent + start.name.description + attributes.joined())
        depth += 1
      case .end: depth -= 1
      // The digest of a form changes with every change of the form.
      case .text(let text):
        lines.append(indent + quoted(text.hasPrefix("sha256:") ? "sha256:…" : text))
      }
    }
    return lines
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\n", with: "\\n").replacing("\t", with: "\\t") + "\""
  }
}
