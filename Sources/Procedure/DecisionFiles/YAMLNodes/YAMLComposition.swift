import Diagnostics
import Yams

/// Runs the parser over a source and words its complaints.
enum YAMLComposition {
  /// The root of the only document in the file.
  static func root(of source: inout YAMLSource) throws(DiagnosticsError) -> Yams.Node {
    while true {
      do {
        // A resolver without rules: a value is not to be guessed at by regular expressions.
        let parser = try Yams.Parser(
          yaml: source.text, resolver: .basic, constructor: .default, encoding: .utf8)
        if let root = try parser.singleRoot() { return root }
        throw DiagnosticsError(
          Diagnostic(
            .error, "yaml-empty", "the file is empty", at: SourcePlace(file: source.file),
            remedy: "write a name and its value on each line, such as subject: Winter gritting"))
      } catch let error as DiagnosticsError {
        throw error
      } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
        let (line, column) = (context.mark.line, context.mark.column)
        if let key = duplicates.first, source.maskKey(key, line: line, column: column) { continue }
        throw DiagnosticsError(
          duplicateKey(
            source.unmasked(duplicates.first ?? ""), file: source.file, line: line, column: column,
            first: nil))
      } catch let error as YamlError {
        throw DiagnosticsError(YAMLFaults.diagnostic(for: error, in: source))
      } catch {
        throw DiagnosticsError(
          Diagnostic(
            .error, "yaml-syntax", "the file cannot be read as YAML",
            at: SourcePlace(file: source.file)))
      }
    }
  }

  /// The same name twice in one mapping.
  static func duplicateKey(
    _ key: String, file: String, line: Int, column: Int, first: Int?
  ) -> Diagnostic {
    let earlier = first.map { "; it first stands in line \($0)" } ?? ""
    return Diagnostic(
      .error, "duplicate-key", "“\(key)” stands here a second time\(earlier)",
      at: SourcePlace(file: file, line: line, column: column), remedy: "keep one of the two")
  }
}
