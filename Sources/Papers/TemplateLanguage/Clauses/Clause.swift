public import CivilTime
public import Diagnostics

/// A clause of a council's library: words that many papers share, kept once.
///
/// Its file has its title, the authority for it and the days on which it is in force before its
/// text, which is Markdown with tags:
///
/// ```
/// ---
/// title: The other terms stay
/// authority: Contract Procedure Rules, rule 24
/// from: 2025-04-01
/// ---
/// All other terms of {{ contract.title }} stay as they are.
/// ```
public struct Clause: Sendable {
  /// The name by which templates ask for it: its file's name without the ending.
  public let name: String
  /// Its file, as the person named it.
  public let file: String
  /// The file's content.
  public let bytes: [UInt8]
  /// What it is called.
  public internal(set) var title = ""
  /// On whose authority, or from where, the council has it.
  public internal(set) var authority = ""
  /// The first day on which it is in force.
  public internal(set) var from: CivilDate?
  /// The last day on which it is; nil when that is open.
  public internal(set) var to: CivilDate?
  /// Its text, read.
  public internal(set) var template: CompiledTemplate
  /// Everything wrong with the file by itself. A clause with errors is not to be printed.
  public internal(set) var diagnostics: [Diagnostic] = []

  /// The lines of its text, as they are written.
  var lines: [Substring] = []
  /// The line of the file on which its text begins, from 1.
  var firstLine = 1

  /// Whether it is in force on a day; a clause that does not say from when is.
  public func isInForce(on day: CivilDate) -> Bool {
    (from ?? day) <= day && day <= (to ?? day)
  }

  /// Something said of its text, at the line and column of its file.
  public func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.place?.file == nil else { return diagnostic }
    var diagnostic = diagnostic
    diagnostic.place = diagnostic.place?.document.map { place(of: $0) } ?? SourcePlace(file: file)
    return diagnostic
  }

  /// The line and column of its file at which it asks for another clause.
  public func place(of use: ClauseUse) -> SourcePlace { place(of: use.place) }

  /// The line and column of its file at which something stands that was found in its text.
  func place(of place: DocumentPlace) -> SourcePlace {
    var result = SourcePlace(file: file)
    guard let paragraph = place.paragraph else { return result }
    result.line = firstLine + paragraph - 1
    guard lines.indices.contains(paragraph - 1), let words = place.words else { return result }
    let sought = words.hasSuffix("…") ? words.dropLast() : words[...]
    if let start = lines[paragraph - 1].firstRange(of: sought)?.lowerBound {
      result.column =
        lines[paragraph - 1].distance(
          from: lines[paragraph - 1].startIndex, to: start) + 1
    }
    return result
  }

  /// A place in its text as one of a document that prints it.
  func named(_ place: DocumentPlace) -> DocumentPlace {
    var result = DocumentPlace(part: "clause \(name)")
    if let paragraph = place.paragraph { result.part += ", line \(firstLine + paragraph - 1)" }
    result.words = place.words
    return result
  }

  /// Whether it is one line of plain words and tags, in which Markdown finds nothing to do.
  var isPlainLine: Bool {
    guard lines.count == 1, diagnostics.isEmpty, template.clauseUses.isEmpty,
      case .clause(_, let words)? = specimen.items.first
    else { return false }
    let marks: Set<Character> = ["*", "_", "`", "[", "]", "<", ">", "#", "\\", "~", "|", "&"]
    let first = words.first { !$0.isWhitespace }
    return !words.contains { marks.contains($0) } && words.first == first
      && first.map { $0.isLetter || "\u{201C}\u{2018}(".contains($0) } ?? false
  }

  /// Its text as a trial prints it: each value as a letter, each branch of a choice.
  public var specimen: Flow {
    var isRaw = false
    let text = lines.map { line in
      let scalars = Array(line.unicodeScalars)
      var words = String.UnicodeScalarView()
      var position = 0
      for tag in TagFinder.tags(in: scalars, isRaw: &isRaw) {
        words.append(contentsOf: scalars[position..<tag.range.lowerBound])
        if tag.kind == .print { words.append("x") }
        position = tag.range.upperBound
      }
      words.append(contentsOf: scalars[position...])
      return String(words)
    }
    return Flow([.clause(name: name, source: text.joined(separator: "\n"))])
  }
}
