import Diagnostics
import Yams

/// What the parser complains of, in words for the person who wrote the file.
enum YAMLFaults {
  static func diagnostic(for error: YamlError, in source: YAMLSource) -> Diagnostic {
    switch error {
    case .scanner(let context?, "found unexpected end of stream", _, _):
      return diagnostic(of: "found unexpected end of stream", at: context.mark, in: source)
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return diagnostic(of: problem, at: mark, in: source)
    case .reader(let problem, _, _, _):
      return Diagnostic(
        .error, "yaml-syntax", "the file cannot be read as YAML: \(problem)",
        at: SourcePlace(file: source.file), remedy: "save the file as UTF-8 text")
    default:
      return Diagnostic(
        .error, "yaml-syntax", "the file cannot be read as YAML",
        at: SourcePlace(file: source.file))
    }
  }

  /// An anchor, or a text that looks like one.
  static func anchor(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, "yaml-anchor", "“&” begins a YAML anchor here, and anchors are not used", at: place,
      remedy: "write the value out wherever it is wanted; a text that begins with & must stand in "
        + "quotes")
  }

  private static func diagnostic(
    of problem: String, at mark: Mark, in source: YAMLSource
  ) -> Diagnostic {
    let place = SourcePlace(file: source.file, line: mark.line, column: mark.column)
    if let anchorPlace = maskedAnchor(near: mark.line, in: source) {
      return anchor(at: anchorPlace)
    }
    if let column = tabColumn(onLine: mark.line, in: source) {
      return Diagnostic(
        .error, "yaml-tab", "a tab stands at the beginning of this line",
        at: SourcePlace(file: source.file, line: mark.line, column: column),
        remedy: "indent with spaces; YAML does not allow tabs there")
    }
    if problem == "but found another document" {
      return Diagnostic(
        .error, "yaml-documents", "a second document begins here", at: place,
        remedy: "keep one decision in one file, and leave out lines of --- between its parts")
    }
    if problem.contains("alias") {
      return Diagnostic(
        .error, "yaml-anchor", "“*” begins a YAML alias here, and aliases are not used", at: place,
        remedy: "write the value out; a text that begins with * must stand in quotes or after |")
    }
    if problem.contains("nesting") || problem.contains("exceeded") {
      return Diagnostic(
        .error, "too-deep", "lists and mappings stand too deep within each other here", at: place)
    }
    let words = plainWords(for: problem)
    return Diagnostic(
      .error, "yaml-syntax", "this is not YAML: \(words.message)", at: place, remedy: words.remedy)
  }

  /// The parser's problem and a cure that fits it most often.
  private static func plainWords(for problem: String) -> (message: String, remedy: String) {
    let quote = "put the text in double quotes, or begin it on the next line after |"
    switch problem {
    case "mapping values are not allowed in this context":
      return ("a second “: ” in one line, or a line set too far to the right", quote)
    case "could not find expected ':'":
      return ("a name without “:” after it", "write name: value, or indent a text's further lines")
    case "did not find expected key":
      return (
        "a line that does not begin under the names above it",
        "give all the names of one mapping the same indentation, and quote text with quotes in it"
      )
    case "did not find expected '-' indicator":
      return (
        "a line that does not begin with “-” like those above it",
        "give all the items of one list the same indentation"
      )
    case "found unexpected end of stream":
      return ("a quotation mark that is never closed", "close it at the end of the text")
    case "found unexpected document indicator":
      return ("a line of --- or ... within a quoted text", "close the quotation mark before it")
    case "found character that cannot start any token":
      return ("a text that begins with @, `, % or a tab", quote)
    case "did not find expected ',' or ']'":
      return ("a list in [ ] that is never closed", "close it with ], and quote text with commas")
    case "did not find expected ',' or '}'":
      return (
        "a mapping in { } that is never closed", "close it with }, and quote text with commas"
      )
    case "did not find expected alphabetic or numeric character":
      return ("a text that begins with * or &", quote)
    case "found unknown escape character", "did not find expected hexdecimal number":
      return ("a backslash in double quotes that means nothing", "write \\\\ for a backslash")
    case "block sequence entries are not allowed in this context":
      return ("a list that begins in the line of its name", "begin the list on the next line")
    default:
      return (problem, "compare the line and the one before it with the example in the README")
    }
  }

  /// The tab among the white space that begins a line.
  private static func tabColumn(onLine line: Int, in source: YAMLSource) -> Int? {
    var index = source.offset(line: line, column: 1)
    var column = 1
    while index < source.bytes.count, source.bytes[index] == 0x20 {
      index += 1
      column += 1
    }
    return index < source.bytes.count && source.bytes[index] == 0x09 ? column : nil
  }

  /// An anchor taken out on the line of the complaint or just before it, where a value begins.
  private static func maskedAnchor(near line: Int, in source: YAMLSource) -> SourcePlace? {
    for index in source.maskedAnchors {
      let place = source.place(of: index)
      guard place.line <= line, place.line + 1 >= line else { continue }
      let before = source.bytes[..<index].last { $0 != 0x20 && $0 != 0x09 }
      if let before, ":-?[{,".utf8.contains(before) || before == 0x0A {
        return SourcePlace(file: source.file, line: place.line, column: place.column)
      }
    }
    return nil
  }
}
