/// The tags `{{ … }}` in words that are no part of a document's text: in the code of a field.
///
/// Such words have no paragraphs and no look, so what is written there are values; a block would
/// have nothing to begin or to end in.
public struct ValueTags {
  /// A stretch of the words.
  public struct Stretch {
    /// The words, or the tag with its braces.
    public let words: String
    /// Which scalars of the whole it has.
    public let range: Range<Int>
    /// What the tag prints; nil for words that are no tag.
    public let value: Expression?
  }

  /// The words in their order, none left out.
  public let stretches: [Stretch]

  /// Divides words that hold such tags; nil where there is none. A tag of another kind, or one that
  /// cannot be read, is words.
  public init?(in words: String) {
    guard words.utf8.contains(UInt8(ascii: "{")) else { return nil }
    let scalars = Array(words.unicodeScalars)
    var stretches: [Stretch] = []
    var place = 0
    func add(_ range: Range<Int>, _ value: Expression?) {
      guard !range.isEmpty else { return }
      let words = String(String.UnicodeScalarView(scalars[range]))
      stretches.append(Stretch(words: words, range: range, value: value))
    }
    for tag in TagFinder.tags(in: scalars) where tag.isClosed && tag.quoted == nil {
      let source = String(String.UnicodeScalarView(scalars[tag.range]))
      guard tag.kind == .print, let reading = try? TagReader.read(source, kind: .print),
        reading.level == .inferred, case .print(let value) = reading.action
      else { continue }
      add(place..<tag.range.lowerBound, nil)
      add(tag.range, value)
      place = tag.range.upperBound
    }
    guard place > 0 else { return nil }
    add(place..<scalars.count, nil)
    self.stretches = stretches
  }

  /// The words with the values of their tags. A tag of another kind, or one that cannot be read, is
  /// words.
  public static func filled(_ words: String) -> FieldExpression {
    guard let tags = ValueTags(in: words) else { return .words(words) }
    return .joined(
      tags.stretches.map { stretch in
        stretch.value.map { .expression($0) } ?? .words(stretch.words)
      })
  }

  /// The value of words that are one tag and nothing else.
  public static func value(of words: String) -> Expression? {
    guard let tags = ValueTags(in: words), tags.stretches.count == 1 else { return nil }
    return tags.stretches[0].value
  }
}
