import XMLTokens

/// The words of a Word document as they must stand in a paper of another format, in stretches
/// between what each format says in its own way: notes, signs, frames.
///
/// They are read from the Word document and not from what was made of it, so that whatever is lost
/// on the way is missed.
struct RetoldWords {
  private var stretches: [String] = []
  private var stretch = ""
  /// For each field that has begun, whether its result has.
  private var fields: [Bool] = []
  private let file: WordIncludedFile

  /// The stretches of a document's body, its notes where their marks stand.
  static func stretches(of file: WordIncludedFile) -> [String] {
    var words = RetoldWords(file: file)
    words.add(WordElement.all(in: file.body))
    words.end()
    return words.stretches
  }

  private init(file: WordIncludedFile) {
    self.file = file
  }

  private mutating func end() {
    if !stretch.isEmpty { stretches.append(stretch) }
    stretch = ""
  }

  private mutating func add(_ elements: [WordElement]) {
    for element in elements {
      switch element.name {
      case "p":
        end()
        add(element.children)
        end()
      case "fldChar":
        switch element.value("fldCharType") {
        case "begin": fields.append(false)
        case "separate": if !fields.isEmpty { fields[fields.count - 1] = true }
        case "end": _ = fields.popLast()
        default: break
        }
      case "r": add(element.children)
      case _ where fields.contains(false): continue
      case "t": stretch += element.text
      case "tab", "ptab", "br", "cr": stretch += " "
      case "softHyphen": stretch += "\u{AD}"
      case "footnoteReference":
        end()
        let note = element.value("id").flatMap { file.notes[$0] } ?? []
        add(WordElement.all(in: note))
      case "AlternateContent": add(RetoldFrame.chosen(of: element)?.children ?? [])
      case "noBreakHyphen", "sym", "pgNum": end()
      case "drawing", "pict":
        end()
        add(element.inner("txbxContent")?.children ?? [])
      case let name where name.hasSuffix("Pr"): continue
      default: add(element.children)
      }
    }
  }
}
