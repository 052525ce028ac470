import TemplateLanguage
import XMLTokens

/// Pictures that values bring into a Word document (ECMA-376 part 1, 20.2 and 20.4).
enum WordPictures {
  static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"

  /// The folder of pictures beside a part.
  static let folder = "media"

  /// The id of the relationship by which a part finds the picture with that place among its own.
  static func relationship(_ place: Int, prefix: String) -> String {
    "\(prefix)Picture\(place + 1)"
  }

  /// The places of a picture among those of its part: of the one in points that every Word shows,
  /// and of the one drawn in lines that newer ones show instead.
  static func places(
    of picture: Picture, in requests: inout RenderRequests
  ) throws(FlowFault) -> (shown: Int, drawn: Int?) {
    guard picture.mediaType == "image/svg+xml" else { return (requests.place(of: picture), nil) }
    guard let fallback = picture.inPoints else {
      let name = picture.file.name
      let stem = name.hasSuffix(".svg") ? String(name.dropLast(4)) : name
      throw FlowFault(
        message: "\(name) is drawn in lines (SVG), and Word needs the same picture in points too",
        remedy: "put \(stem).png beside it, or name one: \"fallback\": \"\(stem).png\"")
    }
    return (requests.place(of: fallback), requests.place(of: picture))
  }

  /// What says that a picture in points has one drawn in lines (MS-ODRAWXML, 2.3.16).
  static func drawn(_ place: Int?, prefix: String) -> String {
    guard let place else { return "" }
    return "<a:extLst xmlns:a=\"\(drawing)\"><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\">"
      + "<asvg:svgBlip "
      + "xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" "
      + "xmlns:r=\"\(WordNames.relationships)\" "
      + "r:embed=\"\(relationship(place, prefix: prefix))\"/></a:ext></a:extLst>"
  }
}

extension WordFlowWriter {
  /// A picture as a paragraph of its own, in the look of the one that its tag stood in.
  mutating func write(_ picture: Picture) throws(FlowFault) {
    bytes += slot.paragraphOpening
    try writeRun(of: picture)
    append("</w:p>")
  }

  /// A picture in a sentence: the run that the tag stood in ends, and goes on after it.
  mutating func writeInSentence(_ picture: Picture) throws(FlowFault) {
    let inner = Array(slot.runOpening.suffix(2))
    for closing in slot.runClosing.prefix(2) { bytes += closing }
    try writeRun(of: picture)
    for opening in inner { bytes += opening }
  }

  private mutating func writeRun(of picture: Picture) throws(FlowFault) {
    if isNote { throw Self.notInNote("a picture") }
    // A twentieth of a point is 635 units.
    let picture = picture.isSized ? picture : picture.fitted(width: dialect.textWidth * 635)
    let number = requests.nextNumber()
    let prefix = dialect.host.relationshipPrefix
    let (shown, drawn) = try WordPictures.places(of: picture, in: &requests)
    let source = WordPictures.relationship(shown, prefix: prefix)
    let size = "cx=\"\(picture.width)\" cy=\"\(picture.height)\""
    append("<w:r><w:drawing>")
    raw("<wp:inline xmlns:wp=\"\(WordNames.drawing)\" distT=\"0\" distB=\"0\" distL=\"0\" ")
    raw(
      "distR=\"0\"><wp:extent \(size)/><wp:docPr id=\"\(dialect.host.firstFreeNumber + number)\" ")
    raw("name=\"Picture \(number + 1)\" descr=\"")
    appendAttribute(picture.alternative ?? "")
    raw("\"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a=\"\(WordPictures.drawing)\" ")
    raw("noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>")
    raw("<a:graphic xmlns:a=\"\(WordPictures.drawing)\"><a:graphicData ")
    raw("uri=\"\(WordPictures.picture)\"><pic:pic xmlns:pic=\"\(WordPictures.picture)\">")
    raw("<pic:nvPicPr><pic:cNvPr id=\"0\" name=\"Picture \(number + 1)\"/><pic:cNvPicPr/>")
    raw("</pic:nvPicPr><pic:blipFill><a:blip xmlns:r=\"\(WordNames.relationships)\" ")
    raw("r:embed=\"\(source)\">\(WordPictures.drawn(drawn, prefix: prefix))</a:blip>")
    raw("<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>")
    raw("<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext \(size)/></a:xfrm><a:prstGeom prst=\"rect\">")
    raw("<a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>")
    append("</w:drawing></w:r>")
  }

  /// Markup that has no name of WordprocessingML in it.
  private mutating func raw(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }
}

extension WordDialect {
  func place(
    _ picture: Picture, in frame: PictureFrame, into output: inout RenderOutput
  ) throws(FlowFault) {
    let picture = picture.filling(width: frame.width, height: frame.height)
    let (shown, drawn) = try WordPictures.places(of: picture, in: &output.requests)
    let number = host.firstFreeNumber + output.requests.nextNumber()
    for part in frame.parts {
      switch part {
      case .markup(let bytes): output.bytes += bytes
      case .source:
        output.bytes += WordPictures.relationship(shown, prefix: host.relationshipPrefix).utf8
      case .otherKind:
        output.bytes += WordPictures.drawn(drawn, prefix: host.relationshipPrefix).utf8
      case .alternative, .alternativeAttribute:
        XMLWriter.appendEscapedAttribute(picture.alternative ?? "", to: &output.bytes)
      case .identity: output.bytes += String(number).utf8
      case .mediaType: output.bytes += picture.mediaType.utf8
      case .width: output.bytes += String(picture.width).utf8
      case .height: output.bytes += String(picture.height).utf8
      }
    }
  }
}
