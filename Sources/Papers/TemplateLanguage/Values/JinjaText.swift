/// Values as Jinja prints them, which is as Python does: `True`, `None`, `[1, 'a']`, `{'a': 2.0}`.
///
/// Dates, amounts and boxes, which Jinja does not have, stand as papers print them.
enum JinjaText {
  /// Appends what `str()` gives. `escape` writes words; what the language itself writes goes
  /// through it too, for quotation marks and angle brackets stand in it.
  static func append(
    _ value: Value, to bytes: inout [UInt8], escape: (inout [UInt8], String) -> Void
  ) {
    switch value {
    case .text(let text): escape(&bytes, text)
    case .number(let number): number.appendJinja(to: &bytes)
    case .boolean(let flag): bytes.append(contentsOf: (flag ? "True" : "False").utf8)
    case .none: bytes.append(contentsOf: "None".utf8)
    case .missing: return
    case .date, .money, .checkBox:
      // These three always print.
      try? TemplateLanguage.appendText(of: value, to: &bytes, escape: escape)
    case .other(let special):
      if case .markup(let text) = special.kind {
        escape(&bytes, text)
      } else {
        escape(&bytes, quoted(value))
      }
    case .flow(let flow) where flow.runs != nil: escape(&bytes, flow.words)
    case .list, .record, .flow, .pageBreak: escape(&bytes, quoted(value))
    }
  }

  /// What `str()` gives.
  static func text(of value: Value) -> String {
    if case .text(let text) = value { return text }
    var bytes: [UInt8] = []
    append(value, to: &bytes) { $0.append(contentsOf: $1.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What `repr()` gives.
  static func quoted(_ value: Value) -> String {
    var writer = Quoting()
    writer.write(value)
    return writer.text
  }
}

/// Writes values as they stand within a list: words between quotation marks.
private struct Quoting {
  var text = ""
  private var depth = 0

  mutating func write(_ value: Value) {
    guard text.utf8.count <= EvaluationLimits.textBytes, depth < EvaluationLimits.depth else {
      return
    }
    depth += 1
    defer { depth -= 1 }
    switch value {
    case .text(let words): write(quoted: words)
    case .missing: text += "Undefined"
    case .list(let list): write(list.items, "[", "]")
    case .record(let record): write(record.keys.map { .text($0) }, record.values)
    case .flow(let flow): write(quoted: flow.texts.joined(separator: " "))
    case .pageBreak: write(quoted: "\u{0C}")
    case .number, .boolean, .none, .date, .money, .checkBox: text += JinjaText.text(of: value)
    case .other(let special): write(special)
    }
  }

  private mutating func write(_ special: Special) {
    switch special.kind {
    case .tuple(let list): write(list.items, "(", list.count == 1 ? ",)" : ")")
    case .group(let group): write([group.key, .list(group.items)], "(", ")")
    case .range(let range):
      text += "range(\(range.start), \(range.stop)\(range.step == 1 ? "" : ", \(range.step)"))"
    case .mapping(let mapping): write(mapping.keys, mapping.values)
    case .markup(let words):
      text += "Markup("
      write(quoted: words)
      text += ")"
    case .method(_, let name): text += "<built-in method \(name)>"
    case .macro(_, let name, _):
      text += "<Macro "
      if let name { write(quoted: name) } else { text += "anonymous" }
      text += ">"
    case .loop: text += "<LoopContext>"
    case .namespace: text += "<Namespace>"
    case .cycler, .joiner, .function, .template, .block, .paragraphs:
      text += "<\(special.kindWords)>"
    }
  }

  private mutating func write(_ items: [Value], _ opening: String, _ closing: String) {
    text += opening
    for (place, item) in items.enumerated() {
      if place > 0 { text += ", " }
      write(item)
    }
    text += closing
  }

  private mutating func write(_ keys: [Value], _ values: [Value]) {
    text += "{"
    for (place, (key, value)) in zip(keys, values).enumerated() {
      if place > 0 { text += ", " }
      write(key)
      text += ": "
      write(value)
    }
    text += "}"
  }

  /// Between apostrophes, or between quotation marks where the words hold apostrophes only.
  private mutating func write(quoted words: String) {
    let mark: Unicode.Scalar =
      words.unicodeScalars.contains("'") && !words.unicodeScalars.contains("\"") ? "\"" : "'"
    var result = String.UnicodeScalarView()
    result.append(mark)
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\", mark: result.append(contentsOf: ["\\", scalar])
      case "\n": result.append(contentsOf: ["\\", "n"])
      case "\r": result.append(contentsOf: ["\\", "r"])
      case "\t": result.append(contentsOf: ["\\", "t"])
      default:
        if Quoting.isPrintable(scalar) {
          result.append(scalar)
        } else {
          result.append(contentsOf: Quoting.code(of: scalar).unicodeScalars)
        }
      }
    }
    result.append(mark)
    text += String(result)
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value >= 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }

  private static func code(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let (letter, width) =
      scalar.value <= 0xFF ? ("x", 2) : scalar.value <= 0xFFFF ? ("u", 4) : ("U", 8)
    return "\\\(letter)" + String(repeating: "0", count: width - digits.count) + digits
  }
}

extension Number {
  /// Whether it is what Python calls a float: a number with a point in it.
  var isFraction: Bool { scale != 0 }

  /// The number with at least one place after the point.
  var asFraction: Number {
    let short = stripped
    guard short.scale == 0 else { return short }
    let (tenfold, overflow) = short.coefficient.multipliedReportingOverflow(by: 10)
    return overflow
      ? Number(coefficient: short.coefficient, scale: 0) : Number(coefficient: tenfold, scale: 1)
  }

  /// Appends the number as Jinja prints it: `50.0`, `0.25`, `2.5e+100`.
  func appendJinja(to bytes: inout [UInt8]) {
    guard isFraction else { return append(to: &bytes) }
    let short = stripped
    var digits = Array(String(short.coefficient.magnitude).utf8)
    // Where the point stands, counted from the first digit.
    let point = short.isZero ? 1 : digits.count - short.scale
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    while digits.count > 1, digits.last == 48 { digits.removeLast() }
    if point > 16 || point < -3 {
      bytes.append(digits[0])
      if digits.count > 1 {
        bytes.append(UInt8(ascii: "."))
        bytes.append(contentsOf: digits[1...])
      }
      let power = point - 1
      bytes.append(
        contentsOf: "e\(power < 0 ? "-" : "+")\(abs(power) < 10 ? "0" : "")\(abs(power))".utf8)
    } else if point <= 0 {
      bytes.append(contentsOf: "0.".utf8)
      bytes.append(contentsOf: repeatElement(48, count: -point))
      bytes.append(contentsOf: digits)
    } else {
      while digits.count < point { digits.append(48) }
      bytes.append(contentsOf: digits[..<point])
      bytes.append(UInt8(ascii: "."))
      if digits.count > point {
        bytes.append(contentsOf: digits[point...])
      } else {
        bytes.append(48)
      }
    }
  }
}
