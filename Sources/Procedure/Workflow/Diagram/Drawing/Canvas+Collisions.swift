extension Canvas {
  /// Where a line runs through a label, or a label covers another; in a good picture there are none.
  var collisions: [String] {
    labels.enumerated().flatMap { index, label in
      let (left, right) = (label.corner.x, label.corner.x + label.width)
      let (top, bottom) = (label.corner.y, label.corner.y + label.height)
      let through = strokes.flatMap { zip($0, $0.dropFirst()) }.compactMap { start, end in
        let isBeside = max(start.x, end.x) <= left || min(start.x, end.x) >= right
        let isAbove = max(start.y, end.y) <= top || min(start.y, end.y) >= bottom
        return isBeside || isAbove
          ? nil : "\(start)–\(end) crosses the label at \(label.corner)"
      }
      let over = labels[..<index].compactMap { other -> String? in
        let isBeside = other.corner.x + other.width <= left || other.corner.x >= right
        let isAbove = other.corner.y + other.height <= top || other.corner.y >= bottom
        return isBeside || isAbove ? nil : "\(label.corner) and \(other.corner) overlap"
      }
      return through + over
    }
  }
}
