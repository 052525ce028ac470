import TemplateLanguage
import XMLTokens

/// What may not come into a paper with another Word document.
enum WordIncludedCheck {
  /// Fails at the first thing that cannot be taken in.
  static func check(_ tokens: ArraySlice<XMLToken>, of name: String) throws(FlowFault) {
    /// The code of each open field; nil behind its code.
    var fields: [String?] = []
    var holdsWords = false
    for token in tokens {
      switch token {
      case .start(let start) where start.name.namespace == WordNames.main:
        if let (what, remedy) = refused[start.name.local] {
          throw IncludedFile.fault(name, what, remedy)
        }
        switch start.name.local {
        case "fldChar":
          switch start.value(WordNames.w("fldCharType")) {
          case "begin":
            if let outer = fields.indices.last { fields[outer]? += "{}" }
            fields.append("")
          case "separate":
            if let code = fields.popLast() {
              if let code, !code.isEmpty { try checkField(code, of: name) }
              fields.append(nil)
            }
          case "end":
            if let code = fields.popLast(), let code, !code.isEmpty {
              try checkField(code, of: name)
            }
          default: break
          }
        case "gridSpan":
          // Word has at most 63 columns.
          guard let span = start.value(WordNames.val).flatMap({ Int($0) }), span <= 1024 else {
            throw IncludedFile.fault(
              name, "has a cell across more columns than there can be", "save it anew from Word")
          }
        case "fldSimple": try checkField(start.value(WordNames.w("instr")) ?? "", of: name)
        // Words that stand in a field's code as a text's do are of the code.
        case "instrText", "t": holdsWords = true
        default: break
        }
      case .start(let start)
      where start.name.local != "imagedata" && WordSafety.outsideAddress(in: start) != nil:
        throw IncludedFile.fault(
          name, "holds a drawing that reaches outside it (\(start.name.local))",
          "draw it anew, with the picture itself in it")
      case .start(let start) where start.name.local == "OLEObject":
        throw IncludedFile.fault(name, "holds an embedded object", "put it in as a picture")
      case .end(let end) where end == WordNames.w("instrText") || end == WordNames.w("t"):
        holdsWords = false
      case .text(let text):
        if holdsWords, let last = fields.indices.last { fields[last]? += text }
      default: break
      }
    }
  }

  private static let refused: [String: (String, String)] = {
    let changes = (
      "holds tracked changes", "accept or reject them in Word, and save the document"
    )
    let object = ("holds an embedded object", "put it in as a picture")
    let foreign = ("takes in other files itself", "copy their text into it")
    return [
      "ins": changes, "del": changes, "moveFrom": changes, "moveTo": changes,
      "cellIns": changes, "cellDel": changes, "cellMerge": changes,
      "object": object, "control": object, "contentPart": object, "altChunk": foreign,
      "subDoc": foreign,
      "endnoteReference": ("has endnotes", "turn them into footnotes in Word"),
    ]
  }()

  /// The fields that a finished paper may hold.
  private static let fields: Set<String> = [
    "PAGE", "NUMPAGES", "PAGEREF", "REF", "TOC", "SEQ", "HYPERLINK",
  ]

  private static func checkField(_ words: String, of name: String) throws(FlowFault) {
    let code = FieldCode([.text(words, properties: [])])
    guard fields.contains(code.kind) else {
      throw IncludedFile.fault(
        name, "has the field \(code.kind.prefix(40))",
        "put its result in its place: in Word, Ctrl+Shift+F9")
    }
    guard code.kind == "HYPERLINK", let address = code.arguments.first.flatMap(FieldCode.words)
    else { return }
    do throws(FlowFault) {
      _ = try LinkAddress.checked(address)
    } catch {
      throw IncludedFile.fault(name, "has a link to \(address)", error.remedy)
    }
  }
}
