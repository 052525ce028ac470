/// Changes of a YAML file's text that leave everything else as it is, byte for byte.
struct YAMLEdits {
  private let text: YAMLText
  private var edits: [(range: Range<Int>, with: String)] = []

  init(_ text: YAMLText) {
    self.text = text
  }

  mutating func cut(_ range: Range<Int>) {
    edits.append((range, ""))
  }

  mutating func replace(_ range: Range<Int>, with replacement: String) {
    edits.append((range, replacement))
  }

  /// The text with the changes made; of two at one place the one that was asked for first is first.
  var applied: String {
    var result: [UInt8] = []
    result.reserveCapacity(text.bytes.count)
    var done = 0
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in ordered {
      if edit.range.lowerBound > done { result += text.bytes[done..<edit.range.lowerBound] }
      result += Array(edit.with.utf8)
      done = max(done, edit.range.upperBound)
    }
    result += text.bytes[done...]
    return String(decoding: result, as: UTF8.self)
  }
}
