import TemplateLanguage
import XMLTokens

/// The words of a paragraph and what stands among them.
extension WordRetelling {
  /// Retells what stands in a paragraph, a link or a control.
  mutating func write(inline elements: [WordElement]) throws(FlowFault) {
    for element in elements {
      switch element.name {
      case "r" where element.isOfText: try write(run: element)
      case "hyperlink" where element.isOfText: try write(hyperlink: element)
      case "fldSimple" where element.isOfText:
        begin(RetoldField(code: element.value("instr") ?? ""))
        try beginResult()
        try write(inline: element.children)
        endField()
      case "sdt" where element.isOfText:
        try write(inline: element.child("sdtContent")?.children ?? [])
      case "smartTag", "customXml", "dir", "bdo": try write(inline: element.children)
      case "AlternateContent":
        try write(inline: RetoldFrame.chosen(of: element)?.children ?? [])
      case "bookmarkStart", "bookmarkEnd": writeMark(element)
      case let name where Self.isUnseen(name): continue
      default: throw refusal(of: element)
      }
    }
  }

  private mutating func write(run: WordElement) throws(FlowFault) {
    let properties = run.child("rPr")
    var look = RetoldLook()
    look.text = place.look.text.merging(RetoldTextLook.attributes(of: properties)) { _, new in new }
    let style = styles.name(of: properties?.child("rStyle")?.value())
    let span = styles.automatic("text", like: style, look)
    try write(ofRun: run.children, span, look)
  }

  private mutating func write(
    ofRun elements: [WordElement], _ span: String?, _ look: RetoldLook
  ) throws(FlowFault) {
    for element in elements {
      if element.name == "fldChar" {
        try write(fieldMark: element, span)
        continue
      }
      if element.name == "instrText" {
        if !fields.isEmpty { fields[fields.count - 1].code += element.text }
        continue
      }
      // Word shows nothing of what stands in a field's code.
      if fields.contains(where: { !$0.isResult }) { continue }
      switch element.name {
      case "t": write(words: element.text, span)
      case "tab", "ptab": writeElement("text:tab", span)
      case "cr": writeElement("text:line-break", span)
      case "br": writeBreak(element, span)
      case "noBreakHyphen": write(words: "\u{2011}", span)
      case "softHyphen": write(words: "\u{AD}", span)
      case "sym": try write(sign: element, look, span)
      case "pgNum": writeField("text:page-number", [("text:select-page", "current")], "1", span)
      case "footnoteReference": try write(note: element, span)
      case "footnoteRef": paragraph?.dropsBlanks = true
      case "drawing", "pict": try write(frame: element, span)
      case "AlternateContent":
        try write(ofRun: RetoldFrame.chosen(of: element)?.children ?? [], span, look)
      case let name where Self.isUnseen(name): continue
      default: throw refusal(of: element)
      }
    }
  }

  // MARK: Text

  /// Writes words. Blanks that stand together, and those at either end of a paragraph, are elements
  /// (ODF 1.3 part 3, 6.1.2 and 6.1.3).
  mutating func write(words: String, _ span: String?) {
    if let field = fields.firstIndex(where: \.isShownAnew) {
      fields[field].result += words
      if fields[field].span == nil { fields[field].span = span }
      return
    }
    var words = words[...]
    if paragraph?.dropsBlanks == true {
      words = words.drop(while: \.isWhitespace)
      if words.isEmpty { return }
      paragraph?.dropsBlanks = false
    }
    if words.isEmpty { return }
    prepare(span)
    var plain = ""
    var blanks = 0
    func flush(_ retelling: inout WordRetelling) {
      retelling.out.text(plain)
      plain = ""
      if blanks > 0 {
        retelling.out.empty("text:s", [("text:c", blanks == 1 ? nil : String(blanks))])
      }
      blanks = 0
    }
    for letter in words {
      switch letter {
      case "\t":
        flush(&self)
        out.empty("text:tab")
        paragraph?.endsInBlank = false
      case " ", "\n", "\r", "\r\n":
        if paragraph?.endsInBlank == true {
          blanks += 1
        } else {
          plain.append(" ")
          paragraph?.endsInBlank = true
        }
      default:
        if blanks > 0 { flush(&self) }
        plain.append(letter)
        paragraph?.endsInBlank = false
      }
    }
    flush(&self)
  }

  /// Writes an element that stands for a character.
  private mutating func writeElement(_ name: String, _ span: String?) {
    if let field = fields.firstIndex(where: \.isShownAnew) {
      fields[field].result += " "
      return
    }
    if paragraph?.dropsBlanks == true, name == "text:tab" { return }
    prepare(span)
    out.empty(name)
    paragraph?.endsInBlank = false
  }

  private mutating func writeBreak(_ element: WordElement, _ span: String?) {
    guard let kind = element.value("type"), kind != "textWrapping" else {
      writeElement("text:line-break", span)
      return
    }
    // In a table, a note or a text box Word begins no page.
    if place.isOnPage { paragraph?.breaksPage = true }
  }

  /// A sign of a font that has its own.
  private mutating func write(
    sign: WordElement, _ look: RetoldLook, _ span: String?
  ) throws(FlowFault) {
    guard let code = sign.value("char").flatMap({ UInt32($0, radix: 16) }),
      let scalar = Unicode.Scalar(code), code >= 0x20
    else { throw refusal(of: sign) }
    var look = look
    if let font = sign.value("font") {
      look.text.merge(RetoldTextLook.letters(of: font)) { _, new in new }
    }
    write(words: String(Character(scalar)), styles.automatic("text", look))
  }

  // MARK: Spans and links

  /// Makes a paragraph ready for something that is seen: in its link, in its style of words.
  mutating func prepare(_ span: String?) {
    goOnBehindBreak()
    paragraph?.dropsBlanks = false
    if paragraph?.link != link {
      closeSpan()
      closeLink()
      if let link {
        out.open("text:a", [("xlink:type", "simple"), ("xlink:href", link)])
        paragraph?.link = link
      }
    }
    if paragraph?.span != span {
      closeSpan()
      if let span { out.open("text:span", [("text:style-name", span)]) }
      paragraph?.span = span
    }
  }

  mutating func closeSpan() {
    if paragraph?.span != nil { out.close("text:span") }
    paragraph?.span = nil
  }

  mutating func closeLink() {
    if paragraph?.link != nil { out.close("text:a") }
    paragraph?.link = nil
  }
}
