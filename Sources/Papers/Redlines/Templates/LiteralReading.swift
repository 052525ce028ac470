/// Reads the template's own bytes in its outline.
enum LiteralReading {
  enum Item {
    case paragraph(Int)
    /// Words, and where they stand in the paragraph; nil for those that follow the ones before.
    case text(String, position: Int?)
    case structure(Int32)
  }

  /// The items of a literal, and whether a tag may abut each.
  static func items(of bytes: [UInt8]) -> [(item: Item, isFirst: Bool, isLast: Bool)] {
    typealias Mark = TemplateText.Mark
    var items: [Item] = []
    var text: [UInt8] = []
    var position: Int?
    func end() {
      if !text.isEmpty {
        items.append(.text(String(decoding: text, as: UTF8.self), position: position))
      }
      (text, position) = ([], nil)
    }
    var at = 0
    func number() -> Int {
      var number = 0
      at += 1
      while at < bytes.count, bytes[at] != Mark.endOfNumber {
        number = number * 10 + Int(bytes[at] &- 48)
        at += 1
      }
      return number
    }
    while at < bytes.count {
      switch bytes[at] {
      case Mark.paragraph:
        end()
        items.append(.paragraph(number()))
      case Mark.position:
        let place = number()
        if text.isEmpty {
          position = place
        } else if position.map({ $0 + text.count != place }) ?? true {
          // What stood before has no place of its own, or another.
          end()
          position = place
        }
      case Mark.paragraphEnd...Mark.cellEnd, Mark.noteStart, Mark.noteEnd:
        end()
        items.append(.structure(structure(bytes[at])))
      default: text.append(bytes[at])
      }
      at += 1
    }
    end()
    return items.indices.map { (items[$0], $0 == 0, $0 == items.count - 1) }
  }

  private static func structure(_ mark: UInt8) -> Int32 {
    switch mark {
    case TemplateText.Mark.tableStart: StructureKey.tableStart
    case TemplateText.Mark.tableEnd: StructureKey.tableEnd
    case TemplateText.Mark.rowEnd: StructureKey.rowEnd
    case TemplateText.Mark.cellEnd: StructureKey.cellEnd
    case TemplateText.Mark.noteStart: StructureKey.noteStart
    case TemplateText.Mark.noteEnd: StructureKey.noteEnd
    default: StructureKey.paragraphEnd
    }
  }
}
