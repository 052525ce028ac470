import TemplateLanguage
import XMLTokens

/// What may not come into a paper with another Word document.
enum WordIncludedCheck {
  /// Fails at the first thing that cannot be taken in.
  static func check(_ tokens: ArraySlice<XMLToken>, of name: String) throws(FlowFault) {
    var fields: [String] = []
    var isInstruction = false
    for token in tokens {
      switch token {
      case .start(let start) where start.name.namespace == WordNames.main:
        if let (what, remedy) = refused[start.name.local] {
          throw IncludedFile.fault(name, what, remedy)
        }
        switch start.name.local {
        case "fldChar":
          switch start.value(WordNames.w("fldCharType")) {
          case "begin": fields.append("")
          case "separate", "end":
            if let field = fields.last, !field.isEmpty {
              try checkField(field, of: name)
              fields[fields.count - 1] = ""
            }
            if start.value(WordNames.w("fldCharType")) == "end" { _ = fields.popLast() }
          default: break
          }
        case "fldSimple": try checkField(start.value(WordNames.w("instr")) ?? "", of: name)
        case "instrText": isInstruction = true
        default: break
        }
      case .start(let start) where start.name.local == "OLEObject":
        throw IncludedFile.fault(name, "holds an embedded object", "put it in as a picture")
      case .end(let end) where end == WordNames.w("instrText"): isInstruction = false
      case .text(let text):
        if isInstruction, !fields.isEmpty { fields[fields.count - 1] += text }
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

  private static func checkField(_ instruction: String, of name: String) throws(FlowFault) {
    let words = instruction.split(whereSeparator: \.isWhitespace)
    let kind = words.first?.uppercased() ?? ""
    guard fields.contains(kind) else {
      throw IncludedFile.fault(
        name, "has the field \(kind.prefix(40))",
        "put its result in its place: in Word, Ctrl+Shift+F9")
    }
    guard kind == "HYPERLINK", words.count > 1, words[1] != "\\l" else { return }
    let address = words[1].filter { $0 != "\"" }
    do throws(FlowFault) {
      _ = try LinkAddress.checked(address)
    } catch {
      throw IncludedFile.fault(name, "has a link to \(address)", error.remedy)
    }
  }
}
