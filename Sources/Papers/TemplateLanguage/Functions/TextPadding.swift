/// Texts made as long as wanted.
enum TextPadding {
  /// How many letters are missing.
  static func count(_ text: String, _ call: CallArguments) throws(EvaluationError) -> Int {
    let width = try call.whole(0, "width") ?? 0
    return try count(text, width: width, at: call.offset)
  }

  static func count(
    _ text: String, width: Int, at offset: Int
  ) throws(EvaluationError) -> Int {
    guard width <= EvaluationLimits.textBytes else { throw .tooLong(offset: offset) }
    return max(0, width - text.unicodeScalars.count)
  }

  /// What is missing, in the letter that fills.
  static func missing(_ text: String, _ call: CallArguments) throws(EvaluationError) -> String {
    String(repeating: try filling(call), count: try count(text, call))
  }

  /// The text amid what fills it.
  static func centred(_ text: String, _ call: CallArguments) throws(EvaluationError) -> String {
    centred(
      text, missing: try count(text, call), width: try call.whole(0, "width") ?? 0,
      filling: try filling(call))
  }

  static func centred(_ text: String, missing: Int, width: Int, filling: String = " ") -> String {
    // Where the two sides differ, Python gives the left one more for an odd width.
    let left = missing / 2 + (missing & width & 1)
    return String(repeating: filling, count: left) + text
      + String(repeating: filling, count: missing - left)
  }

  private static func filling(_ call: CallArguments) throws(EvaluationError) -> String {
    let filling = try call.text(1, "fillchar") ?? " "
    guard filling.unicodeScalars.count == 1 else {
      throw call.fault("\(call.written) fills with one letter", "write one letter")
    }
    return filling
  }

  /// Tabs become blanks up to the next column.
  static func withoutTabs(
    _ text: String, _ size: Int, _ call: CallArguments
  ) throws(EvaluationError) -> String {
    guard size <= 1000 else { throw .tooLong(offset: call.offset) }
    var (result, column) = (String.UnicodeScalarView(), 0)
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        let blanks = size > 0 ? size - column % size : 0
        result.append(contentsOf: repeatElement(" ", count: blanks))
        column += blanks
      } else {
        result.append(scalar)
        column = scalar == "\n" || scalar == "\r" ? 0 : column + 1
      }
      guard result.count <= EvaluationLimits.textBytes else { throw .tooLong(offset: call.offset) }
    }
    return String(result)
  }
}
