import TemplateLanguage
import XMLTokens

/// What a field of Word does, of the kinds that are carried out.
indirect enum FieldMeaning {
  /// It shows a value; for a merge field, with the name of its column.
  case value(FieldExpression, column: String?)
  /// It shows the one or the other.
  case choice(FieldExpression, FieldCode.Argument, otherwise: FieldCode.Argument)
  /// It gives a name to a value, and shows nothing.
  case assignment(String, FieldExpression)
  /// It goes on with the next record, if the condition holds.
  case next(FieldExpression?)
  /// It leaves the record out, if the condition holds.
  case skip(FieldExpression)
  /// It is Word's own to carry out, and stays as it is.
  case left
}

/// Reads fields for what they do.
struct FieldInterpreter {
  /// What the items go by that the rows around are repeated for, the innermost first.
  var rows: [String] = []
  /// The names that SET fields give, by their capitals.
  var assigned: [String: String] = [:]

  /// What a field does.
  func meaning(of field: WordField) -> FieldMeaning {
    if let tag = field.tag { return .value(.expression(tag), column: nil) }
    if field.isTooDeep { return .left }
    let kind = field.kind
    if kind.hasPrefix("="), let sum = WordFormula.expression(of: field, expression(of:)) {
      let code = FieldCode(field.code)
      let hasPicture = code.switches.contains { $0.name == "#" }
      return .value(formed(hasPicture ? sum : .formatted(sum, [.result]), code), column: nil)
    }
    guard Self.kinds.contains(kind) || assigned[kind] != nil
    else { return .left }
    let code = FieldCode(field.code)
    switch kind {
    case "MERGEFIELD":
      guard let argument = code.arguments.first, let name = FieldCode.words(argument),
        !name.isEmpty
      else { return .left }
      return .value(formed(.column(name, rows: rows), code), column: name)
    case "IF": return choice(code)
    case "COMPARE":
      guard let condition = condition(code) else { return .left }
      return .value(
        formed(.choice(condition, .words("1"), otherwise: .words("0")), code), column: nil)
    case "NEXT": return .next(nil)
    case "NEXTIF": return condition(code).map { .next($0) } ?? .left
    case "SKIPIF": return condition(code).map { .skip($0) } ?? .left
    case "MERGEREC", "MERGESEQ": return .value(formed(.recordNumber, code), column: nil)
    case "SET":
      guard code.arguments.count == 2, let name = FieldCode.words(code.arguments[0]),
        let value = expression(of: code.arguments[1])
      else { return .left }
      return .assignment(name, value)
    case "REF":
      guard let argument = code.arguments.first, let words = FieldCode.words(argument),
        let name = assigned[words.uppercased()]
      else { return .left }
      return .value(formed(.name(name), code), column: nil)
    default:
      guard let name = assigned[kind], code.arguments.isEmpty else { return .left }
      return .value(formed(.name(name), code), column: nil)
    }
  }

  private static let kinds: Set<String> = [
    "MERGEFIELD", "IF", "COMPARE", "NEXT", "NEXTIF", "SKIPIF", "MERGEREC", "MERGESEQ", "SET", "REF",
  ]

  /// The value of a field within another; nil for one that shows none.
  func expression(of field: WordField) -> FieldExpression? {
    switch meaning(of: field) {
    case .value(let value, _): return value
    case .choice(let condition, let first, let otherwise):
      // With a form for what it shows, a choice of words is a value.
      guard switches(of: FieldCode(field.code)).isEmpty, let first = expression(of: first),
        let otherwise = expression(of: otherwise)
      else {
        return nil
      }
      return .choice(condition, first, otherwise: otherwise)
    case .assignment, .next, .skip, .left: return nil
    }
  }

  /// The words that an argument stands for; nil when a field in it cannot be carried out.
  func expression(of argument: FieldCode.Argument) -> FieldExpression? {
    var parts: [FieldExpression] = []
    for part in argument {
      switch part {
      case .text(let text, _):
        // Words of two looks are words all the same.
        if case .words(let before)? = parts.last {
          parts[parts.count - 1] = .words(before + text)
        } else {
          parts.append(.words(text))
        }
      case .field(let field):
        guard let value = expression(of: field) else { return nil }
        parts.append(value)
      case .edge: continue
      case .markup: return nil
      }
    }
    if parts.count == 1 { return parts[0] }
    return parts.isEmpty ? .words("") : .joined(parts)
  }

  private func condition(_ code: FieldCode) -> FieldExpression? {
    guard code.arguments.count >= 3, let left = expression(of: code.arguments[0]),
      let sign = FieldCode.words(code.arguments[1]), let relation = FieldRelation(written: sign),
      let right = expression(of: code.arguments[2])
    else { return nil }
    return .compared(left, relation, right)
  }

  private func choice(_ code: FieldCode) -> FieldMeaning {
    guard let condition = condition(code) else { return .left }
    let first = code.arguments.count > 3 ? code.arguments[3] : []
    let otherwise = code.arguments.count > 4 ? code.arguments[4] : []
    let forms = switches(of: code)
    guard !forms.isEmpty, let one = expression(of: first), let other = expression(of: otherwise)
    else { return .choice(condition, first, otherwise: otherwise) }
    return .value(.formatted(.choice(condition, one, otherwise: other), forms), column: nil)
  }

  /// A value in the form that the field's switches ask for; as it is when they are not whole.
  private func formed(_ value: FieldExpression, _ code: FieldCode) -> FieldExpression {
    let switches = switches(of: code)
    return switches.isEmpty ? value : .formatted(value, switches)
  }

  private func switches(of code: FieldCode) -> [FieldSwitch] {
    guard code.isComplete else { return [] }
    return code.switches.compactMap { one in
      guard let words = one.argument.flatMap({ FieldCode.words($0) }) else { return nil }
      switch one.name {
      case "#": return .number(code.kind == "MERGEFIELD" ? words : NumberPicture.literal(words))
      case "@": return .date(words)
      case "*": return FieldTextForm(name: words).map { .text($0) }
      case "b": return code.kind == "MERGEFIELD" ? .before(words) : nil
      case "f": return code.kind == "MERGEFIELD" ? .after(words) : nil
      default: return nil
      }
    }
  }
}
