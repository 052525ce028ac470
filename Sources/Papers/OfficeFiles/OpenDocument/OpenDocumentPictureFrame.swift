import TemplateLanguage
import XMLTokens

/// A picture of a Writer template whose alternative text or name is a tag.
///
/// ```xml
/// <draw:frame draw:name="Image1" svg:width="2.54cm" svg:height="1.27cm">
///   <draw:image xlink:href="Pictures/1.png"/><svg:title>{{ logo }}</svg:title></draw:frame>
/// ```
struct OpenDocumentPictureFrame {
  let tag: String
  let frame: PictureFrame

  /// - Parameter tokens: the whole element `draw:frame`.
  init?(_ tokens: ArraySlice<XMLToken>) {
    guard case .start(let start)? = tokens.first,
      let width = OpenDocumentPictures.units(start.value(of: "width", in: OpenDocumentNames.svg)),
      let height = OpenDocumentPictures.units(start.value(of: "height", in: OpenDocumentNames.svg))
    else { return nil }
    var tag = PictureTag.tag(in: start.value(OpenDocumentNames.draw("name")))
    var isPicture = false
    for (index, token) in zip(tokens.indices, tokens) {
      guard case .start(let inner) = token else { continue }
      switch inner.name.local {
      case "image": isPicture = true
      case "text-box", "object", "object-ole", "plugin", "applet", "floating-frame": return nil
      case "title" where inner.name.namespace == OpenDocumentNames.svg,
        "desc" where inner.name.namespace == OpenDocumentNames.svg:
        if case .text(let words)? = tokens[index...].dropFirst().first {
          tag = tag ?? PictureTag.tag(in: words)
        }
      default: break
      }
    }
    guard let tag, isPicture else { return nil }
    self.tag = tag
    frame = PictureFrame(parts: Self.parts(of: tokens), width: width, height: height)
  }

  /// The frame with a name of its own and one picture; what else stood in it goes.
  private static func parts(of tokens: ArraySlice<XMLToken>) -> [PictureFrame.Part] {
    var parts: [PictureFrame.Part] = []
    var pending: [UInt8] = []
    func markup(_ text: String) { pending += text.utf8 }
    func fill(_ part: PictureFrame.Part) {
      parts += [.markup(pending), part]
      pending = []
    }
    /// A tag with these attributes filled in, whether it had them or not.
    func open(
      _ start: XMLStart, _ filled: [(XMLName, PictureFrame.Part)], without: Set<String> = []
    ) {
      var bare = start
      bare.attributes.removeAll { attribute in
        filled.contains { $0.0 == attribute.name } || without.contains(attribute.name.local)
      }
      var writer = XMLWriter()
      writer.start(bare)
      pending += writer.take().dropLast()
      for (name, part) in filled {
        let written = start.attributes.first { $0.name == name }?.name ?? name
        markup(" \(written)=\"")
        fill(part)
        markup("\"")
      }
      markup(">")
    }
    let slice = tokens
    guard case .start(let start)? = slice.first else { return [] }
    let svg = { XMLName(namespace: OpenDocumentNames.svg, prefix: "svg", local: $0) }
    open(
      start,
      [
        (OpenDocumentNames.draw("name"), .identity), (svg("width"), .width),
        (svg("height"), .height),
      ], without: ["id", "rel-width", "rel-height"])
    var hasPicture = false
    for (index, token) in zip(slice.indices, slice) {
      guard case .start(let inner) = token else { continue }
      switch inner.name.local {
      case "image" where !hasPicture:
        hasPicture = true
        let href = XMLName(namespace: OpenDocumentNames.xlink, prefix: "xlink", local: "href")
        let type = inner.attributes.first { $0.name.local == "mime-type" }?.name
        open(
          inner, [(href, .source)] + (type.map { [($0, .mediaType)] } ?? []),
          without: ["id", "filter-name"])
        markup("</\(inner.name)>")
        fill(.otherKind)
      // The edges of text that runs round the picture.
      case "contour-polygon", "contour-path":
        pending += XMLWriter.bytes(of: slice[index...slice.endOfElement(from: index)])
      default: break
      }
    }
    markup("<svg:title xmlns:svg=\"\(OpenDocumentNames.svg)\">")
    fill(.alternative)
    markup("</svg:title></\(start.name)>")
    return parts + [.markup(pending)]
  }
}
