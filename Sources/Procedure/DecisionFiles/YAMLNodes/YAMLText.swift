/// The bytes of a YAML file by lines and columns, as nodes tell their places.
struct YAMLText {
  let bytes: [UInt8]
  /// How many bytes of a byte order mark come before the first line.
  private let markLength: Int
  /// Where each line begins.
  private let starts: [Int]

  init(_ text: String) {
    bytes = Array(text.utf8)
    markLength = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var starts = [markLength]
    var index = markLength
    while index < bytes.count {
      if let length = YAMLSource.lineBreak(at: index, in: bytes[...]) {
        index += length
        starts.append(index)
      } else {
        index += 1
      }
    }
    self.starts = starts
  }

  var lineCount: Int { starts.count }

  /// The first byte of a line, from 1; the end of the file for the one after the last.
  func start(ofLine line: Int) -> Int {
    line <= starts.count ? starts[line - 1] : bytes.count
  }

  /// The byte at that line and column.
  func offset(line: Int, column: Int) -> Int {
    var index = start(ofLine: line)
    for _ in 1..<max(1, column) where index < bytes.count {
      index += 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    }
    return index
  }

  /// The line in which a byte stands.
  func line(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The first byte of a line that is no space; nil when there are only blanks in it.
  func firstLetter(ofLine line: Int) -> (column: Int, byte: UInt8)? {
    let first = start(ofLine: line)
    var index = first
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    let column = index - first + 1
    while index < bytes.count, bytes[index] == 0x09 || bytes[index] == 0x20 { index += 1 }
    guard index < bytes.count, YAMLSource.lineBreak(at: index, in: bytes[...]) == nil else {
      return nil
    }
    return (column, bytes[index])
  }

  /// The line after the last one of the document that begins before `line`: that of `...` or
  /// `---`, or the one after the end of the file.
  func end(ofDocumentFrom line: Int) -> Int {
    var line = line + 1
    while line <= starts.count {
      let rest = bytes[start(ofLine: line)..<start(ofLine: line + 1)]
      if rest.starts(with: "...".utf8) || rest.starts(with: "---".utf8),
        rest.dropFirst(3).first.map({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) ?? true
      {
        return line
      }
      line += 1
    }
    return line
  }

  /// How the file ends its lines.
  var lineEnding: String {
    let end = starts.count > 1 ? starts[1] : 0
    return end >= 2 && bytes[end - 2] == 0x0D && bytes[end - 1] == 0x0A ? "\r\n" : "\n"
  }
}
