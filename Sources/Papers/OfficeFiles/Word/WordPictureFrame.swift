import TemplateLanguage
import XMLTokens

/// A picture of a Word template whose alternative text or name is a tag.
///
/// ```xml
/// <w:drawing><wp:inline><wp:extent cx="914400" cy="457200"/>
///   <wp:docPr id="1" name="Picture 1" descr="{{ logo }}"/>…<a:blip r:embed="rId7"/>…
/// ```
struct WordPictureFrame {
  let tag: String
  let frame: PictureFrame

  /// - Parameter tokens: the whole element `w:drawing`.
  init?(_ tokens: ArraySlice<XMLToken>) {
    var tag: String?
    var size: (width: Int, height: Int)?
    var blips = 0
    for case .start(let start) in tokens {
      switch start.name.local {
      case "extent" where start.name.namespace == WordNames.drawing && size == nil:
        size = Self.size(start)
      case "docPr", "cNvPr":
        for name in ["descr", "title", "name"] where tag == nil {
          tag = PictureTag.tag(in: start.value(of: name))
        }
      case "blip": blips += 1
      default: break
      }
    }
    guard let tag, let size, blips == 1 else { return nil }
    self.tag = tag
    var reading = Reading(tokens: tokens)
    frame = PictureFrame(parts: reading.parts(), width: size.width, height: size.height)
  }

  private static func size(_ start: XMLStart) -> (width: Int, height: Int)? {
    guard let width = start.value(of: "cx").flatMap({ Int($0) }),
      let height = start.value(of: "cy").flatMap({ Int($0) }),
      (1...Picture.longestSide).contains(width), (1...Picture.longestSide).contains(height)
    else { return nil }
    return (width, height)
  }

  /// Cuts the markup where a value comes to stand.
  private struct Reading {
    let tokens: ArraySlice<XMLToken>
    var writer = XMLWriter()
    var made: [PictureFrame.Part] = []

    mutating func parts() -> [PictureFrame.Part] {
      var index = tokens.startIndex
      while index < tokens.endIndex {
        guard case .start(let start) = tokens[index] else {
          // What tells of another kind of the picture stands last in it.
          if case .end(let name) = tokens[index], name.local == "blip" {
            flush()
            made.append(.otherKind)
          }
          writer.write(tokens[index])
          index += 1
          continue
        }
        switch start.name.local {
        // How the template's own picture was cut, and other kinds of its bytes.
        case "srcRect":
          index = tokens.endOfElement(from: index) + 1
          continue
        case "extLst" where isInBlip(index):
          index = tokens.endOfElement(from: index) + 1
          continue
        case "blip":
          tag(start) { name in
            name.namespace == WordNames.relationships
              ? (name.local == "embed" ? .fill(.source) : .leftOut) : .kept
          }
        case "extent", "ext":
          tag(start) { name in
            switch name.local {
            case "cx": .fill(.width)
            case "cy": .fill(.height)
            default: .kept
            }
          }
        case "docPr": self.properties(start, isOfDrawing: true)
        case "cNvPr": self.properties(start, isOfDrawing: false)
        default: writer.start(start)
        }
        index += 1
      }
      flush()
      return made
    }

    /// The number and the words of a drawing, or of the picture in it.
    private mutating func properties(_ start: XMLStart, isOfDrawing: Bool) {
      var start = start
      start.attributes.removeAll { $0.name.local == "descr" || $0.name.local == "title" }
      for index in start.attributes.indices
      where start.attributes[index].name.local == "name"
        && PictureTag.tag(in: start.attributes[index].value) != nil
      {
        start.attributes[index].value = "Picture"
      }
      start.attributes.append(XMLAttribute(name: XMLName(local: "descr"), value: ""))
      tag(start) { name in
        switch name.local {
        case "id" where isOfDrawing: .fill(.identity)
        case "descr": .fill(.alternativeAttribute)
        default: .kept
        }
      }
    }

    private enum Fate {
      case kept
      case leftOut
      case fill(PictureFrame.Part)
    }

    /// A start tag, each of whose attributes stays, goes or is filled in.
    private mutating func tag(_ start: XMLStart, _ fate: (XMLName) -> Fate) {
      var bare = start
      bare.attributes = []
      var filled: [(XMLName, PictureFrame.Part)] = []
      for attribute in start.attributes {
        switch fate(attribute.name) {
        case .kept: bare.attributes.append(attribute)
        case .leftOut: break
        case .fill(let part): filled.append((attribute.name, part))
        }
      }
      if filled.isEmpty { return writer.start(bare) }
      // The tag is written whole, and its end taken off for what follows.
      var opening = XMLWriter()
      opening.start(bare)
      writer.raw(Array(opening.take().dropLast()))
      for (name, part) in filled {
        writer.raw(Array(" \(name)=\"".utf8))
        flush()
        made.append(part)
        writer.raw([UInt8(ascii: "\"")])
      }
      writer.raw([UInt8(ascii: ">")])
    }

    private mutating func flush() {
      let bytes = writer.take()
      if !bytes.isEmpty { made.append(.markup(bytes)) }
    }

    private func isInBlip(_ index: Int) -> Bool {
      var depth = 0
      for token in tokens[..<index].reversed() {
        switch token {
        case .end: depth += 1
        case .start(let start):
          if depth == 0 { return start.name.local == "blip" }
          depth -= 1
        case .text: break
        }
      }
      return false
    }
  }
}
