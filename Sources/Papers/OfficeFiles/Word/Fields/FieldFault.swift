import TemplateLanguage

/// What is to be said of a field that is not carried out as its author may think.
enum FieldFault {
  /// It begins in one cell or list and ends in another.
  case crossing
  /// A quote or a switch in its code lacks its partner.
  case halfQuoted
  /// It is to be matched with a column by a list that is not in the file.
  case mapped
  /// Its letters are to be turned for lines that run from top to bottom.
  case vertical
  /// The picture of a merge field has a per cent sign, before which its value is taken a hundredfold.
  case hundredfold
  /// Too many fields stand within each other.
  case tooDeep
  /// It should be carried out, and cannot be read.
  case unreadable
  /// It fetches something from elsewhere.
  case reachingOut(String)
  /// It is left to Word, and a tag stands in its code that is no value or cannot be read.
  case holdingTag(String)
  /// A tag stands where the words of one of its switches do.
  case formedByTag(String)
  /// What kind of field it is, would be for the data to say.
  case madeByValue
  /// Which bookmark it leads to, would be for the data to say.
  case aimedByValue(String)
  /// Word puts it together by settings of its own.
  case letterBlock(String)

  /// What is wrong with a field that stays as it is; nil when nothing is.
  init?(leaving field: WordField) {
    let kind = field.kind
    if field.isTooDeep {
      self = .tooDeep
    } else if let tag = UnreadTag.first(in: field.words) {
      self = .holdingTag(tag)
    } else if Self.isMadeByValue(field) {
      self = .madeByValue
    } else if Self.isAimedByValue(field) {
      self = .aimedByValue(kind)
    } else if ["ADDRESSBLOCK", "GREETINGLINE"].contains(kind) {
      self = .letterBlock(kind)
    } else if Self.reaching.contains(kind) || kind == "HYPERLINK" && Self.leadsAstray(field) {
      self = .reachingOut(kind)
    } else if FieldInterpreter.carriedOut.contains(kind), !field.asksWord {
      self = .unreadable
    } else {
      return nil
    }
  }

  /// The kinds that read files, run programs or ask databases.
  static let reaching: Set<String> = [
    "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "DDE", "DDEAUTO", "LINK", "RD",
    "DATABASE", "MACROBUTTON", "PRINT",
  ]

  /// Whether a value stands in the word that says what kind of field it is.
  private static func isMadeByValue(_ field: WordField) -> Bool {
    var word = ""
    for part in field.code {
      switch part {
      case .text(let text, _):
        word = String((word + text).drop { $0.isWhitespace || WordField.quotes.contains($0) })
        // A switch that comes first says nothing of the kind.
        let ends = word.contains { $0.isWhitespace || $0 == "\\" || WordField.quotes.contains($0) }
        if ends, !word.hasPrefix("\\") { return false }
      case .field: return !word.hasPrefix("=")
      case .markup, .edge: break
      }
    }
    return false
  }

  /// Whether a value stands where the name of a bookmark does.
  private static func isAimedByValue(_ field: WordField) -> Bool {
    let code = FieldCode(field.code)
    func holdsValue(_ argument: FieldCode.Argument?) -> Bool {
      argument?.contains { if case .field = $0 { true } else { false } } ?? false
    }
    switch field.kind {
    case "REF", "PAGEREF", "NOTEREF": return holdsValue(code.arguments.first)
    case "HYPERLINK":
      let asksWord = code.arguments.first?.contains {
        if case .field(let inner) = $0 { inner.tag == nil && inner.asksWord } else { false }
      }
      return asksWord == true
        || code.arguments.isEmpty
          && holdsValue(code.switches.first { $0.name == "l" }?.argument)
    default: return false
    }
  }

  /// Whether a link leads elsewhere than to a page, an address of mail or a place in the document.
  private static func leadsAstray(_ field: WordField) -> Bool {
    var address = ""
    for part in FieldCode(field.code).arguments.first ?? [] {
      guard case .text(let words, _) = part else { break }
      address += words
    }
    let start = address.prefix { $0 != ":" && $0 != "/" && $0 != "#" && $0 != "?" }
    if address.hasPrefix("\\") || address.hasPrefix("//") { return true }
    guard start.endIndex < address.endIndex, address[start.endIndex] == ":" else { return false }
    return !["http", "https", "mailto"].contains(start.lowercased())
  }

  /// What the form's author is told.
  func remark(_ source: String) -> FieldRemark {
    let field = "the field { \(source.prefix(80)) }"
    switch self {
    case .crossing:
      return FieldRemark(
        isError: true, code: "field-crosses-edge",
        message: "\(field) begins in one part of the text and ends in another",
        remedy: "insert it again in one paragraph")
    case .halfQuoted:
      return FieldRemark(
        isError: false, code: "field-half-quoted",
        message: "\(field) has a quote without its partner, or a switch without what it needs: "
          + "its value is shown as it is",
        remedy: "put a second quote where the words end")
    case .mapped:
      return FieldRemark(
        isError: false, code: "field-matched",
        message:
          "\(field) has the switch \\m: Word matches its name with a column by a list of its "
          + "own, which is not in the form, so the name itself is looked for in the data",
        remedy: "give the value that name in the data; \\m may go")
    case .vertical:
      return FieldRemark(
        isError: false, code: "field-vertical",
        message: "\(field) has the switch \\v, which turns East Asian letters in lines that run "
          + "from top to bottom; here it changes nothing",
        remedy: "take \\v out")
    case .hundredfold:
      return FieldRemark(
        isError: false, code: "field-hundredfold",
        message: "\(field) shows its value a hundredfold, 25% for 0.25, as docx-mailmerge does; "
          + "Word only puts the sign behind it",
        remedy: "where the data have 25 for 25%, put the sign between apostrophes: \\# \"0'%'\"")
    case .tooDeep:
      return FieldRemark(
        isError: true, code: "field-too-deep",
        message: "fields stand in \(field), which is itself in so many others that they are not "
          + "read",
        remedy: "take it out of the fields around it")
    case .unreadable:
      return FieldRemark(
        isError: true, code: "field-unreadable",
        message: "\(field) cannot be carried out: it lacks a name or a comparison, or asks for "
          + "something that only Word knows",
        remedy: "write it as { IF { MERGEFIELD name } = \"words\" \"then\" \"otherwise\" }, or use "
          + "{% if … %}")
    case .reachingOut(let kind):
      return FieldRemark(
        isError: true, code: "field-reaches-out",
        message: "\(field) fetches something from outside the document, which a form cannot",
        remedy: "take the \(kind) field out, and put what it shows into the form")
    case .holdingTag(let tag):
      return FieldRemark(
        isError: true, code: "unread-tag",
        message: "\(tag) stands in the code of \(field), where only {{ … }} with a value is read",
        remedy: "write {{ name }} or {{ name if this else that }} there")
    case .madeByValue:
      return FieldRemark(
        isError: true, code: "field-made-by-value",
        message: "what kind of field \(field) is would be for the data to say",
        remedy: "write the kind of the field into the form, such as HYPERLINK or REF, or take the "
          + "field's braces out")
    case .aimedByValue(let kind):
      return FieldRemark(
        isError: true, code: "field-aimed-by-value",
        message: "where \(field) leads to would be for the data to say",
        remedy: "write the name of a bookmark into the \(kind) field; of several, let "
          + "{% if … %} choose")
    case .letterBlock(let kind):
      return FieldRemark(
        isError: true, code: "field-of-settings",
        message: "\(field) is put together by settings of Word that are not in the form",
        remedy: kind == "GREETINGLINE"
          ? "write the greeting with its merge fields: Dear { MERGEFIELD title } …"
          : "write the lines of the address with their merge fields, one below the other")
    case .formedByTag(let tag):
      return FieldRemark(
        isError: true, code: "unread-tag",
        message: "\(tag) stands in a switch of \(field), which takes words only",
        remedy: "write the tag before or behind the field, or the words themselves into the switch")
    }
  }
}

extension WordField {
  /// Whether something in its code is Word's own to know, the number of a page or today's date, or
  /// is told by itself.
  fileprivate var asksWord: Bool {
    code.contains { part in
      if case .field(let inner) = part {
        inner.tag == nil
          && (inner.isTooDeep || inner.asksWord
            || !FieldInterpreter.carriedOut.contains(inner.kind))
      } else {
        false
      }
    }
  }
}

extension FieldInterpreter {
  /// The kinds that are always carried out.
  static let carriedOut: Set<String> = [
    "MERGEFIELD", "IF", "COMPARE", "NEXT", "NEXTIF", "SKIPIF", "MERGEREC", "MERGESEQ", "SET",
  ]
}
