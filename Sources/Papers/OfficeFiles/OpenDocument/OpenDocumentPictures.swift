import TemplateLanguage
import XMLTokens

/// Pictures that values bring into a Writer document (ODF 1.3 part 3, 10.4.2 and 10.4.4).
enum OpenDocumentPictures {
  /// The folder of pictures.
  static let folder = "Pictures"

  /// What the names of added frames begin with.
  static let name = "Remit picture "

  static func path(of picture: Picture) -> String { "\(folder)/\(StoredPicture(picture).name)" }

  /// The same picture in points behind one drawn in lines: a program shows the first that it can
  /// (ODF 1.3 part 3, 10.4.2).
  static func otherKind(of picture: Picture, in requests: inout RenderRequests) -> String {
    guard let fallback = picture.inPoints else { return "" }
    _ = requests.place(of: fallback)
    return "<draw:image xmlns:draw=\"\(OpenDocumentNames.draw)\" "
      + "xmlns:xlink=\"\(OpenDocumentNames.xlink)\" xlink:href=\"\(path(of: fallback))\" "
      + "xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/>"
  }

  /// A length in English Metric Units as centimetres, to the micrometre.
  static func length(_ units: Int) -> String {
    // 360 units are a micrometre.
    let micrometres = max(1, (units + 180) / 360)
    let digits = String(micrometres % 1000)
    return "\(micrometres / 1000).\(String(repeating: "0", count: 3 - digits.count))\(digits)cm"
  }

  /// A length with its unit, in English Metric Units; nil for one that depends on others.
  static func units(_ length: String?) -> Int? {
    guard let length else { return nil }
    let figures = length.prefix { $0.isNumber || $0 == "." }
    let perUnit: Int
    switch length.dropFirst(figures.count) {
    case "cm": perUnit = 360_000
    case "mm": perUnit = 36_000
    case "in": perUnit = 914_400
    case "pt": perUnit = 12_700
    case "pc": perUnit = 152_400
    case "px": perUnit = 9525
    default: return nil
    }
    let parts = figures.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Int(parts[0]), (0...10_000).contains(whole)
    else { return nil }
    var units = whole * perUnit
    var share = perUnit
    for digit in parts.count > 1 ? parts[1].prefix(6) : "" {
      guard let digit = digit.wholeNumberValue else { return nil }
      share /= 10
      units += digit * share
    }
    return (1...Picture.longestSide).contains(units) ? units : nil
  }
}

extension OpenDocumentFlowWriter {
  /// A picture as a paragraph of its own, in the look of the one that its tag stood in.
  mutating func write(_ picture: Picture) {
    bytes += slot.paragraphOpening
    writeInSentence(picture)
    bytes += slot.paragraphClosing
  }

  /// A picture among the words of a sentence.
  mutating func writeInSentence(_ picture: Picture) {
    // A twentieth of a point is 635 units.
    let picture = picture.isSized ? picture : picture.fitted(width: dialect.textWidth * 635)
    _ = requests.place(of: picture)
    let name =
      "\(OpenDocumentPictures.name)\(dialect.host.firstFreePicture + requests.nextNumber())"
    append("<draw:frame xmlns:draw=\"\(OpenDocumentNames.draw)\" ")
    append("xmlns:svg=\"\(OpenDocumentNames.svg)\" xmlns:xlink=\"\(OpenDocumentNames.xlink)\" ")
    append("draw:style-name=\"\(added(OpenDocumentAddedStyles.picture))\" draw:name=\"\(name)\" ")
    append("text:anchor-type=\"as-char\" ")
    append("svg:width=\"\(OpenDocumentPictures.length(picture.width))\" ")
    append("svg:height=\"\(OpenDocumentPictures.length(picture.height))\" draw:z-index=\"0\">")
    append("<draw:image xlink:href=\"\(OpenDocumentPictures.path(of: picture))\" ")
    append("xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/>")
    append(OpenDocumentPictures.otherKind(of: picture, in: &requests) + "<svg:title>")
    XMLWriter.appendEscaped(picture.alternative ?? "", to: &bytes)
    append("</svg:title></draw:frame>")
  }
}

extension OpenDocumentDialect {
  func place(
    _ picture: Picture, in frame: PictureFrame, into output: inout RenderOutput
  ) throws(FlowFault) {
    let picture = picture.filling(width: frame.width, height: frame.height)
    _ = output.requests.place(of: picture)
    let number = host.firstFreePicture + output.requests.nextNumber()
    for part in frame.parts {
      switch part {
      case .markup(let bytes): output.bytes += bytes
      case .source: output.bytes += OpenDocumentPictures.path(of: picture).utf8
      case .otherKind:
        output.bytes +=
          OpenDocumentPictures.otherKind(of: picture, in: &output.requests).utf8
      case .alternative:
        XMLWriter.appendEscaped(picture.alternative ?? "", to: &output.bytes)
      case .alternativeAttribute:
        XMLWriter.appendEscapedAttribute(picture.alternative ?? "", to: &output.bytes)
      case .identity: output.bytes += "\(OpenDocumentPictures.name)\(number)".utf8
      case .mediaType: output.bytes += picture.mediaType.utf8
      case .width: output.bytes += OpenDocumentPictures.length(picture.width).utf8
      case .height: output.bytes += OpenDocumentPictures.length(picture.height).utf8
      }
    }
  }
}
