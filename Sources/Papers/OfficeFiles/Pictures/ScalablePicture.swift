import TemplateLanguage
import XMLTokens

/// A picture drawn in lines (SVG 1.1), read whole and written anew with only what is drawn in it.
///
/// An SVG is a document of its own, which may run programs, fetch what lies elsewhere and hold
/// what nobody sees. So only shapes, words, colours and their look are taken: what programs note
/// for themselves is left out, and whatever else is in it is a fault.
struct ScalablePicture {
  /// The width, in English Metric Units (914,400 to the inch).
  let width: Int
  /// The height likewise.
  let height: Int
  /// The picture as it is stored.
  let bytes: [UInt8]

  /// The vocabulary of drawings.
  static let namespace = "http://www.w3.org/2000/svg"

  private static let limits = XMLLimits(
    bytes: 4 << 20, startTagBytes: 1 << 20, attributes: 128, namespaces: 64, depth: 64,
    textBytes: 1 << 20, tokens: 400_000)

  /// Reads a picture, all of it.
  init(_ bytes: [UInt8]) throws(PictureMeasure.Fault) {
    let tokens: [XMLToken]
    do {
      tokens = try XMLTokenizer.tokens(of: bytes, limits: Self.limits)
    } catch {
      throw Self.fault("is a drawing (SVG) that cannot be read: it \(error.reason)")
    }
    guard case .start(let root)? = tokens.first, root.name.local == "svg",
      root.name.namespace == Self.namespace
    else { throw Self.fault("is no drawing (SVG), though it begins like one") }
    guard let size = ScalableSize(root) else {
      throw PictureMeasure.Fault(
        message: "does not say how large it is",
        remedy: "give its first tag a width and a height, such as width=\"40mm\", or a viewBox")
    }
    (width, height) = (size.width, size.height)
    var drawing = ScalableDrawing()
    for token in tokens { try drawing.add(token) }
    try ScalableReferences.check(drawing.kept)
    self.bytes = XMLWriter.bytes(of: drawing.kept)
  }

  /// A fault that somebody who draws can mend by saving the picture in another way.
  static func fault(_ message: String) -> PictureMeasure.Fault {
    PictureMeasure.Fault(
      message: message,
      remedy: "save it as a plain drawing (in Inkscape: Plain SVG), or as PNG")
  }

  /// What a template's own drawing holds that runs or is fetched; nil when it holds nothing of the
  /// kind. Its author may have it drawn as he likes otherwise.
  static func danger(in bytes: [UInt8]) -> String? {
    let tokens: [XMLToken]
    do {
      tokens = try XMLTokenizer.tokens(of: bytes, limits: limits)
    } catch {
      return error.code == .doctype ? "is a drawing (SVG) with a document type" : nil
    }
    var isStyle = false
    for token in tokens {
      switch token {
      case .start(let start):
        isStyle = start.name.local == "style"
        if let words = ScalableRules.danger(of: start) { return "holds \(words)" }
      case .text(let text):
        if isStyle, let words = ScalableRules.danger(inStyle: text) { return "holds \(words)" }
      case .end: isStyle = false
      }
    }
    return nil
  }
}

/// The size of a drawing by its first tag (SVG 1.1, 7.2 and 7.7).
struct ScalableSize {
  let width: Int
  let height: Int

  init?(_ root: XMLStart) {
    let box = (root.value(of: "viewBox") ?? "").split { $0 == "," || $0.isWhitespace }
      .compactMap { Double($0) }
    let sides: (Double, Double)? =
      box.count == 4 && box[2] > 0 && box[3] > 0 ? (box[2], box[3]) : nil
    let width = Self.units(root.value(of: "width"))
    let height = Self.units(root.value(of: "height"))
    let found: (Double, Double)? =
      switch (width, height, sides) {
      case (let width?, let height?, _): (width, height)
      case (let width?, nil, let sides?): (width, width * sides.1 / sides.0)
      case (nil, let height?, let sides?): (height * sides.0 / sides.1, height)
      case (nil, nil, let sides?): (sides.0 * 9525, sides.1 * 9525)
      default: nil
      }
    guard let found, (1...Double(Picture.longestSide)).contains(found.0),
      (1...Double(Picture.longestSide)).contains(found.1)
    else { return nil }
    self.width = Int(found.0.rounded())
    self.height = Int(found.1.rounded())
  }

  /// A length in English Metric Units; nil for one that depends on others.
  private static func units(_ length: String?) -> Double? {
    guard let length else { return nil }
    let trimmed = length.filter { !$0.isWhitespace }
    let figures = trimmed.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "+") }
    let perUnit: Double
    switch trimmed.dropFirst(figures.count) {
    case "", "px": perUnit = 9525
    case "mm": perUnit = 36_000
    case "cm": perUnit = 360_000
    case "in": perUnit = 914_400
    case "pt": perUnit = 12_700
    case "pc": perUnit = 152_400
    default: return nil
    }
    guard let number = Double(figures), number.isFinite, number > 0 else { return nil }
    return number * perUnit
  }
}
