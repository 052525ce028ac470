/// How wide text is, near enough to lay it out: the advance widths of Helvetica, which Arial and
/// Liberation Sans share, in thousandths of the size (Adobe Font Metrics, Helvetica and
/// Helvetica-Bold).
enum GlyphWidths {
  /// The width of a text at a size.
  static func width(of text: some StringProtocol, size: Double, bold: Bool = false) -> Double {
    let thousandths = text.unicodeScalars.reduce(0) { $0 + width(of: $1, bold: bold) }
    return Double(thousandths) * size / 1000
  }

  private static func width(of scalar: Unicode.Scalar, bold: Bool) -> Int {
    let widths = bold ? boldLetters : letters
    if ("a"..."z").contains(scalar) { return widths[Int(scalar.value - 0x61)] }
    switch scalar {
    case " ", ".", ",", "/": return 278
    case ":", ";": return bold ? 333 : 278
    case "-", "(", ")", "·": return 333
    case "’", "‘", "'": return bold ? 278 : 222
    case "0"..."9": return 556
    case "—": return 1000
    case "→", "↩": return 1000
    default: return 722
    }
  }

  private static let letters = [
    556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500,
  ]
  private static let boldLetters = [
    556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556,
    333, 611, 556, 778, 556, 556, 500,
  ]
}
