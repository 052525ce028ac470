/// A point of the picture.
struct Point: Sendable, Hashable {
  var x: Double
  var y: Double
  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// The picture as it is drawn: SVG elements, lines under boxes under text.
struct Canvas: Sendable {
  private(set) var lines: [String] = []
  private(set) var shapes: [String] = []
  private(set) var depth = 0.0
  /// The corners of each line, and the place of each label: labels and lines must keep apart.
  private(set) var strokes: [[Point]] = []
  private(set) var labels: [(corner: Point, width: Double, height: Double)] = []

  /// How a box is drawn; never told by colour alone.
  enum Box: String {
    /// A phase on the way.
    case phase
    /// A phase in which nothing may be done under the decision: broken outline.
    case frozen
    /// An end: doubled outline.
    case end
    /// Another place of the picture, named.
    case elsewhere
    /// A list.
    case list
  }

  /// A line through points with rounded corners, with an arrow at its end.
  mutating func line(
    _ points: [Point], arrow: Bool = true, broken: Bool = false, main: Bool = false
  ) {
    let kind = main ? "way main" : broken ? "way broken" : "way"
    let end = arrow ? " marker-end=\"url(#arrow)\"" : ""
    strokes.append(points)
    lines.append("<path class=\"\(kind)\" d=\"\(Self.path(points))\"\(end)/>")
    depth = max(depth, points.map(\.y).max() ?? 0)
  }

  /// A box about a middle.
  mutating func box(
    _ kind: Box, at middle: Point, width: Double, height: Double, text: String? = nil
  ) {
    func frame(_ inset: Double) -> String {
      let left = middle.x - width / 2 + inset
      let top = middle.y - height / 2 + inset
      return "<rect class=\"\(kind.rawValue)\" "
        + "x=\"\(Self.number(left))\" y=\"\(Self.number(top))\" "
        + "width=\"\(Self.number(width - 2 * inset))\" "
        + "height=\"\(Self.number(height - 2 * inset))\" "
        + "rx=\"\(kind == .list ? 3 : kind == .elsewhere ? 11 : 7)\"/>"
    }
    shapes.append(frame(0))
    if kind == .end { shapes.append(frame(3)) }
    if let text {
      let isChip = kind == .elsewhere
      let style = isChip ? "chip" : "name"
      let lines = Self.balanced(text, width: width - 10, size: isChip ? 11 : 13.5, bold: !isChip)
      let x = Self.number(middle.x)
      let spans = lines.enumerated().map { index, line in
        let y = middle.y + 4.6 + (Double(index) - Double(lines.count - 1) / 2) * 15
        return "<tspan x=\"\(x)\" y=\"\(Self.number(y))\">\(Self.escaped(line))</tspan>"
      }
      shapes.append("<text class=\"\(style)\">\(spans.joined(separator: " "))</text>")
    }
    depth = max(depth, middle.y + height / 2)
  }

  /// Text from its upper left corner.
  mutating func text(_ block: TextBlock, at corner: Point) {
    if !block.isEmpty { labels.append((corner, block.width, block.height)) }
    var y = corner.y
    for line in block.lines {
      let base = y + line.height - 3.4
      if line.isPaper { sheet(at: Point(corner.x, base - 9.2)) }
      let spans = Self.runs(line.words).map { style, words in
        "<tspan class=\"\(style.rawValue)\">\(Self.escaped(words))</tspan>"
      }
      if !spans.isEmpty, line.words.contains(where: { !$0.text.isEmpty }) {
        let x = Self.number(corner.x + line.indent)
        shapes.append(
          "<text x=\"\(x)\" y=\"\(Self.number(base))\">\(spans.joined(separator: " "))</text>")
      }
      y += line.height
    }
    depth = max(depth, y)
  }

  /// A single line of text in a class of its own.
  mutating func title(_ text: String, style: String, at point: Point) {
    shapes.append(
      "<text class=\"\(style)\" x=\"\(Self.number(point.x))\" y=\"\(Self.number(point.y))\">"
        + "\(Self.escaped(text))</text>")
    depth = max(depth, point.y)
  }

  /// The dot where a decision begins.
  mutating func begins(at point: Point) {
    shapes.append(
      "<circle class=\"begin\" cx=\"\(Self.number(point.x))\" cy=\"\(Self.number(point.y))\" r=\"6\"/>"
    )
  }

  /// Begins what belongs together, with a name that is read out.
  ///
  /// - Parameter ways: the edges that it shows, each `from-to`.
  mutating func begin(ways: [String], title: String) {
    shapes.append(
      "<g data-ways=\"\(ways.joined(separator: " "))\"><title>\(Self.escaped(title))</title>")
  }

  /// Ends it.
  mutating func end() { shapes.append("</g>") }

  /// A sheet of paper with a dog's ear.
  private mutating func sheet(at corner: Point) {
    let x = Self.number(corner.x + 0.5)
    let y = Self.number(corner.y)
    shapes.append("<use href=\"#sheet\" x=\"\(x)\" y=\"\(y)\"/>")
  }

  /// A name in one line, or in two of about the same length where one would be too wide.
  private static func balanced(
    _ name: String, width: Double, size: Double, bold: Bool
  ) -> [String] {
    func measure(_ words: ArraySlice<Substring>) -> Double {
      GlyphWidths.width(of: words.joined(separator: " "), size: size, bold: bold)
    }
    let words = name.split(separator: " ")
    guard words.count > 1, measure(words[...]) > width else { return [name] }
    let cut = (1..<words.count).min { left, right in
      max(measure(words[..<left]), measure(words[left...]))
        < max(measure(words[..<right]), measure(words[right...]))
    }
    guard let cut else { return [name] }
    return [words[..<cut], words[cut...]].map { $0.joined(separator: " ") }
  }

  private static func runs(_ words: [TextBlock.Word]) -> [(TextStyle, String)] {
    var runs: [(TextStyle, String)] = []
    for word in words {
      if let last = runs.last, last.0 == word.style {
        runs[runs.count - 1].1 += " " + word.text
      } else {
        runs.append((word.style, word.text))
      }
    }
    return runs
  }

  private static func path(_ points: [Point]) -> String {
    guard let first = points.first, let last = points.last else { return "" }
    var path = "M\(pair(first))"
    for index in points.indices.dropFirst().dropLast() {
      let corner = points[index]
      path += "L\(pair(towards(points[index - 1], from: corner)))"
      path += "Q\(pair(corner)) \(pair(towards(points[index + 1], from: corner)))"
    }
    return path + "L\(pair(last))"
  }

  /// The point at which a corner begins to be rounded.
  private static func towards(_ other: Point, from corner: Point) -> Point {
    let (dx, dy) = (other.x - corner.x, other.y - corner.y)
    let length = max(abs(dx), abs(dy))
    let part = length == 0 ? 0 : min(6, length / 2) / length
    return Point(corner.x + dx * part, corner.y + dy * part)
  }

  private static func pair(_ point: Point) -> String { "\(number(point.x)) \(number(point.y))" }

  /// A number with at most one decimal.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let whole = "\(sign)\(abs(tenths) / 10)"
    return tenths % 10 == 0 ? whole : "\(whole).\(abs(tenths) % 10)"
  }

  /// Text as XML.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += " "
      default: if scalar.value >= 0x20 { result.unicodeScalars.append(scalar) }
      }
    }
  }
}
