/// Texts divided and searched.
enum TextParts {
  /// The part of a text between two places given after the first value, as in `find(x, 2, 5)`.
  static func part(_ text: String, _ call: CallArguments) throws(EvaluationError) -> String {
    guard call.positional.count > 1 else { return text }
    let scalars = Array(text.unicodeScalars)
    let (start, stop) = try bounds(scalars.count, call)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[min(start, stop)..<stop])
    return String(view)
  }

  private static func bounds(
    _ count: Int, _ call: CallArguments
  ) throws(EvaluationError) -> (Int, Int) {
    func place(_ written: Int?, _ usual: Int) -> Int {
      guard let written else { return usual }
      return min(max(written < 0 ? written + count : written, 0), count)
    }
    return (place(try call.whole(1, "start"), 0), place(try call.whole(2, "end"), count))
  }

  /// Where the words begin, in bytes of the part that is searched.
  static func places(_ text: String, _ call: CallArguments) throws(EvaluationError) -> [Int] {
    let part = try part(text, call)
    let wanted = try call.text(0, "sub") ?? ""
    guard !wanted.isEmpty else { return Array(0...part.unicodeScalars.count) }
    return TextSearch(for: wanted).places(in: part.utf8)
  }

  /// Where the words stand first, or last, counted in letters.
  static func find(
    _ text: String, _ call: CallArguments, last: Bool
  ) throws(EvaluationError) -> Int? {
    let scalars = Array(text.unicodeScalars)
    let wanted = Array(try call.text(0, "sub")?.unicodeScalars ?? "".unicodeScalars)
    let (start, stop) = try bounds(scalars.count, call)
    guard start <= stop, wanted.count <= stop - start else { return nil }
    if wanted.isEmpty { return last ? stop : start }
    let part = String(String.UnicodeScalarView(scalars[start..<stop]))
    let words = String(String.UnicodeScalarView(wanted))
    let found =
      last
      ? lastPlace(of: words, in: part)
      : TextSearch(for: words).places(in: part.utf8, atMost: 1).first
    guard let found else { return nil }
    return start + String(decoding: part.utf8.prefix(found), as: UTF8.self).unicodeScalars.count
  }

  private static func lastPlace(of words: String, in text: String) -> Int? {
    let (pattern, bytes) = (Array(words.utf8.reversed()), Array(text.utf8.reversed()))
    return TextSearch(forBytes: pattern).places(in: bytes, atMost: 1).first
      .map { bytes.count - $0 - pattern.count }
  }

  /// One text in place of another, the first so many times.
  static func replaced(
    _ text: String, _ old: String, _ new: String, _ count: Int?, at offset: Int
  ) throws(EvaluationError) -> String {
    let count = count.map { $0 < 0 ? Int.max : $0 } ?? Int.max
    guard !old.isEmpty else {
      // Python puts the new words between all letters.
      var parts = text.unicodeScalars.map { String($0) }
      let (growth, overflow) = (parts.count + 1).multipliedReportingOverflow(by: new.utf8.count)
      guard !overflow, growth <= EvaluationLimits.textBytes else { throw .tooLong(offset: offset) }
      for place in parts.indices where place < count { parts[place] = new + parts[place] }
      return parts.joined() + (parts.count < count ? new : "")
    }
    let bytes = Array(text.utf8)
    let places = TextSearch(for: old).places(in: bytes, atMost: count)
    let (growth, overflow) = places.count.multipliedReportingOverflow(by: new.utf8.count)
    guard !overflow,
      bytes.count - places.count * old.utf8.count + growth <= EvaluationLimits.textBytes
    else { throw .tooLong(offset: offset) }
    var result: [UInt8] = []
    var end = 0
    for place in places {
      result.append(contentsOf: bytes[end..<place])
      result.append(contentsOf: new.utf8)
      end = place + old.utf8.count
    }
    result.append(contentsOf: bytes[end...])
    return String(decoding: result, as: UTF8.self)
  }

  /// `split` and `rsplit`.
  static func split(
    _ text: String, _ call: CallArguments, fromEnd: Bool
  ) throws(EvaluationError) -> [Value] {
    let most = try call.whole(1, "maxsplit").map { $0 < 0 ? Int.max : $0 } ?? Int.max
    let separator = try call.text(0, "sep")
    if separator?.isEmpty == true {
      throw call.fault("a text cannot be split at nothing", "write the sign that parts the words")
    }
    let bytes = Array(text.utf8)
    var gaps: [Range<Int>]
    if let separator {
      let width = separator.utf8.count
      if fromEnd {
        let turned = TextSearch(forBytes: Array(separator.utf8.reversed()))
          .places(in: Array(bytes.reversed()), atMost: most)
        gaps = turned.reversed().map { (bytes.count - $0 - width)..<(bytes.count - $0) }
      } else {
        gaps = TextSearch(for: separator).places(in: bytes, atMost: most).map { $0..<($0 + width) }
      }
      return pieces(bytes, gaps)
    }
    return words(text, most, fromEnd: fromEnd)
  }

  private static func pieces(_ bytes: [UInt8], _ gaps: [Range<Int>]) -> [Value] {
    var (result, end): ([Value], Int) = ([], 0)
    for gap in gaps {
      result.append(.text(String(decoding: bytes[end..<gap.lowerBound], as: UTF8.self)))
      end = gap.upperBound
    }
    return result + [.text(String(decoding: bytes[end...], as: UTF8.self))]
  }

  /// The words between blanks; what is left when enough are split off keeps its blanks within.
  private static func words(_ text: String, _ most: Int, fromEnd: Bool) -> [Value] {
    var rest = Array(text.unicodeScalars)[...]
    if fromEnd { rest = ArraySlice(rest.reversed()) }
    var words: [[Unicode.Scalar]] = []
    while true {
      rest = rest.drop { $0.isBlank }
      guard !rest.isEmpty else { break }
      if words.count == most {
        while let last = rest.last, last.isBlank { rest.removeLast() }
        words.append(Array(rest))
        break
      }
      let word = rest.prefix { !$0.isBlank }
      words.append(Array(word))
      rest = rest.dropFirst(word.count)
    }
    if fromEnd { words = words.reversed().map { $0.reversed() } }
    return words.map { .text(String(String.UnicodeScalarView($0))) }
  }

  /// `partition` and `rpartition`: what stands before the words, they themselves, what follows.
  static func parted(
    _ text: String, _ call: CallArguments, fromEnd: Bool
  ) throws(EvaluationError) -> [Value] {
    let separator = try call.text(0, "sep") ?? ""
    guard !separator.isEmpty else {
      throw call.fault("a text cannot be split at nothing", "write the sign that parts the words")
    }
    let place =
      fromEnd
      ? lastPlace(of: separator, in: text)
      : TextSearch(for: separator).places(in: text.utf8, atMost: 1).first
    guard let place else {
      return fromEnd ? [.text(""), .text(""), .text(text)] : [.text(text), .text(""), .text("")]
    }
    let (before, after) = (
      text.utf8.prefix(place), text.utf8.dropFirst(place + separator.utf8.count)
    )
    return [
      .text(String(decoding: before, as: UTF8.self)), .text(separator),
      .text(String(decoding: after, as: UTF8.self)),
    ]
  }
}
