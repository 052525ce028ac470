/// The notes at the foot of the page that a Markdown text has: `[^name]: The note.`
public enum MarkdownNotes {
  /// The names of notes to which nothing in the text refers, and of those of the same name as one
  /// before. Whoever parses the text never sees these notes.
  public static func unused(in source: String) -> [String] {
    guard source.contains("[^") else { return [] }
    var unused: [String] = []
    var defined: [String] = []
    var referred: Set<String> = []
    for line in source.split(whereSeparator: \.isNewline) {
      var rest = line
      if let name = definition(in: line) {
        if defined.contains(name) { unused.append(name) } else { defined.append(name) }
        rest = line.drop { $0 != ":" }
      }
      while let name = nextName(in: &rest) { referred.insert(name) }
    }
    return unused + defined.filter { !referred.contains($0) }
  }

  /// The name of the note that a line begins. Names are the same whatever their case.
  static func definition(in line: Substring) -> String? {
    let indent = line.prefix { $0 == " " }.count
    guard indent < 4 else { return nil }
    var rest = line.dropFirst(indent)
    guard rest.hasPrefix("[^"), let name = nextName(in: &rest), rest.hasPrefix(":") else {
      return nil
    }
    return name
  }

  /// The next name in `[^ ]`, and what stands behind it.
  private static func nextName(in rest: inout Substring) -> String? {
    while let start = rest.firstIndex(of: "[") {
      rest = rest[start...].dropFirst()
      guard rest.first == "^" else { continue }
      let name = rest.dropFirst().prefix { $0 != "]" && $0 != "[" }
      let behind = rest[name.endIndex...]
      guard behind.first == "]", !name.isEmpty, !name.contains(where: \.isWhitespace) else {
        continue
      }
      rest = behind.dropFirst()
      return name.lowercased()
    }
    return nil
  }
}
