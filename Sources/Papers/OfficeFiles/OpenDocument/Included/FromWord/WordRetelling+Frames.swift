import TemplateLanguage
import XMLTokens

/// Pictures and text boxes.
extension WordRetelling {
  /// Retells a drawing: one picture, or one text box.
  mutating func write(frame drawing: WordElement, _ span: String?) throws(FlowFault) {
    for part in drawing.children where !Self.isUnseen(part.name) {
      switch part.name {
      case "inline", "anchor": try write(holder: part, span)
      case "shape", "rect": try write(shape: part, span)
      case "shapetype": continue
      default: throw drawingRefusal(part)
      }
    }
  }

  private func drawingRefusal(_ part: WordElement) -> FlowFault {
    fault(
      "holds a chart, a diagram or another drawing (\(part.start.name))", "put it in as a picture")
  }

  private mutating func write(holder: WordElement, _ span: String?) throws(FlowFault) {
    guard let frame = RetoldFrame(holder), let data = holder.child("graphic")?.child("graphicData")
    else { throw drawingRefusal(holder) }
    if ["1", "true", "on"].contains(holder.child("docPr")?.value("hidden") ?? "") {
      throw fault("has a hidden picture", "show it in Word, or take it out")
    }
    if let picture = data.child("pic") {
      let id = picture.child("blipFill")?.child("blip")?.value("embed")
      guard let id else {
        throw fault(
          "has a picture that is not in the file but linked", "put the picture into the document")
      }
      try checkWhole(picture)
      try write(picture: id, frame, span)
    } else if let shape = data.child("wsp"), let box = shape.child("txbx")?.child("txbxContent") {
      try checkUpright(shape.child("spPr"))
      try write(box: box, frame, edge: Self.edge(of: shape), fill: Self.fill(of: shape), span)
    } else {
      throw drawingRefusal(data.children.first ?? data)
    }
  }

  private mutating func write(shape: WordElement, _ span: String?) throws(FlowFault) {
    guard let frame = RetoldFrame(shape: shape) else { throw drawingRefusal(shape) }
    if let id = shape.child("imagedata")?.value("id") {
      try write(picture: id, frame, span)
    } else if let box = shape.child("textbox")?.child("txbxContent") {
      let hasEdge = !["f", "false", "0"].contains(shape.value("stroked") ?? "t")
      try write(box: box, frame, edge: hasEdge ? "0.75pt solid #000000" : nil, fill: nil, span)
    } else {
      throw drawingRefusal(shape)
    }
  }

  // MARK: Pictures

  /// Refuses a picture that Word shows otherwise than it is.
  private func checkWhole(_ picture: WordElement) throws(FlowFault) {
    let cut = picture.child("blipFill")?.child("srcRect")
    if ["l", "t", "r", "b"].contains(where: { (cut?.number($0) ?? 0) > 0 }) {
      throw fault(
        "has a picture of which a part is cut off",
        "cut it off for good: in Word, Picture Format, Compress Pictures, Delete cropped areas")
    }
    try checkUpright(picture.child("spPr"))
  }

  private func checkUpright(_ properties: WordElement?) throws(FlowFault) {
    guard let form = properties?.child("xfrm") else { return }
    let isTurned = (form.number("rot") ?? 0) % 21_600_000 != 0
    let isMirrored = ["flipH", "flipV"].contains { ["1", "true"].contains(form.value($0)) }
    if isTurned || isMirrored {
      throw fault("has a picture or a text box that is turned", "turn it upright in Word")
    }
  }

  private mutating func write(
    picture id: String, _ frame: RetoldFrame, _ span: String?
  ) throws(FlowFault) {
    if place.isNote {
      throw fault("has a picture in a footnote", "put it into the text, or leave it out")
    }
    _ = try file.picture(id)
    open(frame, frame.look, span)
    out.empty(
      "draw:image",
      [
        ("xlink:href", id), ("xlink:type", "simple"), ("xlink:show", "embed"),
        ("xlink:actuate", "onLoad"),
      ])
    close(frame)
  }

  // MARK: Text boxes

  private mutating func write(
    box: WordElement, _ frame: RetoldFrame, edge: String?, fill: String?, _ span: String?
  ) throws(FlowFault) {
    if place.isNote {
      throw fault("has a text box in a footnote", "put it into the text, or leave it out")
    }
    var look = frame.look
    look["fo:border"] = edge ?? "none"
    look["fo:padding"] = "3.6pt"
    look["fo:background-color"] = fill
    open(frame, look, span)
    out.open("draw:text-box")
    var inBox = Place()
    inBox.isInBox = true
    try write(apart: box.children, in: inBox)
    out.close("draw:text-box")
    close(frame)
  }

  private static func edge(of shape: WordElement) -> String? {
    let line = shape.child("spPr")?.child("ln")
    if line?.child("noFill") != nil { return nil }
    let isStyled = (shape.child("style")?.child("lnRef")?.number("idx") ?? 0) > 0
    guard line?.child("solidFill") != nil || isStyled else { return nil }
    let colour = RetoldLength.colour(line?.child("solidFill")?.child("srgbClr")?.value())
    let width = RetoldLength.units(min(max(line?.number("w") ?? 9525, 3175), 76_200))
    return "\(width) solid \(colour ?? "#000000")"
  }

  private static func fill(of shape: WordElement) -> String? {
    RetoldLength.colour(
      shape.child("spPr")?.child("solidFill")?.child("srgbClr")?.value())
  }

  // MARK: Frames

  private mutating func open(_ frame: RetoldFrame, _ look: [String: String], _ span: String?) {
    prepare(span)
    counts.frames += 1
    var graphic = RetoldLook()
    graphic.other = look
    out.open(
      "draw:frame",
      [
        ("draw:style-name", styles.automatic("graphic", graphic)),
        ("draw:name", "frame\(counts.frames)"), ("text:anchor-type", frame.anchor),
        ("svg:x", frame.left.map(RetoldLength.units)), ("svg:y", frame.top.map(RetoldLength.units)),
        ("svg:width", OpenDocumentPictures.length(frame.width)),
        ("svg:height", OpenDocumentPictures.length(frame.height)),
        ("draw:z-index", String(counts.frames)),
      ])
  }

  private mutating func close(_ frame: RetoldFrame) {
    for (name, words) in [("svg:title", frame.title), ("svg:desc", frame.alternative)] {
      guard let words, !words.isEmpty else { continue }
      out.open(name)
      out.text(words)
      out.close(name)
    }
    out.close("draw:frame")
    paragraph?.endsInBlank = false
  }
}
