import JSONText
import TemplateLanguage

/// Why a rich text in data is none.
struct RichTextFault: Error {
  var message: String
  var remedy: String
}

/// Words with looks of their own in data: docxtpl's RichText, RichTextParagraph and Listing.
///
/// ```json
/// {"$richtext": ["see ", {"text": "the notice", "bold": true, "color": "FF0000",
///   "url": "https://example.org"}]}
/// {"$richparagraphs": [{"parastyle": "List Bullet", "content": "one"}]}
/// {"$listing": "one\ntwo"}
/// {"$footnote": "Minute 12 of 8 April"}
/// ```
enum RichTextValues {
  /// The passage of a typed value of that name.
  static func flow(_ name: String, _ json: JSONValue) throws(RichTextFault) -> Flow {
    switch name {
    case "$listing":
      guard case .string(let text) = json else {
        throw fault("a listing is a text", "write {\"$listing\": \"…\"}")
      }
      return Flow([.runs([TextRun(text)])])
    case "$footnote": return Flow([.runs([TextRun(note: try note(json))])])
    case "$richparagraphs": return try paragraphs(json)
    default: return Flow([.runs(try runs(json))])
    }
  }

  private static func fault(_ message: String, _ remedy: String) -> RichTextFault {
    RichTextFault(message: message, remedy: remedy)
  }

  /// What a note at the foot of the page holds: words, a rich text or a text written in Markdown.
  private static func note(_ json: JSONValue) throws(RichTextFault) -> Flow {
    if case .object(let object) = json, object.members.count == 1 {
      switch (object.members[0].name, object.members[0].value) {
      case ("$markdown", .string(let source)):
        return Flow([.markdown(number: nil, source: source)])
      case ("$richparagraphs", let value): return try paragraphs(value)
      default: break
      }
    }
    return Flow([.runs(try runs(json))])
  }

  private static func paragraphs(_ json: JSONValue) throws(RichTextFault) -> Flow {
    guard case .array(let items) = json else {
      throw fault(
        "rich paragraphs are a list", "write {\"$richparagraphs\": [{\"content\": \"…\"}, …]}")
    }
    var flow = Flow()
    for item in items {
      guard case .object(let object) = item, object["content"] != nil else {
        flow.items.append(.paragraph(style: nil, try runs(item)))
        continue
      }
      var style: String?
      var content: [TextRun] = []
      for member in object.members {
        switch (member.name, member.value) {
        case ("parastyle", .string(let name)): style = name
        case ("parastyle", .null): continue
        case ("content", let value): content = try runs(value)
        default:
          throw unknown(member.name, among: ["content", "parastyle"], in: "a rich paragraph")
        }
      }
      flow.items.append(.paragraph(style: style, content))
    }
    return flow
  }

  private static func runs(_ json: JSONValue) throws(RichTextFault) -> [TextRun] {
    switch json {
    case .string(let text): return [TextRun(text)]
    case .number(let digits): return [TextRun(digits)]
    case .array(let items):
      var all: [TextRun] = []
      for item in items { all += try runs(item) }
      return all
    case .object(let object):
      if object.members.count == 1, object.members[0].name == "$richtext" {
        return try runs(object.members[0].value)
      }
      return [try run(object)]
    case .null, .bool:
      throw fault(
        "a rich text is made of texts", "write [\"…\", {\"text\": \"…\", \"bold\": true}]")
    }
  }

  private static func run(_ object: JSONObject) throws(RichTextFault) -> TextRun {
    var run = TextRun("")
    for member in object.members { try set(member.name, member.value, in: &run) }
    return run
  }

  private static let names = [
    "text", "bold", "italic", "underline", "strike", "color", "highlight", "size", "font",
    "subscript", "superscript", "style", "url", "lang", "rtl",
    "footnote",
  ]

  private static func set(
    _ name: String, _ json: JSONValue, in run: inout TextRun
  ) throws(RichTextFault) {
    switch (name, json) {
    case ("lang", _), ("rtl", _), (_, .null): return
    case ("text", .string(let text)), ("text", .number(let text)): run.text = text
    case ("bold", .bool(let isOn)): run.look.isBold = isOn ? true : nil
    case ("italic", .bool(let isOn)): run.look.isItalic = isOn ? true : nil
    case ("strike", .bool(let isOn)): run.look.isStruck = isOn ? true : nil
    case ("underline", .bool(let isOn)): run.look.underline = isOn ? .single : nil
    case ("underline", .string(let kind)):
      run.look.underline = TextLook.Underline(rawValue: kind) ?? .single
    case ("subscript", .bool(let isOn)): if isOn { run.look.position = .subscript }
    case ("superscript", .bool(let isOn)): if isOn { run.look.position = .superscript }
    case ("color", .string(let colour)): run.look.colour = try self.colour(colour)
    case ("highlight", .string(let colour)): run.look.highlight = try self.colour(colour)
    case ("size", .number(let digits)), ("size", .string(let digits)):
      guard let size = Int(digits), (2...3276).contains(size) else {
        throw fault("\(digits) is no size of letters", "give half points: 24 for 12 pt")
      }
      run.look.halfPoints = size
    case ("font", .string(let font)):
      // docxtpl lets a region stand before it: "eastAsia:SimSun".
      run.look.font = font.split(separator: ":").last.map(String.init) ?? font
    case ("style", .string(let style)): run.look.style = style
    case ("url", .string(let address)): run.look.link = address
    case ("footnote", let value): run.note = try note(value)
    default: throw unknown(name, among: names, in: "a rich text")
    }
  }

  private static func colour(_ written: String) throws(RichTextFault) -> String {
    guard let colour = TextLook.colour(written) else {
      throw fault("\(written) is no colour", "write six hexadecimal digits, such as 00703C")
    }
    return colour
  }

  private static func unknown(
    _ name: String, among known: [String], in place: String
  ) -> RichTextFault {
    if known.contains(name) {
      return fault("\(name) of \(place) is not of its kind", "look at what the guide gives for it")
    }
    return fault(
      "\(place) has no \(name)", "it has \(known.joined(separator: ", "))")
  }
}
