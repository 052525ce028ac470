import TemplateLanguage

/// A field of a Word document that is retold, such as a page number or a link (ECMA-376 part 1,
/// 17.16).
struct RetoldField {
  /// `PAGEREF _Toc1 \h`, as far as it has been read.
  var code: String
  /// Whether its result has begun.
  var isResult = false
  /// What its result says, of one that Writer works out itself.
  var result = ""
  /// The style of the words of that result.
  var span: String?
  /// Where the link led that stands about it.
  var outerLink: String?

  init(code: String = "") {
    self.code = code
  }

  /// The words of its code, without quotation marks: those of switches have their backslash.
  var words: [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    func end() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for letter in code {
      if "\"\u{201C}\u{201D}".contains(letter) {
        isQuoted.toggle()
        end()
      } else if letter.isWhitespace, !isQuoted {
        end()
      } else {
        word.append(letter)
      }
    }
    end()
    return words
  }

  /// What kind it is.
  var kind: String { words.first?.uppercased() ?? "" }

  /// Whether it is one that Writer works out itself, and its result has begun.
  var isShownAnew: Bool { isResult && ["PAGE", "NUMPAGES", "PAGEREF"].contains(kind) }

  /// Where a link leads; nil for what is none.
  var target: String? {
    guard kind == "HYPERLINK" else { return nil }
    var address = ""
    var mark: String?
    var flag: String?
    for word in words.dropFirst() {
      switch (flag, word) {
      case (nil, let word) where word.hasPrefix("\\") && word.count == 2: flag = word.lowercased()
      case ("\\l", _): (mark, flag) = (word, nil)
      case ("\\o", _), ("\\t", _): flag = nil
      default:
        address = address.isEmpty ? word : address
        flag = nil
      }
      if flag == "\\n" || flag == "\\m" { flag = nil }
    }
    if address.isEmpty, mark == nil { return nil }
    return address + (mark.map { "#\($0)" } ?? "")
  }
}

/// Fields and links.
extension WordRetelling {
  mutating func begin(_ field: RetoldField) { fields.append(field) }

  mutating func beginResult() throws(FlowFault) {
    guard let last = fields.last, !last.isResult else { return }
    fields[fields.count - 1].isResult = true
    fields[fields.count - 1].outerLink = link
    if let target = last.target, link == nil {
      link = target.hasPrefix("#") ? target : try checked(target)
    }
  }

  mutating func endField() {
    guard let field = fields.popLast() else { return }
    if field.isResult { link = field.outerLink }
    if fields.contains(where: { !$0.isResult }) { return }
    switch field.kind {
    case "PAGE":
      writeField("text:page-number", [("text:select-page", "current")], field.result, field.span)
    case "NUMPAGES": writeField("text:page-count", [], field.result, field.span)
    case "PAGEREF":
      let name = field.words.dropFirst().first ?? ""
      // Where the mark is not in the document, there is only what the reference said.
      guard let name = marks.name(name) else {
        write(words: field.result, field.span)
        return
      }
      writeField(
        "text:bookmark-ref", [("text:reference-format", "page"), ("text:ref-name", name)],
        field.result, field.span)
    default: break
    }
  }

  mutating func write(fieldMark mark: WordElement, _ span: String?) throws(FlowFault) {
    switch mark.value("fldCharType") {
    case "begin":
      begin(RetoldField())
      fields[fields.count - 1].span = nil
    case "separate": try beginResult()
    case "end":
      if fields.last?.isResult == false, fields.last?.span == nil {
        fields[fields.count - 1].span = span
      }
      endField()
    default: break
    }
  }

  /// A field that Writer works out itself, with what it says until then.
  mutating func writeField(
    _ name: String, _ attributes: [(String, String?)], _ result: String, _ span: String?
  ) {
    if let field = fields.firstIndex(where: \.isShownAnew) {
      fields[field].result += result
      return
    }
    prepare(span)
    out.open(name, attributes)
    out.text(result)
    out.close(name)
    paragraph?.endsInBlank = false
  }

  mutating func write(hyperlink: WordElement) throws(FlowFault) {
    let outer = link
    if link == nil {
      let mark = hyperlink.value("anchor")
      if let id = hyperlink.value("id") {
        if place.isNote {
          throw fault("has a link in a footnote", "put it into the text, or leave it out")
        }
        link = try file.address(id) + (mark.map { "#\($0)" } ?? "")
      } else if let mark {
        link = "#\(marks.name(mark) ?? mark)"
      }
    }
    try write(inline: hyperlink.children)
    link = outer
  }

  private func checked(_ address: String) throws(FlowFault) -> String {
    do throws(FlowFault) {
      return try LinkAddress.checked(address)
    } catch {
      throw fault("has a link to \(address)", error.remedy)
    }
  }
}
