import CivilTime
import Diagnostics
import JSONText
import TemplateLanguage

/// Turns JSON into values for a template.
///
/// An object whose only member's name begins with `$` is a typed value:
/// `{"$markdown": "…"}`, `{"$date": "2020-04-08"}`, `{"$decimal": "12.50"}`,
/// `{"$checkbox": true}`, `{"$pagebreak": true}`, and those of ``RichTextValues`` and
/// ``FileValues``.
struct JSONValues {
  private let file: String
  private let nothing: TemplateData.Nothing
  private let files: FileValues
  private var diagnostics: [Diagnostic] = []

  /// The value, or everything in it that cannot be one.
  static func value(
    of json: JSONValue, file: String, nothing: TemplateData.Nothing = .leftOut,
    files: DataFiles? = nil
  ) throws(DiagnosticsError) -> Value {
    var reading = JSONValues(file: file, nothing: nothing, files: FileValues(files))
    let value = reading.value(of: json, at: "")
    if !reading.diagnostics.isEmpty { throw DiagnosticsError(reading.diagnostics) }
    return value
  }

  private init(file: String, nothing: TemplateData.Nothing, files: FileValues) {
    self.file = file
    self.nothing = nothing
    self.files = files
  }

  private mutating func value(of json: JSONValue, at path: String) -> Value {
    switch json {
    case .null: return nothing == .leftOut ? .missing(path) : Value.none
    case .bool(let flag): return .boolean(flag)
    case .number(let digits):
      if let number = Number(decimal: digits) { return .number(number) }
      report("number", "\(digits) has more digits than can be reckoned with", path, "shorten it")
      return .missing(path)
    case .string(let text): return self.text(text, at: path)
    case .array(let items):
      var values: [Value] = []
      for (index, item) in items.enumerated() {
        values.append(value(of: item, at: "\(path)[\(index)]"))
      }
      return .list(values)
    case .object(let object):
      if object.members.count == 1, let member = object.members.first, member.name.hasPrefix("$") {
        return typed(member.name, member.value, at: path)
      }
      if let picture = FileValues.described(object) {
        return typed("$image", picture, at: path)
      }
      var record = Record()
      for member in object.members {
        let name = path.isEmpty ? member.name : "\(path).\(member.name)"
        let value = value(of: member.value, at: name)
        record[member.name] = value
      }
      return .record(record)
    }
  }

  private mutating func text(_ text: String, at path: String) -> Value {
    // A bell and a form feed say where a paragraph and a page end, as docxtpl has it.
    if let scalar = TextRules.firstForbidden(in: text), scalar != "\u{07}", scalar != "\u{0C}" {
      report(
        "control-character",
        "the text holds the control character \(TextRules.name(of: scalar)), which no document can",
        path, "take it out")
    }
    return .text(text)
  }

  private mutating func typed(_ name: String, _ json: JSONValue, at path: String) -> Value {
    switch (name, json) {
    case ("$markdown", .string(let source)):
      _ = text(source, at: path)
      return .flow(Flow([.markdown(number: nil, source: source)]))
    case ("$date", .string(let day)):
      if let date = CivilDate(iso: day) { return .date(date) }
      report("date", "\(day) is not a day of the calendar", path, "write it as 2020-04-08")
    case ("$decimal", .string(let digits)), ("$decimal", .number(let digits)):
      if let number = Number(decimal: digits) { return .number(number) }
      report("number", "\(digits) is not a number", path, "write it as 1234.50")
    case ("$checkbox", .bool(let flag)): return .checkBox(flag)
    case ("$pagebreak", .bool(true)): return .pageBreak
    case ("$richtext", _), ("$richparagraphs", _), ("$listing", _), ("$footnote", _):
      do throws(RichTextFault) {
        return .flow(try RichTextValues.flow(name, json))
      } catch {
        report("rich-text", error.message, path, error.remedy)
      }
    case ("$image", _), ("$subdoc", _):
      do throws(FileValues.Fault) {
        return try name == "$image" ? files.picture(json) : files.document(json)
      } catch {
        report(error.code, error.message, path, error.remedy)
      }
    default:
      let known = [
        "$markdown", "$date", "$decimal", "$checkbox", "$pagebreak", "$richtext",
        "$richparagraphs", "$listing", "$footnote", "$image", "$subdoc",
      ]
      report(
        "typed-value", "\(name) is no type of value, or its content is not of that type", path,
        nearestName(to: name, among: known).map { "did you mean \($0)?" }
          ?? "the types are \(known.joined(separator: ", "))")
    }
    return .missing(path)
  }

  private mutating func report(
    _ code: String, _ message: String, _ path: String, _ remedy: String
  ) {
    diagnostics.append(
      Diagnostic(
        .error, code, message, at: SourcePlace(file: file, field: path), remedy: remedy))
  }
}

/// What text in a document may not hold.
enum TextRules {
  /// The first character that XML 1.0 has no way to write.
  static func firstForbidden(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0..<0x20, 0xFFFE, 0xFFFF: true
      default: false
      }
    }
  }

  /// A character's number, such as U+0007.
  static func name(of scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}
