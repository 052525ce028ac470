/// Roughly how many steps cmark-gfm would take over a source, beyond those that every text takes.
///
/// cmark-gfm 0.29.0.gfm.6 takes time that grows with the square of what it reads, or worse, for
/// some repetitions: 20 kB of `a|b⏎-|⏎` take 1.5 s, and 80 kB 24 s. The weights were measured, so
/// that the greatest cost is about one second and 256 MiB.
struct MarkdownCost {
  /// The greatest cost that is taken on.
  static let most = 20_000_000
  /// The most marks of quotations and lists before one line.
  private static let mostMarkers = 1000

  /// A run of lines with no blank line between: no paragraph or table is longer.
  private struct Run {
    var bytes = 0
    var lines = 0
    /// Lines that may be the rule below the heading of a table, and their most columns.
    var rules = 0
    var columns = 0
    /// `<!` and `<?`, for each of which the rest of the run is searched.
    var declarations = 0
    var definesReference = false
  }

  private var cost = 0
  private var run = Run()
  private var lines = 0
  private var deepest = 0
  private var markers = 0
  /// Characters at which cmark-gfm divides a text, each piece a node of its own.
  private var marks = 0
  private var contentLines = 0
  private var pictures = 0
  private var brackets = 0
  private var referenceBytes = 0
  /// References to notes and the notes themselves, and the longest note: each reference brings the
  /// note whole.
  private var notes = 0
  private var isInNote = false
  private var noteBytes = 0
  private var longestNote = 0

  /// The cost of a source of at most a few megabytes.
  mutating func of(_ source: String) -> Int {
    let bytes = Array(source.utf8)
    var start = 0
    while start < bytes.count && cost <= Self.most {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      read(bytes[start..<end])
      start = end + 1
    }
    closeRun()
    // A piece of text takes 400 bytes of memory and little time, so marks are dearer than it.
    cost += 40 * (marks + 2 * contentLines)
    // A reference copies its definition; every picture looks at the brackets before it.
    return cost + lines * deepest + 8 * markers + pictures * pictures + brackets * referenceBytes
      + notes * (notes + longestNote)
  }

  private mutating func read(_ line: ArraySlice<UInt8>) {
    lines += 1
    if line.drop(while: { $0 == 0x20 }).starts(with: "[^".utf8) {
      (isInNote, noteBytes) = (true, 0)
    } else if run.lines == 0, let first = line.first, first != 0x20, first != 0x09 {
      // What stands behind a blank line and is not moved in is no longer the note's.
      isInNote = false
    }
    if isInNote {
      noteBytes += line.count + 1
      longestNote = max(longestNote, noteBytes)
    }
    let content = skipContainers(of: line)
    guard !content.isEmpty else { return closeRun() }
    run.bytes += line.count + 1
    run.lines += 1
    contentLines += 1
    var columns = 1
    var hasDash = false
    var isRule = true
    var previous: UInt8 = 0
    for byte in content {
      switch byte {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"): columns += 1
      case UInt8(ascii: ":"):
        if previous == UInt8(ascii: "]"), content.first == UInt8(ascii: "[") {
          run.definesReference = true
        }
      case UInt8(ascii: " "), 0x09, 0x0B, 0x0C: break
      case UInt8(ascii: "["):
        brackets += 1
        pictures += previous == UInt8(ascii: "!") ? 1 : 0
        isRule = false
      case UInt8(ascii: "^"):
        notes += previous == UInt8(ascii: "[") ? 1 : 0
        isRule = false
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        run.declarations += previous == UInt8(ascii: "<") ? 1 : 0
        isRule = false
      default: isRule = false
      }
      marks += Self.isMark(byte) ? 1 : 0
      previous = byte
    }
    if isRule && hasDash {
      run.rules += 1
      run.columns = max(run.columns, columns)
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"),
      UInt8(ascii: "!"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  /// The line without the marks of quotations and lists before it, which it counts.
  private mutating func skipContainers(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line
    var found = 0
    while let first = rest.first {
      if found > Self.mostMarkers {
        cost = Self.most + 1
        break
      }
      if first == 0x20 || first == 0x09 || first == UInt8(ascii: ">") {
        found += first == UInt8(ascii: ">") ? 1 : 0
        rest.removeFirst()
        continue
      }
      let digits = rest.prefix(9).prefix { (0x30...0x39).contains($0) }.count
      let mark = rest.dropFirst(digits).first ?? 0
      let isMark =
        digits > 0 ? [0x29, 0x2E].contains(mark) : [0x2A, 0x2B, 0x2D].contains(mark)
      let next = rest.dropFirst(digits + 1).first
      guard isMark, next == nil || next == 0x20 || next == 0x09 else { break }
      found += 1
      rest = rest.dropFirst(digits + 1)
    }
    markers += found
    deepest = max(deepest, found, (line.count - rest.count) / 2)
    return rest
  }

  private mutating func closeRun() {
    cost += (run.rules + run.declarations) * run.bytes
    if run.rules > 0 {
      // A cell takes about 250 bytes when parsed, so cells are dearer than their time.
      cost += run.columns * run.columns + 64 * run.columns * run.lines
    }
    if run.definesReference {
      referenceBytes = max(referenceBytes, run.bytes)
    }
    run = Run()
  }
}
