/// What only fields of office programs do with values.
enum FieldOperation: Sendable, Hashable {
  /// Words one after the other.
  case joined
  case formatted([FieldSwitch])
  case compared(FieldRelation)
  /// The same as Writer does it: yes is 1 and no is 0, and no letter stands for others.
  case weighed(FieldRelation)
  case reckoned(FieldSum)
  /// Whether one holds and the other does not.
  case exclusive
  case recordNumber
  case records
  /// The parts are the items of the rows around, the innermost first, and the name in the data: as
  /// one, and as it leads into groups.
  case column([String])
  case quoted(isAddress: Bool)
  /// Whether the value is not left out.
  case given
  /// Yes or no, where a text says the one or the other.
  case ticked
  /// The first value, or the second where that is left out.
  case known
  /// Whether none of the values is a list without items.
  case filledRecords
}

/// An operation and what it is put to.
struct OperationCode: Sendable {
  var operation: FieldOperation
  var parts: [Code]
}

extension Renderer {
  /// The value of what a field does.
  mutating func value(
    of code: Shared<OperationCode>
  ) throws(EvaluationError) -> Value {
    let parts = code.content.parts
    switch code.content.operation {
    case .recordNumber: return .number(records.number)
    case .column(let path):
      for row in parts.dropLast(2) {
        if let value = FieldOperation.field(path, of: try value(of: row)) { return value }
      }
      for part in parts.suffix(2) {
        let value = try value(of: part)
        if !value.isMissing { return value }
      }
      return try namedByWord(path, parts)
    case .records:
      for part in parts {
        // What cannot be worked out is told where it is to be shown, if it is.
        if case .list(let items)? = try? value(of: part),
          items.allSatisfy({ if case .record = $0 { true } else { false } })
        {
          return .list(items)
        }
      }
      return .list([.record([:])])
    case .compared(let relation):
      let left = try words(of: value(of: parts[0]))
      let right = try words(of: value(of: parts[1]))
      spend(1 + (left.utf8.count + right.utf8.count) >> 6)
      try FieldComparison.refuseDoubtful(left, right)
      return .boolean(FieldComparison.holds(left, relation, right))
    case .weighed(let relation):
      let (first, second) = (try value(of: parts[0]), try value(of: parts[1]))
      if let holds = FieldReckoning.holds(first, relation, second) { return .boolean(holds) }
      let (left, right) = (try words(of: first), try words(of: second))
      spend(1 + (left.utf8.count + right.utf8.count) >> 6)
      try FieldComparison.refuseDoubtful(left, right)
      return .boolean(FieldComparison.holds(left, relation, right, hasPatterns: false))
    case .reckoned(let sum):
      return try FieldReckoning.result(of: value(of: parts[0]), sum, value(of: parts[1]))
    case .exclusive:
      let left = try value(of: parts[0]).isTruthy
      return .boolean(left != (try value(of: parts[1]).isTruthy))
    case .formatted(let switches):
      let value = try value(of: parts[0])
      if value.isMissing, rules.missing == .refused, !switches.contains(where: \.takesBlank) {
        return value
      }
      // No form makes one value of several, and it is told as of a field without one.
      if value.holdsSeveral { return value }
      return .text(try FieldForms.text(of: value, switches))
    case .joined:
      var text = ""
      for part in parts {
        let value = try value(of: part)
        if parts.count == 1, value.isMissing, rules.missing == .refused { return value }
        text += try words(of: value)
        guard text.utf8.count <= EvaluationLimits.textBytes else { throw .tooLong(offset: 0) }
      }
      return .text(text)
    case .known:
      let value = try value(of: parts[0])
      return value.isMissing ? try self.value(of: parts[1]) : value
    case .filledRecords:
      for part in parts { if try value(of: part) == .list([]) { return false } }
      return true
    case .ticked:
      let value = try value(of: parts[0])
      guard case .text(let text) = value else { return value }
      guard let isTicked = YesOrNo.said(by: text) else {
        throw EvaluationError(
          message:
            "\u{201C}\(text.prefix(60))\u{201D} says neither yes nor no, and a box is ticked by it",
          remedy: "write yes or no, true or false, 1 or 0")
      }
      return .boolean(isTicked)
    case .given: return .boolean(!(try value(of: parts[0]).isMissing))
    case .quoted(let isAddress):
      let value = try value(of: parts[0])
      if value.isMissing, rules.missing == .refused { return value }
      let words = try words(of: value)
      guard !isAddress || FieldOperation.isAddress(words) else {
        throw EvaluationError(
          message: "\u{201C}\(words.prefix(60))\u{201D} is no address of a page or of mail",
          remedy: "give one that begins with https:, http: or mailto:")
      }
      return .text(FieldOperation.quoted(words))
    }
  }

  /// The value of a column that Word calls otherwise than the data.
  private mutating func namedByWord(
    _ path: [String], _ parts: [Code]
  ) throws(EvaluationError) -> Value {
    let name = path.joined(separator: ".")
    for row in parts.dropLast(2) {
      if case .record(let item) = try value(of: row), let value = item.value(ofColumn: name) {
        return value
      }
    }
    if let value = data.value(ofColumn: name) { return value }
    return try value(of: parts[parts.count - 1])
  }

  /// A value as a field compares it: what is left out is blank.
  private func words(of value: Value) throws(EvaluationError) -> String {
    switch value {
    case .missing, .none: return ""
    case .boolean(let flag): return flag ? "True" : "False"
    default: return try printed(value)
    }
  }
}

extension FieldOperation {
  /// A field of an item, or of a group within it; nil when it has none of that name.
  static func field(_ path: [String], of item: Value) -> Value? {
    if case .record(let record) = item, path.count > 1,
      let found = record[path.joined(separator: ".")]
    {
      return found
    }
    var value = item
    for name in path {
      guard case .record(let record) = value, let found = record[name] else { return nil }
      value = found
    }
    return value
  }

  /// Whether words that are an address, or part of one, lead to a page or to mail.
  static func isAddress(_ words: String) -> Bool {
    if words.hasPrefix("\\") || words.hasPrefix("//") { return false }
    let scheme = words.prefix { $0.isLetter || $0.isNumber || "+-.".contains($0) }
    guard scheme.endIndex < words.endIndex, words[scheme.endIndex] == ":",
      scheme.first?.isLetter == true
    else { return true }
    return ["http", "https", "mailto"].contains(scheme.lowercased())
  }

  /// Words as the code of a field holds them within quotes: a quote or a backslash of theirs ends
  /// nothing and begins no switch (ECMA-376 part 1, 17.16.2).
  static func quoted(_ words: String) -> String {
    var result = ""
    for scalar in words.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar.properties.isWhitespace ? " " : scalar)
    }
    return result
  }
}

extension FieldOperation {
  /// The kind of value that it gives.
  func shape(
    of parts: [ExpressionNode], in scope: ShapeScope, problems: inout [ExpressionProblem]
  ) -> ValueShape {
    switch self {
    case .records:
      // What is declared of the names is asked where they are printed.
      var unasked: [ExpressionProblem] = []
      for part in parts {
        switch part.shape(in: scope, problems: &unasked) {
        case .list(let element): return .list(element)
        case .any where unasked.isEmpty: return .list(.any)
        default: unasked = []
        }
      }
      return .list(.record(RecordShape()))
    case .column(let path):
      for row in parts.dropLast(2) {
        var shape = row.shape(in: scope, problems: &problems)
        if case .record(let record) = shape, path.count > 1,
          let field = record[path.joined(separator: ".")]
        {
          return field.shape
        }
        for name in path {
          guard case .record(let record) = shape else { break }
          guard let field = record[name] else {
            shape = .record(RecordShape())
            break
          }
          shape = field.shape
        }
        if case .record = shape { continue }
        return shape
      }
      var unasked: [ExpressionProblem] = []
      let whole = parts[parts.count - 2].shape(in: scope, problems: &unasked)
      if unasked.isEmpty, whole != .any { return whole }
      if case .record(let record) = scope.root, scope.shape(named: path[0]) == nil,
        let name = WordColumn.match(path.joined(separator: "."), among: record.names),
        let field = record[name]
      {
        return field.shape
      }
      return parts[parts.count - 1].shape(in: scope, problems: &problems)
    case .known:
      var unasked: [ExpressionProblem] = []
      let shape = parts[0].shape(in: scope, problems: &unasked)
      return unasked.isEmpty ? shape : .text
    case .recordNumber: return .number
    case .filledRecords: return .boolean
    case .compared, .weighed, .reckoned, .exclusive, .formatted, .joined, .quoted, .given, .ticked:
      for part in parts { _ = part.shape(in: scope, problems: &problems) }
      switch self {
      case .compared, .weighed, .exclusive, .given, .ticked: return .boolean
      case .reckoned: return .number
      default: return .text
      }
    }
  }
}
