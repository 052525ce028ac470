extension Filter {
  static let ofMarkup = [
    escape, forceescape, safe, striptags, urlencode, urlize, xmlattr, tojson, pprint,
  ]

  private static let escape = Filter(
    "escape", aliases: ["e"],
    doc: "Writes entities for the signs of HTML. In a document it changes nothing, for every value "
      + "is escaped there anyway.",
    example: "\"Oak & Ash\"|escape", result: "Oak & Ash", accepts: .anything, gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    if input.value.isMarkup { return input.value }
    let text = try input.text()
    return .markup(input.rules.writesEntities ? Entities.escaped(text) : text)
  }

  private static let forceescape = Filter(
    "forceescape",
    doc: "The same, even of text that is escaped already.",
    example: "\"Oak & Ash\"|forceescape", result: "Oak & Ash", accepts: .anything,
    gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    let text = try input.text()
    return .markup(input.rules.writesEntities ? Entities.escaped(text) : text)
  }

  private static let safe = Filter(
    "safe", doc: "Marks a text as escaped. In a document it changes nothing: no value is markup.",
    example: "\"Oak & Ash\"|safe", result: "Oak & Ash", accepts: .anything, gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in .markup(try input.text()) }

  private static let striptags = Filter(
    "striptags", doc: "Takes the tags of HTML out of a text and makes its blanks single.",
    example: "\"<b>Oak</b>  Care\"|striptags", result: "Oak Care", accepts: .printable,
    gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in .text(Entities.withoutTags(try input.text())) }

  private static let urlencode = Filter(
    "urlencode", doc: "A text as an address holds it; a group of fields as a query.",
    example: "\"Elm Park/1\"|urlencode", result: "Elm%20Park/1",
    accepts: [.text, .number, .record, .list], gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    var pairs: [(Value, Value)] = []
    if let entries = input.value.entries {
      pairs = zip(entries.keys, entries.values).map { ($0, $1) }
    } else if input.value.words == nil, let items = input.value.items {
      for item in items {
        guard let pair = item.items, pair.count == 2 else {
          throw input.fault("urlencode takes pairs of a name and a value", "give a group of fields")
        }
        pairs.append((pair[0], pair[1]))
      }
    } else {
      return .text(URLWords.quoted(try input.text()))
    }
    var parts: [String] = []
    for (name, value) in pairs {
      let (name, value) = (try input.text(of: name), try input.text(of: value))
      parts.append(
        URLWords.quoted(name, inQuery: true) + "=" + URLWords.quoted(value, inQuery: true))
    }
    return .text(parts.joined(separator: "&"))
  }

  private static let urlize = Filter(
    "urlize",
    parameters: [
      Parameter("trim_url_limit"), Parameter("nofollow"), Parameter("target"), Parameter("rel"),
      Parameter("extra_schemes"),
    ],
    doc: "Makes links of HTML of the addresses in a text.",
    example: "\"see www.example.org\"|urlize|striptags", result: "see www.example.org",
    accepts: .text, gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    var relations = Set(try input.text(3)?.split(whereSeparator: \.isWhitespace) ?? [])
    if input.flag(1) { relations.insert("nofollow") }
    relations.insert("noopener")
    var links = WebLinks(shown: try input.whole(0))
    links.attributes = " rel=\"\(Entities.escaped(relations.sorted().joined(separator: " ")))\""
    if let target = try input.text(2) {
      links.attributes += " target=\"\(Entities.escaped(target))\""
    }
    for scheme in input.given(4)?.items ?? [] {
      let words = try input.text(of: scheme)
      let name = words.prefix { $0.isLetter || $0.isNumber || "_.+-".contains($0) }
      guard name.count > 1, [":", ":/", "://"].contains(words.dropFirst(name.count)) else {
        throw input.fault(
          "“\(words)” is no beginning of an address", "write it with its colon, as in \"tel:\"")
      }
      links.schemes.append(words)
    }
    let text = try input.text()
    let result = links.text(of: input.value.isMarkup ? text : Entities.escaped(text))
    return input.escapes ? .markup(result) : .text(result)
  }

  private static let xmlattr = Filter(
    "xmlattr", parameters: [Parameter("autospace")],
    doc: "A group of fields as attributes of HTML, with a blank before them but with "
      + "autospace=false; fields that hold none are left out.",
    example: "dict(id=\"a\")|xmlattr|trim", result: "id=\"a\"", accepts: .record,
    gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    guard let entries = input.value.entries else {
      throw input.fault(
        "xmlattr takes a group of fields, but here is \(input.value.kindWords)",
        "give a group of fields")
    }
    var parts: [String] = []
    for (key, value) in zip(entries.keys, entries.values) where value != .none && !value.isMissing {
      let name = try input.text(of: key)
      guard
        !name.utf8.contains(where: {
          (0x09...0x0D).contains($0) || [0x20, 0x2F, 0x3E, 0x3D].contains($0)
        })
      else {
        throw input.fault(
          "“\(name.prefix(40))” cannot name an attribute", "write a name without blanks and signs")
      }
      let words = try input.text(of: value)
      parts.append(
        "\(Entities.escaped(name))=\"\(value.isMarkup ? words : Entities.escaped(words))\"")
    }
    let hasBlank = !parts.isEmpty && input.argument(0)?.isTruthy != false
    let result = (hasBlank ? " " : "") + parts.joined(separator: " ")
    return input.escapes ? .markup(result) : .text(result)
  }

  private static let tojson = Filter(
    "tojson", parameters: [Parameter("indent")],
    doc: "The value as JSON, names in the order of the alphabet.",
    example: "dict(b=1, a=[true, none])|tojson", result: "{\"a\": [true, null], \"b\": 1}",
    accepts: .anything, gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    guard let text = JSONWriting.text(of: input.value, indent: try input.whole(0)) else {
      throw input.fault(
        "\(input.value.kindWords) cannot be written as JSON", "give texts, numbers, lists, groups")
    }
    return .markup(text)
  }

  private static let pprint = Filter(
    "pprint",
    doc: "The value as the language writes it, an item a line where it is long, for whoever looks "
      + "for a fault.",
    example: "[1, \"a\"]|pprint", result: "[1, 'a']", accepts: .anything, gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    .text(IndentedWriting.text(of: input.value))
  }
}
