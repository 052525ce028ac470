import DecisionFiles
import Decisions
import Testing

/// Files in every way of writing YAML, made up from a number: fields that go among fields that stay.
@Suite struct CutEverywhereTests {
  @Test func nothingElseIsEverTouched() throws {
    var count = 0
    for seed in 1...1000 {
      var writer = WildYAML(seed: UInt64(seed))
      let text = writer.file()
      // What the parser refuses is nobody's decision.
      guard let root = try? YAMLReader.read(text, file: "d") else { continue }
      count += 1
      let (rest, leftOut) = try DecisionText.withoutRecorded(text, file: "d")
      let expected = root.without(RecordedFields.contains)
      let found = rest.isEmpty ? [] : try YAMLReader.read(rest, file: "d").leaves
      guard found == expected, isSubsequence(rest, of: text),
        comments(of: rest).isSubset(of: comments(of: text)), !text.isEmpty,
        leftOut.isEmpty == (rest == text)
      else {
        Issue.record("file \(seed):\n\(text)\nbecame:\n\(rest)\n\(expected)\n\(found)")
        return
      }
    }
    #expect(count > 800)
  }

  private func isSubsequence(_ part: String, of whole: String) -> Bool {
    var rest = Array(whole.utf8)[...]
    for byte in part.utf8 {
      guard let index = rest.firstIndex(of: byte) else { return false }
      rest = rest[(index + 1)...]
    }
    return true
  }

  private func comments(of text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("#") }.map(String.init))
  }
}

extension YAMLNode {
  /// Every value by its way from the top, without blanks at its ends.
  fileprivate var leaves: [String] { leaves(at: "") }

  /// The same without those fields, and without mappings that have nothing left in them.
  fileprivate func without(_ goes: (FieldPath) -> Bool) -> [String] {
    removing(goes, at: .root)?.leaves ?? []
  }

  private func leaves(at path: String) -> [String] {
    switch content {
    case .scalar(let scalar):
      let words = scalar.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return ["\(path)=\(words)"]
    case .sequence(let items):
      return ["\(path)[\(items.count)]"]
        + items.enumerated().flatMap { $1.leaves(at: "\(path)[\($0)]") }
    case .mapping(let entries):
      return ["\(path){\(entries.count)}"]
        + entries.flatMap { $0.value.leaves(at: "\(path).\($0.key)") }
    }
  }

  private func removing(_ goes: (FieldPath) -> Bool, at path: FieldPath) -> YAMLNode? {
    guard case .mapping(let entries) = content, !entries.isEmpty else { return self }
    let kept = entries.compactMap { entry -> YAMLEntry? in
      let place = path.appending(entry.key)
      if goes(place) { return nil }
      return entry.value.removing(goes, at: place).map {
        YAMLEntry(key: entry.key, line: 1, column: 1, value: $0)
      }
    }
    return kept.isEmpty ? nil : YAMLNode(line: 1, column: 1, content: .mapping(kept))
  }
}
