import CivilTime
import Diagnostics

/// Reads the file of a clause: what is said of it, between two lines of hyphens, and its text.
public struct ClauseReader {
  /// The most bytes that are read of a clause: 1 MiB.
  public static let largest = 1 << 20

  private var clause: Clause
  private var seen: Set<String> = []

  /// The clause of a file, with everything that is wrong with it.
  ///
  /// - Parameters:
  ///   - name: the name by which templates ask for it.
  ///   - file: the file's name, for messages.
  public static func read(_ bytes: [UInt8], name: String, file: String) -> Clause {
    var reader = ClauseReader(
      clause: Clause(
        name: name, file: file, bytes: bytes,
        template: CompiledTemplate(instructions: [], identifierCount: 0)))
    reader.read()
    return reader.clause
  }

  private init(clause: Clause) {
    self.clause = clause
  }

  private mutating func read() {
    if !Self.isName(clause.name) {
      report(
        "clause-name", "“\(clause.name)” is no name for a clause", line: nil,
        "name the file by small letters, digits and hyphens: call-in.md")
    }
    guard clause.bytes.count <= Self.largest else {
      return report(
        "clause-size", "the file has \(clause.bytes.count) bytes; at most \(Self.largest) are read",
        line: nil, "divide the clause")
    }
    guard let text = String(validating: clause.bytes, as: UTF8.self) else {
      return report(
        "not-text", "the file is not text in UTF-8", line: nil, "save it as plain text in UTF-8")
    }
    let start = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
    let lines = start.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.first.map(Self.trimmed) == "---",
      let end = lines.dropFirst().firstIndex(where: { Self.trimmed($0) == "---" })
    else {
      return report(
        "clause-front", "the file does not say what the clause is called", line: 1,
        "begin it with a line ---, then title: and authority: and from: on lines of their own, "
          + "then a line --- again, then its text")
    }
    for index in 1..<end { readField(lines[index], line: index + 1) }
    for name in ["title", "authority", "from"] where !seen.contains(name) {
      report(
        "missing-field", "the clause does not say its “\(name)”", line: 1,
        "write \(name): between the two lines of hyphens")
    }
    readText(lines[(end + 1)...], from: end + 2)
  }

  private static func isName(_ name: String) -> Bool {
    name.first?.isLetter == true && name.last != "-"
      && name.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
      }
  }

  // MARK: What is said of it

  private static let fields = ["title", "authority", "from", "to"]

  private mutating func readField(_ line: Substring, line number: Int) {
    let words = Self.trimmed(line)
    if words.isEmpty || words.hasPrefix("#") { return }
    guard let colon = words.firstIndex(of: ":") else {
      return report(
        "clause-front", "“\(words.prefix(40))” says nothing of the clause", line: number,
        "write a name, a colon and what it is: title: Call-in")
    }
    let name = String(Self.trimmed(words[..<colon]))
    var value = Self.trimmed(words[words.index(after: colon)...])
    if let quote = value.first, quote == "\"" || quote == "'", value.count > 1, value.last == quote
    {
      value = value.dropFirst().dropLast()
    }
    guard Self.fields.contains(name) else {
      return report(
        "unknown-field", "a clause has no “\(name)”", line: number,
        nearestName(to: name, among: Self.fields).map { "did you mean \($0)?" }
          ?? "it has: \(Self.fields.joined(separator: ", "))")
    }
    guard seen.insert(name).inserted else {
      return report("twice", "“\(name)” stands here again", line: number, "take one of them out")
    }
    if value.isEmpty, name != "to" {
      return report("missing-field", "“\(name)” is empty", line: number, "write what it is")
    }
    switch name {
    case "title": clause.title = String(value)
    case "authority": clause.authority = String(value)
    case "from": clause.from = day(value, name, number)
    default: if !value.isEmpty { clause.to = day(value, name, number) }
    }
    if let from = clause.from, let to = clause.to, to < from {
      report(
        "clause-days", "the clause is in force to \(to.text), which is before it begins",
        line: number, "put the days right")
    }
  }

  private mutating func day(_ words: Substring, _ name: String, _ line: Int) -> CivilDate? {
    if let day = CivilDate(iso: words) { return day }
    report(
      "clause-days", "“\(words.prefix(40))” is no day", line: line,
      "write year, month and day: \(name): 2025-04-01")
    return nil
  }

  // MARK: Its text

  private mutating func readText(_ lines: ArraySlice<Substring>, from first: Int) {
    let blank = lines.prefix { Self.trimmed($0).isEmpty }.count
    var lines = Array(lines.dropFirst(blank))
    while lines.last.map({ Self.trimmed($0).isEmpty }) ?? false { lines.removeLast() }
    clause.lines = lines
    clause.firstLine = first + blank
    guard !lines.isEmpty else {
      return report(
        "clause-empty", "the clause has no text", line: first, "write it below the line ---")
    }
    let pieces = TemplatePiece.lines(of: lines.joined(separator: "\n"))
    let compiled = CompiledTemplate.compile(pieces, dialect: ClauseDialect())
    clause.template = compiled.template
    clause.diagnostics += (compiled.diagnostics + compiled.template.remarks).map(clause.placed)
    for use in compiled.template.clauseUses { refuseIndented(use) }
  }

  /// A passage stands at the margin: within an item of a list it would end the list.
  private mutating func refuseIndented(_ use: ClauseUse) {
    let place = clause.place(of: use.place)
    guard let line = place.line, let column = place.column, column > 1 else { return }
    let words = clause.lines[line - clause.firstLine]
    guard words.prefix(column - 1).allSatisfy(\.isWhitespace) else { return }
    clause.diagnostics.append(
      Diagnostic(
        .error, "clause-indented", "the tag is set in, and a clause stands at the margin",
        at: place, remedy: "begin the line with the tag, or put it into a sentence"))
  }

  private mutating func report(
    _ code: String, _ message: String, line: Int?, _ remedy: String
  ) {
    clause.diagnostics.append(
      Diagnostic(
        .error, code, message, at: SourcePlace(file: clause.file, line: line), remedy: remedy))
  }

  private static func trimmed(_ words: Substring) -> Substring { TagReader.trimmed(words) }
}
